"""Tokens: what the words of a deadline do.

Enters nothing; these are types that the lexer makes and the grammar reads.
"""

from __future__ import annotations

from enum import StrEnum

from generator.core.dataclass import dataclass
from generator.model.deadline_offset import Offset
from generator.model.deadline_span import Span


class Role(StrEnum):
    """What a token does in a deadline."""

    SPANS = "spans"  # days, months, quarters …
    YEARS = "years"  # a year or «2024-2027», lent to the spans before it
    DASH = "dash"
    BREAK = "break"  # comma, slash, «и», line end
    STOP = "stop"  # a full stop or a semicolon, which also ends a free tail
    UNTIL = "until"  # «до», «не позднее»
    UNTIL_START = "until-start"  # «до» before what has no first day of its own
    SINCE = "since"
    TILL = "till"  # «по» after «с»
    GLUE = "glue"  # «в», «в течение», «срок»
    RECURRENCE = "recurrence"
    LATER = "later"  # «далее ежегодно»
    PLAN = "plan"
    CONSTANT = "constant"
    OFFSET = "offset"
    NOTE = "note"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Token:
    """A token with its text as printed; ``spans`` for SPANS and YEARS, ``offset`` for OFFSET."""

    role: Role
    text: str
    spans: tuple[Span, ...] = ()
    offset: Offset | None = None

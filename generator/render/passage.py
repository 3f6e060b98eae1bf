"""Passages: one-line texts of records with their tokens printed.

Enter a text with its origin and the names it may use. Leave the fact to print and findings on
tokens with a wrong form or format; what can't be printed stays in the text as written.
"""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.finding import Finding
from generator.core.origin import Origin
from generator.render.name import Names, print_token, token_finding
from generator.render.token import Token, pieces_of


@dataclass(frozen=True, slots=True)
class Passage:
    """A printed text and what was wrong with its tokens. ``used`` are the names it printed."""

    fact: Fact
    findings: tuple[Finding, ...] = ()
    used: frozenset[str] = frozenset()


def fill(text: str, origin: Origin, names: Names) -> Passage:
    """Return ``text`` with its tokens printed; the fact keeps the origin of the text."""
    printed = ""
    findings: list[Finding] = []
    used: set[str] = set()
    for piece in pieces_of(text):
        if isinstance(piece, Token):
            fact = print_token(piece, names, printed)
            used.add(piece.path)
            # An unknown name in an order is a finding of the checks of orders.
            if fact is None and (not piece.path or piece.path in names):
                findings.append(token_finding(piece, names, origin.file, origin.pointer, None))
            text = piece.written if fact is None else fact.text
            printed = printed + text if text else printed.rstrip()
        else:
            printed += piece
    return Passage(Fact(printed, origin.file, origin.pointer), tuple(findings), frozenset(used))

"""The finding: one remark on one place of one file.

Enters: nothing; this is a type. Leaves: values that every check returns and every reporter prints.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from functools import lru_cache
from typing import TypeAlias

from generator.core.dataclass import dataclass

_Where: TypeAlias = tuple[str, int, int, str]
_Rest: TypeAlias = tuple[tuple[tuple[str, str], ...], str, str]
SortKey: TypeAlias = tuple[_Where, int, str, str, _Rest]


class Severity(StrEnum):
    """How much a finding weighs; an unacknowledged error stops the build."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """Return 0 for the gravest severity, growing with harmlessness."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place that a person can go to.

    ``line`` and ``column`` count from 1; ``label`` names a place in a file without
    lines («таблица 2, строка 3», «лист «Мероприятия», ячейка D7»). 0 and "" mean unknown.
    """

    file: str
    line: int = 0
    column: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark. ``file`` is the POSIX path below the content root; a record's file is its id.

    ``pointer`` is a JSON pointer (RFC 6901) into that file, "" for the whole file. ``parameters``
    are the (name, text) pairs that the wording of ``slug`` is filled with. ``clause`` cites the
    standard, order or rule. ``place`` is set at once only where the file cannot be read again by
    pointer (syntax errors, Word templates); otherwise it is found when the finding is reported.
    ``key_only`` tells that the pointer means the key of a mapping, not its value.
    """

    slug: str
    severity: Severity
    file: str
    pointer: str = ""
    parameters: tuple[tuple[str, str], ...] = ()
    clause: str = ""
    place: Place | None = None
    acknowledged: str = ""
    key_only: bool = False

    @property
    def parameter(self) -> dict[str, str]:
        """Return the parameters as a mapping name → text."""
        return dict(self.parameters)

    @property
    def sort_key(self) -> SortKey:
        """Return a total, stable order: place, severity, slug, pointer, then all the rest."""
        place = self.place or Place(self.file)
        where = (self.file, place.line, place.column, place.label)
        rest = (self.parameters, self.clause, self.acknowledged)
        return (where, self.severity.rank, self.slug, self.pointer, rest)

    def located(self, place: Place) -> Finding:
        """Return the same finding with its place."""
        return replace(self, place=place)


def finding(
    slug: str,
    severity: Severity,
    file: str,
    /,
    pointer: str = "",
    *,
    clause: str = "",
    place: Place | None = None,
    **parameters: object,
) -> Finding:
    """Return a finding whose parameters are given as keywords, kept in the order given."""
    texts = tuple((name, str(value)) for name, value in parameters.items())
    return Finding(slug, severity, file, pointer, texts, clause, place)


# Names of fields and small numbers: a few thousand pointers are asked for over and over.
@lru_cache(maxsize=8192)
def pointer_to(*steps: str | int) -> str:
    """Return the JSON pointer of ``steps``; "" for none. Source: RFC 6901, section 3."""
    pointer = "".join([f"/{step}" for step in steps])
    if "~" not in pointer and pointer.count("/") == len(steps):
        return pointer
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in steps)


def pointer_steps(pointer: str) -> tuple[str, ...]:
    """Return the steps of a JSON pointer, unescaped. Source: RFC 6901, section 4."""
    if not pointer:
        return ()
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in pointer[1:].split("/"))

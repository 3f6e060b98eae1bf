"""What the rules of prose read: passages, tables and printed numbers of any document.

Enters nothing; these are types. Records, Markdown texts and foreign papers are turned into them.
"""

from __future__ import annotations

from dataclasses import replace

from generator.core.dataclass import dataclass
from generator.core.finding import Finding, Place, Severity


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of plain text: one field, paragraph or cell; no markup.

    ``file`` and ``pointer`` are those of its findings; ``place`` is set where the file can't be
    read again by pointer. ``runs`` tell where the letters from a place of the text on stand in
    the file, in order; without them the whole passage stands at ``place``.
    """

    file: str
    pointer: str
    text: str
    place: Place | None = None
    runs: tuple[tuple[int, Place], ...] = ()

    def place_at(self, at: int) -> Place | None:
        """Return where the letter at ``at`` stands."""
        begun = [run for run in self.runs if run[0] <= at]
        if not begun:
            return self.place
        start, place = begun[-1]
        return replace(place, column=place.column + at - start)


@dataclass(frozen=True, slots=True)
class ProseTable:
    """A table as texts, row by row; the first ``header_rows`` rows are headings."""

    file: str
    pointer: str
    rows: tuple[tuple[str, ...], ...]
    header_rows: int = 1
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class PrintedNumber:
    """The number of a point, row or annex as printed («4.2.») and where it stands.

    ``at`` counts the passages before it, where the number comes from running text.
    """

    number: str
    file: str
    pointer: str
    place: Place | None = None
    at: int = 0


Spot = Passage | ProseTable | PrintedNumber


def found_at(
    spot: Spot, slug: str, severity: Severity, /, *, at: int = 0, **parameters: object
) -> Finding:
    """Return a finding on ``spot`` with its parameters; ``at`` is its place in a passage's text."""
    texts = tuple((name, str(value)) for name, value in parameters.items())
    place = spot.place_at(at) if isinstance(spot, Passage) else spot.place
    return Finding(slug, severity, spot.file, spot.pointer, texts, place=place)

"""What a site knows of changes: since when, and a row for each record that changed."""

from __future__ import annotations

from generator.analyse.changes import RecordChange
from generator.core.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Since:
    """The earlier state: its commit and its day; ``moment`` is when the present one was committed.

    ``moment`` is written as Atom writes it: 2024-03-01T10:00:00+03:00.
    """

    commit: str
    day: str
    moment: str


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A change of a record under the programme that shows it; ``name`` is that of its owner."""

    programme: str
    owner: str
    name: str
    change: RecordChange


@dataclass(frozen=True, slots=True)
class ChangedProgramme:
    """How many records of a programme and its schools changed, and the page that shows them."""

    programme: str
    records: int
    page: str


@dataclass(frozen=True, slots=True)
class ChangesShown:
    """The changes of a programme, and the page that shows the first of them."""

    page: str
    rows: tuple[ChangedRow, ...]

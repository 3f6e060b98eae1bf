"""The regulation of collecting reports: which table is filled in when, and what has come in."""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.model.date import PrintedDate
from generator.model.record import Part, Record, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectedTable(Part):
    """A table with its frequency in words and the months (1–12) in which it is due.

    ``schools`` and ``municipalities`` fill it in; where neither is named, all schools of the
    regulation do. A final card of ``card_form`` or a measurement by the tree ``indicators`` that is
    dated after the month before and by the month at hand proves the table as well as a submission.
    """

    id: str
    title: str
    frequency: str
    months: tuple[int, ...]
    schools: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()
    card_form: str = ""
    indicators: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission(Part):
    """A table that a school or a municipality handed in for the month ``due`` (YYYY-MM)."""

    table: str
    due: str
    received: PrintedDate
    school: str = ""
    municipality: str = ""
    status: Status = Status.FINAL


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionPlan(Record):
    """The regulation; ``schools`` report from ``begins`` to ``ends`` (months YYYY-MM).

    Up to the day ``accounted`` all that came in is recorded: what is not there did not come.
    """

    title: str
    begins: str
    ends: str
    schools: tuple[str, ...]
    tables: tuple[CollectedTable, ...]
    submitted: tuple[Submission, ...] = ()
    accounted: PrintedDate | None = None

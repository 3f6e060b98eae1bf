"""The regulation of collecting reports: which table is filled in when, and what has come in."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.date import PrintedDate
from generator.model.record import Part, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectedTable(Part):
    """A table with its frequency in words and the months (1–12) in which it is due."""

    id: str
    title: str
    frequency: str
    months: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission(Part):
    """A table that a school handed in for the month ``due`` (YYYY-MM)."""

    table: str
    school: str
    due: str
    received: PrintedDate


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionPlan(Record):
    """The regulation; ``schools`` report from ``begins`` to ``ends`` (months YYYY-MM)."""

    title: str
    begins: str
    ends: str
    schools: tuple[str, ...]
    tables: tuple[CollectedTable, ...]
    submitted: tuple[Submission, ...] = ()

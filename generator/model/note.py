"""Information notes and what their source stated in prose."""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.model.date import PrintedDate
from generator.model.order import Signature
from generator.model.record import Part, PrintedName, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedCounts(Part):
    """Verdict counts as the source's prose states them; None where the prose is silent."""

    comparison: str
    school: str
    positive: int | None = None
    stable: int | None = None
    negative: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Part):
    """An act as the paper cites it, with date and number as printed and the place in the paper.

    ``printed`` is the title as the citation writes it, quotes and errors included.
    """

    act: str
    where: str
    date: PrintedDate | None = None
    number: str = ""
    printed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteText(Part):
    """An author's text: ``block`` says where it goes, ``file`` names a Markdown file in texts/."""

    block: str
    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Record):
    """An information note on a cycle. The records that it shows are named by ids, in order.

    ``author`` is the organisation that drew it up, "" when not stated.
    """

    cycle: str
    date: PrintedDate
    title: str
    author: str = ""
    pairs: str = ""
    roadmap: str = ""
    indicators: str = ""
    comparisons: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    label_years: tuple[int, ...] = ()
    texts: tuple[NoteText, ...] = ()
    stated_counts: tuple[StatedCounts, ...] = ()
    citations: tuple[Citation, ...] = ()
    printed_names: tuple[PrintedName, ...] = ()
    signature: Signature | None = None

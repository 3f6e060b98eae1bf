"""Narrative documents: models, projects, programmes, whose prose stands in Markdown files."""

from __future__ import annotations

from decimal import Decimal

from generator.core.dataclass import dataclass
from generator.model.date import PrintedDate
from generator.model.record import CaseForms, Part, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class NarrativeBlock(Part):
    """A named block, put where the text says ``{{ block.ID }}``: a view of records.

    ``content_kind`` is the kind of the records shown, ``content_id`` the id of one of them where
    it has an id of its own in the programme. ``view`` tells views of one kind apart, "" is the
    usual one. ``date`` is a month or a year, ``schools`` and ``parts`` choose what is shown, all
    when empty. A block with a ``caption`` is a numbered table or picture.
    ``wide`` lays it on its side.
    """

    id: str
    content_kind: str
    content_id: str = ""
    view: str = ""
    caption: str = ""
    date: str = ""
    schools: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Part):
    """A number that the prose names and no other record holds; ``about`` says what it counts."""

    id: str
    value: Decimal
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NarrativeAnnex(Part):
    """An annex of the document itself, numbered within it; its text is a file of its own."""

    id: str
    title: str
    file: str
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrative(Record):
    """A narrative document. ``word`` is what it is: модель, проект, программа.

    ``forms`` are case forms of the title for «Приложение 1 к …». ``approved_by`` is the act that
    approved it where no order of the programme does.
    """

    word: str
    title: str
    file: str
    subtitle: str = ""
    date: PrintedDate | None = None
    cycle: str = ""
    approved_by: str = ""
    forms: CaseForms | None = None
    blocks: tuple[NarrativeBlock, ...] = ()
    figures: tuple[Figure, ...] = ()
    annexes: tuple[NarrativeAnnex, ...] = ()

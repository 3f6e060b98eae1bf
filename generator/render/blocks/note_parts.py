"""The parts of an information note that are made from records: numbered tables with their leads.

Enter the scope, a note and the numbering of its tables; leave parts in the order of the paper.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace
from datetime import date

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.rich import Paragraph, Rich
from generator.core.wording import say
from generator.model.indicator import Comparison
from generator.model.note import Note
from generator.model.programme import Pairs
from generator.model.score import Sheet
from generator.render.blocks.charts import verdict_charts
from generator.render.blocks.indicators_table import IndicatorsTable, indicators_table
from generator.render.blocks.labels import LabelTable, label_table
from generator.render.blocks.monitoring_table import SchoolSentence, sentences_of
from generator.render.blocks.note_annexes import note_annex_numbers
from generator.render.blocks.pairs_table import PairsTable, pairs_table
from generator.render.blocks.references import annex_title
from generator.render.blocks.roadmap_table import RoadmapSection, roadmap_sections
from generator.render.blocks.score_table import ScoreTable, score_table, sheet_caption
from generator.render.charting import numbered, references
from generator.render.printed import (
    capital,
    date_fact,
    date_span,
    month_short,
    printed,
    typeset,
)
from generator.render.scope import Scope, find
from generator.russian.numbers import write_number

NO_TEXT = Rich()


@dataclass(slots=True)
class Numbering:
    """The numbers of a note's tables, given in the order of the paper: key → number.

    ``figures`` are the keys of charts in their order.
    """

    tables: dict[str, str] = field(default_factory=dict)
    figures: list[str] = field(default_factory=list)

    def next(self, key: str) -> str:
        """Return the number of the next table, which ``key`` names from now on."""
        self.tables[key] = str(len(self.tables) + 1)
        return self.tables[key]


@dataclass(frozen=True, slots=True)
class PairsPart:
    """The table of pairs."""

    number: str
    caption: Fact
    table: PairsTable


@dataclass(frozen=True, slots=True)
class ModulePart:
    """A section of the roadmap: its description and, when it has events, their table."""

    number: str
    caption: Fact
    section: RoadmapSection


@dataclass(frozen=True, slots=True)
class TablePart:
    """The table of planned indicators."""

    number: str
    caption: Fact
    table: IndicatorsTable


@dataclass(frozen=True, slots=True)
class StagePart:
    """A monitoring with its sentences or an expert review with its table, by date.

    ``key`` is comparison-ID or sheet-ID; ``chart`` shows a monitoring's verdicts, with a sentence
    before it; ``text`` is the author's text after it.
    """

    key: str
    day: str
    lead: Fact
    sentences: tuple[SchoolSentence, ...]
    number: str
    caption: Fact
    table: tuple[ScoreTable, ...]
    chart: Rich = NO_TEXT
    text: Rich = NO_TEXT

    def with_text(self, text: Rich) -> StagePart:
        """Return the part followed by the author's ``text``."""
        return replace(self, text=text)


@dataclass(frozen=True, slots=True)
class LabelsPart:
    """The table of labels by year."""

    number: str
    caption: Fact
    table: LabelTable


def pairs_part(scope: Scope, note: Note, numbering: Numbering) -> tuple[PairsPart, ...]:
    """Return the table of pairs that ``note`` shows, none when it names no such record."""
    pairs = find(scope.unit.pairs, note.pairs)
    if pairs is None:
        return ()
    caption = printed(pairs.title.rstrip("."), pairs.origin.at("title"))
    return (PairsPart(numbering.next("pairs"), caption, pairs_table(scope, pairs)),)


def module_parts(scope: Scope, note: Note, numbering: Numbering) -> tuple[ModulePart, ...]:
    """Return the sections of the roadmap that ``note`` shows; a section with events is a table."""
    roadmap = find(scope.unit.roadmaps, note.roadmap)
    if roadmap is None:
        return ()
    return tuple(
        ModulePart(
            number=numbering.next(f"roadmap.{section.id}") if section.rows else "",
            caption=_module_caption(section),
            section=section,
        )
        for section in roadmap_sections(scope, roadmap)
    )


def indicators_part(scope: Scope, note: Note, numbering: Numbering) -> tuple[TablePart, ...]:
    """Return the table of the indicators and instruments that ``note`` names."""
    tree = find(scope.unit.indicators, note.indicators)
    if tree is None:
        return ()
    table = indicators_table(scope, tree, None)
    caption = Fact(say("documents", "note.indicators"), tree.origin.file)
    return (TablePart(numbering.next("indicators"), caption, table),)


def stage_parts(scope: Scope, note: Note, numbering: Numbering) -> tuple[StagePart, ...]:
    """Return monitorings and expert reviews by date, a monitoring first on the same day."""
    comparisons = [find(scope.unit.comparisons, each) for each in note.comparisons]
    sheets = [find(scope.unit.sheets, each) for each in note.sheets]
    found: list[Comparison | Sheet] = [each for each in (*comparisons, *sheets) if each]
    return tuple(
        _comparison_part(scope, note, each, numbering)
        if isinstance(each, Comparison)
        else _sheet_part(scope, each, numbering)
        for each in sorted(found, key=_stage_day)
    )


def labels_part(scope: Scope, note: Note, numbering: Numbering) -> tuple[LabelsPart, ...]:
    """Return the table of labels over the years that ``note`` names."""
    pairs = find(scope.unit.pairs, note.pairs)
    if not note.label_years or pairs is None:
        return ()
    years = " и ".join(str(year) for year in note.label_years)
    caption = typeset(say("documents", "note.labels", years=years))
    table = label_table(scope, _groups(scope, pairs), note.label_years)
    return (LabelsPart(numbering.next("labels"), Fact(caption), table),)


def _module_caption(section: RoadmapSection) -> Fact:
    text = say("documents", "note.module", title=section.title.text)
    return Fact(typeset(text), section.title.record, section.title.pointer)


def _stage_day(found: Comparison | Sheet) -> tuple[date, bool]:
    if isinstance(found, Comparison):
        day = found.held_on.last if found.held_on else None
        return day or _month_day(found.date), False
    return (found.held_to or found.held_from).last or date.max, True


def _month_day(month: str) -> date:
    year, _, number = month.partition("-")
    return date(int(year), int(number), 28) if number.isdecimal() else date.max


def _comparison_part(
    scope: Scope, note: Note, comparison: Comparison, numbering: Numbering
) -> StagePart:
    day = date_fact(comparison.held_on, comparison.origin.at("held_on"), scope.style).text
    annex = annex_title(note_annex_numbers(note)[comparison.id]).lower()
    text = say(
        "documents",
        "note.comparison",
        day=day or month_short(comparison.date),
        annex=annex,
        baseline=month_short(comparison.baseline),
    )
    return StagePart(
        key=f"comparison-{comparison.id}",
        day=day,
        lead=printed(text, comparison.origin.at("held_on")),
        sentences=sentences_of(scope, comparison),
        number="",
        caption=Fact(""),
        table=(),
        chart=_verdict_chart(scope, comparison, numbering),
    )


def _verdict_chart(scope: Scope, comparison: Comparison, numbering: Numbering) -> Rich:
    """Return the charts of a monitoring's verdicts after a sentence on them."""
    charts = verdict_charts(scope, comparison)
    if not charts:
        return NO_TEXT
    first = len(numbering.figures) + 1
    numbering.figures += [f"comparison.{comparison.id}"] * len(charts)
    title = say(
        "charts",
        "verdict.title",
        after=month_short(comparison.date),
        before=month_short(comparison.baseline),
    )
    lead = say("charts", "verdict.lead", where=references(first, len(charts)))
    hidden = say("charts", "verdict.suppressed")
    if any(each.name == hidden for chart in charts for each in chart.series):
        lead = f"{lead} {say('charts', 'verdict.hidden')}"
    shown = numbered([(title, chart) for chart in charts], first)
    return Rich((Paragraph((typeset(lead),)), *shown))


def _sheet_part(scope: Scope, sheet: Sheet, numbering: Numbering) -> StagePart:
    number = numbering.next(f"sheet.{sheet.id}")
    day = date_span(sheet.held_from, sheet.held_to, sheet.origin.at("held_from"), scope.style)
    maximum = write_number(sheet.maximum)
    lead = say("documents", "note.sheet", day=day, maximum=maximum, number=number)
    return StagePart(
        key=f"sheet-{sheet.id}",
        day=day.text,
        lead=printed(lead, sheet.origin.at("held_from")),
        sentences=(),
        number=number,
        caption=sheet_caption(scope, sheet),
        table=(score_table(scope, sheet),),
    )


def _groups(scope: Scope, pairs: Pairs) -> list[tuple[str, list[str]]]:
    programme = scope.unit.programme
    wards = _unique(ward for pair in pairs.pairs for ward in pair.wards)
    partners = _unique(pair.partner for pair in pairs.pairs)
    return [
        (typeset(capital(programme.ward.many)), wards),
        (typeset(capital(programme.partner.many)), partners),
    ]


def _unique(schools: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(schools))

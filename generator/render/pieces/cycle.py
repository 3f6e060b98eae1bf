"""One cycle of a programme: period, pairs, modules, roadmap in brief, indicators, monitorings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeVar

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.indicator import Comparison, Indicators
from generator.model.order import Order
from generator.model.programme import Cycle, MeasurementDue, NumberedText, Pairs
from generator.model.roadmap import Roadmap
from generator.model.score import Sheet
from generator.model.target import Targets
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.page import Link, Source, sources
from generator.render.pieces.event import StatusCount, month_of, status_counts, term_text
from generator.render.pieces.indicator import IndicatorRow, indicator_rows
from generator.render.pieces.line import Line, Value, fact_of, filled, line
from generator.render.pieces.pair import PairRow, pair_rows
from generator.render.pieces.scores import SheetTotals, sheet_totals
from generator.render.site import Site
from generator.russian.counting import counted
from generator.russian.dates import write_month
from generator.russian.numbers import NBSP

_T = TypeVar("_T", Comparison, Pairs, Roadmap, Sheet, Targets)


@dataclass(frozen=True, slots=True)
class PairTable:
    """The pairs of one record."""

    title: str
    labels_year: str
    rows: tuple[PairRow, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class ModuleLine:
    """A section of a roadmap with its number of events."""

    title: str
    description: str
    events: str
    href: str


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many events a month has; ``href`` leads to them."""

    month: str
    count: int
    href: str


@dataclass(frozen=True, slots=True)
class RoadmapBrief:
    """A roadmap in brief: its page, sections, numbers by status and by month."""

    page: Link
    section_word: str
    modules: tuple[ModuleLine, ...]
    statuses: tuple[StatusCount, ...]
    months: tuple[MonthCount, ...]


@dataclass(frozen=True, slots=True)
class IndicatorTable:
    """The planned indicators of a cycle and the terms of measuring them."""

    title: str
    rows: tuple[IndicatorRow, ...]
    dues: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class CyclePart:
    """One cycle. ``anchor`` is its id on the page and the beginning of those of its sections."""

    anchor: str
    title: str
    lines: tuple[Line, ...]
    goals: tuple[NumberedLine, ...]
    results: tuple[NumberedLine, ...]
    pairs: tuple[PairTable, ...]
    roadmaps: tuple[RoadmapBrief, ...]
    indicators: tuple[IndicatorTable, ...]
    targets: tuple[Link, ...]
    monitorings: tuple[Link, ...]
    sheets: tuple[SheetTotals, ...]


@dataclass(frozen=True, slots=True)
class NumberedLine:
    """A text with the number that its source printed, "" when it printed none."""

    number: str
    text: Fact


def cycle_part(site: Site, unit: ProgrammeUnit, cycle: Cycle, page: str) -> CyclePart:
    """Return a cycle as the programme's page shows it."""
    programme = unit.programme.id
    return CyclePart(
        anchor=address.anchor("cycle", cycle.id),
        title=say("pages", "cycle.title", title=cycle.title),
        lines=_lines(site, unit, cycle, page),
        goals=numbered_lines(cycle.goals),
        results=numbered_lines(cycle.planned_results),
        pairs=tuple(_pairs(site, item, page) for item in _of(unit.pairs, cycle)),
        roadmaps=tuple(_brief(site, programme, item, page) for item in _of(unit.roadmaps, cycle)),
        indicators=tuple(_indicators(site, unit, cycle)),
        targets=tuple(
            Link(item.title, address.link(page, address.targets_page(programme, item.id)))
            for item in _of(unit.targets, cycle)
        ),
        monitorings=tuple(
            Link(item.title, address.link(page, address.monitoring_page(programme, item.id)))
            for item in _of(unit.comparisons, cycle)
        ),
        sheets=tuple(sheet_totals(site, unit, item, page) for item in _of(unit.sheets, cycle)),
    )


def month_title(month: str) -> str:
    """Return «Декабрь 2023 года» for 2023-12; the words for "" say that there is no month."""
    if not month:
        return say("pages", "roadmap.no-month")
    year, number = month.split("-")
    return write_month(int(year), int(number)).capitalize()


def _of(items: Iterable[_T], cycle: Cycle) -> Iterator[_T]:
    return (item for item in items if item.cycle == cycle.id)


def _lines(site: Site, unit: ProgrammeUnit, cycle: Cycle, page: str) -> tuple[Line, ...]:
    period = f"{cycle.begins.text}{NBSP}– {cycle.ends.text}"
    at = cycle.origin.at("begins").pointer
    orders = (item for item in unit.orders if item.cycle == cycle.id)
    return filled(
        (
            line("period", Fact(period, cycle.origin.file, at)),
            line("order", *(_order(item, page) for item in orders)),
            line("approved-by", *_act(site, cycle)),
        )
    )


def _order(order: Order, page: str) -> Value:
    date = order.date.text if order.date else ""
    text = say("pages", "act", type=order.type, date=date, number=order.number)
    named = text if date and order.number else order.type
    fact = Fact(f"{named} «{order.title}»", order.origin.file, order.origin.at("number").pointer)
    return Value(fact, address.link(page, address.DOCUMENTS))


def _act(site: Site, cycle: Cycle) -> Iterator[Fact]:
    act = site.registry.acts.get(cycle.approved_by)
    if act is not None:
        date = act.date.text if act.date else ""
        named = say("pages", "act", type=act.type, date=date, number=act.number)
        text = named if date and act.number else act.type
        yield Fact(f"{text} «{act.title}»", act.origin.file, act.origin.at("title").pointer)


def numbered_lines(texts: Iterable[NumberedText]) -> tuple[NumberedLine, ...]:
    """Return texts with the numbers that were printed."""
    return tuple(NumberedLine(item.number, fact_of(item, "text")) for item in texts)


def _pairs(site: Site, pairs: Pairs, page: str) -> PairTable:
    return PairTable(
        pairs.title,
        str(pairs.labels_year),
        pair_rows(site, pairs, page),
        sources(site, pairs),
    )


def _brief(site: Site, programme: str, roadmap: Roadmap, page: str) -> RoadmapBrief:
    path = address.roadmap_page(programme, roadmap.id)
    by_month = address.roadmap_view(programme, roadmap.id, "months")
    in_section = Counter(event.section for event in roadmap.events)
    months = Counter([month_of(event) for event in roadmap.events])
    return RoadmapBrief(
        page=Link(roadmap.title, address.link(page, path)),
        section_word=roadmap.section_word,
        modules=tuple(
            ModuleLine(
                item.title,
                item.description,
                counted(_events_in(roadmap, in_section, item.id), "мероприятие"),
                address.link(page, path, address.anchor("section", item.id)),
            )
            for item in roadmap.sections
        ),
        statuses=status_counts(site, roadmap.events),
        months=tuple(
            MonthCount(
                month_title(month), months[month], address.link(page, by_month, month_anchor(month))
            )
            for month in sorted(months, key=lambda item: item or "9999")
        ),
    )


def _events_in(roadmap: Roadmap, counts: Counter[str], section: str) -> int:
    """Return the number of events of a section with those of the sections inside it."""
    inside = (item.id for item in roadmap.sections if item.parent == section)
    return counts[section] + sum(_events_in(roadmap, counts, item) for item in inside)


def month_anchor(month: str) -> str:
    """Return the id of a month on the page of a roadmap by month."""
    return address.anchor("month", month or "none")


def _indicators(site: Site, unit: ProgrammeUnit, cycle: Cycle) -> Iterator[IndicatorTable]:
    for tree in unit.indicators:
        if tree.id == cycle.indicators:
            yield _indicator_table(site, tree, cycle)


def _indicator_table(site: Site, tree: Indicators, cycle: Cycle) -> IndicatorTable:
    return IndicatorTable(
        tree.title,
        indicator_rows(tree, cycle.planned),
        tuple(_due(item) for item in cycle.measurement_dues),
        sources(site, tree),
    )


def _due(item: MeasurementDue) -> str:
    term = term_text(item.deadline)
    return f"{item.title}: {term}" if item.title else term

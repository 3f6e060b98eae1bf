"""Pairs side by side: partner and wards with their categories, latest verdicts, totals, events."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.analyse.result import SchoolResults
from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.programme import Pair, Pairs
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.page import Frame, Link, Page, Source, frame, programme_family, sources
from generator.render.pieces.bar import Bar, verdict_bar
from generator.render.pieces.beside import (
    Beside,
    events_count,
    latest_comparison,
    measure_rows,
    total_values,
    verdict_marks,
)
from generator.render.pieces.dynamics import counts_of
from generator.render.pieces.event import StatusCount
from generator.render.pieces.pair import label_links, label_note, labels_in_year
from generator.render.site import Site, school_name


@dataclass(frozen=True, slots=True)
class SchoolBeside:
    """A school of a pair as a column: role, categories, verdict counts, events in the plans."""

    school: Link
    role: str
    labels: tuple[Link, ...]
    note: str
    verdicts: tuple[StatusCount, ...]
    bar: Bar
    events: int


@dataclass(frozen=True, slots=True)
class PairBeside:
    """A pair: its schools, the partner first, and rows of values with one cell for each of them."""

    id: str
    title: str
    note: str
    schools: tuple[SchoolBeside, ...]
    totals: tuple[Beside, ...]
    measures: tuple[Beside, ...]


@dataclass(frozen=True, slots=True)
class PairsPage:
    """Context of the page of pairs. ``monitoring`` is the comparison whose values stand there."""

    frame: Frame
    programme: Link
    labels_year: str
    monitoring: tuple[Link, ...]
    contents: tuple[Link, ...]
    pairs: tuple[PairBeside, ...]
    data: tuple[Link, ...]
    sources: tuple[Source, ...]


def _pages(site: Site, unit: ProgrammeUnit) -> Iterator[Page]:
    for pairs in unit.pairs:
        path = address.pairs_page(unit.programme.id, pairs.id)
        yield Page(path, "pages/pairs.html.jinja", partial(_context, site, unit, pairs, path))


def _context(site: Site, unit: ProgrammeUnit, pairs: Pairs, path: str) -> PairsPage:
    programme = unit.programme
    above = address.programme_page(programme.id)
    shown = tuple(
        _pair(site, unit, (pairs, pair), number, path)
        for number, pair in enumerate(pairs.pairs, start=1)
    )
    comparison = latest_comparison(unit, pairs)
    target = address.monitoring_page(programme.id, comparison.id) if comparison else ""
    return PairsPage(
        frame=frame(
            site,
            "pairs",
            path,
            say("compare", "pairs.title", title=pairs.title),
            description=say("compare", "pairs.description", title=pairs.title),
            trail=(address.PROGRAMMES, above),
        ),
        programme=Link(programme.name, address.link(path, above)),
        labels_year=str(pairs.labels_year),
        monitoring=(Link(comparison.title, address.link(path, target)),) if comparison else (),
        contents=tuple(Link(pair.title, f"#{pair.id}") for pair in shown),
        pairs=shown,
        data=tuple(
            Link(name, address.link(path, address.data_file(name)))
            for name in ("pairs.csv", "dynamics.csv")
        ),
        sources=sources(site, pairs),
    )


def _pair(
    site: Site, unit: ProgrammeUnit, found: tuple[Pairs, Pair], number: int, path: str
) -> PairBeside:
    pairs, pair = found
    schools = (pair.partner, *pair.wards)
    results = tuple(site.results.get(each, SchoolResults(each)) for each in schools)
    wards = ", ".join(school_name(site, each) for each in pair.wards)
    title = say("compare", "pairs.one", partner=school_name(site, pair.partner), wards=wards)
    comparison = latest_comparison(unit, pairs)
    return PairBeside(
        id=address.anchor("pair", str(number)),
        title=title,
        note=pair.note,
        schools=tuple(_school(site, unit, pairs, each, path) for each in results),
        totals=total_values(unit, pairs, results),
        measures=measure_rows(unit, comparison, results) if comparison else (),
    )


def _school(
    site: Site, unit: ProgrammeUnit, pairs: Pairs, results: SchoolResults, path: str
) -> SchoolBeside:
    programme, school = unit.programme, results.school
    is_partner = any(school == pair.partner for pair in pairs.pairs)
    labels = labels_in_year(site, school, pairs.labels_year)
    comparison = latest_comparison(unit, pairs)
    counts = counts_of(results, programme.id, comparison.id) if comparison else None
    verdicts = tuple(counts.by_verdict.items()) if counts else ()
    return SchoolBeside(
        Link(school_name(site, school), address.link(path, address.school_page(school))),
        programme.partner.one if is_partner else programme.ward.one,
        tuple(label_links(site, labels, path)) if labels else (),
        label_note(labels),
        verdict_marks(verdicts),
        verdict_bar(verdicts),
        events_count(unit, pairs, school),
    )


PAIRS = programme_family("pairs", "pages/pairs.html.jinja", PairsPage, _pages)

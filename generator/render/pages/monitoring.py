"""A comparison's page: schools by indicators in one table, verdict counts, and their rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

from generator.analyse.counts import verdict_sentence
from generator.analyse.reading import comparison_rules
from generator.analyse.result import Change, Verdict
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.model.indicator import Comparison, Indicators
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.page import (
    Frame,
    Link,
    Page,
    Source,
    frame,
    programme_family,
    sources,
)
from generator.render.pieces.bar import Bar, verdict_bar
from generator.render.pieces.dynamics import (
    DynamicsRow,
    changes_of,
    counts_of,
    month_label,
    row_of,
    value_sources,
)
from generator.render.pieces.number import Mark, verdict_mark
from generator.render.site import Site, short_school_name
from generator.render.split import LONGEST


@dataclass(frozen=True, slots=True)
class MonitoringRow:
    """One measure; one entry per school, None where the school has no line for it.

    ``label`` is its name where it stands alone: with its indicator when another is called alike.
    """

    measure: str
    label: str
    cells: tuple[DynamicsRow | None, ...]


@dataclass(frozen=True, slots=True)
class MonitoringGroup:
    """The rows of one planned indicator."""

    name: str
    instrument: str
    rows: tuple[MonitoringRow, ...]


@dataclass(frozen=True, slots=True)
class CountsRow:
    """The verdict counts of one school, in the order of the marks, and the sentence they make."""

    school: Link
    counts: tuple[int, ...]
    sentence: Fact
    bar: Bar


@dataclass(frozen=True, slots=True)
class MonitoringPage:
    """Context of a comparison's page.

    A long table explains no number itself (``is_long``): each leads to the page of its school.
    ``records`` are those of the values, of a table that is not long.
    """

    frame: Frame
    title: str
    programme: Link
    held_on: str
    baseline: str
    date: str
    marks: tuple[Mark, ...]
    counts: tuple[CountsRow, ...]
    schools: tuple[Link, ...]
    groups: tuple[MonitoringGroup, ...]
    rules: tuple[str, ...]
    is_long: bool
    records: tuple[Source, ...]
    data: Link
    sources: tuple[Source, ...]


def _pages(site: Site, unit: ProgrammeUnit) -> Iterator[Page]:
    trees = {tree.id: tree for tree in unit.indicators}
    for comparison in unit.comparisons:
        tree = trees.get(comparison.indicators)
        if tree is not None:
            path = address.monitoring_page(unit.programme.id, comparison.id)
            make = partial(_context, site, unit, (comparison, tree), path)
            yield Page(path, "pages/monitoring.html.jinja", make)


def _context(
    site: Site, unit: ProgrammeUnit, declared: tuple[Comparison, Indicators], path: str
) -> MonitoringPage:
    comparison, tree = declared
    above = address.programme_page(unit.programme.id)
    rows = _rows_by_school(site, unit, comparison)
    columns = _columns(rows)
    changes = [row for found in rows.values() for row in found.values()]
    is_long = len(changes) > LONGEST
    return MonitoringPage(
        frame=frame(
            site,
            "monitoring",
            path,
            comparison.title,
            trail=(address.PROGRAMMES, above),
        ),
        title=comparison.title,
        programme=Link(unit.programme.name, address.link(path, above)),
        held_on=comparison.held_on.text if comparison.held_on else "",
        baseline=month_label(comparison.baseline),
        date=month_label(comparison.date),
        marks=tuple(verdict_mark(verdict) for verdict in columns),
        counts=tuple(_counts(site, unit, comparison, path, columns)),
        schools=tuple(_school(site, school, path) for school in rows),
        groups=tuple(_groups(tree, rows)),
        rules=comparison_rules(comparison, tree),
        is_long=is_long,
        records=() if is_long else value_sources(site, changes),
        data=Link("dynamics.csv", address.link(path, address.data_file("dynamics.csv"))),
        sources=sources(site, comparison),
    )


def _school(site: Site, school: str, path: str) -> Link:
    target = address.school_page(school)
    return Link(short_school_name(site, school), address.link(path, target))


def _rows_by_school(
    site: Site, unit: ProgrammeUnit, comparison: Comparison
) -> dict[str, dict[str, Change]]:
    """Return school id → measure id → change, in the comparison's order of schools."""
    rows: dict[str, dict[str, Change]] = {}
    for listed in comparison.schools:
        results = site.results.get(listed.school)
        found = changes_of(results, unit.programme.id, comparison.id) if results else ()
        rows[listed.school] = {row.measure.id: row for row in found}
    return rows


def _groups(tree: Indicators, rows: dict[str, dict[str, Change]]) -> Iterator[MonitoringGroup]:
    often = Counter(measure.name for measure in tree.measures)
    for planned in tree.planned:
        found = tuple(
            MonitoringRow(
                measure.name,
                f"{measure.name} ({planned.name})" if often[measure.name] > 1 else measure.name,
                tuple(_cell(changes.get(measure.id)) for changes in rows.values()),
            )
            for measure in planned.measures
            if any(measure.id in changes for changes in rows.values())
        )
        if found:
            yield MonitoringGroup(planned.name, planned.instrument, found)


def _cell(change: Change | None) -> DynamicsRow | None:
    return row_of(change) if change is not None else None


def _counts(
    site: Site,
    unit: ProgrammeUnit,
    comparison: Comparison,
    path: str,
    columns: tuple[Verdict, ...],
) -> Iterator[CountsRow]:
    for listed in comparison.schools:
        results = site.results.get(listed.school)
        counts = counts_of(results, unit.programme.id, comparison.id) if results else None
        if counts is not None:
            yield CountsRow(
                _school(site, listed.school, path),
                tuple(counts.by_verdict[verdict] for verdict in columns),
                Fact(verdict_sentence(counts)),
                verdict_bar(counts.by_verdict.items()),
            )


def _columns(rows: dict[str, dict[str, Change]]) -> tuple[Verdict, ...]:
    """Return the verdicts that have a column; the hidden ones only where anything is hidden."""
    found = {row.verdict for changes in rows.values() for row in changes.values()}
    hidden = Verdict.SUPPRESSED
    return tuple(verdict for verdict in Verdict if verdict is not hidden or hidden in found)


MONITORING = programme_family("monitoring", "pages/monitoring.html.jinja", MonitoringPage, _pages)

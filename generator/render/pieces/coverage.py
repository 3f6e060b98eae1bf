"""Coverage on pages: «11 из 12» for a table or a measurement, and who is missing by name.

Enters: a Site, a programme and the results of its schools. Leaves: what analysis found, as lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.analyse.coverage import Coverage, measured_coverage, table_coverage
from generator.analyse.filed import Reporter, ReporterKind, filings_by_reporter
from generator.analyse.result import SchoolResults
from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.ordered import in_order_of_names, names_together
from generator.render.page import Link
from generator.render.pieces.number import Mark
from generator.render.site import Site, short_school_name
from generator.russian.dates import write_date, write_month

# The report whose page shows a regulation (reports/collection.py).
_REPORT = "collection"


@dataclass(frozen=True, slots=True)
class CoverageLine:
    """A table or a measurement of one period. ``given`` says «11 из 12», "" if nothing is known.

    ``missing`` names those who have not handed in, "" when there are none or all of them wait.
    """

    page: Link
    term: str
    given: str
    missing: str
    mark: Mark


def coverage_of(
    site: Site, unit: ProgrammeUnit, results: Mapping[str, SchoolResults]
) -> tuple[Coverage, ...]:
    """Return what the regulations and comparisons of a programme stand at on the site's day."""
    return (*_measured(site, unit, results), *_tables(site, unit, results))


def coverage_line(site: Site, unit: ProgrammeUnit, item: Coverage) -> CoverageLine:
    """Return a table or a measurement as a line."""
    count = say("overview", "coverage.given", given=len(item.given), of=item.of)
    return CoverageLine(
        page=Link(_title(item), _target(unit, item)),
        term=write_date(item.due),
        given=count if item.known else "",
        missing=_names(site, item) if _names_tell(site, item) else "",
        mark=_mark(site, item),
    )


def missing_name(item: Coverage) -> str:
    """Return what is missing, after «не сдано»: «значения показателей за май 2024 года»."""
    key = "missing.table" if item.table else "missing.measured"
    return say("overview", key, title=item.title, month=_month(item))


def _measured(
    site: Site, unit: ProgrammeUnit, results: Mapping[str, SchoolResults]
) -> Iterator[Coverage]:
    programme = unit.programme.id
    if unit.comparisons:
        months = {
            school: frozenset(month for owner, month in found.measured if owner == programme)
            for school, found in results.items()
        }
        yield from measured_coverage(unit.comparisons, months, site.on)


def _tables(
    site: Site, unit: ProgrammeUnit, results: Mapping[str, SchoolResults]
) -> Iterator[Coverage]:
    if unit.collections:
        filed = {school: found.filed for school, found in results.items()}
        filings = filings_by_reporter(filed, site.registry.cards.values())
        for plan in unit.collections:
            yield from table_coverage(plan, filings, site.on)


def _title(item: Coverage) -> str:
    key = "coverage.table" if item.table else "coverage.measured"
    return say("overview", key, title=item.title, month=_month(item))


def _month(item: Coverage) -> str:
    return write_month(item.due.year, item.due.month)


def _target(unit: ProgrammeUnit, item: Coverage) -> str:
    programme = unit.programme.id
    if item.table:
        return address.report_page(programme, _REPORT, item.plan)
    month = item.period
    pages = (each for each in unit.comparisons if month in {each.baseline, each.date})
    return address.monitoring_page(programme, max(pages, key=lambda each: each.date).id)


def _mark(site: Site, item: Coverage) -> Mark:
    if not item.known:
        return Mark("no-data", "?", say("overview", "coverage.unknown"))
    if not item.absent:
        return Mark("positive", "✓", say("overview", "coverage.all"))
    if item.due < site.on:
        return Mark("overdue", "!", say("overview", "coverage.late"))
    return Mark("planned", "○", say("overview", "coverage.open"))


def _names_tell(site: Site, item: Coverage) -> bool:
    """Tell whether names say anything: some have handed in, or the term is over."""
    return item.known and (bool(item.given) or item.due < site.on)


def _names(site: Site, item: Coverage) -> str:
    """Return those who have not handed in: schools by name and number, municipalities after."""
    by_id = {each.id: each for each in item.absent if each.kind is ReporterKind.SCHOOL}
    ordered = [by_id[key] for key in in_order_of_names(site.registry, by_id)]
    others = [each for each in item.absent if each.kind is not ReporterKind.SCHOOL]
    return names_together(_name(site, item, each) for each in (*ordered, *others))


def _name(site: Site, item: Coverage, reporter: Reporter) -> str:
    if reporter.kind is ReporterKind.SCHOOL:
        name = short_school_name(site, reporter.id)
    else:
        found = site.registry.municipalities.get(reporter.id)
        name = found.name if found else reporter.id
    return say("overview", "coverage.draft", name=name) if reporter in item.drafts else name

"""Schools that need attention, each with the reasons in words; and the rule of their order.

Enters: a Site, a programme, the results of its schools and who has handed in what. Leaves: lines
whose addresses are below the site's folder, the weightiest first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.analyse.attention import (
    WEIGHTS,
    Attention,
    Reason,
    Standing,
    overdue_by_school,
    schools_needing_attention,
    unanswered_risks,
)
from generator.analyse.coverage import Coverage
from generator.analyse.filed import ReporterKind
from generator.analyse.result import SchoolResults
from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.ordered import in_order_of_names
from generator.render.page import Link
from generator.render.pieces.coverage import missing_name
from generator.render.site import Site, school_name
from generator.russian.counting import counted, is_one

# So many papers that are missing are named, the others counted.
_NAMED = 2


@dataclass(frozen=True, slots=True)
class SchoolInNeed:
    """A school that needs attention, with the reasons in words; each leads to where it is seen."""

    school: Link
    causes: tuple[Link, ...]
    weight: int


def schools_in_need(
    site: Site,
    unit: ProgrammeUnit,
    results: Mapping[str, SchoolResults],
    coverage: Iterable[Coverage],
    worse: Mapping[str, int],
) -> tuple[SchoolInNeed, ...]:
    """Return the schools that need attention.

    ``worse`` maps school → indicators that turned worse in the latest comparison.
    """
    missing = _missing(site, coverage)
    overdue = overdue_by_school(unit, site.on)
    known = {*worse, *missing, *overdue, *results} & set(site.registry.schools)
    standings = (
        Standing(
            school,
            overdue=overdue.get(school, 0),
            missing=len(missing.get(school, ())),
            worse=worse.get(school, 0),
            risks=_risks(unit, results, school),
        )
        for school in in_order_of_names(site.registry, known)
    )
    return tuple(
        _line(site, unit, each, missing.get(each.school, ()))
        for each in schools_needing_attention(standings)
    )


def order_rule() -> str:
    """Return how schools are ordered, with the weights."""
    weights = {reason.value: counted(WEIGHTS[reason], "балл") for reason in Reason}
    return say("overview", "rule", **weights)


def _risks(unit: ProgrammeUnit, results: Mapping[str, SchoolResults], school: str) -> int:
    found = results.get(school) if unit.risk_factors else None
    return len(unanswered_risks(unit, found.risks, school)) if found else 0


def _missing(site: Site, coverage: Iterable[Coverage]) -> dict[str, tuple[Coverage, ...]]:
    found: dict[str, tuple[Coverage, ...]] = {}
    for item in coverage:
        for reporter in item.missing_on(site.on):
            if reporter.kind is ReporterKind.SCHOOL:
                found[reporter.id] = (*found.get(reporter.id, ()), item)
    return found


def _line(
    site: Site, unit: ProgrammeUnit, found: Attention, missing: tuple[Coverage, ...]
) -> SchoolInNeed:
    page = address.school_page(found.school)
    return SchoolInNeed(
        Link(school_name(site, found.school), page),
        tuple(_causes(unit, found, missing)),
        found.weight,
    )


def _causes(unit: ProgrammeUnit, found: Attention, missing: tuple[Coverage, ...]) -> Iterator[Link]:
    now = address.programme_page(unit.programme.id)
    places = {
        Reason.OVERDUE: f"{now}#now-overdue",
        Reason.MISSING: f"{now}#now-coverage",
        Reason.WORSE: f"{now}#now-verdicts",
        Reason.RISKS: address.school_page(found.school),
    }
    for concern in found.concerns:
        text = _WORDS[concern.reason](concern.count, missing)
        yield Link(text, places[concern.reason])


def _overdue(count: int, _: tuple[Coverage, ...]) -> str:
    return say("overview", "reason.overdue", count=counted(count, "мероприятие"))


def _not_sent(_: int, missing: tuple[Coverage, ...]) -> str:
    named = [missing_name(item) for item in missing[-_NAMED:]]
    rest = len(missing) - len(named)
    more = [say("overview", "missing.more", count=rest)] if rest else []
    return say("overview", "reason.missing", what=", ".join((*named, *more)))


def _worse(count: int, _: tuple[Coverage, ...]) -> str:
    form = "one" if is_one(count) else "many"
    return say("overview", f"reason.worse.{form}", count=counted(count, "показатель"))


def _risky(count: int, _: tuple[Coverage, ...]) -> str:
    return say("overview", "reason.risks", count=count)


_WORDS = {
    Reason.OVERDUE: _overdue,
    Reason.MISSING: _not_sent,
    Reason.WORSE: _worse,
    Reason.RISKS: _risky,
}

"""What a school's page says where no comparison tells how it stands: what is known, what is not.

Enter results of a school and the sections that its page has. Leave sentences.
"""

from __future__ import annotations

from collections.abc import Collection

from generator.analyse.result import SchoolResults
from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.unit import ProgrammeUnit
from generator.render.printed import month_short
from generator.render.site import Site, units_of_school

# Sections that tell something of a school, in the order of naming.
_TELLING = ("labels", "pairs", "exams", "risks", "events", "targets", "sheets", "measured", "staff")


@dataclass(frozen=True, slots=True)
class Standing:
    """Why nothing can be compared, what is known instead, and what its programmes lack of it."""

    reason: str
    known: str
    missing: str


def school_standing(
    site: Site, results: SchoolResults, shown: Collection[str]
) -> tuple[Standing, ...]:
    """Return one standing, ``shown`` being the sections of the page."""
    units = tuple(units_of_school(site, results.school))
    known = [say("school", f"known.{name}") for name in _TELLING if name in shown]
    wanted = [
        name for name in _TELLING if name not in shown and any(_keeps(u, name) for u in units)
    ]
    missing = [say("school", f"missing.{name}") for name in wanted]
    return (
        Standing(
            _reason(results, units),
            say("school", "standing.known", what=", ".join(known)) if known else "",
            say("school", "standing.missing", what=", ".join(missing)) if missing else "",
        ),
    )


def _reason(results: SchoolResults, units: Collection[ProgrammeUnit]) -> str:
    if not units:
        return say("school", "standing.outside")
    months = sorted({month for _, month in results.measured})
    if len(months) > 1:
        named = ", ".join(month_short(month) for month in months)
        return say("school", "standing.uncompared", months=named)
    if months:
        return say("school", "standing.single", month=month_short(months[0]))
    if not any(unit.indicators for unit in units):
        return say("school", "standing.no-indicators")
    return say("school", "standing.unmeasured")


def _keeps(unit: ProgrammeUnit, section: str) -> bool:
    """Tell whether a programme keeps records of a sort, so that one may be expected of a school."""
    kept = {
        "labels": bool(unit.programme.label_set),
        "pairs": bool(unit.pairs),
        "risks": bool(unit.risk_factors),
        "sheets": bool(unit.sheets),
        "events": bool(unit.roadmaps),
    }
    return kept.get(section, False)

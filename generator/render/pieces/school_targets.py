"""The target indicators that are set for a school, with what came of them.

Enter targets. Leave lists with a sentence that counts the attained, the others and the unknown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.analyse.attainment import Attained, attainment
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.target import Target, Targets
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.blocks.targets_table import actual_text
from generator.render.page import Link, Source, sources
from generator.render.pieces.number import Mark
from generator.render.pieces.target import attained_mark
from generator.render.site import Site, units_of_school


@dataclass(frozen=True, slots=True)
class SchoolTarget:
    """A target: from where, to where, what was reached and whether that is enough."""

    title: Fact
    baseline: str
    plan: str
    actuals: tuple[str, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class SchoolTargets:
    """The targets of one cycle; ``page`` has them with their proofs."""

    id: str
    title: str
    page: Link
    sentence: str
    baseline_title: str
    plan_title: str
    is_reached: bool
    rows: tuple[SchoolTarget, ...]
    sources: tuple[Source, ...]


def school_targets(site: Site, school: str, path: str) -> Iterator[SchoolTargets]:
    """Give the targets that are set for a school, the latest cycle first."""
    for unit in units_of_school(site, school):
        mine = (record for record in unit.targets if record.school == school)
        for record in sorted(mine, key=lambda each: (each.cycle, each.id), reverse=True):
            yield _targets(site, unit, record, path)


def _targets(site: Site, unit: ProgrammeUnit, record: Targets, path: str) -> SchoolTargets:
    listed = (*record.targets, *record.expected)
    states = Counter(attainment(each).state for each in listed)
    target = address.targets_page(unit.programme.id, record.id)
    words = [
        say("school", f"targets.{state.value}", count=states[state])
        for state in Attained
        if states[state]
    ]
    return SchoolTargets(
        id=address.anchor("targets", unit.programme.id, record.id),
        title=record.title,
        page=Link(record.title, address.link(path, target)),
        sentence=say("school", "targets.sentence", count=len(listed), parts=", ".join(words)),
        baseline_title=record.baseline_title or say("documents", "targets.baseline"),
        plan_title=record.plan_title or say("documents", "targets.plan"),
        is_reached=any(each.actuals for each in listed),
        rows=tuple(_row(each) for each in listed),
        sources=sources(site, record),
    )


def _row(target: Target) -> SchoolTarget:
    found = attainment(target)
    return SchoolTarget(
        title=Fact(target.title, target.origin.file, target.origin.at("title").pointer),
        baseline=target.baseline.text if target.baseline else "",
        plan=target.plan.text,
        actuals=tuple(actual_text(each) for each in found.actuals),
        mark=attained_mark(found.state),
    )

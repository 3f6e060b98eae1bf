"""The page of a cycle's target indicators: from what value to what plan, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generator.analyse.attainment import attainment, direction_name
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.condition import Condition
from generator.model.target import Target, Targets
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.blocks.targets_table import actual_text
from generator.render.page import Frame, Link, Page, Source, frame, programme_family, sources
from generator.render.pieces.number import Mark
from generator.render.pieces.target import attained_mark, proofs
from generator.render.site import Site, school_name


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A target indicator. ``evidence`` are the proofs of the values that were reached."""

    anchor: str
    number: str
    title: Fact
    direction: str
    baseline: Fact
    plan: Fact
    actuals: tuple[str, ...]
    evidence: tuple[Link, ...]
    mark: Mark
    explanation: str


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """One list of target indicators."""

    id: str
    title: str
    rows: tuple[TargetRow, ...]


@dataclass(frozen=True, slots=True)
class TargetsPage:
    """Context of the page. ``school`` is there when the targets are those of one school."""

    frame: Frame
    programme: Link
    school: tuple[Link, ...]
    baseline_title: str
    plan_title: str
    groups: tuple[TargetGroup, ...]
    sources: tuple[Source, ...]


def _pages(site: Site, unit: ProgrammeUnit) -> Iterator[Page]:
    for record in unit.targets:
        path = address.targets_page(unit.programme.id, record.id)
        yield Page(path, "pages/targets.html.jinja", partial(_context, site, unit, record, path))


def _context(site: Site, unit: ProgrammeUnit, record: Targets, path: str) -> TargetsPage:
    above = address.programme_page(unit.programme.id)
    school = address.link(path, address.school_page(record.school))
    return TargetsPage(
        frame=frame(site, "targets", path, record.title, trail=(address.PROGRAMMES, above)),
        programme=Link(unit.programme.name, address.link(path, above)),
        school=(Link(school_name(site, record.school), school),) if record.school else (),
        baseline_title=record.baseline_title or say("documents", "targets.baseline"),
        plan_title=record.plan_title or say("documents", "targets.plan"),
        groups=tuple(_groups(record)),
        sources=sources(site, record),
    )


def _groups(record: Targets) -> Iterator[TargetGroup]:
    yield TargetGroup("targets", record.title, _rows(record.targets))
    if record.expected:
        title = record.expected_heading or say("documents", "targets.expected")
        yield TargetGroup("expected", title, _rows(record.expected))


def _rows(targets: Iterable[Target]) -> tuple[TargetRow, ...]:
    return tuple(_row(target) for target in targets)


def _row(target: Target) -> TargetRow:
    found = attainment(target)
    return TargetRow(
        anchor=address.anchor("target", target.id),
        number=f"{target.number}." if target.number else "",
        title=_fact(target, "title", target.title),
        direction=direction_name(target.direction),
        baseline=_value(target, "baseline", target.baseline),
        plan=_value(target, "plan", target.plan),
        actuals=tuple(actual_text(each) for each in found.actuals),
        evidence=tuple(proofs(found.actuals)),
        mark=attained_mark(found.state),
        explanation=found.explanation if found.actuals else "",
    )


def _value(target: Target, field: str, condition: Condition | None) -> Fact:
    return _fact(target, field, condition.text if condition else "")


def _fact(target: Target, field: str, text: str) -> Fact:
    return Fact(text, target.origin.file, target.origin.at(field).pointer)


TARGETS = programme_family("targets", "pages/targets.html.jinja", TargetsPage, _pages)

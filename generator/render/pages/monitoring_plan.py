"""The page of a programme of monitorings, and how its thresholds stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator.analyse.thresholds import ThresholdReading, ThresholdState, read_thresholds
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.monitoring_plan import Condition, Monitoring, MonitoringPlan, Threshold
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.blocks.cards import cards_of, forms_of
from generator.render.blocks.plan_parts import PlanPart, plan_parts
from generator.render.page import Frame, Link, Page, Source, frame, programme_family, sources
from generator.render.pieces.line import capitalised, fact_of
from generator.render.pieces.number import Mark
from generator.render.site import Site, card_results
from generator.russian.numbers import write_number


@dataclass(frozen=True, slots=True)
class ThresholdRow:
    """A threshold: as printed, as conditions, how it stands and how that was counted."""

    monitoring: Fact
    text: Fact
    rule: str
    mark: Mark
    explanation: str


@dataclass(frozen=True, slots=True)
class MonitoringPlanPage:
    """Context of the page."""

    frame: Frame
    title: str
    programme: Link
    forms: tuple[Link, ...]
    contents: tuple[Link, ...]
    monitorings: tuple[PlanPart, ...]
    thresholds_title: str
    thresholds: tuple[ThresholdRow, ...]
    sources: tuple[Source, ...]


def _pages(site: Site, unit: ProgrammeUnit) -> Iterator[Page]:
    for plan in unit.monitoring_plans:
        path = address.monitoring_plan_page(unit.programme.id, plan.id)
        yield Page(path, TEMPLATE, partial(_context, site, unit, plan, path))


def _context(
    site: Site, unit: ProgrammeUnit, plan: MonitoringPlan, path: str
) -> MonitoringPlanPage:
    above = address.programme_page(unit.programme.id)
    name = say("monitorings", "page", year=plan.year)
    parts = plan_parts(plan)
    trail = (address.PROGRAMMES, above)
    return MonitoringPlanPage(
        frame=frame(site, "monitoring-plan", path, name, description=plan.title, trail=trail),
        title=plan.title,
        programme=Link(unit.programme.name, address.link(path, above)),
        forms=tuple(_forms(site, unit, path)),
        contents=tuple(
            Link(part.title.text, f"#monitoring-{number}")
            for number, part in enumerate(parts, start=1)
        ),
        monitorings=parts,
        thresholds_title=capitalised(say("monitorings", "thresholds")),
        thresholds=tuple(_thresholds(site, unit, plan)),
        sources=sources(site, plan),
    )


def _forms(site: Site, unit: ProgrammeUnit, path: str) -> Iterator[Link]:
    for form in forms_of(site.registry, unit):
        target = address.card_form_page(unit.programme.id, form.id)
        yield Link(form.word, address.link(path, target))


def _thresholds(site: Site, unit: ProgrammeUnit, plan: MonitoringPlan) -> Iterator[ThresholdRow]:
    owned = cards_of(site.registry, card_results(site, unit.programme.id), unit.programme.id)
    cards = [each.card for each in owned]
    readings = read_thresholds(plan, site.registry.card_forms, cards)
    names = {indicator.id: indicator.text for indicator in plan.indicators}
    for monitoring in plan.monitorings:
        for part in monitoring.parts:
            for each in part.thresholds:
                yield _row(monitoring, each, readings[each.id], names)


def _row(
    monitoring: Monitoring,
    threshold: Threshold,
    reading: ThresholdReading,
    names: Mapping[str, str],
) -> ThresholdRow:
    state = reading.state
    rule = "; ".join(_condition(condition, names) for condition in threshold.conditions)
    if threshold.expects:
        rule = say("monitorings", "rule", rule=rule, expects=_expects(threshold))
    return ThresholdRow(
        monitoring=fact_of(monitoring, "title"),
        text=fact_of(threshold, "text"),
        rule=rule,
        mark=Mark(_KINDS[state], _SHAPES[state], say("monitorings", f"state.{state}")),
        explanation=reading.explanation,
    )


def _expects(threshold: Threshold) -> str:
    return say("monitorings", f"expects.{threshold.expects}")


def _condition(condition: Condition, names: Mapping[str, str]) -> str:
    value = write_number(condition.value) if condition.value is not None else ""
    text = names.get(condition.indicator, condition.indicator)
    return say("monitorings", f"condition.{condition.relation}", text=text, value=value)


_KINDS = {
    ThresholdState.MET: "positive",
    ThresholdState.NOT_MET: "negative",
    ThresholdState.NO_DATA: "no-data",
    ThresholdState.UNTYPED: "no-data",
}
_SHAPES = {
    ThresholdState.MET: "▲",
    ThresholdState.NOT_MET: "▼",
    ThresholdState.NO_DATA: "○",
    ThresholdState.UNTYPED: "∗",
}
TEMPLATE = "pages/monitoring-plan.html.jinja"
MONITORING_PLAN = programme_family("monitoring-plan", TEMPLATE, MonitoringPlanPage, _pages)

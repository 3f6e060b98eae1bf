"""The risk profile of a school: each factor with the events of roadmaps that answer it.

Enter profiles and roadmaps. Leave factors, the weightiest first; one without an event says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.analyse.risk_answers import answers
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.risk import AssessedRisk, RiskFactors, RiskProfile, Significance
from generator.model.roadmap import Event, Roadmap
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.page import Link, Source, sources
from generator.render.pieces.event import event_anchor, shown_state, state_mark
from generator.render.pieces.number import Mark
from generator.render.reports.risk_factors import factor_names
from generator.render.site import Site, units_of_school

Answers = Mapping[str, tuple["RiskAction", ...]]


@dataclass(frozen=True, slots=True)
class RiskAction:
    """An event that answers a risk, and how it stands."""

    event: Link
    mark: Mark


@dataclass(frozen=True, slots=True)
class RiskRow:
    """One factor: its significance, and the events that answer it."""

    factor: Fact
    mark: Mark
    actions: tuple[RiskAction, ...]


@dataclass(frozen=True, slots=True)
class SchoolRisks:
    """The profile by one version of the list. ``sentence`` says which risks have no event."""

    id: str
    title: Fact
    sentence: str
    rows: tuple[RiskRow, ...]
    is_answered: bool
    sources: tuple[Source, ...]


def school_risks(
    site: Site, school: str, profiles: Iterable[RiskProfile], path: str
) -> Iterator[SchoolRisks]:
    """Give the profiles of a school, the latest version first."""
    listed = tuple(profiles)
    for unit in units_of_school(site, school) if listed else ():
        versions = {version.id: version for version in unit.risk_factors}
        mine = [each for each in listed if each.programme == unit.programme.id]
        known = _answers(site, unit, school, path) if mine else {}
        for profile in sorted(mine, key=lambda each: (each.taxonomy, each.id), reverse=True):
            if profile.taxonomy in versions:
                yield _profile(site, unit, profile, versions, known)


def _profile(
    site: Site,
    unit: ProgrammeUnit,
    profile: RiskProfile,
    versions: Mapping[str, RiskFactors],
    known: Answers,
) -> SchoolRisks:
    names = factor_names(unit.risk_factors)
    risks = sorted(profile.risks, key=lambda each: _ORDER.index(each.significance))
    return SchoolRisks(
        id=address.anchor("risks", unit.programme.id, profile.id),
        title=Fact(versions[profile.taxonomy].title, profile.origin.file),
        sentence=_sentence(risks, known),
        rows=tuple(_row(each, names, known) for each in risks),
        is_answered=any(known.get(each.factor) for each in risks),
        sources=sources(site, profile),
    )


def _row(risk: AssessedRisk, names: Mapping[str, Fact], known: Answers) -> RiskRow:
    name = names.get(risk.factor, Fact(risk.factor))
    return RiskRow(name, _mark(risk.significance), known.get(risk.factor, ()))


def _mark(level: Significance) -> Mark:
    word = say("marks", f"significance.{level.value}")
    return Mark(f"risk-{level.value}", say("marks", f"sign.{level.value}"), word)


def _answers(site: Site, unit: ProgrammeUnit, school: str, path: str) -> Answers:
    """Return factor → the events for this school, or for all, that are meant to answer it."""
    found: dict[str, list[RiskAction]] = {}
    for roadmap in unit.roadmaps:
        for event in roadmap.events:
            factors = [each for each in event.risks if answers(event, each, school)]
            for factor in factors:
                action = _action(site, unit, roadmap, event, path)
                found.setdefault(factor, []).append(action)
    return {factor: tuple(actions) for factor, actions in found.items()}


def _action(
    site: Site, unit: ProgrammeUnit, roadmap: Roadmap, event: Event, path: str
) -> RiskAction:
    target = address.roadmap_page(unit.programme.id, roadmap.id)
    link = Link(event.title, address.link(path, target, event_anchor(event)))
    return RiskAction(link, state_mark(shown_state(site, event)))


def _sentence(risks: Iterable[AssessedRisk], known: Answers) -> str:
    listed = tuple(risks)
    bare = [each for each in listed if not known.get(each.factor)]
    high = sum(each.significance is Significance.HIGH for each in bare)
    if not bare:
        return say("school", "risks.answered")
    key = "risks.bare" if len(bare) == len(listed) else "risks.some"
    return say("school", key, bare=len(bare), of=len(listed), high=high)


_ORDER = (Significance.HIGH, Significance.MEDIUM, Significance.LOW)

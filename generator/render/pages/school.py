"""A school's page: profile, status in words, labels, pairs, dynamics, scores, events, papers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from generator.analyse.counts import verdict_sentence
from generator.analyse.reading import comparison_rules
from generator.analyse.result import Change, SchoolResults
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.rich import Rich
from generator.core.wording import say
from generator.model.indicator import Comparison
from generator.model.organisation import Person
from generator.model.programme import Pair, Pairs
from generator.model.school import LegalForm, School, SchoolLabels
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.blocks.school_reports import school_reports
from generator.render.blocks.school_tables import school_tables
from generator.render.page import (
    Frame,
    Link,
    Page,
    PageFamily,
    Source,
    frame,
    printed_source,
    sources,
)
from generator.render.pieces.card import CardEntry, school_cards
from generator.render.pieces.dynamics import (
    DynamicsGroup,
    changes_of,
    counts_of,
    groups_of,
    month_label,
    value_sources,
)
from generator.render.pieces.event import EventLine, event_line, events_of_school
from generator.render.pieces.line import (
    Line,
    Value,
    alias_values,
    capitalised,
    contact_values,
    fact_of,
    filled,
    line,
    opening_fact,
)
from generator.render.pieces.membership import plan_values, programme_values, target_values
from generator.render.pieces.pair import label_links, label_note
from generator.render.pieces.paper import Paper, papers
from generator.render.pieces.scores import SheetScores, sheet_scores
from generator.render.site import (
    Site,
    cycle_of,
    pairs_of_school,
    person_name,
    school_name,
    scope_of,
    units_of_school,
)


@dataclass(frozen=True, slots=True)
class SchoolComparison:
    """The dynamics of the school in one comparison, with the sentence that its counts make."""

    id: str
    title: str
    programme: Link
    whole: Link
    sentence: Fact
    baseline: str
    date: str
    groups: tuple[DynamicsGroup, ...]
    rules: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class LabelYear:
    """The labels of one year. Without any, ``note`` says whether an identification was held."""

    year: str
    labels: tuple[Link, ...]
    note: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class SchoolPair:
    """A pair that the school stands in: its own role and the schools of the other role."""

    year: str
    programme: Link
    role: str
    other_role: str
    others: tuple[Link, ...]
    note: str


@dataclass(frozen=True, slots=True)
class SchoolEvents:
    """The events of one roadmap that name the school."""

    id: str
    title: str
    roadmap: Link
    rows: tuple[EventLine, ...]


@dataclass(frozen=True, slots=True)
class SchoolPage:
    """Context of a school's page."""

    frame: Frame
    name: Fact
    lines: tuple[Line, ...]
    status: tuple[SchoolComparison, ...]
    comparisons: tuple[SchoolComparison, ...]
    labels: tuple[LabelYear, ...]
    pairs: tuple[SchoolPair, ...]
    sheets: tuple[SheetScores, ...]
    reports: tuple[Rich, ...]
    cards: tuple[CardEntry, ...]
    events: tuple[SchoolEvents, ...]
    papers: tuple[Paper, ...]
    sources: tuple[Source, ...]


def _pages(site: Site) -> Iterator[Page]:
    # Only the ids: a page stands on the record of its own school, not on those of all.
    for school in site.registry.schools:
        path = address.school_page(school)
        yield Page(path, "pages/school.html.jinja", partial(_made, site, school, path))


def _made(site: Site, school: str, path: str) -> SchoolPage:
    return _context(site, site.registry.schools[school], path)


def _context(site: Site, school: School, path: str) -> SchoolPage:
    results = site.results.get(school.id, SchoolResults(school.id))
    comparisons = tuple(_comparisons(site, results, path))
    return SchoolPage(
        frame=frame(
            site,
            "school",
            path,
            capitalised(school.name),
            description=say("pages", "school.description", name=school.name),
            trail=(address.SCHOOLS,),
        ),
        name=opening_fact(school, "name"),
        lines=_lines(site, school, path),
        status=comparisons[:1],
        comparisons=comparisons,
        labels=tuple(_label_year(site, item, path) for item in reversed(results.labels)),
        pairs=tuple(_pairs(site, school.id, path)),
        sheets=sheet_scores(site, results.totals),
        reports=(*_reports(site, school.id), *filter(None, (school_tables(results),))),
        cards=tuple(school_cards(site, school.id, path)),
        events=tuple(_events(site, school.id, path)),
        papers=papers(site, path, school=school.id),
        sources=sources(site, school),
    )


def _reports(site: Site, school: str) -> Iterator[Rich]:
    """Give what the reports of each programme hold on a school, where they hold anything."""
    for unit in units_of_school(site, school):
        found = school_reports(scope_of(site, unit), school)
        if found:
            yield found


def _lines(site: Site, school: School, path: str) -> tuple[Line, ...]:
    municipality = site.registry.municipalities.get(school.municipality)
    head = site.registry.people.get(school.head)
    return filled(
        (
            line("full-name", fact_of(school, "full_name")),
            line("municipality", fact_of(municipality, "name") if municipality else Fact("")),
            line("place", fact_of(school, "place")),
            line("legal-form", *_legal_form(site, school, path)),
            line("head", *_head(school, head)),
            line("aliases", *_other_names(school)),
            line("contacts", *contact_values(school.contacts)),
            line("programmes", *programme_values(site, school.id, path)),
            line("plans", *plan_values(site, school.id, path)),
            line("targets", *target_values(site, school.id, path)),
        )
    )


def _other_names(school: School) -> Iterator[Value]:
    """Give the registered names that the page does not show yet."""
    shown = {school.name, school.full_name}
    return (item for item in alias_values(school.aliases) if item.text.text not in shown)


def _legal_form(site: Site, school: School, path: str) -> Iterator[Value]:
    text = say("pages", f"legal-form.{school.legal_form.value}")
    yield Value(replace(fact_of(school, "legal_form"), text=text))
    if school.legal_form is LegalForm.BRANCH and school.branch_of:
        target = address.link(path, address.school_page(school.branch_of))
        name = school_name(site, school.branch_of)
        yield Value(replace(fact_of(school, "branch_of"), text=name), target)


def _head(school: School, head: Person | None) -> Iterator[Fact]:
    if head is None:
        if "head" in school.not_stated:
            yield Fact(say("pages", "not-stated"), school.origin.file)
        return
    post = next((item for item in head.appointments if item.school == school.id), None)
    name = person_name(head)
    acting = say("pages", "acting", name=name) if post and post.acting else name
    text = f"{acting}, {post.post}" if post else acting
    yield Fact(text, head.origin.file, head.origin.at("surname").pointer)


def _comparisons(site: Site, results: SchoolResults, path: str) -> Iterator[SchoolComparison]:
    """Give the school's comparisons, the latest first."""
    for unit in units_of_school(site, results.school):
        for comparison in sorted(
            unit.comparisons, key=lambda item: (item.date, item.id), reverse=True
        ):
            rows = changes_of(results, unit.programme.id, comparison.id)
            if rows:
                yield _comparison(site, unit, comparison, (results, rows), path)


def _comparison(
    site: Site,
    unit: ProgrammeUnit,
    comparison: Comparison,
    found: tuple[SchoolResults, tuple[Change, ...]],
    path: str,
) -> SchoolComparison:
    results, rows = found
    programme = unit.programme.id
    counts = counts_of(results, programme, comparison.id)
    trees = {tree.id: tree for tree in unit.indicators}
    tree = trees.get(comparison.indicators)
    whole = address.monitoring_page(programme, comparison.id)
    return SchoolComparison(
        id=address.anchor("dynamics", comparison.id),
        title=comparison.title,
        programme=Link(unit.programme.name, address.link(path, address.programme_page(programme))),
        whole=Link(say("pages", "whole-table"), address.link(path, whole)),
        sentence=Fact(capitalised(verdict_sentence(counts)) if counts else ""),
        baseline=month_label(comparison.baseline),
        date=month_label(comparison.date),
        groups=groups_of(rows),
        rules=comparison_rules(comparison, tree) if tree else (),
        sources=_sources_of(site, comparison, rows),
    )


def _sources_of(site: Site, comparison: Comparison, rows: tuple[Change, ...]) -> tuple[Source, ...]:
    """Return the paper of a comparison and the records of the values of its rows."""
    papers = (printed_source(comparison),) if comparison.source else ()
    return (*papers, *value_sources(site, rows))


def _label_year(site: Site, item: SchoolLabels, path: str) -> LabelYear:
    return LabelYear(
        str(item.year),
        tuple(label_links(site, item, path)),
        label_note(item),
        sources(site, item),
    )


def _pairs(site: Site, school: str, path: str) -> Iterator[SchoolPair]:
    for unit, pairs, pair in pairs_of_school(site, school):
        yield _pair(site, (unit, pairs, pair), school, path)


def _pair(
    site: Site, found: tuple[ProgrammeUnit, Pairs, Pair], school: str, path: str
) -> SchoolPair:
    unit, pairs, pair = found
    programme = unit.programme
    is_partner = school == pair.partner
    own, other = programme.ward.one, programme.partner.one
    if is_partner:
        own, other = programme.partner.one, programme.ward.one
    others = pair.wards if is_partner else (pair.partner,)
    cycle = cycle_of(unit, pairs.cycle)
    return SchoolPair(
        year=str(cycle.year if cycle else pairs.year),
        programme=Link(programme.name, address.link(path, address.programme_page(programme.id))),
        role=own,
        other_role=other,
        others=tuple(
            Link(school_name(site, item), address.link(path, address.school_page(item)))
            for item in others
        ),
        note=pair.note,
    )


def _events(site: Site, school: str, path: str) -> Iterator[SchoolEvents]:
    for unit in units_of_school(site, school):
        found = list(events_of_school(unit, school))
        for roadmap in sorted(unit.roadmaps, key=lambda item: (-item.year, item.id)):
            rows = [event for owner, event in found if owner is roadmap]
            if rows:
                target = address.roadmap_page(unit.programme.id, roadmap.id)
                yield SchoolEvents(
                    address.anchor("events", unit.programme.id, roadmap.id),
                    say("pages", "school.events", year=roadmap.year, programme=unit.programme.name),
                    Link(roadmap.title, address.link(path, target)),
                    tuple(event_line(site, roadmap, event) for event in rows),
                )


SCHOOL = PageFamily("school", "pages/school.html.jinja", SchoolPage, _pages)

"""A school's page: status in words, profile, pairs, dynamics, exams, risks, events, papers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from generator.analyse.result import SchoolResults
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.rich import Block, Rich
from generator.core.wording import say
from generator.model.organisation import Person
from generator.model.school import LegalForm, School
from generator.render import address
from generator.render.agenda import owner_key
from generator.render.archives import school_archives
from generator.render.blocks.school_reports import staff_blocks, verdict_blocks
from generator.render.blocks.school_tables import school_tables
from generator.render.feeds import to_do_links
from generator.render.page import Frame, Link, Page, PageFamily, Source, frame, sources
from generator.render.pieces.archive import archive_links
from generator.render.pieces.card import CardEntry, school_cards
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
from generator.render.pieces.membership import (
    municipality_values,
    plan_values,
    programme_values,
)
from generator.render.pieces.school_dynamics import SchoolComparison, school_comparisons
from generator.render.pieces.school_exams import SchoolExams, school_exams
from generator.render.pieces.school_pairs import LabelYear, SchoolPair, label_year, school_pairs
from generator.render.pieces.school_papers import PapersOfYear, papers_by_year
from generator.render.pieces.school_plan import SchoolEvents, mentors_of, school_events
from generator.render.pieces.school_risks import SchoolRisks, school_risks
from generator.render.pieces.school_standing import Standing, school_standing
from generator.render.pieces.school_targets import SchoolTargets, school_targets
from generator.render.pieces.scores import SheetScores, sheet_scores
from generator.render.scope import Scope
from generator.render.site import Site, person_name, school_name, scope_of, units_of_school

ReportBlocks = Callable[[Scope, str], Iterable[Block]]


@dataclass(frozen=True, slots=True)
class SchoolPage:
    """Context of a school's page.

    ``status`` is the latest comparison of each programme; without any ``standing`` says what is
    known instead and what is missing. ``contents`` are the sections that the page has, ``to_do``
    lead to what is due and to the calendar.
    """

    frame: Frame
    name: Fact
    lines: tuple[Line, ...]
    status: tuple[SchoolComparison, ...]
    standing: tuple[Standing, ...]
    contents: tuple[Link, ...]
    to_do: tuple[Link, ...]
    comparisons: tuple[SchoolComparison, ...]
    labels: tuple[LabelYear, ...]
    pairs: tuple[SchoolPair, ...]
    exams: tuple[SchoolExams, ...]
    verdicts: tuple[Rich, ...]
    risks: tuple[SchoolRisks, ...]
    events: tuple[SchoolEvents, ...]
    sheets: tuple[SheetScores, ...]
    targets: tuple[SchoolTargets, ...]
    staff: tuple[Rich, ...]
    measured: tuple[Rich, ...]
    cards: tuple[CardEntry, ...]
    papers: tuple[PapersOfYear, ...]
    archives: tuple[Link, ...]
    sources: tuple[Source, ...]


def _pages(site: Site) -> Iterator[Page]:
    # Only the ids: a page stands on the record of its own school, not on those of all.
    for school in site.registry.schools:
        path = address.school_page(school)
        yield Page(path, "pages/school.html.jinja", partial(_made, site, school, path))


def _made(site: Site, school: str, path: str) -> SchoolPage:
    page = _context(site, site.registry.schools[school], path)
    results = site.results.get(school, SchoolResults(school))
    shown = [name for name in _SECTIONS if getattr(page, name)]
    standing = () if page.comparisons else school_standing(site, results, shown)
    contents = tuple(
        Link(say("school", f"section.{name}"), f"#{_SECTIONS[name]}") for name in shown
    )
    return replace(page, standing=standing, contents=contents if len(contents) > 1 else ())


def _context(site: Site, school: School, path: str) -> SchoolPage:
    results = site.results.get(school.id, SchoolResults(school.id))
    comparisons = tuple(school_comparisons(site, results, path))
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
        standing=(),
        contents=(),
        to_do=to_do_links(site, owner_key("school", school.id), path),
        comparisons=comparisons,
        labels=tuple(label_year(site, item, path) for item in reversed(results.labels)),
        pairs=tuple(school_pairs(site, school.id, path)),
        exams=tuple(school_exams(site, school.id, results.marks)),
        verdicts=tuple(_reports(site, school.id, verdict_blocks)),
        risks=tuple(school_risks(site, school.id, results.risks, path)),
        events=tuple(school_events(site, school.id, path)),
        sheets=sheet_scores(site, results.totals),
        targets=tuple(school_targets(site, school.id, path)),
        staff=tuple(_reports(site, school.id, staff_blocks)),
        measured=tuple(filter(None, (school_tables(results),))),
        cards=tuple(school_cards(site, school.id, path)),
        papers=tuple(papers_by_year(site, school.id, path)),
        archives=archive_links(school_archives(site, school.id), path),
        sources=sources(site, school),
    )


def _reports(site: Site, school: str, blocks: ReportBlocks) -> Iterator[Rich]:
    """Give what the reports of each programme hold on a school, where they hold anything."""
    for unit in units_of_school(site, school):
        found = Rich(tuple(blocks(scope_of(site, unit), school)))
        if found:
            yield found


def _lines(site: Site, school: School, path: str) -> tuple[Line, ...]:
    head = site.registry.people.get(school.head)
    return filled(
        (
            line("full-name", fact_of(school, "full_name")),
            line("municipality", *municipality_values(site, school.municipality, path)),
            line("place", fact_of(school, "place")),
            line("legal-form", *_legal_form(site, school, path)),
            line("head", *_head(school, head)),
            line("aliases", *_other_names(school)),
            line("contacts", *contact_values(school.contacts)),
            line("programmes", *programme_values(site, school.id, path)),
            line("plans", *plan_values(site, school.id, path)),
            line("mentor", *mentors_of(site, school.id)),
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


# The sections in their order: field of the context → its place on the page.
_SECTIONS = {
    "labels": "labels",
    "pairs": "pairs",
    "comparisons": "dynamics",
    "exams": "exams",
    "verdicts": "verdicts",
    "risks": "risks",
    "events": "events",
    "targets": "targets",
    "sheets": "scores",
    "measured": "measured",
    "staff": "staff",
    "cards": "cards",
    "papers": "papers",
}
SCHOOL = PageFamily("school", "pages/school.html.jinja", SchoolPage, _pages)

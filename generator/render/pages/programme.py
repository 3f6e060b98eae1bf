"""A programme's page: how things stand now, each cycle, and below them passport and papers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.rich import Rich
from generator.core.wording import say
from generator.model.programme import PassportRow, Programme
from generator.model.team import Team
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.agenda import owner_key
from generator.render.archives import programme_archives
from generator.render.blocks.cards import forms_of
from generator.render.blocks.team_table import team_table
from generator.render.due_table import counted_table, lines_of
from generator.render.feeds import feed_link
from generator.render.now import NowPart, now_part
from generator.render.page import Frame, Link, Page, Source, frame, programme_family, sources
from generator.render.pages.report import report_links
from generator.render.pieces.archive import archive_links
from generator.render.pieces.changed import ChangedBlock, changed_of_programme, with_feeds
from generator.render.pieces.comparisons import comparison_links
from generator.render.pieces.cycle import CyclePart, NumberedLine, cycle_part, numbered_lines
from generator.render.pieces.line import (
    Line,
    Value,
    alias_values,
    fact_of,
    filled,
    line,
    opening_fact,
)
from generator.render.pieces.membership import municipality_values, school_links
from generator.render.pieces.paper import Paper, papers
from generator.render.reports.collection import COLLECTION
from generator.render.site import Site, newest_first, organisation_name, school_name, scope_of
from generator.render.tabular import rich_table
from generator.russian.counting import counted


@dataclass(frozen=True, slots=True)
class PassportLine:
    """A row of the printed passport; ``entries`` keep the numbers that were printed."""

    title: Fact
    text: Fact
    entries: tuple[NumberedLine, ...]


@dataclass(frozen=True, slots=True)
class TeamPart:
    """A working group or a list of those who answer for something."""

    id: str
    title: Fact
    table: Rich


@dataclass(frozen=True, slots=True)
class CollectionPart:
    """What a regulation of collecting stands at on the build's day, in numbers."""

    id: str
    page: Link
    table: Rich


@dataclass(frozen=True, slots=True)
class ProgrammePage:
    """Context of a programme's page. ``contents`` leads to its parts.

    ``papers`` are of the whole programme, ``school_papers`` those of single schools.
    """

    frame: Frame
    name: Fact
    full_title: Fact
    now: NowPart
    changed: tuple[ChangedBlock, ...]
    lines: tuple[Line, ...]
    passport: tuple[PassportLine, ...]
    contents: tuple[Link, ...]
    feed: tuple[Link, ...]
    schools: tuple[Link, ...]
    texts: tuple[Link, ...]
    comparisons: tuple[Link, ...]
    teams: tuple[TeamPart, ...]
    collections: tuple[CollectionPart, ...]
    cycles: tuple[CyclePart, ...]
    papers: tuple[Paper, ...]
    zips: tuple[Link, ...]
    school_papers: tuple[Paper, ...]
    school_papers_count: str
    sources: tuple[Source, ...]


def _pages(site: Site, unit: ProgrammeUnit) -> Iterator[Page]:
    path = address.programme_page(unit.programme.id)
    yield Page(path, "pages/programme.html.jinja", partial(_context, site, unit, path))


def _context(site: Site, unit: ProgrammeUnit, path: str) -> ProgrammePage:
    programme = unit.programme
    cycles = tuple(cycle_part(site, unit, item, path) for item in newest_first(unit.cycles))
    own = papers(site, path, programme=programme.id)
    single = tuple(each for each in own if each.school)
    collections = tuple(_collections(site, unit, path))
    texts = (*_texts(unit, path), *_collected(site, unit, path), *report_links(site, unit, path))
    schools = school_links(site, unit, path)
    return ProgrammePage(
        frame=with_feeds(site, _frame(site, programme, path), path, programme.id),
        name=fact_of(programme, "name"),
        full_title=opening_fact(programme, "title"),
        now=now_part(site, unit, path),
        changed=changed_of_programme(site, programme.id, path),
        lines=_passport(site, programme, path),
        passport=tuple(_passport_line(row) for row in programme.passport),
        contents=tuple(_contents(unit, collections, texts, schools, own)),
        feed=feed_link(site, owner_key("programme", programme.id), path),
        schools=schools,
        texts=texts,
        comparisons=comparison_links(site, unit, path),
        teams=tuple(_team(site, team) for team in unit.teams),
        collections=collections,
        cycles=cycles,
        papers=tuple(each for each in own if not each.school),
        zips=archive_links(programme_archives(site, programme.id), path),
        school_papers=single,
        school_papers_count=counted(len(single), "документ"),
        sources=sources(site, programme),
    )


def _contents(
    unit: ProgrammeUnit,
    collections: tuple[CollectionPart, ...],
    texts: tuple[Link, ...],
    schools: tuple[Link, ...],
    own: tuple[Paper, ...],
) -> Iterator[Link]:
    """Give the parts of the page in their order; one that has nothing is left out."""
    yield Link(say("overview", "title"), "#now")
    yield Link(say("overview", "contents.about"), "#about")
    yield Link(say("compare", "links.title"), "#comparisons")
    yield from (Link(say("pages", "programme.texts"), "#texts") for _ in texts[:1])
    yield from (Link(say("pages", "programme.schools"), "#schools") for _ in schools[:1])
    yield from (Link(team.title, f"#{address.anchor('team', team.id)}") for team in unit.teams)
    yield from (Link(say("pages", "programme.due"), f"#{part.id}") for part in collections[:1])
    for cycle in newest_first(unit.cycles):
        title = say("pages", "cycle.title", title=cycle.title)
        yield Link(title, f"#{address.anchor('cycle', cycle.id)}")
    yield from (
        Link(say("pages", "programme.passport"), "#passport") for _ in unit.programme.passport[:1]
    )
    yield from (Link(say("pages", "programme.papers"), "#papers") for _ in own[:1])


def _frame(site: Site, programme: Programme, path: str) -> Frame:
    trail = (address.PROGRAMMES,)
    title = programme.name
    return frame(site, "programme", path, title, description=programme.title, trail=trail)


def _texts(unit: ProgrammeUnit, path: str) -> Iterator[Link]:
    """Give the texts of the programme and its tables of exam averages."""
    programme = unit.programme.id
    for text in unit.narratives:
        yield Link(text.title, address.link(path, address.narrative_page(programme, text.id)))
    for table in unit.exam_references:
        yield Link(table.title, address.link(path, address.exams_page(programme, table.id)))


def _collected(site: Site, unit: ProgrammeUnit, path: str) -> Iterator[Link]:
    """Give the programmes of monitorings and the card forms that they collect."""
    for plan in unit.monitoring_plans:
        target = address.monitoring_plan_page(unit.programme.id, plan.id)
        yield Link(plan.title, address.link(path, target))
    for form in forms_of(site.registry, unit):
        target = address.card_form_page(unit.programme.id, form.id)
        yield Link(form.title, address.link(path, target))


def _collections(site: Site, unit: ProgrammeUnit, path: str) -> Iterator[CollectionPart]:
    scope = scope_of(site, unit)
    for plan in unit.collections:
        lines = lines_of(scope, plan, site.on)
        if lines:
            target = address.report_page(unit.programme.id, COLLECTION.slug, plan.id)
            page = Link(plan.title, address.link(path, target))
            name = address.anchor("collection", plan.id)
            yield CollectionPart(name, page, Rich((counted_table(lines),)))


def _passport(site: Site, programme: Programme, path: str) -> tuple[Line, ...]:
    return filled(
        (
            line("goal", opening_fact(programme, "goal")),
            line("audience", opening_fact(programme, "audience")),
            line("feature", opening_fact(programme, "feature")),
            line("organiser", _organisation(site, programme, "organiser", path)),
            line("coordinator", _organisation(site, programme, "coordinator", path)),
            line("municipality", *municipality_values(site, programme.municipality, path)),
            line("region", fact_of(programme, "region")),
            line("aliases", *alias_values(programme.aliases)),
        )
    )


def _passport_line(row: PassportRow) -> PassportLine:
    return PassportLine(
        fact_of(row, "title"),
        fact_of(row, "text"),
        numbered_lines(row.items),
    )


def _team(site: Site, team: Team) -> TeamPart:
    table = team_table(site.registry, team, None)
    return TeamPart(address.anchor("team", team.id), table.title, Rich((rich_table(table),)))


def _organisation(site: Site, programme: Programme, field: str, path: str) -> Value:
    fact = fact_of(programme, field)
    if not fact:
        return Value(fact)
    if fact.text in site.registry.schools:
        named = replace(fact, text=school_name(site, fact.text))
        return Value(named, address.link(path, address.school_page(fact.text)))
    name = organisation_name(site, fact.text)
    place = address.anchor("organisation", fact.text)
    home = site.organisation_pages.get(fact.text, address.PEOPLE)
    return Value(replace(fact, text=name), address.link(path, home, place))


PROGRAMME = programme_family("programme", "pages/programme.html.jinja", ProgrammePage, _pages)

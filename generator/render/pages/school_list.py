"""The list of schools by municipality, each with its role, its labels and its latest dynamics."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.analyse.counts import verdict_sentence
from generator.analyse.result import SchoolResults
from generator.core.wording import say
from generator.model.school import School
from generator.render import address
from generator.render.page import Frame, Link, Page, PageFamily, frame
from generator.render.pieces.card import CardEntry, municipality_cards
from generator.render.pieces.line import capitalised
from generator.render.pieces.pair import label_links, label_note
from generator.render.site import Site, pairs_of_school, schools_in_order


@dataclass(frozen=True, slots=True)
class SchoolLine:
    """A school in the list. ``role`` is its part in the newest pairs, ``dynamics`` its counts."""

    school: Link
    role: str
    labels_year: str
    labels: tuple[Link, ...]
    labels_note: str
    dynamics: str


@dataclass(frozen=True, slots=True)
class MunicipalitySchools:
    """The schools and cards of one municipality. ``has_…`` says whether a column holds anything."""

    id: str
    name: str
    schools: tuple[SchoolLine, ...]
    cards: tuple[CardEntry, ...]
    has_roles: bool
    has_labels: bool
    has_dynamics: bool


@dataclass(frozen=True, slots=True)
class SchoolListPage:
    """Context of the list of schools."""

    frame: Frame
    municipalities: tuple[MunicipalitySchools, ...]


def _pages(site: Site) -> Iterator[Page]:
    yield Page(address.SCHOOLS, "pages/school-list.html.jinja", partial(_made, site))


def _made(site: Site) -> SchoolListPage:
    path = address.SCHOOLS
    title = say("pages", "menu.schools")
    return SchoolListPage(
        frame(site, "school-list", path, title), tuple(_municipalities(site, path))
    )


def _municipalities(site: Site, path: str) -> Iterator[MunicipalitySchools]:
    schools = schools_in_order(site)
    owners = {card.owner for card in site.registry.cards.values()}
    for key in sorted({school.municipality for school in schools} | owners):
        found = site.registry.municipalities.get(key)
        lines = tuple(_line(site, item, path) for item in schools if item.municipality == key)
        yield MunicipalitySchools(
            address.anchor("municipality", key),
            capitalised(found.name if found else key),
            lines,
            tuple(municipality_cards(site, key, path)),
            has_roles=any(item.role for item in lines),
            has_labels=any(item.labels_year for item in lines),
            has_dynamics=any(item.dynamics for item in lines),
        )


def _line(site: Site, school: School, path: str) -> SchoolLine:
    results = site.results.get(school.id, SchoolResults(school.id))
    labels = results.labels[-1] if results.labels else None
    return SchoolLine(
        school=Link(capitalised(school.name), address.link(path, address.school_page(school.id))),
        role=_role(site, school.id),
        labels_year=str(labels.year) if labels else "",
        labels=tuple(label_links(site, labels, path)) if labels else (),
        labels_note=label_note(labels),
        dynamics=_dynamics(site, results),
    )


def _role(site: Site, school: str) -> str:
    found = next(pairs_of_school(site, school), None)
    if found is None:
        return ""
    unit, pairs, pair = found
    role = unit.programme.partner if school == pair.partner else unit.programme.ward
    return f"{role.one}, {pairs.year}"


def _dynamics(site: Site, results: SchoolResults) -> str:
    """Return the sentence of the latest comparison in which the school has rows."""
    dates = {
        (unit.programme.id, comparison.id): comparison.date
        for unit in site.programmes
        for comparison in unit.comparisons
    }
    known = [item for item in results.counts if (item.programme, item.comparison) in dates]
    if not known:
        return ""
    newest = max(known, key=lambda item: (dates[item.programme, item.comparison], item.comparison))
    return verdict_sentence(newest)


SCHOOL_LIST = PageFamily("school-list", "pages/school-list.html.jinja", SchoolListPage, _pages)

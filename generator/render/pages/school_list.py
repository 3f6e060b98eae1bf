"""The list of schools by municipality, each with its role, its labels and its latest dynamics."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.analyse.counts import verdict_sentence
from generator.analyse.result import SchoolResults
from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.school import School
from generator.render import address
from generator.render.lists import SCHOOLS, Item
from generator.render.municipality import latest_counts
from generator.render.page import Frame, Link, Page, PageFamily
from generator.render.pieces.card import CardEntry, municipality_cards
from generator.render.pieces.line import capitalised
from generator.render.pieces.list_page import around, list_frame
from generator.render.pieces.pair import label_links, label_note
from generator.render.site import Site, pairs_of_school
from generator.render.split import PART, ListPage


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
    around: tuple[Link, ...]
    municipalities: tuple[MunicipalitySchools, ...]


def _pages(site: Site) -> Iterator[Page]:
    for path in site.sheets[SCHOOLS]:
        yield Page(path, "pages/school-list.html.jinja", partial(_made, site, path))


def _made(site: Site, path: str) -> SchoolListPage:
    page = site.sheets[SCHOOLS][path]
    return SchoolListPage(
        list_frame(site, "school-list", page, say("pages", "menu.schools")),
        around(site, page),
        tuple(_municipalities(site, page)),
    )


def _municipalities(site: Site, page: ListPage[Item]) -> Iterator[MunicipalitySchools]:
    listed: dict[str, list[SchoolLine]] = {}
    for item in page.rows:
        lines = listed.setdefault(item.municipality, [])
        if item.id:
            lines.append(_line(site, site.registry.schools[item.id], page.path))
    for key, lines in sorted(listed.items()):
        found = site.registry.municipalities.get(key)
        yield MunicipalitySchools(
            address.anchor("municipality", key),
            capitalised(found.name if found else key),
            tuple(lines),
            tuple(municipality_cards(site, key, page.path)) if _is_first(page) else (),
            has_roles=any(item.role for item in lines),
            has_labels=any(item.labels_year for item in lines),
            has_dynamics=any(item.dynamics for item in lines),
        )


def _is_first(page: ListPage[Item]) -> bool:
    """Tell whether a page is the first of a municipality's: the one that shows its cards."""
    return not page.way or page.way[-1].rung != PART or page.way[-1].key == "1"


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
    newest = latest_counts(site, results)
    return verdict_sentence(newest) if newest else ""


SCHOOL_LIST = PageFamily("school-list", "pages/school-list.html.jinja", SchoolListPage, _pages)

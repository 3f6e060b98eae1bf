"""The lists of a site as sheets: schools, programmes, documents, people, and four calendars.

Enters: a Site with the places of its schools and programmes, and the briefs of agendas. Leaves:
the sheets of every list (render/split.py). Nothing of what the pages show is read for it but names
and numbers, so a page below an index stands on its own rows only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from generator.analyse.result import EventState
from generator.core.dataclass import dataclass
from generator.model.unit import Registry
from generator.render import address
from generator.render.agenda import AgendaBrief
from generator.render.ordered import natural
from generator.render.site import Placed, Site
from generator.render.split import LONGEST, ListPage, Plan, Rung, split

ListPages = Mapping[str, tuple[ListPage[Any], ...]]

VIEWS = ("month", "person", "school", "programme")
SCHOOLS = "schools"
PROGRAMMES = "programmes"
DOCUMENTS = "documents"
PEOPLE = "people"
MUNICIPALITIES = "municipalities"
ORGANISATION = "organisation"
PERSON = "person"


@dataclass(frozen=True, slots=True)
class Item:
    """A row of a list of records; ``programme`` is that of a document. ``lines`` is its length.

    An ``id`` of "" stands for a municipality without rows, which has its heading all the same.
    """

    kind: str
    id: str
    municipality: str
    region: str
    programme: str = ""
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Span:
    """Rows of one agenda under one heading: those from ``start`` on, ``count`` of them.

    ``key`` is the heading: a month, a person. ``months`` are those in which the rows stand.
    """

    key: str
    programme: str
    months: tuple[str, ...]
    municipality: str
    region: str
    start: int
    count: int


@dataclass(frozen=True, slots=True)
class Total:
    """A school or programme with the number of its events in the plans of each programme."""

    key: str
    municipality: str
    region: str
    parts: tuple[tuple[str, int], ...]


def calendar_path(view: str) -> str:
    """Return the path of a view of the calendar."""
    return address.CALENDAR if view == VIEWS[0] else f"calendar/{view}/index.html"


def all_states(briefs: Iterable[AgendaBrief]) -> tuple[tuple[EventState, int], ...]:
    """Return how many events of all agendas are in each state."""
    found = Counter[EventState]()
    for brief in briefs:
        found.update(dict(brief.states))
    return tuple((state, found[state]) for state in EventState if found[state])


def sheets_of(site: Site) -> ListPages:
    """Return the sheets of schools, programmes, documents, people and municipalities."""
    return {
        SCHOOLS: school_sheets(site),
        PROGRAMMES: programme_sheets(site),
        DOCUMENTS: document_sheets(site),
        PEOPLE: people_sheets(site),
        MUNICIPALITIES: municipality_sheets(site),
    }


def school_sheets(site: Site) -> tuple[ListPage[Item], ...]:
    """Return the sheets of all schools by municipality; one with a card only has a row, too."""
    places = [_place(site, school) for school in site.registry.schools]
    known = {place.municipality for place in places}
    bare = sorted({card.owner for card in site.registry.cards.values()} - known)
    owners = [Placed("", "", owner) for owner in bare]
    return split(_plan(address.SCHOOLS), _items(site, SCHOOLS, [*places, *owners]), LONGEST)


def programme_sheets(site: Site) -> tuple[ListPage[Item], ...]:
    """Return the sheets of all programmes by municipality."""
    places = [site.programme_places[programme] for programme in site.units]
    return split(_plan(address.PROGRAMMES), _items(site, PROGRAMMES, places), LONGEST)


def document_sheets(site: Site) -> tuple[ListPage[Item], ...]:
    """Return the sheets of all documents by municipality and programme."""
    ids: dict[str, list[str]] = {}
    for document in site.titles:
        ids.setdefault(document.programme, []).append(document.id)
    places = [
        site.programme_places[key] if key in site.units else Placed(key, "", "") for key in ids
    ]
    items = [
        Item(DOCUMENTS, each, of.municipality, of.region, of.id)
        for of in _items(site, DOCUMENTS, places)
        for each in ids[of.id]
    ]
    plan = _plan(address.DOCUMENTS, Rung("programme", lambda item: item.programme))
    return split(plan, items, LONGEST)


def people_sheets(site: Site) -> tuple[ListPage[Item], ...]:
    """Return the sheets of organisations, with their people, and of the people of schools."""
    staff = people_of_organisations(site.registry)
    people: list[Placed] = []
    for person in site.registry.people.values():
        school = next((post.school for post in person.appointments if post.school), "")
        if school:
            home = _place(site, school).municipality
            people.append(Placed(person.id, f"{person.surname} {person.initials}", home))
    bodies = [
        Placed(body.id, body.name, body.municipality)
        for body in site.registry.organisations.values()
    ]
    lines = {body.id: 1 + len(staff.get(body.id, ())) for body in bodies}
    items = [
        *_items(site, ORGANISATION, bodies, lambda place: lines[place.id]),
        *_items(site, PERSON, people),
    ]
    return split(_plan(address.PEOPLE, weight=lambda item: item.lines), items, LONGEST)


def municipality_sheets(site: Site) -> tuple[ListPage[Item], ...]:
    """Return the sheets of all municipalities by region."""
    places = [Placed(key, _home_name(site, key), key) for key in site.municipalities]
    items = _items(site, MUNICIPALITIES, places)
    path = address.MUNICIPALITIES
    rungs: tuple[Rung[Item], ...] = (Rung("region", lambda row: row.region),)
    return split(Plan(path, f"{path.removesuffix('/index.html')}/list", rungs), items, LONGEST)


def archive_items(site: Site) -> dict[str, tuple[Item, ...]]:
    """Return year → the programmes that have anything in it, by municipality; none ahead."""
    found: dict[str, list[Placed]] = {}
    for programme in site.units:
        for year in site.programme_years.get(programme, ()):
            if int(year) <= site.on.year:
                found.setdefault(year, []).append(site.programme_places[programme])
    return {year: tuple(_items(site, PROGRAMMES, found[year])) for year in sorted(found)}


def archive_sheets(year: str, items: Sequence[Item]) -> tuple[ListPage[Item], ...]:
    """Return the sheets of a year of the archive by municipality."""
    path = address.archive_year(year)
    return split(Plan(path, path.removesuffix("/index.html") + "/list", _PLACES), items, LONGEST)


def people_of_organisations(registry: Registry) -> dict[str, tuple[str, ...]]:
    """Return organisation → the people who have a post there."""
    found: dict[str, list[str]] = {}
    for person in registry.people.values():
        for place in sorted({post.organisation for post in person.appointments} - {""}):
            found.setdefault(place, []).append(person.id)
    return {place: tuple(found[place]) for place in sorted(found)}


def home_of_organisations(sheets: Iterable[ListPage[Item]]) -> dict[str, str]:
    """Return organisation → the page of people that holds it."""
    return {
        item.id: sheet.path for sheet in sheets for item in sheet.rows if item.kind == ORGANISATION
    }


def calendar_sheets(site: Site, briefs: Iterable[AgendaBrief]) -> ListPages:
    """Return the sheets of the four views of the calendar, none when there are no events."""
    held = tuple(briefs)
    found = {
        "month": _sheets("month", _month_spans(site, held), _BY_MONTH),
        "person": _sheets("person", _person_spans(site, held), _by_person(site)),
        "school": _totals_or_spans(site, "school", _spans("schools", site, held)),
        "programme": _totals_or_spans(site, "programme", _spans("programmes", site, held)),
    }
    return {calendar_list(view): found[view] for view in VIEWS}


def calendar_list(view: str) -> str:
    """Return the name of the list of a view of the calendar."""
    return f"calendar-{view}"


def maps_of(name: str) -> tuple[str, str]:
    """Return under which names a site keeps the pages of a list: those of rows, and the others."""
    return name, f"{name}/index"


def by_map(name: str, pages: Iterable[ListPage[Any]]) -> dict[str, dict[str, ListPage[Any]]]:
    """Return the pages of a list by path, those of rows and the others apart.

    What kind a page is of shows in the name of its map, so that listing pages reads none of them.
    """
    rows, others = maps_of(name)
    found: dict[str, dict[str, ListPage[Any]]] = {rows: {}, others: {}}
    for page in pages:
        is_other = page.below or any(isinstance(row, Total) for row in page.rows)
        found[others if is_other else rows][page.path] = page
    return found


def is_long(spans: Iterable[Span]) -> bool:
    """Tell whether rows are more than one page may hold."""
    return sum(span.count for span in spans) > LONGEST


def _sheets(
    view: str, spans: Sequence[Span], rungs: tuple[Rung[Any], ...]
) -> tuple[ListPage[Any], ...]:
    path = calendar_path(view)
    folder = path.removesuffix("/index.html")
    plan = Plan(path, folder, rungs, lambda span: span.count)
    return split(plan, spans, LONGEST) if spans else ()


def _totals_or_spans(site: Site, view: str, spans: list[Span]) -> tuple[ListPage[Any], ...]:
    """Return the rows themselves when they fit a page, else how many each school has."""
    if not is_long(spans):
        return _sheets(view, spans, ())
    places = site.school_places if view == "school" else site.programme_places
    parts: dict[str, Counter[str]] = {}
    for span in spans:
        parts.setdefault(span.key, Counter())[span.programme] += span.count
    named = [places.get(key, Placed(key, key, "")) for key in parts if key]
    totals = [
        Total(item.id, item.municipality, item.region, tuple(sorted(parts[item.id].items())))
        for item in _items(site, view, named)
    ]
    path = calendar_path(view)
    return split(Plan(path, path.removesuffix("/index.html"), _PLACES), totals, LONGEST)


def _by_person(site: Site) -> tuple[Rung[Any], ...]:
    letter: Rung[Any] = Rung("letter", partial(_letter, site), coarse=True)
    return letter, Rung("person", lambda span: span.key)


def _month_spans(site: Site, briefs: tuple[AgendaBrief, ...]) -> list[Span]:
    found = [
        span
        for brief in briefs
        for month, count in brief.months
        for span in _cut(site, brief, month, count, (month,))
    ]
    return sorted(found, key=lambda span: (span.key == "", span.key, *_order(site, span)))


def _person_spans(site: Site, briefs: tuple[AgendaBrief, ...]) -> list[Span]:
    found = _spans("people", site, briefs)
    if is_long(found):  # where no person is named, the months have the event
        found = [span for span in found if span.key]
    return sorted(found, key=lambda span: (span.key == "", _person_order(site, span.key)))


def _spans(field: str, site: Site, briefs: tuple[AgendaBrief, ...]) -> list[Span]:
    return [
        span
        for brief in briefs
        for key, count in getattr(brief, field)
        for span in _cut(site, brief, key, count, tuple(month for month, _ in brief.months))
    ]


def _cut(
    site: Site, brief: AgendaBrief, key: str, count: int, months: tuple[str, ...]
) -> Iterable[Span]:
    """Give the rows of an agenda under a heading in spans that fit a page."""
    home = brief.municipality
    for start in range(0, count, LONGEST):
        size = min(LONGEST, count - start)
        yield Span(key, brief.programme, months, home, region_of(site, home), start, size)


def _person_order(site: Site, person: str) -> tuple[str, str, str]:
    found = site.registry.people.get(person)
    if found is None:
        return person.casefold(), "", person
    return f"{found.surname} {found.initials}".casefold(), "", person


def _letter(site: Site, span: Span) -> str:
    return _person_order(site, span.key)[0][:1].upper()


def region_of(site: Site, municipality: str) -> str:
    """Return the name of the region of a municipality, "" when it is not stated."""
    found = site.registry.municipalities.get(municipality)
    return found.region if found else ""


def _place(site: Site, school: str) -> Placed:
    return site.school_places.get(school, Placed(school, school, ""))


def _items(
    site: Site,
    kind: str,
    places: Iterable[Placed],
    lines: Callable[[Placed], int] = lambda _: 1,
) -> list[Item]:
    """Return rows by region and municipality, in each by name."""
    held = tuple(places)
    homes = {place.municipality for place in held}
    regions = {home: region_of(site, home) for home in homes}
    order = {home: _home_order(site, home) for home in homes}
    in_order = sorted(
        held, key=lambda each: (order[each.municipality], natural(each.name), each.id)
    )
    return [
        Item(kind, each.id, each.municipality, regions[each.municipality], "", lines(each))
        for each in in_order
    ]


def _order(site: Site, span: Span) -> tuple[object, ...]:
    return (*_home_order(site, span.municipality), span.programme, span.start)


def _home_order(site: Site, municipality: str) -> tuple[object, ...]:
    name = _home_name(site, municipality)
    return municipality == "", region_of(site, municipality), natural(name), municipality


def _home_name(site: Site, municipality: str) -> str:
    found = site.registry.municipalities.get(municipality)
    return found.name if found else municipality


def _plan(path: str, *rungs: Rung[Item], weight: Callable[[Item], int] = lambda _: 1) -> Plan[Item]:
    return Plan(path, f"{path.removesuffix('/index.html')}/list", (*_PLACES, *rungs), weight)


_PLACES: tuple[Rung[Any], ...] = (
    Rung("region", lambda row: row.region, coarse=True),
    Rung("municipality", lambda row: row.municipality),
)
_BY_MONTH: tuple[Rung[Any], ...] = (Rung("month", lambda span: span.key), *_PLACES)

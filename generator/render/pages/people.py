"""Organisations with their units and people, and the people of schools."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.organisation import Appointment, Organisation, Person
from generator.render import address
from generator.render.agenda import owner_key
from generator.render.feeds import agenda_link
from generator.render.lists import ORGANISATION, PERSON
from generator.render.lists import PEOPLE as PEOPLE_LIST
from generator.render.page import Frame, Link, Page, PageFamily, Source, sources
from generator.render.pieces.line import (
    Line,
    Value,
    alias_values,
    contact_values,
    fact_of,
    filled,
    line,
    opening_fact,
)
from generator.render.pieces.list_page import around, list_frame
from generator.render.site import Site, person_name, school_name


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person with the posts held there, the contacts that the edition shows, and the events."""

    id: str
    name: Fact
    posts: tuple[str, ...]
    school: tuple[Link, ...]
    contacts: tuple[Value, ...]
    agenda: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class OrganisationPart:
    """An organisation with its people."""

    id: str
    name: Fact
    lines: tuple[Line, ...]
    people: tuple[PersonLine, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Context of the page of organisations and people."""

    frame: Frame
    around: tuple[Link, ...]
    organisations: tuple[OrganisationPart, ...]
    school_people: tuple[PersonLine, ...]


def _pages(site: Site) -> Iterator[Page]:
    for path in site.sheets[PEOPLE_LIST]:
        yield Page(path, "pages/people.html.jinja", partial(_made, site, path))


def _made(site: Site, path: str) -> PeoplePage:
    page = site.sheets[PEOPLE_LIST][path]
    organisations = [item.id for item in page.rows if item.kind == ORGANISATION]
    people = [item.id for item in page.rows if item.kind == PERSON]
    return PeoplePage(
        list_frame(site, "people", page, say("pages", "menu.people")),
        around(site, page),
        tuple(_organisation(site, item, path) for item in _organisations(site, organisations)),
        tuple(_school_people(site, people, path)),
    )


def _organisations(site: Site, ids: Iterable[str]) -> list[Organisation]:
    found = (site.registry.organisations[each] for each in ids)
    return sorted(found, key=lambda item: (item.name.casefold(), item.id))


def _people(site: Site, ids: Iterable[str]) -> list[Person]:
    people = (site.registry.people[each] for each in ids)
    return sorted(people, key=lambda item: (item.surname, item.initials, item.id))


def _organisation(site: Site, item: Organisation, path: str) -> OrganisationPart:
    parent = site.registry.organisations.get(item.parent)
    head = site.registry.people.get(item.head)
    return OrganisationPart(
        id=address.anchor("organisation", item.id),
        name=opening_fact(item, "name"),
        lines=filled(
            (
                line("full-name", fact_of(item, "full_name")),
                line("parent", fact_of(parent, "name") if parent else Fact("")),
                line("place", fact_of(item, "place")),
                line("head", _name(head) if head else Fact("")),
                line("units", *(Value(fact_of(unit, "name")) for unit in item.units)),
                line("aliases", *alias_values(item.aliases)),
                line("contacts", *contact_values(item.contacts)),
            )
        ),
        people=tuple(
            _person(site, person, posts, path)
            for person in _people(site, site.organisation_people.get(item.id, ()))
            for posts in (_posts_in(person, item.id),)
            if posts
        ),
        sources=sources(site, item),
    )


def _posts_in(person: Person, organisation: str) -> tuple[Appointment, ...]:
    return tuple(item for item in person.appointments if item.organisation == organisation)


def _school_people(site: Site, ids: Iterable[str], path: str) -> Iterator[PersonLine]:
    for person in _people(site, ids):
        posts = tuple(item for item in person.appointments if item.school)
        if posts:
            yield _person(site, person, posts, path)


def _person(
    site: Site, person: Person, appointments: tuple[Appointment, ...], path: str
) -> PersonLine:
    return PersonLine(
        id=address.anchor("person", person.id, "at", *_places(appointments)),
        name=_name(person),
        posts=tuple(_post(site, item) for item in appointments),
        school=tuple(
            Link(
                school_name(site, item.school), address.link(path, address.school_page(item.school))
            )
            for item in appointments
            if item.school
        ),
        contacts=tuple(contact_values(person.contacts)),
        agenda=agenda_link(site, owner_key("person", person.id), path),
    )


def person_anchor(person: Person) -> str:
    """Return the id of a person's first line on these pages; "" when the person has no post."""
    kind, place = person_home(person)
    if kind == PERSON:
        posts = tuple(post for post in person.appointments if post.school)
    else:
        posts = _posts_in(person, place)
    return address.anchor("person", person.id, "at", *_places(posts)) if kind else ""


def person_home(person: Person) -> tuple[str, str]:
    """Return the row that a person's first line stands in: its kind and id; "" for none."""
    for item in person.appointments:
        if item.school:
            return PERSON, person.id
        if item.organisation:
            return ORGANISATION, item.organisation
    return "", ""


def _places(appointments: tuple[Appointment, ...]) -> list[str]:
    return sorted({item.organisation or item.school for item in appointments})


def _name(person: Person) -> Fact:
    at = person.origin.at("surname")
    return Fact(person_name(person), at.file, at.pointer)


def _post(site: Site, item: Appointment) -> str:
    post = item.post or say("pages", "post-not-stated")
    named = say("pages", "acting", name=post) if item.acting else post
    organisation = site.registry.organisations.get(item.organisation)
    units = organisation.units if organisation else ()
    unit = next((each.name for each in units if each.id == item.unit), "")
    return ", ".join(part for part in (named, unit) if part)


PEOPLE = PageFamily("people", "pages/people.html.jinja", PeoplePage, _pages)

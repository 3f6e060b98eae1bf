"""Organisations with their units and people, and the people of schools."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.organisation import Appointment, Organisation, Person
from generator.render import address
from generator.render.page import Frame, Link, Page, PageFamily, Source, frame, sources
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
from generator.render.site import Site, person_name, school_name


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person with the posts held there and the contacts that the edition shows."""

    id: str
    name: Fact
    posts: tuple[str, ...]
    school: tuple[Link, ...]
    contacts: tuple[Value, ...]


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
    organisations: tuple[OrganisationPart, ...]
    school_people: tuple[PersonLine, ...]


def _pages(site: Site) -> Iterator[Page]:
    yield Page(address.PEOPLE, "pages/people.html.jinja", partial(_made, site))


def _made(site: Site) -> PeoplePage:
    path = address.PEOPLE
    title = say("pages", "menu.people")
    return PeoplePage(
        frame(site, "people", path, title),
        tuple(_organisation(site, item, path) for item in _organisations(site)),
        tuple(_school_people(site, path)),
    )


def _organisations(site: Site) -> list[Organisation]:
    return sorted(
        site.registry.organisations.values(), key=lambda item: (item.name.casefold(), item.id)
    )


def _people(site: Site) -> list[Person]:
    people = site.registry.people.values()
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
            for person in _people(site)
            for posts in (_posts_in(person, item.id),)
            if posts
        ),
        sources=sources(site, item),
    )


def _posts_in(person: Person, organisation: str) -> tuple[Appointment, ...]:
    return tuple(item for item in person.appointments if item.organisation == organisation)


def _school_people(site: Site, path: str) -> Iterator[PersonLine]:
    for person in _people(site):
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
    )


def person_anchor(person: Person) -> str:
    """Return the id of a person's first line on this page; "" when the person has no post."""
    for item in person.appointments:
        if item.school:
            posts = tuple(post for post in person.appointments if post.school)
            return address.anchor("person", person.id, "at", *_places(posts))
        if item.organisation:
            posts = _posts_in(person, item.organisation)
            return address.anchor("person", person.id, "at", *_places(posts))
    return ""


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

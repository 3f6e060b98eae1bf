"""People on paper: initials before the surname, «и.о.» by the day of the paper.

Enter people's records and the day of the paper; leave printed names and posts.
"""

from __future__ import annotations

from datetime import date

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.model.organisation import Appointment, Person
from generator.model.record import CaseForms
from generator.model.unit import Registry
from generator.render.name import Named
from generator.render.printed import EMPTY, tied, typeset
from generator.render.token import tokens_of
from generator.russian.counting import Case

ACTING = "и.о."


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person in a list: name, post and place of work; each may be empty."""

    number: str
    name: Fact
    post: Fact


def initialled(person: Person) -> str:
    """Return «О.А. Синюк» with a no-break space; the surname alone when initials are not known."""
    return tied(person.initials.replace(" ", ""), person.surname)


def name_fact(registry: Registry, person: str) -> Fact:
    """Return a person's initials and surname; the id itself when it leads nowhere."""
    record = registry.people.get(person)
    if record is None:
        return Fact(person) if person else EMPTY
    origin = record.origin.at("surname")
    return Fact(initialled(record), origin.file, origin.pointer)


def person_names(text: str, registry: Registry, day: date | None) -> dict[str, Named]:
    """Return what the tokens person.ID and post.ID of ``text`` print, in the recorded cases."""
    paths = {token.path for token in tokens_of(text)}
    people = {path: registry.people.get(path.partition(".")[2]) for path in paths}
    return {
        path: _post_named(person, day) if path.startswith("post.") else _person_named(person)
        for path, person in sorted(people.items())
        if person is not None and path.startswith(("person.", "post."))
    }


def _person_named(person: Person) -> Named:
    origin = person.origin.at("surname")
    forms = {
        key: tied(person.initials.replace(" ", ""), form)
        for key, form in recorded_forms(person.forms).items()
    }
    return Named(Fact(initialled(person), origin.file, origin.pointer), forms)


def _post_named(person: Person, day: date | None) -> Named:
    appointment = appointment_on(person, day)
    if appointment is None or not appointment.post:
        return Named(EMPTY)
    words = typeset(_post_words(appointment))
    origin = appointment.origin.at("post")
    forms = recorded_forms(appointment.forms)
    # An acting head is «и.о. директора» in every case.
    inflected = dict.fromkeys(forms, words) if appointment.acting else forms
    return Named(Fact(words, origin.file, origin.pointer), inflected)


def recorded_forms(forms: CaseForms | None) -> dict[str, str]:
    """Return case key → typeset form for the case forms that are recorded."""
    if forms is None:
        return {}
    found = {case.value: getattr(forms, case.value, "") for case in Case}
    return {key: typeset(form) for key, form in found.items() if form}


def bracketed(registry: Registry, person: str, day: date | None) -> str:
    """Return the name as it stands in brackets after an addressee, with «и.о.» when acting."""
    record = registry.people.get(person)
    if record is None:
        return person
    acting = any(_acts(appointment, day) for appointment in record.appointments)
    return tied(ACTING if acting else "", initialled(record))


def appointment_on(person: Person, day: date | None) -> Appointment | None:
    """Return the appointment that holds on ``day``: the first one that does."""
    return next((each for each in person.appointments if _holds(each, day)), None)


def post_of(registry: Registry, person: str, day: date | None) -> Fact:
    """Return the post that a person holds on ``day``.

    An acting head is «и.о. директора», or «директор (и.о.)» while the genitive is not recorded.
    """
    record = registry.people.get(person)
    appointment = appointment_on(record, day) if record else None
    if appointment is None or not appointment.post:
        return EMPTY
    origin = appointment.origin.at("post")
    return Fact(typeset(_post_words(appointment)), origin.file, origin.pointer)


def _post_words(appointment: Appointment) -> str:
    if not appointment.acting:
        return appointment.post
    genitive = appointment.forms.gen if appointment.forms else ""
    return f"{ACTING} {genitive}" if genitive else f"{appointment.post} ({ACTING})"


def _acts(appointment: Appointment, day: date | None) -> bool:
    return appointment.acting and _holds(appointment, day)


def _holds(appointment: Appointment, day: date | None) -> bool:
    """Tell whether an appointment holds on ``day``; one of a known single day holds on that day."""
    if day is None:
        return True
    since, until, known = appointment.since, appointment.until, appointment.as_of
    if since and since.first and day < since.first:
        return False
    if until and until.last and until.last < day:
        return False
    # An acting head was acting on the day that the source speaks of, and perhaps on no other.
    alone = appointment.acting and not (since or until)
    if alone and known and known.first and known.last:
        return known.first <= day <= known.last
    return True

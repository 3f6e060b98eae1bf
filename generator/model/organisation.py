"""Municipalities, organisations with their units, people, cited acts."""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.model.date import PrintedDate
from generator.model.record import Alias, CaseForms, Contact, Part, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality(Record):
    """A municipality; ``region`` is its region's name."""

    name: str
    full_name: str = ""
    region: str = ""
    forms: CaseForms | None = None
    aliases: tuple[Alias, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationUnit(Part):
    """A department of an organisation. ``head`` is a person's id."""

    id: str
    name: str
    head: str = ""
    forms: CaseForms | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Record):
    """A department of education, institute or methodical centre.

    ``letterhead`` holds the lines above the kind of document, from the highest body down.
    ``not_stated`` names fields that the source does not give.
    """

    name: str
    type: str
    full_name: str = ""
    parent: str = ""
    municipality: str = ""
    place: str = ""
    head: str = ""
    layout: str = ""
    letterhead: tuple[str, ...] = ()
    forms: CaseForms | None = None
    aliases: tuple[Alias, ...] = ()
    units: tuple[OrganisationUnit, ...] = ()
    contacts: tuple[Contact, ...] = ()
    not_stated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment(Part):
    """A post that a person holds. ``acting`` (и.о.) is dated by ``as_of`` and is not a post.

    ``post`` is "" when the source names the place alone, as in «МКУ «ИМЦ» (В.Н. Слизова)».
    ``organisation`` or ``school`` is an id; ``unit`` is a unit's id in that organisation.
    """

    post: str = ""
    organisation: str = ""
    school: str = ""
    unit: str = ""
    acting: bool = False
    as_of: PrintedDate | None = None
    since: PrintedDate | None = None
    until: PrintedDate | None = None
    forms: CaseForms | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """A person as papers name them. ``sex`` is m, f or "" when not stated.

    ``forms`` are reviewed forms of the surname alone.
    """

    surname: str
    initials: str
    first_name: str = ""
    patronymic: str = ""
    sex: str = ""
    forms: CaseForms | None = None
    appointments: tuple[Appointment, ...] = ()
    contacts: tuple[Contact, ...] = ()
    not_stated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(Record):
    """A cited act: order, report, law. ``replaced_by`` is an act's id.

    ``in_force`` is the day from which it is in force, where that is not its date.
    """

    type: str
    title: str
    body: str = ""
    date: PrintedDate | None = None
    number: str = ""
    in_force: PrintedDate | None = None
    replaced_by: str = ""
    forms: CaseForms | None = None

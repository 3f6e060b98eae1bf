"""The programme, its yearly cycles and its pairs of schools."""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.model.date import PrintedDate
from generator.model.deadline import Deadline
from generator.model.record import Alias, CaseForms, Part, PrintedName, Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Part):
    """Names of a role in the programme in singular and plural, as its papers use them."""

    one: str
    many: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberedText(Part):
    """A text with the number that the source printed; "" when it printed none."""

    text: str
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassportRow(Part):
    """A row of a printed passport: its heading, and a text, a list or both."""

    title: str
    text: str = ""
    items: tuple[NumberedText, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme(Record):
    """The passport of a programme or project.

    ``word`` is what its papers call it («Проект»); ``ward_role`` and ``partner_role`` are what
    they call its schools, absent from a programme without pairs. ``organiser`` is the id of an
    organisation or a school. ``passport`` is its printed table. ``aliases`` are registered
    variants of the title, ``former_ids`` ids that the programme had.
    """

    name: str
    title: str
    word: str
    organiser: str
    ward_role: Role | None = None
    partner_role: Role | None = None
    municipality: str = ""
    region: str = ""
    coordinator: str = ""
    goal: str = ""
    audience: str = ""
    feature: str = ""
    label_set: str = ""
    passport: tuple[PassportRow, ...] = ()
    forms: CaseForms | None = None
    aliases: tuple[Alias, ...] = ()
    former_ids: tuple[str, ...] = ()

    @property
    def ward(self) -> Role:
        """Return the role of a school that is helped, a nameless one when none is recorded."""
        return self.ward_role or Role(origin=self.origin, one="", many="")

    @property
    def partner(self) -> Role:
        """Return the role of a school that helps, a nameless one when none is recorded."""
        return self.partner_role or Role(origin=self.origin, one="", many="")


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasurementDue(Part):
    """A term by which the indicators are to be measured."""

    deadline: Deadline
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle(Record):
    """One year (or period) of a programme. ``year`` is the year that papers name.

    ``indicators`` is the id of the tree in use, ``planned`` the planned indicators of this cycle.
    """

    year: int
    title: str
    begins: PrintedDate
    ends: PrintedDate
    approved_by: str = ""
    indicators: str = ""
    planned: tuple[str, ...] = ()
    goals: tuple[NumberedText, ...] = ()
    measurement_dues: tuple[MeasurementDue, ...] = ()
    planned_results: tuple[NumberedText, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair(Part):
    """A partner school and its ward or wards (ids), in the source's order."""

    partner: str
    wards: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs(Record):
    """The pairs of one year; ``labels_year`` is the identification they rest on."""

    cycle: str
    year: int
    title: str
    pairs: tuple[Pair, ...]
    labels_year: int
    set_up: PrintedDate | None = None
    printed_names: tuple[PrintedName, ...] = ()

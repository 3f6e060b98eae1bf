"""What all records share: header, state, acknowledgements, case forms and names.

Every field of a record class is named like its key in schemas/<kind>.schema.json; the builder in
generator/assemble makes the objects from well-formed data by these annotations.
"""

from __future__ import annotations

from enum import StrEnum

from generator.core.dataclass import dataclass
from generator.core.origin import Origin


class Status(StrEnum):
    """How finished a record is; errors of a draft count as warnings."""

    DRAFT = "draft"
    FINAL = "final"


class Missing(StrEnum):
    """Why a value is missing. Blank or 0 never stands for a missing value."""

    NOT_HELD = "not_held"
    NO_DATA = "no_data"
    NOT_APPLICABLE = "not_applicable"


class Visibility(StrEnum):
    """Which editions may show a value."""

    PUBLIC = "public"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of a record that knows where it was written."""

    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement(Part):
    """An author's word that a finding is known; it lapses when the value at ``at`` changes."""

    slug: str
    at: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(Part):
    """The header of every record. ``source`` says where the facts were printed."""

    id: str
    status: Status = Status.FINAL
    source: str = ""
    example: bool = False
    acknowledged: tuple[Acknowledgement, ...] = ()

    @property
    def owner(self) -> str:
        """Return the id of the school, programme or organisation whose folder holds the record."""
        return self.origin.owner


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseForms(Part):
    """Reviewed case forms of a name; an empty form is not recorded."""

    gen: str = ""
    dat: str = ""
    acc: str = ""
    ins: str = ""
    pre: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias(Part):
    """Another registered name of the same thing; ``until`` marks a former name."""

    name: str
    until: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedName(Part):
    """A school's name as a paper prints it in a place (``where``) that has no record of its own."""

    school: str
    printed: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Part):
    """A way to reach someone; internal unless published on purpose."""

    type: str
    value: str
    visibility: Visibility = Visibility.INTERNAL

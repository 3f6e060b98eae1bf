"""Schools and the labels that an identification gave them."""

from __future__ import annotations

from enum import StrEnum

from generator.core.dataclass import dataclass
from generator.model.record import Alias, CaseForms, Contact, Missing, Part, Record


class LegalForm(StrEnum):
    """A branch is not a legal entity and answers through its school."""

    ENTITY = "entity"
    BRANCH = "branch"


@dataclass(frozen=True, slots=True, kw_only=True)
class School(Record):
    """A school or a branch of one.

    ``name`` is the usual name in papers, ``short_name`` serves narrow columns. ``letterhead`` and
    ``layout`` serve a school that issues papers of its own. ``former_ids`` are ids that it had:
    the addresses of its pages then lead to those of today.
    """

    municipality: str
    name: str
    legal_form: LegalForm
    short_name: str = ""
    full_name: str = ""
    branch_of: str = ""
    head: str = ""
    place: str = ""
    forms: CaseForms | None = None
    aliases: tuple[Alias, ...] = ()
    layout: str = ""
    letterhead: tuple[str, ...] = ()
    contacts: tuple[Contact, ...] = ()
    not_stated: tuple[str, ...] = ()
    former_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Label(Part):
    """A category of an identification. ``risk`` tells whether it marks a school in need."""

    id: str
    name: str
    definition: str
    risk: bool
    short_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelSet(Record):
    """The categories of one method, in the method's order."""

    title: str
    labels: tuple[Label, ...]
    act: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolLabels(Record):
    """The labels of a school (the folder's owner) for one year.

    No labels and no ``missing``: the school was identified and got none.
    """

    label_set: str
    year: int
    labels: tuple[str, ...] = ()
    missing: Missing | None = None
    act: str = ""

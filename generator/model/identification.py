"""Rules of identification: parameters in the record, the printed criterion as text beside them."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from generator.core.dataclass import dataclass
from generator.model.exam import Procedure
from generator.model.record import Part, Record


class TwoYear(StrEnum):
    """How the clause of two years in a row is read: any procedures, the same one, or no clause."""

    ANY = "any"
    SAME = "same"
    NONE = "none"


class Retakes(StrEnum):
    """What retakes do to the count of low results."""

    LEFT_OUT = "left-out"
    COUNTED = "counted"


class Base(StrEnum):
    """What a share is taken of: the stated participants, or the sum of the marks."""

    STATED = "stated"
    MARKS = "marks"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureSet(Part):
    """The procedures of one sort that count: every subject in every grade."""

    procedure: Procedure
    subjects: tuple[str, ...]
    grades: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Part):
    """One reading of a criterion.

    ``min_share`` is an exact fraction («3/10»). Results of the year ``year − year_shift`` count
    as the last year, those of the year before for the clause of two years.
    """

    procedures: tuple[ProcedureSet, ...]
    min_share: str
    min_same_year: int
    two_year: TwoYear
    year_shift: int
    retakes: Retakes
    base: Base
    min_participants: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ParameterSource(Part):
    """Where a parameter of the reading was taken from."""

    parameter: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCriterion(Part):
    """The criterion in the words of a paper, and what these words mean when taken literally."""

    text: str
    source: str
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf(Part):
    """Another reading, to see what it would change."""

    id: str
    title: str
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedList(Part):
    """The list of schools (ids) that a paper states."""

    schools: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMeaning(Part):
    """A label whose criterion is this rule: whether its schools are to be listed by it."""

    label: str
    listed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupBand(Part):
    """A label that goes by an index: the bounds that the paper sets for the schools of the group.

    ``measure`` is one of the tree ``indicators`` of the programme; a bound that is None is open.
    """

    label: str
    indicators: str
    measure: str
    source: str
    minimum: Decimal | None = None
    maximum: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentificationRule(Record):
    """The rule of one year. ``method`` is a rule of generator/analyse/rules.

    ``schools`` are those that the rule is put to; ``groups`` and ``bands`` speak of labels of
    ``label_set`` in ``labels_year``.
    """

    year: int
    title: str
    method: str
    schools: tuple[str, ...]
    reading: Reading
    sources: tuple[ParameterSource, ...]
    printed: PrintedCriterion | None = None
    what_if: tuple[WhatIf, ...] = ()
    stated: StatedList | None = None
    label_set: str = ""
    labels_year: int | None = None
    groups: tuple[GroupMeaning, ...] = ()
    bands: tuple[GroupBand, ...] = ()

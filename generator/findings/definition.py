"""Definitions inside records: measures, criteria, sections and the like, and who names them.

Enters: a record with what surrounds it. Leaves: each named definition with the names that exist.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from generator.analyse.rules import METHODS
from generator.core.dataclass import dataclass
from generator.core.origin import Origin
from generator.findings.check import Surroundings
from generator.findings.part import parts_of_type
from generator.findings.reference import texts_of
from generator.model.card import Card, CardCell, CardColumn, CardForm, CardRow
from generator.model.collection import CollectionPlan
from generator.model.identification import IdentificationRule
from generator.model.indicator import Comparison, Indicators, Invariant, Measurement
from generator.model.matrix import Axis, Matrix
from generator.model.monitoring_plan import CardSource, Condition, MonitoringPlan
from generator.model.note import Note
from generator.model.order import Addressee, Order
from generator.model.organisation import Appointment, Person
from generator.model.programme import Cycle
from generator.model.record import Part, Record
from generator.model.risk import RiskFactors, RiskGroup, RiskProfile
from generator.model.roadmap import Event, Roadmap
from generator.model.school import SchoolLabels
from generator.model.score import Score, Sheet
from generator.model.unit import ProgrammeUnit


@dataclass(frozen=True, slots=True)
class Named:
    """A named definition: the word for what it is, the name, where, and the names that exist.

    ``steps`` lead from ``part`` to the name.
    """

    what: str
    name: str
    part: Part
    steps: tuple[str | int, ...]
    known: Collection[str]

    @property
    def origin(self) -> Origin:
        """Return where the name stands."""
        return self.part.origin.at(*self.steps)


def named_in(record: Record, surroundings: Surroundings) -> Iterator[Named]:
    """Give the definitions that ``record`` names; none where their own record is missing."""
    finder = _FINDERS.get(type(record))
    return finder(record, surroundings) if finder else iter(())


def tree_of(surroundings: Surroundings, programme: str, indicators: str) -> Indicators | None:
    """Return the tree of indicators of a programme, or None when there is no such tree."""
    unit = surroundings.programmes.get(programme)
    trees = unit.indicators if unit else ()
    return next((tree for tree in trees if tree.id == indicators), None)


def sheet_of(surroundings: Surroundings, score: Score) -> Sheet | None:
    """Return the sheet that a score fills, or None when there is no such sheet."""
    unit = surroundings.programmes.get(score.programme)
    sheets = unit.sheets if unit else ()
    return next((sheet for sheet in sheets if sheet.id == score.sheet), None)


def _in_measurement(record: Measurement, surroundings: Surroundings) -> Iterator[Named]:
    tree = tree_of(surroundings, record.programme, record.indicators)
    if tree is not None:
        known = [measure.id for measure in tree.measures]
        for line in record.values:
            yield Named("measure", line.measure, line, ("measure",), known)


def _in_indicators(record: Indicators, _: Surroundings) -> Iterator[Named]:
    known = [measure.id for measure in record.measures]
    for measure in record.measures:
        for key, name in (("part_of", measure.part_of), ("share_of", measure.share_of)):
            if name:
                yield Named("measure", name, measure, (key,), known)
    for part in parts_of_type(record, Invariant):
        yield Named("measure", part.lesser, part, ("lesser",), known)
        yield Named("measure", part.greater, part, ("greater",), known)


def _in_comparison(record: Comparison, surroundings: Surroundings) -> Iterator[Named]:
    tree = tree_of(surroundings, record.owner, record.indicators)
    known = [measure.id for measure in tree.measures] if tree else []
    for bar in record.not_comparable:
        if bar.measure and tree:
            yield Named("measure", bar.measure, bar, ("measure",), known)


def _in_cycle(record: Cycle, surroundings: Surroundings) -> Iterator[Named]:
    tree = tree_of(surroundings, record.owner, record.indicators)
    if tree is not None:
        known = [planned.id for planned in tree.planned]
        for at, name in enumerate(record.planned):
            yield Named("planned", name, record, ("planned", at), known)


def _in_score(record: Score, surroundings: Surroundings) -> Iterator[Named]:
    sheet = sheet_of(surroundings, record)
    if sheet is not None:
        known = [criterion.id for criterion in sheet.criteria]
        for given in record.scores:
            yield Named("criterion", given.criterion, given, ("criterion",), known)


def _in_labels(record: SchoolLabels, surroundings: Surroundings) -> Iterator[Named]:
    method = surroundings.registry.label_sets.get(record.label_set)
    if method is not None:
        known = [label.id for label in method.labels]
        for at, name in enumerate(record.labels):
            yield Named("label", name, record, ("labels", at), known)


def _in_roadmap(record: Roadmap, surroundings: Surroundings) -> Iterator[Named]:
    sections = [section.id for section in record.sections]
    tracks = [track.id for track in record.tracks]
    for section in record.sections:
        if section.parent:
            yield Named("section", section.parent, section, ("parent",), sections)
    for event in record.events:
        yield Named("section", event.section, event, ("section",), sections)
        for term in event.tracks:
            yield Named("track", term.track, term, ("track",), tracks)
        yield from _answered(event, record, surroundings)


def _answered(event: Event, record: Roadmap, surroundings: Surroundings) -> Iterator[Named]:
    """Give the risks that an event answers; of most events no programme need be read for it."""
    unit = surroundings.programme_of(record) if event.risks else None
    versions = unit.risk_factors if unit else ()
    known = [factor.id for version in versions for factor in version.factors]
    for at, name in enumerate(event.risks if unit else ()):
        yield Named("factor", name, event, ("risks", at), known)


def _in_order(record: Order, surroundings: Surroundings) -> Iterator[Named]:
    for part in parts_of_type(record, Addressee):
        yield from _unit(part, surroundings)


def _in_person(record: Person, surroundings: Surroundings) -> Iterator[Named]:
    for part in record.appointments:
        yield from _unit(part, surroundings)


def _unit(part: Addressee | Appointment, surroundings: Surroundings) -> Iterator[Named]:
    organisation = surroundings.registry.organisations.get(part.organisation)
    if part.unit and organisation is not None:
        known = [unit.id for unit in organisation.units]
        yield Named("unit", part.unit, part, ("unit",), known)


def _in_note(record: Note, surroundings: Surroundings) -> Iterator[Named]:
    unit: ProgrammeUnit | None = surroundings.programme_of(record)
    if unit is not None:
        known = texts_of(unit, surroundings.registry)
        for text in record.texts:
            name = text.file.removeprefix("texts/")
            yield Named("text", name, text, ("file",), known)


def taxonomy_of(surroundings: Surroundings, profile: RiskProfile) -> RiskFactors | None:
    """Return the version of risk factors that a profile is assessed by, None without one."""
    unit = surroundings.programmes.get(profile.programme)
    versions = unit.risk_factors if unit else ()
    return next((version for version in versions if version.id == profile.taxonomy), None)


def _in_rule(record: IdentificationRule, surroundings: Surroundings) -> Iterator[Named]:
    known = [method.slug for method in METHODS]
    yield Named("method", record.method, record, ("method",), known)
    method = surroundings.registry.label_sets.get(record.label_set)
    if method is not None:
        labels = [label.id for label in method.labels]
        for group in record.groups:
            yield Named("label", group.label, group, ("label",), labels)
        for band in record.bands:
            yield Named("label", band.label, band, ("label",), labels)
    for band in record.bands:
        tree = tree_of(surroundings, record.owner, band.indicators)
        if tree is not None:
            measures = [measure.id for measure in tree.measures]
            yield Named("measure", band.measure, band, ("measure",), measures)


def _in_risk_factors(record: RiskFactors, _: Surroundings) -> Iterator[Named]:
    known = [factor.id for factor in record.factors]
    for group in parts_of_type(record, RiskGroup):
        for at, name in enumerate(group.factors):
            yield Named("factor", name, group, ("factors", at), known)


def _in_risk_profile(record: RiskProfile, surroundings: Surroundings) -> Iterator[Named]:
    version = taxonomy_of(surroundings, record)
    if version is not None:
        groups = [group.id for group in version.groups]
        yield Named("group", record.group, record, ("group",), groups)
        known = [factor.id for factor in version.factors]
        for risk in record.risks:
            yield Named("factor", risk.factor, risk, ("factor",), known)


def _in_collection(record: CollectionPlan, _: Surroundings) -> Iterator[Named]:
    known = [table.id for table in record.tables]
    for submission in record.submitted:
        yield Named("table", submission.table, submission, ("table",), known)


def _in_matrix(record: Matrix, surroundings: Surroundings) -> Iterator[Named]:
    for axis in parts_of_type(record, Axis):
        tree = tree_of(surroundings, record.owner, axis.indicators)
        if tree is not None:
            known = [measure.id for measure in tree.measures]
            yield Named("measure", axis.measure, axis, ("measure",), known)


def _in_card_form(record: CardForm, _: Surroundings) -> Iterator[Named]:
    known = [row.id for _, _, row in record.places()]
    for row in parts_of_type(record, CardRow):
        for at, name in enumerate(row.derived_from):
            yield Named("row", name, row, ("derived_from", at), known)


def _in_card(record: Card, surroundings: Surroundings) -> Iterator[Named]:
    form = surroundings.registry.card_forms.get(record.form)
    if form is None:
        return
    rows = {row.id: form.columns_of(table) for _, table, row in form.places()}
    open_tables = {each.id: form.columns_of(each) for each in form.tables if each.open_rows}
    questions = [question.id for section in form.sections for question in section.questions]
    for line in record.lines:
        yield Named("row", line.row, line, ("row",), rows)
        yield from _columns(line.cells, rows.get(line.row))
    for own in record.own_lines:
        yield Named("table", own.table, own, ("table",), open_tables)
        yield from _columns(own.cells, open_tables.get(own.table))
    for answer in record.answers:
        yield Named("question", answer.question, answer, ("question",), questions)


def _columns(
    cells: tuple[CardCell, ...], columns: tuple[CardColumn, ...] | None
) -> Iterator[Named]:
    known = [column.id for column in columns or ()]
    for cell in cells if columns is not None else ():
        yield Named("column", cell.column, cell, ("column",), known)


def _in_monitoring_plan(record: MonitoringPlan, surroundings: Surroundings) -> Iterator[Named]:
    known = [indicator.id for indicator in record.indicators]
    for condition in parts_of_type(record, Condition):
        yield Named("watched", condition.indicator, condition, ("indicator",), known)
    for source in parts_of_type(record, CardSource):
        form = surroundings.registry.card_forms.get(source.form)
        if form is not None:
            rows = [row.id for _, _, row in form.places()]
            yield Named("row", source.row, source, ("row",), rows)


_FINDERS: Mapping[type[Record], Callable[..., Iterator[Named]]] = {
    Measurement: _in_measurement,
    Indicators: _in_indicators,
    Comparison: _in_comparison,
    Cycle: _in_cycle,
    Score: _in_score,
    SchoolLabels: _in_labels,
    Roadmap: _in_roadmap,
    Order: _in_order,
    Person: _in_person,
    Note: _in_note,
    CardForm: _in_card_form,
    Card: _in_card,
    MonitoringPlan: _in_monitoring_plan,
    IdentificationRule: _in_rule,
    RiskFactors: _in_risk_factors,
    RiskProfile: _in_risk_profile,
    CollectionPlan: _in_collection,
    Matrix: _in_matrix,
}

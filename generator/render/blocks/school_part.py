"""What one school has to do with a programme in one cycle: points, pairs, events, figures.

Enter the scope, a cycle and a school; leave rows for an extract.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from generator.analyse.counts import verdict_name
from generator.analyse.reading import comparison_rules
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.indicator import Comparison, PlannedIndicator
from generator.model.order import Order, Point
from generator.model.roadmap import Event, Roadmap
from generator.model.score import Sheet
from generator.model.unit import Registry
from generator.render.blocks.labels import Definition, LabelCell, label_table, labels_in
from generator.render.blocks.monitoring_table import (
    change_fact,
    changes_of,
    measure_name,
    sentence_of,
    value_fact,
)
from generator.render.blocks.points import PointLine, print_points
from generator.render.blocks.roadmap_table import EventRow, roadmap_sections
from generator.render.blocks.score_table import (
    range_fact,
    score_remarks,
    share_fact,
    sheet_caption,
    total_fact,
    total_of,
)
from generator.render.printed import (
    EMPTY,
    capital,
    month_short,
    number_fact,
    printed,
    typeset,
)
from generator.render.scope import Scope, find, results_of, school_name


@dataclass(frozen=True, slots=True)
class PartnerLine:
    """A pair of the school: what the other side is to it, and the other side."""

    role: Fact
    school: Fact


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A measure with both values, the change and the verdict; or a heading over all columns."""

    heading: Fact
    name: Fact
    before: Fact
    after: Fact
    change: Fact
    verdict: Fact


@dataclass(frozen=True, slots=True)
class SchoolComparison:
    """The school's rows of one comparison, its counts in words and the rule."""

    title: Fact
    months: tuple[str, str]
    rows: tuple[ChangeRow, ...]
    sentence: Fact
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SchoolScore:
    """One line of a sheet: a criterion with its range and score, or the total."""

    name: Fact
    range: Fact
    score: Fact


@dataclass(frozen=True, slots=True)
class SchoolSheet:
    """The school's scores on one sheet; ``share`` is empty when there is no total."""

    title: Fact
    rows: tuple[SchoolScore, ...]
    total: Fact
    maximum: Fact
    share: Fact
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class YearLabels:
    """The school's labels of one year."""

    year: str
    labels: LabelCell


@dataclass(frozen=True, slots=True)
class SchoolLabelsPart:
    """The school's labels by year with the definitions of those that occur."""

    years: tuple[YearLabels, ...]
    definitions: tuple[Definition, ...]


def points_of(scope: Scope, order: Order, school: str) -> tuple[PointLine, ...]:
    """Return the printed points that concern ``school``, with the numbers that they have."""
    chosen = {
        each.id for point in order.points if _concerns(point, scope, school) for each in _all(point)
    }
    return print_points(order, scope.registry, scope.style, chosen).lines


def partners_of(scope: Scope, cycle: str, school: str) -> tuple[PartnerLine, ...]:
    """Return the other sides of the school's pairs in ``cycle``."""
    programme = scope.unit.programme
    lines = []
    for pairs in scope.unit.pairs:
        for pair in pairs.pairs if pairs.cycle == cycle else ():
            if school in pair.wards:
                role = printed(capital(programme.partner.one), programme.partner.origin)
                lines.append(PartnerLine(role, school_name(scope, pair.partner)))
            if school == pair.partner:
                role = printed(capital(programme.ward.one), programme.ward.origin)
                lines += [PartnerLine(role, school_name(scope, ward)) for ward in pair.wards]
    return tuple(lines)


def events_of(scope: Scope, cycle: str, school: str) -> tuple[EventRow, ...]:
    """Return the rows of events that list ``school`` or list no school at all."""
    rows: list[EventRow] = []
    for roadmap in scope.unit.roadmaps:
        if roadmap.cycle == cycle:
            rows += _event_rows(scope, roadmap, school)
    return tuple(rows)


def comparisons_of(scope: Scope, cycle: str, school: str) -> tuple[SchoolComparison, ...]:
    """Return the comparisons of ``cycle`` that have rows of ``school``."""
    return tuple(
        _comparison(scope, comparison, school)
        for comparison in scope.unit.comparisons
        if comparison.cycle == cycle and changes_of(scope, comparison, school)
    )


def sheets_of(scope: Scope, cycle: str, school: str) -> tuple[SchoolSheet, ...]:
    """Return the sheets of ``cycle`` on which ``school`` was scored, by date."""
    sheets = [sheet for sheet in scope.unit.sheets if sheet.cycle == cycle]
    return tuple(
        _sheet(scope, sheet, school)
        for sheet in sorted(sheets, key=lambda each: (each.held_from.sort_key, each.id))
        if total_of(scope, sheet, school) is not None
    )


def labels_of(scope: Scope, school: str) -> tuple[SchoolLabelsPart, ...]:
    """Return the labels of ``school`` by year, none when it has no record of any year."""
    years = sorted({record.year for record in results_of(scope, school).labels})
    if not years:
        return ()
    table = label_table(scope, [("", [school])], years)
    lines = tuple(YearLabels(str(year), labels_in(scope, school, year)) for year in years)
    return (SchoolLabelsPart(lines, table.definitions),)


def _all(point: Point) -> Iterable[Point]:
    yield point
    for each in point.points:
        yield from _all(each)


def _concerns(point: Point, scope: Scope, school: str) -> bool:
    """Tell whether a point speaks to a school.

    It names the school, or its head or the head of the school that it is a branch of; or it
    speaks to a group by post whose people are of no known school: then to every participant.
    """
    addressee = point.addressee
    if addressee is None or point.control:
        return False
    mine = {school, _legal_entity(scope, school)}
    if addressee.organisation:
        return addressee.organisation in mine
    held = {home for person in addressee.people for home in _held(scope.registry, person)}
    if held & mine or any(_head(scope.registry, each) in addressee.people for each in mine):
        return True
    # Who heads which school is asked of all schools only where the answer decides.
    return bool(addressee.post) and not (held or _heads(scope.registry, addressee.people))


def _legal_entity(scope: Scope, school: str) -> str:
    record = scope.registry.schools.get(school)
    return record.branch_of if record and record.branch_of else school


def _held(registry: Registry, person: str) -> set[str]:
    record = registry.people.get(person)
    return {each.school for each in record.appointments if each.school} if record else set()


def _head(registry: Registry, school: str) -> str:
    record = registry.schools.get(school)
    return record.head if record else ""


def _heads(registry: Registry, people: Collection[str]) -> bool:
    """Tell whether any of ``people`` heads a school."""
    return bool(people) and any(school.head in people for school in registry.schools.values())


def _event_rows(scope: Scope, roadmap: Roadmap, school: str) -> list[EventRow]:
    open_to = {event.id for event in roadmap.events if _takes_part(event, school)}
    name = school_name(scope, school).text
    sections = roadmap_sections(scope, roadmap, open_to)
    return [_own(row, name) for section in sections for row in section.rows]


def _own(row: EventRow, name: str) -> EventRow:
    """Return a row with what it says of the school named alone, not of the others it lists."""
    said = (line for line in row.result_schools if line.text.startswith(name))
    return replace(row, result_schools=tuple(line for line in said if line.text != name))


def _takes_part(event: Event, school: str) -> bool:
    listed = {each.school for each in (*event.schools, *event.result_schools)}
    return not listed or school in listed


def _comparison(scope: Scope, comparison: Comparison, school: str) -> SchoolComparison:
    rows: list[ChangeRow] = []
    seen = ""
    for change in changes_of(scope, comparison, school):
        if change.planned.id != seen:
            rows.append(ChangeRow(_planned(change.planned), *(EMPTY,) * 5))
        seen = change.planned.id
        rows.append(
            ChangeRow(
                heading=EMPTY,
                name=measure_name(change),
                before=value_fact(change.baseline),
                after=value_fact(change.current),
                change=change_fact(change),
                verdict=Fact(verdict_name(change.verdict), explanation=change.rule),
            )
        )
    tree = find(scope.unit.indicators, comparison.indicators)
    rules = comparison_rules(comparison, tree) if tree else ()
    return SchoolComparison(
        title=printed(comparison.title.rstrip("."), comparison.origin.at("title")),
        months=(month_short(comparison.baseline), month_short(comparison.date)),
        rows=tuple(rows),
        sentence=_sentence(scope, comparison, school),
        rules=tuple(typeset(rule) for rule in rules),
    )


def _planned(planned: PlannedIndicator) -> Fact:
    """Return a planned indicator with its instrument: two may measure the same by other means."""
    field = "heading" if planned.heading else "name"
    words = (planned.heading or planned.name, planned.instrument)
    return printed(". ".join(word for word in words if word), planned.origin.at(field))


def _sentence(scope: Scope, comparison: Comparison, school: str) -> Fact:
    listed = any(each.school == school for each in comparison.schools)
    return sentence_of(scope, comparison, school) if listed else EMPTY


def _sheet(scope: Scope, sheet: Sheet, school: str) -> SchoolSheet:
    total = total_of(scope, sheet, school)
    scores = {score.criterion: score for score in total.scores} if total else {}
    rows = []
    for criterion in sheet.criteria:
        score = scores.get(criterion.id)
        given = number_fact(score.mean, score.origin) if score else Fact("")
        rows.append(
            SchoolScore(
                printed(criterion.name.rstrip("."), criterion.origin.at("name")),
                range_fact(criterion),
                given if given.text else Fact(say("documents", "sign.no-change")),
            )
        )
    return SchoolSheet(
        title=sheet_caption(scope, sheet),
        rows=tuple(rows),
        total=total_fact(total),
        maximum=number_fact(sheet.maximum, sheet.origin.at("maximum")),
        share=share_fact(total) if total and total.share_pct is not None else EMPTY,
        remarks=score_remarks(sheet, [total]),
    )

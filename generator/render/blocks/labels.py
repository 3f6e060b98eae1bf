"""Labels of an identification on paper: lists per school and year, and their definitions.

Enter a scope; leave names of labels or, when there are none, the reason in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.school import Label, LabelSet, SchoolLabels
from generator.render.printed import EMPTY, capital, printed
from generator.render.scope import Scope, find, narrow_name, results_of


@dataclass(frozen=True, slots=True)
class LabelCell:
    """The labels of one school in one year, one line each; or in words why there are none."""

    lines: tuple[Fact, ...]
    missing: Fact


@dataclass(frozen=True, slots=True)
class LabelRow:
    """One school and its labels in each year of the table; or a heading over all columns."""

    heading: str
    school: Fact
    years: tuple[LabelCell, ...]


@dataclass(frozen=True, slots=True)
class Definition:
    """A label and what its method means by it."""

    name: Fact
    text: Fact


@dataclass(frozen=True, slots=True)
class LabelTable:
    """Labels of schools by year, schools in groups, and the definitions of the labels shown."""

    years: tuple[str, ...]
    width: int
    rows: tuple[LabelRow, ...]
    definitions: tuple[Definition, ...]


def labels_in(scope: Scope, school: str, year: int) -> LabelCell:
    """Return the labels of ``school`` in ``year``; no record reads «нет данных»."""
    record = _record(scope, school, year)
    if record is None:
        return LabelCell((), Fact(say("documents", "missing.no_data")))
    if record.missing is not None:
        origin = record.origin.at("missing")
        text = say("documents", f"missing.{record.missing.value}")
        return LabelCell((), Fact(text, origin.file, origin.pointer))
    if not record.labels:
        return LabelCell((), Fact(say("documents", "labels.none"), record.origin.file))
    return LabelCell(tuple(_names(scope, record)), EMPTY)


def label_table(
    scope: Scope, groups: Sequence[tuple[str, Sequence[str]]], years: Sequence[int]
) -> LabelTable:
    """Return the table of ``groups`` (heading, school ids) over ``years``."""
    rows: list[LabelRow] = []
    for heading, schools in groups:
        if schools:
            rows.append(LabelRow(heading, Fact(""), ()))
        rows += [_row(scope, school, years) for school in schools]
    shown = [school for _, schools in groups for school in schools]
    return LabelTable(
        years=tuple(str(year) for year in years),
        width=len(years) + 1,
        rows=tuple(rows),
        definitions=_definitions(scope, shown, years),
    )


def _row(scope: Scope, school: str, years: Sequence[int]) -> LabelRow:
    cells = tuple(labels_in(scope, school, year) for year in years)
    return LabelRow("", narrow_name(scope, school), cells)


def _record(scope: Scope, school: str, year: int) -> SchoolLabels | None:
    wanted = scope.unit.programme.label_set
    found = [
        record
        for record in results_of(scope, school).labels
        if record.year == year and wanted in ("", record.label_set)
    ]
    return found[0] if found else None


def _names(scope: Scope, record: SchoolLabels) -> Iterable[Fact]:
    known = _by_id(scope.registry.label_sets.get(record.label_set))
    for index, label in enumerate(record.labels):
        name = known[label].name if label in known else label
        yield printed(name, record.origin.at("labels", index))


def _by_id(label_set: LabelSet | None) -> dict[str, Label]:
    return {label.id: label for label in label_set.labels} if label_set else {}


def _definitions(
    scope: Scope, schools: Iterable[str], years: Sequence[int]
) -> tuple[Definition, ...]:
    """Return the definitions of the labels that the table shows, in their methods' order."""
    records = [_record(scope, school, year) for school in schools for year in years]
    shown = {(each.label_set, label) for each in records if each for label in each.labels}
    return tuple(
        Definition(
            printed(capital(label.name), label.origin.at("name")),
            printed(capital(label.definition), label.origin.at("definition")),
        )
        for name in sorted({name for name, _ in shown})
        for label in _by_id(find(scope.registry.label_sets.values(), name)).values()
        if (name, label.id) in shown
    )

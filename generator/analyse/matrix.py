"""Two classifications of schools crossed: which schools stand in which cell.

Enter a matrix, the trees and sets of labels that it names, and the results of schools. Leave the
classes of both axes in order and the schools of every cell in sorted order; nothing is guessed of
a school that lacks one of the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from generator.analyse.result import SchoolResults
from generator.core.dataclass import dataclass
from generator.model.indicator import Indicators, Measure
from generator.model.matrix import Axis, Band, Matrix
from generator.model.school import LabelSet
from generator.model.unit import ProgrammeUnit
from generator.russian.numbers import write_number

# A scale of more whole numbers than this is no classification; then the values that occur are.
_LONGEST_SCALE = 20


@dataclass(frozen=True, slots=True)
class MatrixClass:
    """A class of an axis: its id as the record names it and the words for it."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class CrossTable:
    """A matrix as the records make it; ``cells`` maps (row, column) → schools, empty ones left out.

    ``half`` are the schools that only one of the two axes classifies, in sorted order.
    """

    rows: tuple[MatrixClass, ...]
    columns: tuple[MatrixClass, ...]
    cells: Mapping[tuple[str, str], tuple[str, ...]]
    half: tuple[str, ...]

    def schools(self, row: str, column: str) -> tuple[str, ...]:
        """Return the schools of a cell; of a whole row or column or of all where a name is ""."""
        found = {
            school
            for (in_row, in_column), schools in self.cells.items()
            if row in {"", in_row} and column in {"", in_column}
            for school in schools
        }
        return tuple(sorted(found))


def cross_table(
    matrix: Matrix,
    unit: ProgrammeUnit,
    label_sets: Mapping[str, LabelSet],
    results: Mapping[str, SchoolResults],
) -> CrossTable:
    """Return ``matrix`` of the programme ``unit`` computed from the ``results`` of schools."""
    wanted = matrix.schools or tuple(results)
    shown = {school: results[school] for school in wanted if school in results}
    across = _classified(matrix.columns, unit, shown)
    down = _classified(matrix.rows, unit, shown)
    cells: dict[tuple[str, str], list[str]] = {}
    for school in sorted(down.keys() & across.keys()):
        for row in down[school]:
            for column in across[school]:
                cells.setdefault((row, column), []).append(school)
    return CrossTable(
        rows=_classes(matrix.rows, unit, label_sets, down),
        columns=_classes(matrix.columns, unit, label_sets, across),
        cells={key: tuple(schools) for key, schools in cells.items()},
        half=tuple(sorted(down.keys() ^ across.keys())),
    )


def measure_of(axis: Axis, trees: Iterable[Indicators]) -> Measure | None:
    """Return the measure that an axis classifies by, None when there is none."""
    tree = next((each for each in trees if each.id == axis.indicators), None)
    measures = tree.measures if tree else ()
    return next((each for each in measures if each.id == axis.measure), None)


def _classified(
    axis: Axis, unit: ProgrammeUnit, results: Mapping[str, SchoolResults]
) -> dict[str, tuple[str, ...]]:
    """Return school → the classes that it belongs to; schools of no class are left out."""
    named = {
        school: tuple(
            _labels(axis, each) if axis.label_set else _values(axis, unit.programme.id, each)
        )
        for school, each in results.items()
    }
    return {school: classes for school, classes in named.items() if classes}


def _labels(axis: Axis, results: SchoolResults) -> Iterator[str]:
    for record in results.labels:
        if (record.label_set, record.year) == (axis.label_set, axis.year):
            yield from record.labels


def _values(axis: Axis, programme: str, results: SchoolResults) -> Iterator[str]:
    wanted = (programme, axis.indicators, axis.measure, axis.date)
    for value in results.values:
        key = (value.programme, value.indicators, value.measure.id, value.date)
        if key == wanted and value.cell.value is not None:
            yield from _classes_of_value(axis, value.cell.value)


def _classes_of_value(axis: Axis, value: Decimal) -> Iterator[str]:
    if not axis.bands:
        yield write_number(value.normalize())
    yield from (band.title for band in axis.bands if _holds(band, value))


def _holds(band: Band, value: Decimal) -> bool:
    above = band.minimum is None or band.minimum <= value
    return above and (band.maximum is None or value <= band.maximum)


def _classes(
    axis: Axis,
    unit: ProgrammeUnit,
    label_sets: Mapping[str, LabelSet],
    classified: Mapping[str, tuple[str, ...]],
) -> tuple[MatrixClass, ...]:
    if axis.label_set:
        method = label_sets.get(axis.label_set)
        return tuple(
            MatrixClass(label.id, label.short_name or label.name)
            for label in (method.labels if method else ())
        )
    names = [band.title for band in axis.bands] or _scale(measure_of(axis, unit.indicators))
    found = sorted({name for classes in classified.values() for name in classes}, key=_by_value)
    # A value outside the scale is a finding of its own; here it must not get lost.
    return tuple(MatrixClass(name, name) for name in dict.fromkeys([*names, *found]))


def _scale(measure: Measure | None) -> list[str]:
    if measure is None or measure.minimum is None or measure.maximum is None:
        return []
    lowest, highest = measure.minimum, measure.maximum
    whole = lowest == int(lowest) and highest == int(highest)
    if not whole or highest - lowest >= _LONGEST_SCALE:
        return []
    return [str(number) for number in range(int(lowest), int(highest) + 1)]


def _by_value(name: str) -> tuple[Decimal, str]:
    plain = name.replace("\u2212", "-").replace(",", ".")
    try:
        return Decimal(plain), ""
    except ArithmeticError:
        return Decimal(0), name

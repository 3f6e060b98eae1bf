"""A printed matrix or one of its totals is not what the records of schools make."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.matrix import CrossTable, cross_table
from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.listed_names import school_names
from generator.model.matrix import Matrix, StatedCell, StatedTotal


def _find(matrix: Matrix, surroundings: Surroundings) -> Iterator[Spot]:
    unit = surroundings.programme_of(matrix)
    if unit is None or not (matrix.stated or matrix.stated_totals):
        return
    table = cross_table(matrix, unit, surroundings.registry.label_sets, surroundings.results)
    yield from _cells(matrix, table, surroundings)
    for total in matrix.stated_totals:
        yield from _total(total, table)


def _cells(matrix: Matrix, table: CrossTable, surroundings: Surroundings) -> Iterator[Spot]:
    stated = {(cell.row, cell.column): cell for cell in matrix.stated}
    for key, cell in stated.items():
        computed = table.cells.get(key, ())
        if set(computed) != set(cell.schools):
            yield _spot(cell, computed, surroundings)
    for key, schools in table.cells.items() if stated else ():
        if key not in stated:
            where = f"{key[0]} × {key[1]}"
            found = school_names((), surroundings)
            allowed = school_names(schools, surroundings)
            yield spot(matrix.origin.at("stated"), where=where, found=found, allowed=allowed)


def _spot(cell: StatedCell, computed: tuple[str, ...], surroundings: Surroundings) -> Spot:
    return spot(
        cell.origin.at("schools"),
        where=f"{cell.row} × {cell.column}",
        found=school_names(cell.schools, surroundings),
        allowed=school_names(computed, surroundings),
    )


def _total(total: StatedTotal, table: CrossTable) -> Iterator[Spot]:
    computed = len(table.schools(total.row, total.column))
    if computed != total.count:
        where = " × ".join(name or "*" for name in (total.row, total.column))
        yield spot(total.origin.at("count"), where=where, found=total.count, allowed=computed)


MATRIX_DIFFERS = Check("matrix-differs", Severity.WARNING, Matrix, _find)

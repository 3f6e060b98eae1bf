"""The matrix of two classifications of schools: in each cell the schools, totals at the margins.

Enter a matrix and the results of schools. Leave one table and what differs from the source's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.analyse.matrix import CrossTable, MatrixClass, cross_table
from generator.core.fact import Fact
from generator.core.rich import Block, Inline, Paragraph, Table
from generator.core.wording import say
from generator.model.matrix import Matrix
from generator.render.ordered import in_order_of_names, names_together
from generator.render.printed import printed
from generator.render.report import WIDE_FROM, Report, Reported
from generator.render.scope import Scope, get, narrow_name

_Row = tuple[tuple[Inline, ...], ...]


def _items(scope: Scope) -> tuple[Reported, ...]:
    return tuple(
        Reported(each.id, each.title, each, _folder(each), "") for each in scope.unit.matrices
    )


def _folder(matrix: Matrix) -> str:
    year = matrix.rows.date[:4] or str(matrix.rows.year or "")
    return year or "matrices"


def _make(scope: Scope, item: Reported, schools: tuple[str, ...]) -> tuple[Block, ...]:
    matrix = get(scope.unit.matrices, item.id)
    shown = replace(matrix, schools=schools) if schools else matrix
    made = cross_table(shown, scope.unit, scope.registry.label_sets, scope.results)
    words = say("marks", "matrix.legend", rows=matrix.rows.title, columns=matrix.columns.title)
    return (
        Paragraph((Fact(words, matrix.origin.file),)),
        _table(scope, matrix, made),
        *_half(scope, made),
        *(() if schools else _beside(scope, matrix, made)),
    )


def _table(scope: Scope, matrix: Matrix, made: CrossTable) -> Table:
    total = say("marks", "matrix.total")
    heads: _Row = (
        (printed(matrix.rows.title, matrix.rows.origin.at("title")),),
        *((each.title,) for each in made.columns),
        (total,),
    )
    body = tuple(_row(scope, made, each) for each in made.rows)
    sums = (_count(made, "", each.id) for each in (*made.columns, _ALL))
    last: _Row = ((total,), *((each,) for each in sums))
    count = len(made.columns)
    return Table(
        heads,
        (*body, last),
        ("left", *("center",) * (count + 1)),
        widths=(3, *(2,) * count, 2),
        wide=len(heads) >= WIDE_FROM,
        crossed=True,
    )


def _row(scope: Scope, made: CrossTable, row: MatrixClass) -> _Row:
    cells = (made.schools(row.id, column.id) for column in made.columns)
    names = ((Fact(_names(scope, schools)),) for schools in cells)
    return ((row.title,), *names, (_count(made, row.id, ""),))


def _count(made: CrossTable, row: str, column: str) -> Fact:
    number = len(made.schools(row, column))
    return Fact(str(number) if number else "")


def _names(scope: Scope, schools: Iterable[str]) -> str:
    ordered = in_order_of_names(scope.registry, schools)
    return names_together(narrow_name(scope, each).text for each in ordered)


def _half(scope: Scope, made: CrossTable) -> Iterator[Block]:
    if made.half:
        names = _names(scope, made.half)
        yield Paragraph((Fact(say("marks", "matrix.half", schools=names)),), remark=True)


def _beside(scope: Scope, matrix: Matrix, made: CrossTable) -> Iterator[Block]:
    """Give what the source's own matrix says: the same, or each cell that differs."""
    stated = {(cell.row, cell.column): cell.schools for cell in matrix.stated}
    if not stated:
        return
    other = [
        key
        for key in sorted({*stated, *made.cells})
        if set(stated.get(key, ())) != set(made.cells.get(key, ()))
    ]
    if not other:
        yield Paragraph((Fact(say("marks", "matrix.same"), matrix.origin.file),), remark=True)
    for key in other:
        names = _names(scope, stated.get(key, ())) or say("marks", "matrix.nobody")
        words = say("marks", "matrix.other", row=key[0], column=key[1], schools=names)
        yield Paragraph((Fact(words, matrix.origin.file),), remark=True)


_ALL = MatrixClass("", "")
MATRIX = Report("matrix", _items, _make)

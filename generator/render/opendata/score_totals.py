"""score_totals: the total of a school on a sheet."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.result import State
from generator.render.dataset import Column, ColumnType, Dataset, Row
from generator.render.opendata.scores import sheet_date, totals
from generator.render.site import Site, school_name


def _rows(site: Site) -> Iterator[Row]:
    for total, sheet in totals(site):
        yield (
            total.programme,
            sheet.id,
            sheet_date(sheet),
            total.school,
            school_name(site, total.school),
            total.total,
            (State.NUMBER if total.total is not None else State.NO_DATA).value,
            total.maximum,
        )


SCORE_TOTALS = Dataset(
    "score_totals",
    (
        Column("programme"),
        Column("sheet"),
        Column("date", ColumnType.DATE),
        Column("school_id"),
        Column("school_name"),
        Column("total", ColumnType.NUMBER),
        Column("state", ColumnType.CODE, "state"),
        Column("max", ColumnType.NUMBER),
    ),
    _rows,
)

"""score_totals: the total of a school on a sheet."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.result import State
from generator.render.dataset import Band, Column, ColumnType, Owner, Row, Split, split_dataset
from generator.render.opendata.scores import sheet_date, totals
from generator.render.site import Site, school_name


def _rows(site: Site, school: str) -> Iterator[tuple[Band, Row]]:
    for total, sheet in totals(site, school):
        yield (
            (total.programme, sheet.id),
            (
                total.programme,
                sheet.id,
                sheet_date(sheet),
                total.school,
                school_name(site, total.school),
                total.total,
                (State.NUMBER if total.total is not None else State.NO_DATA).value,
                total.maximum,
            ),
        )


SCORE_TOTALS = split_dataset(
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
    Split(Owner.SCHOOL, lambda site: sorted(site.results), _rows),
)

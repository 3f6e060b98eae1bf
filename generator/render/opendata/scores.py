"""scores: what experts gave for each criterion."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.result import ScoreTotal, State
from generator.model.score import Sheet
from generator.render.dataset import Band, Column, ColumnType, Owner, Row, Split, split_dataset
from generator.render.site import Site, school_name, sheet_of, unit_of


def sheet_date(sheet: Sheet) -> str:
    """Return the ISO date on which a sheet was closed; "" when it is not possible."""
    return (sheet.held_to or sheet.held_from).iso


def totals(site: Site, school: str) -> Iterator[tuple[ScoreTotal, Sheet]]:
    """Give every total of a school with its sheet."""
    for total in site.results[school].totals:
        unit = unit_of(site, total.programme)
        sheet = sheet_of(unit, total.sheet) if unit else None
        if sheet is not None:
            yield total, sheet


def _rows(site: Site, school: str) -> Iterator[tuple[Band, Row]]:
    for total, sheet in totals(site, school):
        criteria = {item.id: item for item in sheet.criteria}
        for score in total.scores:
            criterion = criteria[score.criterion]
            yield (
                (total.programme, sheet.id),
                (
                    total.programme,
                    sheet.id,
                    sheet_date(sheet),
                    total.school,
                    school_name(site, total.school),
                    criterion.id,
                    criterion.name,
                    score.mean,
                    (State.NUMBER if score.mean is not None else State.NO_DATA).value,
                    criterion.maximum,
                ),
            )


SCORES = split_dataset(
    "scores",
    (
        Column("programme"),
        Column("sheet"),
        Column("date", ColumnType.DATE),
        Column("school_id"),
        Column("school_name"),
        Column("criterion_id"),
        Column("criterion"),
        Column("score", ColumnType.NUMBER),
        Column("state", ColumnType.CODE, "state"),
        Column("max", ColumnType.NUMBER),
    ),
    Split(Owner.SCHOOL, lambda site: sorted(site.results), _rows),
)

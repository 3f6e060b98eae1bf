"""scores: what experts gave for each criterion."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.result import ScoreTotal, State
from generator.model.score import Sheet
from generator.render.dataset import Column, ColumnType, Dataset, Row
from generator.render.site import Site, school_name, sheet_of, unit_of


def sheet_date(sheet: Sheet) -> str:
    """Return the ISO date on which a sheet was closed; "" when it is not possible."""
    return (sheet.held_to or sheet.held_from).iso


def totals(site: Site) -> Iterator[tuple[ScoreTotal, Sheet]]:
    """Give every total with its sheet, ordered by programme, sheet and school id."""
    found = [total for results in site.results.values() for total in results.totals]
    for total in sorted(found, key=lambda item: (item.programme, item.sheet, item.school)):
        unit = unit_of(site, total.programme)
        sheet = sheet_of(unit, total.sheet) if unit else None
        if sheet is not None:
            yield total, sheet


def _rows(site: Site) -> Iterator[Row]:
    for total, sheet in totals(site):
        criteria = {item.id: item for item in sheet.criteria}
        for score in total.scores:
            criterion = criteria[score.criterion]
            yield (
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
            )


SCORES = Dataset(
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
    _rows,
)

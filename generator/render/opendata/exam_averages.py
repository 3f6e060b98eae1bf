"""exam_averages: one row per school, exam, subject and year, with the scale of the average."""

from __future__ import annotations

from collections.abc import Iterator

from generator.render.dataset import Band, Column, ColumnType, Owner, Row, Split, split_dataset
from generator.render.site import Site, school_name


def _rows(site: Site, school: str) -> Iterator[tuple[Band, Row]]:
    for series in site.results[school].series:
        for year, cell in series.cells:
            yield (
                (),
                (
                    school_name(site, school),
                    series.exam,
                    series.subject,
                    year,
                    cell.value,
                    series.scale,
                    cell.state.value,
                ),
            )


EXAM_AVERAGES = split_dataset(
    "exam_averages",
    (
        Column("school_name"),
        Column("exam", ColumnType.CODE, "exam"),
        Column("subject"),
        Column("year", ColumnType.INTEGER),
        Column("average", ColumnType.NUMBER),
        Column("scale", ColumnType.CODE, "scale"),
        Column("state", ColumnType.CODE, "state"),
    ),
    Split(Owner.SCHOOL, lambda site: sorted(site.results), _rows),
)

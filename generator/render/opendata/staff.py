"""staff: posts and shares of schools' staff tables with the marks printed at them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.render.dataset import Column, ColumnType, Dataset, Row
from generator.render.site import Site, school_name


def _rows(site: Site) -> Iterator[Row]:
    found = [staff for results in site.results.values() for staff in results.staff]
    for staff in sorted(found, key=lambda each: (each.programme, each.owner, each.id)):
        for line in staff.lines:
            yield (
                staff.programme,
                school_name(site, staff.owner),
                line.name,
                line.unit.value,
                line.value,
                line.note,
            )


STAFF = Dataset(
    "staff",
    (
        Column("programme"),
        Column("school_name"),
        Column("post"),
        Column("unit", ColumnType.CODE, "unit"),
        Column("value", ColumnType.NUMBER),
        Column("note"),
    ),
    _rows,
)

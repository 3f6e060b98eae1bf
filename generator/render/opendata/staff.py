"""staff: posts and shares of schools' staff tables with the marks printed at them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.render.dataset import Band, Column, ColumnType, Owner, Row, Split, split_dataset
from generator.render.site import Site, school_name


def _rows(site: Site, school: str) -> Iterator[tuple[Band, Row]]:
    for staff in sorted(site.results[school].staff, key=lambda each: each.id):
        for line in staff.lines:
            yield (
                (staff.programme,),
                (
                    staff.programme,
                    school_name(site, staff.owner),
                    line.name,
                    line.unit.value,
                    line.value,
                    line.note,
                ),
            )


STAFF = split_dataset(
    "staff",
    (
        Column("programme"),
        Column("school_name"),
        Column("post"),
        Column("unit", ColumnType.CODE, "unit"),
        Column("value", ColumnType.NUMBER),
        Column("note"),
    ),
    Split(Owner.SCHOOL, lambda site: sorted(site.results), _rows),
)

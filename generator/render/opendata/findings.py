"""findings: the remarks of the check; the public edition has none, since they quote the records."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Place
from generator.core.slug import message
from generator.render.dataset import Column, ColumnType, Dataset, Row
from generator.render.site import Site


def _rows(site: Site) -> Iterator[Row]:
    for item in sorted(site.findings, key=lambda found: found.sort_key):
        place = item.place or Place(item.file)
        yield (
            item.slug,
            item.severity.value,
            place.file,
            place.line or None,
            place.column or None,
            message(item),
            item.acknowledged,
        )


FINDINGS = Dataset(
    "findings",
    (
        Column("slug"),
        Column("severity", ColumnType.CODE, "severity"),
        Column("file"),
        Column("line", ColumnType.INTEGER),
        Column("column", ColumnType.INTEGER),
        Column("message"),
        Column("acknowledged"),
    ),
    _rows,
)

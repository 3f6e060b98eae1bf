"""identification_rule: which schools a rule lists, by which procedures, and how surely."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.listing import RULE
from generator.render.dataset import Column, ColumnType, Dataset, Row
from generator.render.reports.identification_rule import doubt_text, low_text
from generator.render.site import Site, school_name


def _rows(site: Site) -> Iterator[Row]:
    found = [
        listing
        for results in site.results.values()
        for listing in results.listings
        if listing.variant == RULE
    ]
    for listing in sorted(found, key=lambda each: (each.programme, each.year, each.school)):
        yield (
            listing.programme,
            listing.year,
            school_name(site, listing.school),
            "yes" if listing.decision.listed else "no",
            tuple(low_text(item) for item in listing.decision.low),
            doubt_text(listing),
        )


IDENTIFICATION_RULE = Dataset(
    "identification_rule",
    (
        Column("programme"),
        Column("year", ColumnType.INTEGER),
        Column("school_name"),
        Column("listed", ColumnType.CODE, "listed"),
        Column("low_procedures", ColumnType.LIST),
        Column("reason"),
    ),
    _rows,
)

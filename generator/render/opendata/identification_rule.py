"""identification_rule: which schools a rule lists, by which procedures, and how surely."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.listing import RULE
from generator.render.dataset import Band, Column, ColumnType, Owner, Row, Split, split_dataset
from generator.render.reports.identification_rule import doubt_text, low_text
from generator.render.site import Site, school_name


def _rows(site: Site, school: str) -> Iterator[tuple[Band, Row]]:
    for listing in (each for each in site.results[school].listings if each.variant == RULE):
        yield (
            (listing.programme, str(listing.year)),
            (
                listing.programme,
                listing.year,
                school_name(site, listing.school),
                "yes" if listing.decision.listed else "no",
                tuple(low_text(item) for item in listing.decision.low),
                doubt_text(listing),
            ),
        )


IDENTIFICATION_RULE = split_dataset(
    "identification_rule",
    (
        Column("programme"),
        Column("year", ColumnType.INTEGER),
        Column("school_name"),
        Column("listed", ColumnType.CODE, "listed"),
        Column("low_procedures", ColumnType.LIST),
        Column("reason"),
    ),
    Split(Owner.SCHOOL, lambda site: sorted(site.results), _rows),
)

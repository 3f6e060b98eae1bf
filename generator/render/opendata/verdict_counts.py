"""verdict_counts: how many indicators of a school got each verdict in a comparison."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.indicator import Comparison
from generator.model.unit import ProgrammeUnit
from generator.render.dataset import Band, Column, ColumnType, Owner, Row, Split, split_dataset
from generator.render.pieces.dynamics import counts_of
from generator.render.site import Site, school_name


def _rows(site: Site, programme: str) -> Iterator[tuple[Band, Row]]:
    unit = site.units[programme]
    for comparison in unit.comparisons:
        yield from (((), row) for row in _comparison_rows(site, unit, comparison))


def _comparison_rows(site: Site, unit: ProgrammeUnit, comparison: Comparison) -> Iterator[Row]:
    for school in sorted({item.school for item in comparison.schools}):
        results = site.results.get(school)
        counts = counts_of(results, unit.programme.id, comparison.id) if results else None
        if counts is not None:
            yield (
                unit.programme.id,
                comparison.id,
                comparison.baseline,
                comparison.date,
                school,
                school_name(site, school),
                counts.positive,
                counts.stable,
                counts.negative,
                counts.no_data,
                counts.suppressed,
            )


VERDICT_COUNTS = split_dataset(
    "verdict_counts",
    (
        Column("programme"),
        Column("comparison"),
        Column("baseline_date", ColumnType.MONTH),
        Column("date", ColumnType.MONTH),
        Column("school_id"),
        Column("school_name"),
        Column("positive", ColumnType.INTEGER),
        Column("stable", ColumnType.INTEGER),
        Column("negative", ColumnType.INTEGER),
        Column("no_data", ColumnType.INTEGER),
        Column("suppressed", ColumnType.INTEGER),
    ),
    Split(Owner.PROGRAMME, lambda site: site.units, _rows),
)

"""exam_results: results of schools by marks, counts only; a line in percent has counts if exact."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.marks import MarkResult
from generator.core.wording import say
from generator.model.exam import MarkUnit
from generator.render.dataset import Band, Column, ColumnType, Owner, Row, Split, split_dataset
from generator.render.site import Site, school_name


def _rows(site: Site, school: str) -> Iterator[tuple[Band, Row]]:
    for result in sorted(site.results[school].marks, key=lambda each: each.year):
        yield (result.programme,), _row(site, result)


def _row(site: Site, result: MarkResult) -> Row:
    line = result.line
    return (
        result.programme,
        school_name(site, result.school),
        say("marks", f"procedure.{line.procedure.value}"),
        result.year,
        line.subject,
        line.grade,
        *_counts(result),
        result.participants,
        result.total,
        result.share_2_pct,
        result.quality_pct,
        result.success_pct,
        result.mean_mark,
    )


def _counts(result: MarkResult) -> tuple[int | None, ...]:
    """Return four counts; percentages and hidden numbers are no counts."""
    if result.counts is not None:
        return result.counts
    if result.line.unit is MarkUnit.PERCENT:
        return (None,) * 4
    return tuple(None if cell is None else int(cell) for cell in result.line.marks)


EXAM_RESULTS = split_dataset(
    "exam_results",
    (
        Column("programme"),
        Column("school_name"),
        Column("procedure"),
        Column("year", ColumnType.INTEGER),
        Column("subject"),
        Column("grade", ColumnType.INTEGER),
        Column("n2", ColumnType.INTEGER),
        Column("n3", ColumnType.INTEGER),
        Column("n4", ColumnType.INTEGER),
        Column("n5", ColumnType.INTEGER),
        Column("participants_stated", ColumnType.INTEGER),
        Column("participants_sum", ColumnType.INTEGER),
        Column("share_2_pct", ColumnType.NUMBER),
        Column("quality_pct", ColumnType.NUMBER),
        Column("success_pct", ColumnType.NUMBER),
        Column("mean_mark", ColumnType.NUMBER),
    ),
    Split(Owner.SCHOOL, lambda site: sorted(site.results), _rows),
)

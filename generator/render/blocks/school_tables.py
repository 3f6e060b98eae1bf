"""What a school's page says of exam averages and of measured values that no comparison shows.

Enter the results of a school as the edition shows them; leave rich text: a heading over tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from generator.analyse.result import Change, MeasuredCell, SchoolResults, Series
from generator.core.fact import Fact
from generator.core.rich import Block, Heading, Paragraph, Rich
from generator.core.wording import say
from generator.render.blocks.exam_table import cell_in, subject_title
from generator.render.blocks.measured_fact import measured_fact, signs_note
from generator.render.blocks.monitoring_table import value_fact
from generator.render.printed import month_short, printed, typeset
from generator.render.tabular import Tabular, TabularRow, rich_table
from generator.russian.numbers import write_change


def school_tables(results: SchoolResults) -> Rich:
    """Return the tables of a school, nothing when it has none."""
    return Rich((*_averages(results.series), *_measured(results)))


def _averages(series: tuple[Series, ...]) -> Iterator[Block]:
    for exam, found in groupby(series, key=lambda each: each.exam):
        rows = tuple(found)
        years = sorted({year for each in rows for year, _ in each.cells})
        yield Heading(2, (say("averages", "school", exam=say("averages", f"exam.{exam}")),))
        yield rich_table(
            _table([str(year) for year in years], [_row(each, years) for each in rows])
        )
        yield Paragraph((say("averages", "signs"),), remark=True)


def _row(series: Series, years: list[int]) -> TabularRow:
    none = say("documents", "sign.no-change")
    change = none if series.change is None else write_change(series.change)
    return TabularRow(
        (
            Fact(subject_title((series.subject, series.scale))),
            *(value_fact(cell_in(series, year)) for year in years),
            Fact(change, explanation=series.explanation),
        )
    )


def _table(years: list[str], rows: list[TabularRow]) -> Tabular:
    words = [say("averages", "subject"), *years, say("averages", "change")]
    return Tabular(
        Fact(""), tuple(Fact(word) for word in words), tuple(rows), (5, *(2,) * len(years), 2), 1
    )


def _measured(results: SchoolResults) -> Iterator[Block]:
    compared = {(each.programme, day) for each in results.changes for day in _days(each)}
    if compared.issuperset(results.measured):
        return  # the usual case, in which the values need not be read
    for key, found in groupby(results.values, key=_key):
        if (key[0], key[2]) in compared:
            continue
        values = tuple(found)
        rows = tuple(_grouped(values))
        heads = (Fact(say("documents", "view.indicator")), Fact(month_short(key[2])))
        yield Heading(2, (say("averages", "measured", month=month_short(key[2])),))
        yield rich_table(Tabular(Fact(""), heads, rows, (5, 2), 1))
        yield from signs_note(values)


def _grouped(values: tuple[MeasuredCell, ...]) -> Iterator[TabularRow]:
    """Give the rows; those of several tables of the tree stand under the name of their own."""
    several = len({str(each.heading) for each in values}) > 1
    for heading, found in groupby(values, key=lambda each: each.heading):
        if several and heading:
            yield TabularRow(band=replace(heading, text=typeset(heading.text)))
        yield from (TabularRow((_name(each), measured_fact(each))) for each in found)


def _days(change: Change) -> tuple[str, str]:
    return (change.baseline_date, change.date)


def _key(value: MeasuredCell) -> tuple[str, str, str]:
    return (value.programme, value.indicators, value.date)


def _name(value: MeasuredCell) -> Fact:
    return printed(value.measure.name, value.measure.origin.at("name"))

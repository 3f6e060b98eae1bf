"""Charts of marks: what share of each line of a school's results got «2», «3», «4» and «5».

Enter results as the edition shows them. Leave charts without captions, in the order of the table;
a line with a hidden or unknown mark is left out, and counted in words.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from generator.analyse.marks import MarkResult
from generator.core.rich import Block, Chart, ChartKind, ChartSeries, Paragraph
from generator.core.wording import say
from generator.model.exam import MarkUnit
from generator.render.charting import MOST_BARS, described, in_groups, plain_number


def marks_charts(results: Iterable[MarkResult]) -> tuple[Chart, ...]:
    """Return the shares of marks in each line of a school's results; see ``left_out``."""
    found = [(each, marks) for each in results if (marks := _marks_of(each))]
    groups = in_groups(found, MOST_BARS)
    return tuple(
        described(
            Chart(
                kind=ChartKind.SHARES,
                categories=tuple(_line_name(result) for result, _ in group),
                series=tuple(
                    ChartSeries(
                        say("marks", f"results.n{at + 2}"), tuple(row[at] for _, row in group)
                    )
                    for at in range(4)
                ),
                alt=say("charts", "marks.alt"),
                corner=say("marks", "results.what"),
                axis=say("charts", "marks.axis"),
            )
        )
        for group in groups
    )


def left_out(results: Iterable[MarkResult]) -> tuple[Block, ...]:
    """Return a sentence on the lines that ``marks_charts`` can't draw, none when there are none."""
    count = sum(not _marks_of(each) for each in results)
    return (Paragraph((say("charts", "marks.left-out", count=count),)),) if count else ()


def _marks_of(result: MarkResult) -> tuple[str, ...]:
    """Return the four marks as printed, a blank that means none as 0; () with one unknown."""
    cells = result.line.marks
    if result.suppressed or (None in cells and result.counts is None):
        return ()
    known = tuple(cell or Decimal(0) for cell in cells)
    return tuple(map(plain_number, known)) if any(known) else ()


def _line_name(result: MarkResult) -> str:
    line = result.line
    key = "marks.line-percent" if line.unit is MarkUnit.PERCENT else "marks.line"
    procedure = say("marks", f"procedure.{line.procedure.value}")
    return say("charts", key, subject=line.subject, grade=line.grade, procedure=procedure)

"""Totals of tables that are not the sum of what stands above or before them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Finding, Severity
from generator.prose.passage import ProseTable, found_at
from generator.prose.rule import TableRule
from generator.prose.settings import ProseSettings
from generator.prose.sums import check_sums
from generator.russian.numbers import write_number


def _check(table: ProseTable, _: ProseSettings) -> Iterator[Finding]:
    for slip in check_sums(table.rows, header_rows=table.header_rows):
        yield found_at(
            table,
            "total-mismatch",
            Severity.WARNING,
            where=slip.where,
            stated=write_number(slip.stated),
            computed=write_number(slip.computed),
            row=slip.row + 1,
            column=slip.column + 1,
        )


TOTAL_MISMATCH = TableRule("total-mismatch", _check)

"""Rows of a table whose numbers skip or repeat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.core.finding import Finding
from generator.core.regex import regex
from generator.prose.numbering import check_numbering
from generator.prose.passage import PrintedNumber, ProseTable
from generator.prose.rule import TableRule
from generator.prose.settings import ProseSettings


def _check(table: ProseTable, _: ProseSettings) -> Iterator[Finding]:
    cells = [row[0] if row else "" for row in table.rows[table.header_rows :]]
    numbers = [
        PrintedNumber(cell.strip(), table.file, table.pointer, table.place)
        for cell in cells
        if _NUMBER.fullmatch(cell)
    ]
    # A first column of other numbers (classes, years) is not a numbering.
    heads = [row[0] for row in table.rows[: table.header_rows] if row]
    if any(_HEADING.fullmatch(head) for head in heads):
        yield from (
            replace(found, slug=ROWS_MISNUMBERED.slug) for found in check_numbering(numbers)
        )


_NUMBER = regex(r"\s*\d{1,3}(?:\.\d{1,3})*[.)]?\s*")
_HEADING = regex(r"\s*(?:№|No|Nº|N)(?:\s*п/п)?\.?\s*", re.IGNORECASE)
ROWS_MISNUMBERED = TableRule("rows-misnumbered", _check)

"""A table of a card form contradicts itself: periods and columns both, or nothing to fill."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.card import CardForm, CardTable, Periods


def _find(record: CardForm, _: Surroundings) -> Iterator[Spot]:
    for table in record.tables:
        fault = _fault(table)
        if fault:
            yield spot(table.origin, found=say("cards", f"fault.{fault}"))


def _fault(table: CardTable) -> str:
    own_rows = bool(table.rows or table.open_rows)
    faults = {
        "columns-and-periods": table.periods is Periods.ACROSS and bool(table.columns),
        "rows-and-periods": table.periods is Periods.DOWN and own_rows,
        "no-columns": table.periods is not Periods.ACROSS and not table.columns,
        "no-rows": table.periods is not Periods.DOWN and not own_rows,
    }
    return next((name for name, is_so in faults.items() if is_so), "")


FORM_TABLE_WRONG = Check("form-table-wrong", Severity.ERROR, CardForm, _find)

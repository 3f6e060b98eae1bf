"""A measured value in a cell: the number, its computed share, what was printed beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.analyse.result import Cell, MeasuredCell, State
from generator.core.fact import Fact
from generator.core.rich import Block, Paragraph
from generator.core.wording import say
from generator.render.blocks.monitoring_table import value_fact
from generator.russian.numbers import write_number


def measured_fact(value: MeasuredCell | None) -> Fact:
    """Return «10 (26 %)», «2 (СОП)», or the sign that stands for a value's absence."""
    if value is None:
        return value_fact(Cell(State.NO_DATA))
    fact = value_fact(value.cell)
    share = "" if value.share is None else f"{write_number(value.share)} %"
    beside = ", ".join(part for part in (share, value.note) if part)
    return (
        replace(fact, text=f"{fact} ({beside})", explanation=value.explanation) if beside else fact
    )


def signs_note(values: Iterable[MeasuredCell]) -> tuple[Block, ...]:
    """Return the line below a table that says what its signs mean, nothing when it has none."""
    used = {value.cell.state for value in values} - {State.NUMBER}
    meanings = [
        say(
            "documents",
            "sign.meaning",
            sign=say("documents", f"sign.{state.value}"),
            meaning=say("documents", f"missing.{state.value}"),
        )
        for state in State
        if state in used
    ]
    return (Paragraph(("; ".join(meanings),), remark=True),) if meanings else ()

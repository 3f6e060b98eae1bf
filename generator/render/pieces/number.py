"""Numbers and verdicts as pages show them.

Enter cells, changes and verdicts. Leave texts with a state, the arithmetic that unfolds from them,
and marks that differ in shape and word, never in colour alone.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from generator.analyse.counts import verdict_name
from generator.analyse.reading import cell_text, change_text
from generator.analyse.result import Cell, Change, State, Verdict
from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.indicator import Measure
from generator.russian.numbers import write_number

NO_NUMBER = "–"


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed, or the words that stand for a missing one; ``state`` says which.

    ``formula`` is its arithmetic, ``rule`` how it is read; both are "" for one that is only copied.
    """

    text: str
    state: str = "number"
    formula: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A verdict or status: its kind for the style sheet, a shape and a word."""

    kind: str
    shape: str
    word: str


def cell_number(measure: Measure, cell: Cell) -> Number:
    """Return a cell as a page shows it."""
    return Number(cell_text(measure, cell), cell.state.value)


def change_number(change: Change) -> Number:
    """Return the change of a row with its arithmetic and rule; a dash when there is none."""
    if change.change is None:
        hidden = change.verdict is Verdict.SUPPRESSED
        text, state = NO_NUMBER, (State.SUPPRESSED if hidden else State.NO_DATA).value
    else:
        text, state = change_text(change.measure, change.change), "number"
    return Number(text, state, change.explanation, change.rule)


def plain_number(value: Decimal | int | None, formula: str = "") -> Number:
    """Return a number without a unit; words when it is missing."""
    if value is None:
        return Number(say("analyse", "state.no_data"), State.NO_DATA.value, formula)
    return Number(write_number(value), formula=formula)


@cache
def verdict_mark(verdict: Verdict) -> Mark:
    """Return the mark of a verdict."""
    return Mark(verdict.value.replace("_", "-"), _SHAPES[verdict], verdict_name(verdict))


_SHAPES = {
    Verdict.POSITIVE: "▲",
    Verdict.STABLE: "■",
    Verdict.NEGATIVE: "▼",
    Verdict.NO_DATA: "○",
    Verdict.SUPPRESSED: "∗",
}

"""Small numbers of pupils: which cells of a school's tables the public edition hides.

Enters: measured values of one school and k, the smallest number shown. Leaves: the same values,
the small ones suppressed together with their shares and notes. Where exactly one part of a printed
total is hidden, the smallest other part is hidden too: total and rest would give it away.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.analyse.result import Cell, MeasuredCell, State
from generator.model.indicator import Counts

_Group = tuple[str, str, str, str]


def public_cell(cell: Cell, k: int) -> Cell:
    """Return a cell that counts pupils as the public edition shows it."""
    small = cell.value is not None and 0 < cell.value < k
    return Cell(State.SUPPRESSED) if small else cell


def public_values(values: Sequence[MeasuredCell], k: int) -> tuple[MeasuredCell, ...]:
    """Return ``values`` as the public edition shows them."""
    shown = [_public_value(value, k) for value in values]
    for group in dict.fromkeys(_group(value) for value in shown if value.measure.part_of):
        places = [place for place, value in enumerate(shown) if _group(value) == group]
        for place in _complement(shown, places):
            shown[place] = _hidden(shown[place])
    return tuple(shown)


def _public_value(value: MeasuredCell, k: int) -> MeasuredCell:
    if value.measure.counts is not Counts.PUPILS:
        return value
    cell = public_cell(value.cell, k)
    return value if cell is value.cell else _hidden(value)


def _complement(shown: Sequence[MeasuredCell], places: Iterable[int]) -> list[int]:
    """Return the place of the part to hide with the only hidden one, none when there is no need."""
    parts = list(places)
    hidden = [place for place in parts if shown[place].cell.state is State.SUPPRESSED]
    numbers = [(value, place) for place in parts if (value := shown[place].cell.value) is not None]
    if len(hidden) != 1 or not numbers:
        return []
    positive = [item for item in numbers if item[0] > 0]
    return [min(positive or numbers)[1]]


def _hidden(value: MeasuredCell) -> MeasuredCell:
    return replace(value, cell=Cell(State.SUPPRESSED), share=None, explanation="", note="")


def _group(value: MeasuredCell) -> _Group:
    return (value.programme, value.indicators, value.date, value.measure.part_of)

"""Small numbers of pupils: which cells of a school's tables the public edition hides.

Enters: measured values of one school and k, the smallest number shown. Leaves: the same values,
the small ones suppressed together with their shares and notes. Where a total is printed beside its
parts, so many of them are hidden that no hidden one can be computed, up and down the tree.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from generator.analyse.result import Cell, MeasuredCell, State
from generator.model.indicator import Counts
from generator.render.complement import complement, is_small

# Programme, date and measure of a value.
ValueKey = tuple[str, str, str]
_Key = tuple[str, str, str, str]


def public_cell(cell: Cell, k: int) -> Cell:
    """Return a cell that counts pupils as the public edition shows it."""
    return Cell(State.SUPPRESSED) if is_small(cell.value, k) else cell


def public_values(values: Sequence[MeasuredCell], k: int) -> tuple[MeasuredCell, ...]:
    """Return ``values`` as the public edition shows them."""
    hidden = frozenset(
        at
        for at, value in enumerate(values)
        if value.measure.counts is Counts.PUPILS and is_small(value.cell.value, k)
    )
    sums = _sums(values)
    while (more := _more(values, sums, hidden, k)) != hidden:
        hidden = more
    told = {_key(values[at], values[at].measure.id) for at in hidden}
    return tuple(
        _hidden(value) if at in hidden else _without_share(value, told)
        for at, value in enumerate(values)
    )


def hidden_values(values: Iterable[MeasuredCell]) -> frozenset[ValueKey]:
    """Return which of the values that the public edition shows are suppressed."""
    return frozenset(
        (value.programme, value.date, value.measure.id)
        for value in values
        if value.cell.state is State.SUPPRESSED
    )


def _sums(values: Sequence[MeasuredCell]) -> tuple[tuple[int | None, tuple[int, ...]], ...]:
    """Return the place of each printed total, None when it is not printed, with its parts'."""
    at = {_key(value, value.measure.id): place for place, value in enumerate(values)}
    parts: dict[_Key, list[int]] = {}
    for place, value in enumerate(values):
        if value.measure.part_of:
            parts.setdefault(_key(value, value.measure.part_of), []).append(place)
    return tuple((at.get(key), tuple(places)) for key, places in parts.items())


def _more(
    values: Sequence[MeasuredCell],
    sums: Iterable[tuple[int | None, tuple[int, ...]]],
    hidden: frozenset[int],
    k: int,
) -> frozenset[int]:
    """Return ``hidden`` with what each sum gives away while the others are shown."""
    found = set(hidden)
    for total, parts in sums:
        cells = [values[place].cell.value for place in parts]
        inside = [number for number, place in enumerate(parts) if place in found]
        if total not in found:
            also: Iterable[int] = complement(cells, inside, k)
        else:
            # Parts that are all shown add up to the total that is not.
            also = inside or _smallest(cells)
        found |= {parts[number] for number in also}
    return frozenset(found)


def _smallest(cells: Sequence[Decimal | None]) -> tuple[int, ...]:
    """Return the place of the smallest number, a nought last; none without numbers."""
    ordered = sorted((value == 0, value, at) for at, value in enumerate(cells) if value is not None)
    return tuple(at for _, _, at in ordered[:1])


def _without_share(value: MeasuredCell, hidden: set[_Key]) -> MeasuredCell:
    """Return a shown value; its share of a number that is hidden would tell that number."""
    whole = _key(value, value.measure.part_of or value.measure.share_of)
    if value.share is None or whole not in hidden:
        return value
    return replace(value, share=None, explanation="")


def _hidden(value: MeasuredCell) -> MeasuredCell:
    return replace(value, cell=Cell(State.SUPPRESSED), share=None, explanation="", note="")


def _key(value: MeasuredCell, measure: str) -> _Key:
    return (value.programme, value.indicators, value.date, measure)

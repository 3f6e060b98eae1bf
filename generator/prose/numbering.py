"""Numbers of points as printed: gaps, doubles and restarts.

Enters the printed numbers of one document in their order; leaves findings. A list inside a point
may count anew, and the outer list goes on after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from generator.core.dataclass import dataclass
from generator.core.finding import Finding, Severity
from generator.core.regex import regex
from generator.prose.passage import Passage, PrintedNumber, found_at

Path = tuple[int, ...]


class Slip(StrEnum):
    """What may be wrong with a number; the values are the slugs of the findings."""

    GAP = "numbering-gap"
    DOUBLE = "numbering-double"
    RESTART = "numbering-restart"


@dataclass(slots=True)
class _Lists:
    """The lists open at a place: for each parent the last numbers, the innermost list last."""

    known: dict[Path, list[int]] = field(default_factory=dict)

    def enter(self, path: Path) -> None:
        """Close the lists below the points that ``path`` leaves."""
        self.known = {
            parent: last
            for parent, last in self.known.items()
            if len(parent) < len(path) or parent == path[:-1]
        }


def check_numbering(
    numbers: Sequence[PrintedNumber], *, only: Slip | None = None, one_list: bool = False
) -> Iterator[Finding]:
    """Yield the slips of ``numbers``, or those of one kind.

    ``one_list`` says that they are one list (the points of an order): then a number that goes
    back is a slip too; in free text it begins another list.
    """
    lists = _Lists()
    for index, number in enumerate(numbers):
        path = _path(number.number)
        if not path:
            continue
        lists.enter(path)
        strict = one_list or _repeats_inside(numbers, index)
        slip, expected = _slip(lists.known.setdefault(path[:-1], []), path[-1], one_list=strict)
        if slip is not None and only in {None, slip}:
            yield found_at(
                number,
                slip.value,
                Severity.WARNING,
                found=number.number.strip(),
                expected=".".join(str(step) for step in (*path[:-1], expected)),
            )


def leading_numbers(passages: Sequence[Passage]) -> list[PrintedNumber]:
    """Return the numbers that passages begin with: «1.», «4.2.», not «2)» or a date."""
    return [
        PrintedNumber(number, passage.file, passage.pointer, passage.place_at(start), at)
        for at, passage in enumerate(passages)
        for number, start in _leading(passage.text)
    ]


@lru_cache(maxsize=8192)  # several rules ask, and districts copy their plans from one another
def _leading(text: str) -> tuple[tuple[str, int], ...]:
    """Return the number that a text begins with and where it stands; nothing for none."""
    match = _LEADING.match(text)
    return ((match["number"], match.start("number")),) if match else ()


def _repeats_inside(numbers: Sequence[PrintedNumber], index: int) -> bool:
    """Tell whether the number repeats in the midst of a dense list: 2, 3, 3, 4 line after line.

    It could also go on an outer list, but for that the outer 2 must stand near, too.
    """
    around = numbers[max(0, index - 2) : index + 2]
    steps = [_path(number.number) for number in around]
    dense = all(later.at - sooner.at <= _NEAR for sooner, later in pairwise(around))
    if len(around) < 4 or not dense or any(len(step) != 1 for step in steps):
        return False
    (first,), (last,), (again,), (following,) = steps
    if not first + 1 == last == again == following - 1:
        return False
    since = numbers[index].at - _OUTER
    outer = (one for one in numbers[: index - 2] if one.at >= since)
    return not any(_path(one.number) == (first,) for one in outer)


def _path(number: str) -> Path:
    return tuple(int(step) for step in re.findall(r"\d+", number))


def _slip(open_lists: list[int], step: int, *, one_list: bool) -> tuple[Slip | None, int]:
    """Return the slip of ``step`` after the open lists, which it changes, and what was expected."""
    if not open_lists:
        open_lists.append(step)
        return (Slip.GAP, 1) if one_list and step > 1 else (None, step)
    last = open_lists[-1]
    if not one_list:
        continued = _continued(open_lists, step)
        if continued or step == 1:
            return None, step
    open_lists[-1] = step
    if step == last + 1:
        return None, step
    if step == last:
        return Slip.DOUBLE, last + 1
    if step < last:
        return (Slip.RESTART, last + 1) if one_list else (None, step)
    # In free text a far jump is another list, of which the beginning was not seen.
    return (Slip.GAP, last + 1) if one_list or step <= last + _NEAR else (None, step)


def _continued(open_lists: list[int], step: int) -> bool:
    """Continue the innermost list that ``step`` fits, closing those inside; 1 opens a new one."""
    if step == 1:
        open_lists.append(1)
        return True
    for at in range(len(open_lists) - 1, -1, -1):
        if step == open_lists[at] + 1:
            del open_lists[at + 1 :]
            open_lists[at] = step
            return True
    return False


_NEAR = 3
_OUTER = 25
_LEADING = regex(
    r"\s*(?P<number>\d{1,2}(?:\.\d{1,2}){1,3}\.?|\d{1,2}\.)\s+(?=[«\"(]?[А-ЯЁA-Zа-яё])"
)

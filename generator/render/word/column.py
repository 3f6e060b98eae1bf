"""Columns of rich tables: wide enough that no word is broken, in smaller letters where they must.

Enters: tables of one kind, the width of their sheet and the size of their letters. Leaves: one
share per column and the size, the same for all of them. Lengths are in twentieths of a point,
sizes in half-points, as Word counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from math import ceil, sqrt

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.regex import regex
from generator.core.rich import Emphasis, Inline, LineBreak, Link, Strong, Table

_WHOLE = 5000
# The space that Word leaves at both sides of a cell, and a little for a neighbour's letters.
_MARGINS = 226
# Letters of a table become smaller only as far as this.
_SMALLEST = 18
_BOLD = 1.1
# A word ends at a space that may break and after a dash or stroke between whole words.
_BREAKS = regex(r"[^\S\u00a0\u202f]+|(?<=[^\W\d]{4}[-–/])(?=[^\W\d]{3})")
# Widths of letters in hundredths of an em. Source: Liberation Serif, metric twin of Times.
_WIDTHS = {
    27: " \u00a0.,:;ijltI/!|'",
    35: "fr()-IsJ",
    45: "азгэеёстьяaceztв",
    54: "ийнпцъбд",
    60: "мфЧЕТELTZРФPSFБЬГ■○",
    68: "ывВКСЯBCRДЛЭ",
    74: "жюУЪАИЙНОПХЦwADGHKNOQUVXYшщm",
    96: "МMЫЖWШЩЮ№▲▼%",
}
_USUAL = 50


class _Letters(dict[str, int]):
    """Letter → width; any other one has the usual width."""

    def __missing__(self, _letter: str) -> int:
        return _USUAL


_KNOWN = _Letters({letter: width for width, letters in _WIDTHS.items() for letter in letters})


@dataclass(frozen=True, slots=True)
class Fit:
    """Widths of columns in fiftieths of a percent, and the size of letters, 0 for the usual."""

    shares: tuple[int, ...]
    size: int = 0


def kin(table: Table) -> tuple[object, ...]:
    """Return what tables that must look alike have in common."""
    return (table.header, table.widths, table.wide)


def fitted(tables: Sequence[Table], width: int, size: int) -> Fit:
    """Return the one fit of ``tables``, which are kin; no shares when they have no columns.

    Wanted are the shares that the tables give, else such that long texts get more room.
    """
    columns = max((len(row) for table in tables for row in _rows(table)), default=0)
    needs = [_need(tables, column) for column in range(columns)]
    wanted = _wanted(tables, columns, width)
    for tried in range(size, min(size, _SMALLEST) - 1, -1):
        least = [need * tried * 10 + _MARGINS for need in needs]
        if sum(least) <= width:
            return Fit(_shares(_given_room(wanted, least)), 0 if tried == size else tried)
    least = [need * _SMALLEST * 10 + _MARGINS for need in needs]
    return Fit(_shares(least), _SMALLEST if columns else 0)


def lines(content: Iterable[Inline], width: float, size: int) -> int:
    """Return about how many lines the content of a cell of ``width`` takes."""
    room = max(1.0, width - _MARGINS) / (size * 10)
    text = _plain(content)
    if "\n" not in text:
        return max(1, ceil(_ems(text) / room))
    return sum(max(1, ceil(_ems(piece) / room)) for piece in text.split("\n"))


def _given_room(wanted: list[float], least: list[float]) -> list[float]:
    """Return ``wanted`` with each column as wide as it must be, at the cost of the roomy ones."""
    pairs = list(zip(wanted, least, strict=True))
    lacking = sum(max(0.0, need - width) for width, need in pairs)
    spare = sum(max(0.0, width - need) for width, need in pairs)
    cut = lacking / spare if spare else 0.0
    return [need if width <= need else width - (width - need) * cut for width, need in pairs]


def _shares(widths: list[float]) -> tuple[int, ...]:
    whole = sum(widths)
    return tuple(int(_WHOLE * width / whole) for width in widths)


def _wanted(tables: Sequence[Table], columns: int, width: int) -> list[float]:
    given = tables[0].widths if tables else ()
    weights: Sequence[float] = given if len(given) == columns else _by_length(tables, columns)
    whole = sum(weights)
    return [width * weight / whole for weight in weights]


def _by_length(tables: Sequence[Table], columns: int) -> list[float]:
    """Return weights of columns: a text four times as long gets twice the width."""
    return [
        sqrt(1 + max((_ems(text) for text, _ in _column(tables, column)), default=0.0))
        for column in range(columns)
    ]


def _need(tables: Sequence[Table], column: int) -> float:
    """Return the width of a column's longest word in ems."""
    words = (_longest(text) * (_BOLD if bold else 1) for text, bold in _column(tables, column))
    return max(words, default=0.0)


@lru_cache(maxsize=16_384)
def _longest(text: str) -> float:
    """Return the width of a text's longest word in ems."""
    return max(map(_ems, _BREAKS.split(text)))


def _column(tables: Sequence[Table], column: int) -> Iterator[tuple[str, bool]]:
    """Yield the texts of a column's cells, each with whether its letters are bold."""
    for table in tables:
        for place, row in enumerate(_rows(table)):
            if column < len(row):
                bold = place == 0 or any(isinstance(each, Strong) for each in row[column])
                yield _plain(row[column]), bold


def _rows(table: Table) -> Iterator[tuple[tuple[Inline, ...], ...]]:
    yield table.header
    yield from (row for place, row in enumerate(table.rows) if place not in table.bands)


def _plain(inlines: Iterable[Inline]) -> str:
    return "".join([each if type(each) is str else _text(each) for each in inlines])


def _text(inline: Inline) -> str:
    if isinstance(inline, Fact):
        return inline.text
    match inline:
        case Strong() | Emphasis() | Link():
            return _plain(inline.children)
        case LineBreak():
            return "\n"
        case _:
            return str(inline) if isinstance(inline, str) or hasattr(inline, "text") else ""


@lru_cache(maxsize=16_384)  # a cell is measured for its column, its row and its group
def _ems(text: str) -> float:
    return sum(map(_KNOWN.__getitem__, text)) / 100

"""The files of an index as data again, read as the search page reads them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from generator.core.artifact import Artifact

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def content_of(files: Iterable[Artifact]) -> dict[str, Any]:
    """Return what each file of an index hands to the page, by the name that it says."""
    found: dict[str, Any] = {}
    for item in files:
        text = item.content.decode()
        name, _, rest = text.removeprefix("vektorSearch.take(").partition(",")
        found[json.loads(name)] = json.loads(rest.removesuffix(");\n"))
        assert item.path == f"search/{json.loads(name)}.js"
    return found


def lines_in(stream: str, counts: list[int]) -> list[tuple[int, int]]:
    """Return the shelf and number of every line of a stream; shelves have ``counts`` lines."""
    found = []
    shelf = -1
    numbers = _numbers(stream)
    for gap in numbers:
        shelf += gap + 1
        runs = next(numbers)
        line = 0
        spans = [] if runs else [range(counts[shelf])]
        for _ in range(runs):
            start = line + next(numbers)
            line = start + next(numbers) + 1
            spans.append(range(start, line))
        found += [(shelf, each) for span in spans for each in span]
    return found


def _numbers(stream: str) -> Iterator[int]:
    value, unit = 0, 1
    for letter in stream:
        digit = _DIGITS.index(letter)
        value += digit % 32 * unit
        unit *= 32
        if digit < 32:
            yield value
            value, unit = 0, 1

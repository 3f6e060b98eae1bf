"""Values kept in memory, the least used ones let go when there are too many bytes of them."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any


class Kept:
    """Values by name, up to a sum of sizes."""

    def __init__(self, limit: int) -> None:
        """Keep values of at most ``limit`` bytes together."""
        self._limit = limit
        self._size = 0
        self._values: OrderedDict[str, tuple[Any, int]] = OrderedDict()

    def __contains__(self, name: str) -> bool:
        """Tell whether a value is in memory."""
        return name in self._values

    def get(self, name: str) -> Any:
        """Return a value that is in memory."""
        self._values.move_to_end(name)
        return self._values[name][0]

    def keep(self, name: str, value: Any, size: int) -> Any:
        """Keep a value of so many bytes and return it."""
        self._values[name] = (value, size)
        self._size += size
        while self._size > self._limit and len(self._values) > 1:
            _, (_, gone) = self._values.popitem(last=False)
            self._size -= gone
        return value

    def drop(self, name: str) -> None:
        """Let a value go."""
        _, size = self._values.pop(name, (None, 0))
        self._size -= size

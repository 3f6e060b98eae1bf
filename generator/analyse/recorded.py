"""A typed record as plain values, keyed as its file and its schema are.

Enters: a record. Leaves: mappings, lists and scalars; what a file may leave out is left out.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from generator.model.condition import Condition
from generator.model.date import PrintedDate
from generator.model.deadline import Deadline
from generator.model.record import Part

_TEXTS = (PrintedDate, Deadline, Condition)
_EMPTY = ("", (), None)


def recorded(part: Part) -> dict[str, Any]:
    """Return field → value of a record or of a part of one; dates and terms as they are written."""
    values = ((each.name, getattr(part, each.name)) for each in fields(part))
    return {
        name: _plain(value)
        for name, value in values
        if name != "origin" and not any(value is empty or value == empty for empty in _EMPTY)
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Part):
        return recorded(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.text if isinstance(value, _TEXTS) else value

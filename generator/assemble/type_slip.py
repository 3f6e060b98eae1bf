"""A value of the wrong type → the slip behind it and what to write instead.

Enters: the value that stands where the schema wants another type. Leaves: a slug and its
parameters; numbers and yes/no written another way get their own slug with the right spelling.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.assemble.field_words import value_words
from generator.assemble.number_slip import number_slip
from generator.read.instance import MOST_DIGITS

_EXPECTED = {
    "string": "text-expected",
    "number": "number-expected",
    "integer": "integer-expected",
    "boolean": "boolean-expected",
    "array": "list-expected",
    "object": "fields-expected",
}
_YES = frozenset({"да", "yes", "y", "on", "true", "истина", "1", "есть", "+"})
_NO = frozenset({"нет", "no", "n", "off", "false", "ложь", "0", "-"})


def type_slip(value: Any, expected: str) -> tuple[str, Mapping[str, str]]:
    """Return slug and parameters for ``value`` where ``expected`` is the schema's type."""
    if value is None:
        return "value-empty", {}
    parameters = {"found": value_words(value)}
    if isinstance(value, str):
        slug, right = _text_slip(value.strip(), expected)
        if slug:
            return slug, {**parameters, "right": right, "limit": str(MOST_DIGITS)}
    return _EXPECTED[expected], parameters


def _text_slip(text: str, expected: str) -> tuple[str, str]:
    if expected in {"number", "integer"}:
        return number_slip(text, expected)
    if expected == "boolean":
        return _boolean_slip(text.lower())
    return "", ""


def _boolean_slip(word: str) -> tuple[str, str]:
    if word in _YES:
        return "boolean-word", "true"
    return ("boolean-word", "false") if word in _NO else ("", "")

"""A value of the wrong type → the slip behind it and what to write instead.

Enters: the value that stands where the schema wants another type. Leaves: a slug and its
parameters; numbers and yes/no written another way get their own slug with the right spelling.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from generator.assemble.field_words import value_words
from generator.read.instance import NUMBER

_EXPECTED = {
    "string": "text-expected",
    "number": "number-expected",
    "integer": "integer-expected",
    "boolean": "boolean-expected",
    "array": "list-expected",
    "object": "fields-expected",
}
_MINUS = str.maketrans("\u2212\u2013\u2012", "---")
_SPACES = re.compile("[ _'’\u00a0\u202f\u2009]")
_GROUPED = re.compile("-?[0-9]{1,3}(?:[ _'’\u00a0\u202f\u2009][0-9]{3})+(?:[.,][0-9]+)?")
_COMMA = re.compile("-?[0-9]+,[0-9]+")
_LEADING_ZERO = re.compile("-?0[0-9]+(?:[.,][0-9]+)?")
_PERCENT = re.compile("-?[0-9]+(?:[.,][0-9]+)? ?%")
_TIME = re.compile("[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?")
_OTHER_FORM = re.compile(r"\+?-?(?:[0-9]+\.?|[0-9]*[.,][0-9]+)")
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
            return slug, {**parameters, "right": right}
    return _EXPECTED[expected], parameters


def _text_slip(text: str, expected: str) -> tuple[str, str]:
    if expected in {"number", "integer"}:
        return _number_slip(text, expected)
    if expected == "boolean":
        return _boolean_slip(text.lower())
    return "", ""


def _boolean_slip(word: str) -> tuple[str, str]:
    if word in _YES:
        return "boolean-word", "true"
    return ("boolean-word", "false") if word in _NO else ("", "")


def _number_slip(text: str, expected: str) -> tuple[str, str]:
    """Return the slug of a number written another way and its right spelling, or ("", "")."""
    straight = text.translate(_MINUS)
    if NUMBER.fullmatch(text) and (expected == "number" or "." not in text):
        return "number-quoted", text
    for slug, form in _FORMS:
        if form.fullmatch(straight):
            right = _right(straight)
            fits = NUMBER.fullmatch(right) and (expected == "number" or "." not in right)
            return (slug, right) if fits else ("", "")
    return ("number-time", "") if _TIME.fullmatch(text) else ("", "")


def _right(text: str) -> str:
    """Return the number in its one strict spelling."""
    bare = _SPACES.sub("", text.removesuffix("%")).replace(",", ".").removeprefix("+")
    sign = "-" if bare.startswith("-") else ""
    whole, point, fraction = bare.removeprefix("-").partition(".")
    return sign + (whole.lstrip("0") or "0") + (point + fraction if fraction else "")


_FORMS = (
    ("number-decimal-comma", _COMMA),
    ("number-leading-zero", _LEADING_ZERO),
    ("number-grouped", _GROUPED),
    ("number-percent", _PERCENT),
    ("number-form", _OTHER_FORM),
)

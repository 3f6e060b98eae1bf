r"""Patterns of the dialect: ASCII classes and literals, used whole.

Enters: the text of a ``pattern`` keyword. Leaves: a compiled expression, or what the dialect
forbids in it. Only what Python, Rust and JavaScript read alike is allowed: no ``\d`` or ``\w``
(they differ in alphabets), no ``.``, no look-around, no nested groups; ``^`` and ``$`` stand once,
at the ends.
"""

from __future__ import annotations

import re
from functools import cache

from generator.core.regex import regex

_RANGE = r"(?:[A-Z]-[A-Z]|[a-z]-[a-z]|[0-9]-[0-9])"
_IN_CLASS = rf"(?:{_RANGE}|[ -,./0-Z_`a-~]|\\[\]\\^-])"
_CLASS = rf"\[{_IN_CLASS}+-?\]"
_LITERAL = r"(?:[^\^$\\.*+?()\[\]{}|]|\\[\^$\\.*+?()\[\]{}|/])"
_TIMES = r"(?:[*+?]|\{\d+(?:,\d*)?\})?"
_PIECE = rf"(?:(?:{_CLASS}|{_LITERAL}){_TIMES})"
_BRANCHES = rf"{_PIECE}+(?:\|{_PIECE}+)*"
_GROUP = rf"\((?:\?:)?{_BRANCHES}\){_TIMES}"
_ALLOWED = regex(rf"\^(?:{_GROUP}|{_PIECE})+\$")


def is_allowed(pattern: str) -> bool:
    """Tell whether every validator reads ``pattern`` alike."""
    return _ALLOWED.fullmatch(pattern) is not None


@cache
def whole_pattern(pattern: str) -> re.Pattern[str]:
    """Return ``pattern`` compiled to be matched against a whole text."""
    return re.compile(pattern.removeprefix("^").removesuffix("$"), re.ASCII)

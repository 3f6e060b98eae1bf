"""Regular expressions that are compiled when they are first used.

Enters: patterns, as ``re.compile`` takes them. Leaves: what behaves as the compiled pattern. A
start imports hundreds of patterns and uses few; compiling all took a sixth of a short check.
"""

from __future__ import annotations

import re
from typing import Any, cast

_PARTS = tuple(name for name in dir(re.Pattern) if not name.startswith("_"))


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a regular expression; a wrong pattern is told when it is used, which tests do."""
    return cast("re.Pattern[str]", _Regex(pattern, flags))


class _Regex:
    """Has no parts of its own until one is asked for; then it has those of the compiled pattern."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        if name not in _PARTS:
            raise AttributeError(name)
        compiled = re.compile(*self._source)
        self.__dict__.update({part: getattr(compiled, part) for part in _PARTS})
        return self.__dict__[name]

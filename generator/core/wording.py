"""Wording: key → Russian text, from the files of generator/wording/ru.

Enters: a room's name and a key. Leaves: text with its parameters filled in.
The files travel inside the package; reading them is part of loading the program.
"""

from __future__ import annotations

from functools import cache
from pkgutil import get_data
from typing import Any

import yaml


@cache
def wording(room: str) -> dict[str, Any]:
    """Return the wording of a room as a mapping, as wording/ru/<room>.yaml holds it."""
    # pkgutil, since importlib.resources costs a sixth of a start.
    data = get_data("generator", f"wording/ru/{room}.yaml") or b""
    loaded: dict[str, Any] = yaml.load(data, Loader=_LOADER)  # noqa: S506  # our own packaged file
    return loaded


def say(room: str, key: str, /, **parameters: object) -> str:
    """Return the text at the dotted ``key`` of a room with ``{name}`` places filled.

    Raises: KeyError when the key or a parameter is missing, which tests rule out.
    """
    text = _text(room, key)
    if "{" not in text and "}" not in text:
        return text
    return text.format_map({name: str(value) for name, value in parameters.items()})


@cache
def _text(room: str, key: str) -> str:
    text: Any = wording(room)
    for step in key.split("."):
        text = text[step]
    return str(text)


# BaseLoader keeps every scalar a string, so no text changes its meaning («да», «1.10»).
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

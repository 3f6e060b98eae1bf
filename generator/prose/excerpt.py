"""Pieces of text for messages, and text without what is no prose.

Enters a passage's text; leaves short quotations and the text with its addresses or tokens masked.
"""

from __future__ import annotations

from functools import lru_cache

from generator.core.regex import regex
from generator.russian.typography import protected

_REACH = 24


def around(text: str, start: int, end: int) -> str:
    """Return ``text[start:end]`` with the words around it, cut at words, on one line."""
    first = max(0, start - _REACH)
    last = min(len(text), end + _REACH)
    while 0 < first < start and not text[first - 1].isspace():
        first += 1
    while end < last < len(text) and not text[last].isspace():
        last -= 1
    head, tail = "…" if first else "", "…" if last < len(text) else ""
    return head + " ".join(text[first:last].split()) + tail


def shortened(text: str, limit: int = 60) -> str:
    """Return ``text`` on one line, cut at a word when it is longer than ``limit``."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    cut = line[:limit].rsplit(" ", 1)[0] or line[:limit]
    return f"{cut}…"


@lru_cache(maxsize=1024)  # half of the rules ask for the same text in turn
def without_addresses(text: str) -> str:
    """Return ``text`` with web and mail addresses masked; every place stays where it was.

    The mask is no letter and no space, so that what stands beside an address still stands there.
    """
    pieces = protected(text)
    if len(pieces) == 1:
        return text
    return "".join(_MASK * len(piece) if at % 2 else piece for at, piece in enumerate(pieces))


def without_tokens(text: str) -> str:
    """Return ``text`` with each {{ token }} as an ellipsis: what it prints is not known here."""
    return TOKEN.sub("…", text) if "{{" in text else text


TOKEN = regex(r"\{\{[^{}]*\}\}")
_MASK = "\ufffc"

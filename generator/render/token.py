"""Tokens in texts of records: ``{{ path | format }}`` and where each stands.

Enter texts. Leave their plain pieces and tokens in order. A token is found before the text is
parsed as Markdown and printed after, so that a value can't become markup.
"""

from __future__ import annotations

import re

from generator.core.dataclass import dataclass
from generator.core.regex import regex


@dataclass(frozen=True, slots=True)
class Token:
    """One token. ``path`` is dotted; ``style`` is the format after the bar, "" for none.

    ``path`` is "" for a token that can't be read. ``start`` and ``end`` count characters.
    """

    path: str
    style: str
    written: str
    start: int
    end: int


def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the tokens of ``text`` in order; braces that don't close make one without a path."""
    return tuple(_token(match) for match in _BRACES.finditer(text))


def pieces_of(text: str) -> tuple[str | Token, ...]:
    """Return ``text`` cut into plain texts and tokens; empty texts are left out."""
    pieces: list[str | Token] = []
    at = 0
    for token in tokens_of(text):
        pieces += [text[at : token.start], token]
        at = token.end
    pieces.append(text[at:])
    return tuple(piece for piece in pieces if piece)


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Return line and column, both from 1, of the character at ``offset``."""
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def _token(match: re.Match[str]) -> Token:
    inside = _INSIDE.fullmatch(match.group("inside") or "")
    path, style = (inside.group("path"), inside.group("style") or "") if inside else ("", "")
    return Token(path, style, match.group(), match.start(), match.end())


_BRACES = regex(r"\{\{(?:(?P<inside>[^{}\n]*)\}\})?")
_NAME = r"[a-z0-9_]+(?:-[a-z0-9_]+)*"
_INSIDE = regex(
    rf"\s*(?P<path>{_NAME}(?:\.{_NAME})*)\s*(?:\\?\|\s*(?P<style>[\w. -]*?)\s*)?",
    re.IGNORECASE,
)

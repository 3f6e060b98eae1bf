"""The lexer of deadlines: text → tokens.

Enters the text of a deadline; leave tokens in its order. Whatever no reader takes becomes a WORD,
and a word that nobody explains leaves the deadline unread.
"""

from __future__ import annotations

from generator.core.regex import regex
from generator.model.deadline_offset import Offset
from generator.model.deadline_readers import READERS
from generator.model.deadline_token import Role, Token


def plain(text: str) -> str:
    """Return ``text`` with its spaces, dashes and «ё» made alike; the length stays the same."""
    return text.translate(_PLAIN)


def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of ``text``, which must be plain."""
    found: list[Token] = []
    place = 0
    while place < len(text):
        token, place = _next(text, place)
        found.append(token)
    return tuple(token for token in found if token.text.strip() or token.role is Role.BREAK)


def _next(text: str, place: int) -> tuple[Token, int]:
    for reader in READERS:
        match = reader.pattern.match(text, place)
        if match and match.end() > place:
            meaning = reader.meaning(match)
            spans = meaning if isinstance(meaning, tuple) else ()
            offset = meaning if isinstance(meaning, Offset) else None
            return Token(reader.role, match[0].strip(), spans, offset), match.end()
    end = _REST.match(text, place)
    stop = end.end() if end else place + 1
    return Token(Role.WORD, text[place:stop]), stop


_PLAIN = {ord(letter): " " for letter in "\u00a0\u2007\u2009\u202f\t\r\v\f\x1c\x1d\x1e\x1f\x85"}
_PLAIN |= {ord(letter): "-" for letter in "‐‑‒–—―−"}
_PLAIN |= {ord("ё"): "е", ord("Ё"): "Е"}
_REST = regex(r"\s+|\w+|.")

"""Quotation marks: setting straight ones as «ёлочки», and finding those without a pair.

Enters text; leaves text, or the places of quotes that have no partner.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import accumulate, pairwise

from generator.core.regex import regex

OPENING, CLOSING = "«„", "»“"


def set_quotes(pieces: Sequence[str], *, inner: bool) -> str:
    """Return the pieces joined, straight quotes set as «ёлочки», inner pairs as „лапки“ if asked.

    Pieces at odd places are addresses and stay. Text whose quotes would not pair stays as it is.
    """
    text = "".join(pieces)
    return _paired(text, _fixed(pieces), inner=inner) if _may_change(text, inner=inner) else text


def _may_change(text: str, *, inner: bool) -> bool:
    return bool(_ANY_STRAIGHT.search(text) or (inner and _ANY_TURNED.search(text)))


def _paired(text: str, fixed: Container[int], *, inner: bool) -> str:
    letters = list(text)
    for at, letter in enumerate(text):
        if letter in _STRAIGHT and at not in fixed:
            letters[at] = _turned(text, at)
    if _unpaired(letters, fixed):
        return text
    return _nested(letters, fixed) if inner else "".join(letters)


def unpaired_quotes(text: str) -> tuple[int, ...]:
    """Return the places of «, », „ and “ in ``text`` that have no partner, in order."""
    if not any(mark in text for mark in OPENING + CLOSING):
        return ()
    return _unpaired(text, ())


def _fixed(pieces: Sequence[str]) -> frozenset[int]:
    """Return the places of the letters of pieces at odd places."""
    edges = [0, *accumulate(map(len, pieces))]
    return frozenset(at for first, last in list(pairwise(edges))[1::2] for at in range(first, last))


def _turned(text: str, at: int) -> str:
    """Return « where a word follows and none stands before, else »."""
    if text[at] == "“" and "„" in text:
        return "“"
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    opens = not before or before.isspace() or before in '([{«„"-–—/'
    return "«" if opens and after and not after.isspace() else "»"


def _unpaired(letters: Sequence[str], fixed: Container[int]) -> tuple[int, ...]:
    stack: list[int] = []
    lone: list[int] = []
    for at, letter in enumerate(letters):
        if letter not in _TURNED or at in fixed:
            continue
        if letter in OPENING:
            stack.append(at)
        elif stack:
            stack.pop()
        else:
            lone.append(at)
    return tuple(sorted(lone + stack))


def _nested(letters: list[str], fixed: Container[int]) -> str:
    depth = 0
    for at, letter in enumerate(letters):
        if letter not in _TURNED or at in fixed:
            continue
        if letter in OPENING:
            depth += 1
            letters[at] = "«" if depth == 1 else "„"
        else:
            letters[at] = "»" if depth == 1 else "“"
            depth -= 1
    return "".join(letters)


_STRAIGHT = '"“”'
_TURNED = OPENING + CLOSING
_ANY_STRAIGHT = regex(f"[{_STRAIGHT}]")
_ANY_TURNED = regex(f"[{_TURNED}]")

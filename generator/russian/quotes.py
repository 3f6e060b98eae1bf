"""Quotation marks: setting straight ones as «ёлочки», and finding those without a pair.

Enters text; leaves text, or the places of quotes that have no partner.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

OPENING, CLOSING = "«„", "»“"


def set_quotes(pieces: Sequence[str], *, inner: bool) -> str:
    """Return the pieces joined, straight quotes set as «ёлочки», inner pairs as „лапки“ if asked.

    Pieces at odd places are addresses and stay. Text whose quotes would not pair stays as it is.
    """
    text = "".join(pieces)
    if not inner and not any(mark in text for mark in _STRAIGHT):
        return text
    fixed = {at for at, odd in _marked(pieces) if odd}
    letters = list(text)
    for at, letter in enumerate(text):
        if at not in fixed and letter in _STRAIGHT:
            letters[at] = _turned(text, at)
    if _unpaired(letters, fixed):
        return text
    return _nested(letters, fixed) if inner else "".join(letters)


def unpaired_quotes(text: str) -> tuple[int, ...]:
    """Return the places of «, », „ and “ in ``text`` that have no partner, in order."""
    if not any(mark in text for mark in OPENING + CLOSING):
        return ()
    return _unpaired(text, set())


def _marked(pieces: Sequence[str]) -> Iterator[tuple[int, bool]]:
    start = 0
    for number, piece in enumerate(pieces):
        for at in range(start, start + len(piece)):
            yield at, number % 2 == 1
        start += len(piece)


def _turned(text: str, at: int) -> str:
    """Return « where a word follows and none stands before, else »."""
    if text[at] == "“" and "„" in text:
        return "“"
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    opens = not before or before.isspace() or before in '([{«„"-–—/'
    return "«" if opens and after and not after.isspace() else "»"


def _unpaired(letters: Sequence[str], fixed: set[int]) -> tuple[int, ...]:
    stack: list[int] = []
    lone: list[int] = []
    for at, letter in enumerate(letters):
        if at in fixed:
            continue
        if letter in OPENING:
            stack.append(at)
        elif letter in CLOSING:
            if stack:
                stack.pop()
            else:
                lone.append(at)
    return tuple(sorted(lone + stack))


def _nested(letters: list[str], fixed: set[int]) -> str:
    depth = 0
    for at, letter in enumerate(letters):
        if at in fixed:
            continue
        if letter in OPENING:
            depth += 1
            letters[at] = "«" if depth == 1 else "„"
        elif letter in CLOSING:
            letters[at] = "»" if depth == 1 else "“"
            depth -= 1
    return "".join(letters)


_STRAIGHT = '"“”'

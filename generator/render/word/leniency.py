"""Read the tags of a broken template as if it were whole, so that its names are checked as well.

Enters: the tags of a part in their order. Leaves: a source of tags alone, in which every loop is
closed and what cannot be read is left out.
"""

from __future__ import annotations

from generator.render.word.coding import include_argument
from generator.render.word.draft import Placed, statement_code, value_code
from generator.render.word.source import Source
from generator.render.word.structure import closer_of, continues
from generator.render.word.syntax import is_readable
from generator.render.word.tag import STATEMENT

_PRINTED = ("colspan", "vm", "hm", "cellbg", "rich")


def lenient_source(placed: list[Placed]) -> Source:
    """Return the source of a part's readable tags."""
    pieces: list[str] = []
    kept: list[Placed] = []
    open_words: list[str] = []
    for each in placed:
        if not is_readable(each):
            continue
        for code in _codes(each, open_words):
            pieces.append(code)
            kept.append(each)
    closing = [statement_code(closer_of(word)) for word in reversed(open_words)]
    spots = [each.spot for each in kept] + [placed[-1].spot for _ in closing if placed]
    return Source("".join([*pieces, *closing]), tuple(spots))


def _codes(each: Placed, open_words: list[str]) -> list[str]:
    tag = each.tag
    if tag.kind != STATEMENT:
        return [_quiet(tag.text) if tag.level else value_code(tag.text)]
    if tag.word in ("for", "if"):
        open_words.append(tag.word)
        return [statement_code(tag.text)]
    if tag.word == "set":
        return [statement_code(tag.text)]
    if tag.word in ("include", "document"):
        expression = include_argument(tag.argument)[1]
        return [_quiet(expression)] if expression else []
    if tag.word in _PRINTED:
        return [_quiet(tag.argument)] if tag.argument else []
    return _continued(each, open_words)


def _quiet(expression: str) -> str:
    """Return code that looks the expression's names up but prints nothing."""
    return statement_code(f"set vektor_quiet = {expression}")


def _continued(each: Placed, open_words: list[str]) -> list[str]:
    word = each.tag.word
    fitting = [index for index, opened in enumerate(open_words) if continues(opened, word)]
    if not fitting:
        return []
    inner = open_words[fitting[-1] + 1 :]
    del open_words[fitting[-1] + 1 :]
    closing = [statement_code(closer_of(opened)) for opened in reversed(inner)]
    if word == closer_of(open_words[-1]):
        open_words.pop()
    return [*closing, statement_code(each.tag.text)]

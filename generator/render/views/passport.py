"""The passport of a programme as a table of its printed rows."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.rich import Block, Inline, LineBreak, Table
from generator.model.narrative import NarrativeBlock
from generator.model.programme import PassportRow
from generator.render.printed import printed
from generator.render.scope import Scope
from generator.render.view import View


def _make(scope: Scope, _: NarrativeBlock) -> tuple[Block, ...]:
    rows = tuple(
        ((printed(row.title, row.origin.at("title")),), tuple(_lines(row)))
        for row in scope.unit.programme.passport
    )
    return (Table((), rows, widths=(2, 3)),) if rows else ()


def _lines(row: PassportRow) -> Iterator[Inline]:
    lines = [printed(row.text, row.origin.at("text"))] if row.text else []
    for item in row.items:
        text = f"{item.number}. {item.text}" if item.number else f"– {item.text}"
        lines.append(printed(text, item.origin.at("text")))
    for place, line in enumerate(lines):
        if place:
            yield LineBreak()
        yield line


PASSPORT = View("programme", "passport", _make)

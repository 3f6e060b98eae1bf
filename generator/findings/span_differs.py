"""A programme's passport prints other years than its title."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.regex import regex
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.programme import Programme

_SPAN = regex(r"(?<!\d)(20\d\d)\s*[-–—]\s*(20\d\d)(?!\d)")


def _find(record: Programme, _: Surroundings) -> Iterator[Spot]:
    spans = _spans(record.title)
    if len(spans) != 1:
        return
    for row in record.passport:
        for found in sorted(_spans(row.text) - spans):
            yield spot(row.origin.at("text"), found=_words(found), title=_words(next(iter(spans))))


def _spans(text: str) -> set[tuple[str, str]]:
    return {(match[1], match[2]) for match in _SPAN.finditer(text)}


def _words(span: tuple[str, str]) -> str:
    return "–".join(span)


SPAN_DIFFERS = Check("span-differs", Severity.WARNING, Programme, _find)

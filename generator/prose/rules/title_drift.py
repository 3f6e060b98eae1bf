"""A project's title that is printed otherwise than registered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.core.finding import Finding, Severity
from generator.prose.excerpt import shortened
from generator.prose.passage import Passage, found_at
from generator.prose.rule import DocumentRule
from generator.prose.settings import ProseSettings
from generator.prose.titles import Title, find_drifts, first_stem, small


def _check(passages: Sequence[Passage], settings: ProseSettings) -> Iterator[Finding]:
    wanted = [(title, first_stem(title)) for title in settings.titles]
    for passage in passages:
        for title, stem in wanted:
            if stem and stem in small(passage.text):
                yield from _drifts(passage, title)


def _drifts(passage: Passage, title: Title) -> Iterator[Finding]:
    for drift in find_drifts(passage.text, title):
        yield found_at(
            passage,
            "title-drift",
            Severity.WARNING,
            at=drift.start,
            found=shortened(drift.printed),
            allowed=shortened(drift.registered),
            title=shortened(title.text, 90),
        )


TITLE_DRIFT = DocumentRule("title-drift", _check)

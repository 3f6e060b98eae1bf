"""A project's title that is printed otherwise than registered."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Finding, Severity
from generator.prose.excerpt import shortened
from generator.prose.passage import Passage, found_at
from generator.prose.rule import PassageRule
from generator.prose.settings import ProseSettings
from generator.prose.titles import find_drifts


def _check(passage: Passage, settings: ProseSettings) -> Iterator[Finding]:
    for title in settings.titles:
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


TITLE_DRIFT = PassageRule("title-drift", _check)

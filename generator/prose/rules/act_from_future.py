"""Acts that are younger than the paper that cites them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Finding, Severity
from generator.prose.acts import cites_acts, find_acts
from generator.prose.passage import Passage, found_at
from generator.prose.rule import PassageRule
from generator.prose.settings import ProseSettings
from generator.russian.dates import write_date


def _check(passage: Passage, settings: ProseSettings) -> Iterator[Finding]:
    day = settings.document_date
    for act in find_acts(passage.text):
        if day is not None and act.date.value is not None and act.date.value > day:
            yield found_at(
                passage,
                "act-from-future",
                Severity.WARNING,
                at=act.date.start,
                found=act.date.text,
                number=act.number,
                document_date=write_date(day),
            )


ACT_FROM_FUTURE = PassageRule("act-from-future", _check, cites_acts)

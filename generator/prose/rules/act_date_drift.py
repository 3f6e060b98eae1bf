"""One act cited with two years: «от 30.12.2022 № 1030» and «от 30.12.2023 № 1030»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.core.finding import Finding, Severity
from generator.prose.acts import ActReference, cites_acts, find_acts
from generator.prose.passage import Passage, found_at
from generator.prose.rule import DocumentRule
from generator.prose.settings import ProseSettings


def _check(passages: Sequence[Passage], _: ProseSettings) -> Iterator[Finding]:
    first: dict[tuple[str, int, int], ActReference] = {}
    for passage in passages:
        for act in find_acts(passage.text):
            # The same day and month: two acts of a body hardly share number, day and month.
            known = first.setdefault((act.number.lower(), act.date.day, act.date.month), act)
            if known.date.year != act.date.year:
                yield found_at(
                    passage,
                    "act-date-drift",
                    Severity.WARNING,
                    at=act.date.start,
                    found=act.date.text,
                    other=known.date.text,
                    number=act.number,
                )


ACT_DATE_DRIFT = DocumentRule("act-date-drift", _check, cites_acts)

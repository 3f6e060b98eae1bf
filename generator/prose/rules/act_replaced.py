"""A text cites an act that had been replaced by its day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from generator.core.finding import Finding, Severity
from generator.prose.acts import ActReference, ReplacedAct, cites_acts, find_acts
from generator.prose.excerpt import shortened
from generator.prose.passage import Passage, found_at
from generator.prose.rule import DocumentRule
from generator.prose.settings import ProseSettings


def _check(passages: Sequence[Passage], settings: ProseSettings) -> Iterator[Finding]:
    if not settings.replaced:
        return
    cited = [(passage, act) for passage in passages for act in find_acts(passage.text)]
    # A text without a day of its own is no older than the latest act that it cites.
    days = [day for _, act in cited if (day := act.date.value)]
    written = settings.document_date or max(days, default=None)
    for passage, act in cited:
        old = _replaced(act, written, settings)
        if old:
            yield found_at(
                passage,
                "act-replaced",
                Severity.WARNING,
                at=act.date.start,
                found=f"{act.date.text} № {act.number}",
                allowed=shortened(old.successor),
            )


def _replaced(
    act: ActReference, written: date | None, settings: ProseSettings
) -> ReplacedAct | None:
    return next(
        (
            old
            for old in settings.replaced
            if (old.number, old.day) == (act.number, act.date.value)
            and written
            and old.since <= written
        ),
        None,
    )


ACT_REPLACED = DocumentRule("act-replaced", _check, cites_acts)

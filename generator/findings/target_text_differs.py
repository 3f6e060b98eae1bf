"""An event's printed indicator and its typed condition disagree, or a printed one is not typed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.condition import PERCENT, Condition, conditions_in, same_bound
from generator.model.roadmap import Event, Roadmap

_FIELDS = ("report", "planned_result")


def _find(record: Roadmap, _: Surroundings) -> Iterator[Spot]:
    for event in record.events:
        yield from _unprinted(event)
        yield from _untyped(event)


def _unprinted(event: Event) -> Iterator[Spot]:
    """Give the targets whose condition the event's texts do not print."""
    if not event.targets:
        return
    printed = [each for field in _FIELDS for each in conditions_in(getattr(event, field))]
    for target in event.targets:
        if any(part.is_read and not _is_among(part, printed) for part in target.plan.each):
            problem = _unprinted_problem(printed)
            yield spot(target.origin.at("plan"), found=target.plan.text, problem=problem)


def _unprinted_problem(printed: list[Condition]) -> str:
    if not printed:
        return say("checks", "printed.no-number")
    texts = ", ".join(f"«{each.text}»" for each in printed)
    return say("checks", "printed.other", texts=texts)


def _untyped(event: Event) -> Iterator[Spot]:
    """Give the texts with a percentage that no target carries."""
    typed = [part for target in event.targets for part in target.plan.each]
    for field in _FIELDS:
        text = getattr(event, field)
        for each in conditions_in(text) if PERCENT in text else ():
            if each.unit == PERCENT and not _is_among(each, typed):
                problem = say("checks", "printed.untyped")
                yield spot(event.origin.at(field), found=each.text, problem=problem)


def _is_among(wanted: Condition, found: list[Condition]) -> bool:
    return any(same_bound(wanted, each) for each in found)


TARGET_TEXT_DIFFERS = Check("target-text-differs", Severity.WARNING, Roadmap, _find)

"""Target indicators on pages: the mark of their attainment and the proofs of reached values.

Enter targets. Leave rows that a plan's page shows beside an event, and marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.analyse.attainment import Attained, attained_name, attainment
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.model.target import Actual, Target
from generator.render.blocks.targets_table import actual_text
from generator.render.page import Link
from generator.render.pieces.number import Mark


@dataclass(frozen=True, slots=True)
class Condition:
    """The condition of an event's indicator, the values reached, and whether it is attained."""

    title: str
    plan: Fact
    actuals: tuple[str, ...]
    evidence: tuple[Link, ...]
    mark: Mark
    explanation: str


def condition_rows(targets: Iterable[Target]) -> tuple[Condition, ...]:
    """Return the targets of an event in their order."""
    return tuple(_row(target) for target in targets)


def attained_mark(state: Attained) -> Mark:
    """Return the mark of a target's state."""
    return Mark(_KINDS[state], _SHAPES[state], attained_name(state))


def proofs(actuals: Iterable[Actual]) -> Iterator[Link]:
    """Give the proofs of reached values; only addresses of the web are links."""
    for item in (item for actual in actuals for item in actual.evidence):
        web = item.link.startswith(("https://", "http://"))
        if item.title or item.link:
            yield Link(item.title or item.link, item.link if web else "")


def _row(target: Target) -> Condition:
    found = attainment(target)
    return Condition(
        title=target.title,
        plan=Fact(target.plan.text, target.origin.file, target.origin.at("plan").pointer),
        actuals=tuple(actual_text(each) for each in found.actuals),
        evidence=tuple(proofs(found.actuals)),
        mark=attained_mark(found.state),
        explanation=found.explanation if found.actuals else "",
    )


_KINDS = {
    Attained.YES: "done",
    Attained.NO: "overdue",
    Attained.NO_DATA: "planned",
    Attained.UNCLEAR: "unclear",
}
_SHAPES = {Attained.YES: "✓", Attained.NO: "!", Attained.NO_DATA: "○", Attained.UNCLEAR: "?"}

"""The rule: one thing that text may have wrong.

Enters nothing; these are types. A rule is pure; it fires only where it is sure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from generator.core.dataclass import dataclass
from generator.core.finding import Finding
from generator.prose.passage import Passage, ProseTable
from generator.prose.settings import ProseSettings


def any_text(_: str) -> bool:
    """Tell that every text concerns a rule."""
    return True


@dataclass(frozen=True, slots=True)
class PassageRule:
    """A rule over one passage at a time; a text that ``concerns`` no rule is not shown to it."""

    slug: str
    check: Callable[[Passage, ProseSettings], Iterable[Finding]]
    concerns: Callable[[str], bool] = any_text


@dataclass(frozen=True, slots=True)
class TextRule(PassageRule):
    """A rule over one passage whose text alone decides whether anything is found.

    What the settings say changes at most how the finding weighs.
    """


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """A rule over the passages of one document, in their order, whose texts ``concern`` it."""

    slug: str
    check: Callable[[Sequence[Passage], ProseSettings], Iterable[Finding]]
    concerns: Callable[[str], bool] = any_text


@dataclass(frozen=True, slots=True)
class TableRule:
    """A rule over one table at a time."""

    slug: str
    check: Callable[[ProseTable, ProseSettings], Iterable[Finding]]


Rule = PassageRule | DocumentRule | TableRule

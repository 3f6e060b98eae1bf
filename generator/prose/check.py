"""All rules of prose over one document.

Enter the passages and tables of one document and the settings; leave findings in their order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.core.finding import Finding
from generator.prose.passage import Passage, ProseTable
from generator.prose.rule import DocumentRule, PassageRule, TableRule
from generator.prose.rules import RULES
from generator.prose.settings import ProseSettings

PLAIN = ProseSettings()


def check_prose(
    passages: Sequence[Passage],
    tables: Sequence[ProseTable] = (),
    settings: ProseSettings = PLAIN,
) -> list[Finding]:
    """Return what the rules in use find in one document, rule by rule, in the text's order."""
    return [
        found
        for rule in RULES
        if rule.slug not in settings.off
        for found in _found(rule, passages, tables, settings)
    ]


def _found(
    rule: PassageRule | DocumentRule | TableRule,
    passages: Sequence[Passage],
    tables: Sequence[ProseTable],
    settings: ProseSettings,
) -> Iterator[Finding]:
    if isinstance(rule, DocumentRule):
        yield from rule.check(passages, settings)
    elif isinstance(rule, PassageRule):
        for passage in passages:
            yield from rule.check(passage, settings)
    else:
        for table in tables:
            yield from rule.check(table, settings)

"""All rules of prose over one document.

Enter the passages and tables of one document and the settings; leave findings in their order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator.core.finding import Finding
from generator.prose.passage import Passage, ProseTable
from generator.prose.rule import DocumentRule, PassageRule, TableRule, TextRule
from generator.prose.rules import RULES
from generator.prose.settings import ProseSettings

PLAIN = ProseSettings()


def check_prose(
    passages: Sequence[Passage],
    tables: Sequence[ProseTable] = (),
    settings: ProseSettings = PLAIN,
) -> list[Finding]:
    """Return what the rules in use find in one document, rule by rule, in the text's order."""
    suspected: dict[str, list[Passage]] = {}
    for passage in passages:
        for slug in _suspected(passage.text):
            suspected.setdefault(slug, []).append(passage)
    return [
        found
        for rule in RULES
        if rule.slug not in settings.off
        for found in _found(
            rule,
            suspected.get(rule.slug, ()) if isinstance(rule, TextRule) else passages,
            tables,
            settings,
        )
    ]


@lru_cache(maxsize=8192)  # districts copy their plans from one another, text by text
def _suspected(text: str) -> tuple[str, ...]:
    """Return the slugs of the rules that find something in ``text`` by itself."""
    passage = Passage("", "", text)
    return tuple(
        rule.slug
        for rule in RULES
        if isinstance(rule, TextRule) and any(True for _ in rule.check(passage, PLAIN))
    )


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

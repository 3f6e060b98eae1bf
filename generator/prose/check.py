"""All rules of prose over one document.

Enter the passages and tables of one document and the settings; leave findings in their order.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from generator.core.finding import Finding
from generator.prose.passage import Passage, ProseTable
from generator.prose.rule import DocumentRule, PassageRule, Rule, TableRule, TextRule, any_text
from generator.prose.rules import RULES
from generator.prose.settings import ProseSettings

PLAIN = ProseSettings()


def check_prose(
    passages: Sequence[Passage],
    tables: Sequence[ProseTable] = (),
    settings: ProseSettings = PLAIN,
) -> list[Finding]:
    """Return what the rules in use find in one document, rule by rule, in the text's order."""
    concerned: dict[str, list[Passage]] = {}
    for passage in passages:
        for slug in _concerned(passage.text):
            concerned.setdefault(slug, []).append(passage)
    return [
        found
        for rule in RULES
        if rule.slug not in settings.off
        if rule.slug in concerned or rule.slug not in _CHOOSING
        for found in _found(rule, concerned.get(rule.slug, passages), tables, settings)
    ]


# Of so many texts it is known which rules they concern.
_TEXTS = 16_384


@lru_cache(maxsize=_TEXTS)  # districts copy their plans from one another, text by text
def _concerned(text: str) -> tuple[str, ...]:
    """Return the slugs of the rules, of those that choose their texts, that want this one."""
    return tuple(rule.slug for rule in RULES if rule.slug in _CHOOSING and _concerns(rule, text))


def _concerns(rule: Rule, text: str) -> bool:
    if isinstance(rule, TextRule):
        return any(True for _ in rule.check(Passage("", "", text), PLAIN))
    return not isinstance(rule, TableRule) and rule.concerns(text)


def _found(
    rule: Rule,
    passages: Sequence[Passage],
    tables: Sequence[ProseTable],
    settings: ProseSettings,
) -> Iterable[Finding]:
    if isinstance(rule, DocumentRule):
        return rule.check(passages, settings)
    if isinstance(rule, PassageRule):
        return [found for passage in passages for found in rule.check(passage, settings)]
    return [found for table in tables for found in rule.check(table, settings)]


_CHOOSING = frozenset(
    rule.slug
    for rule in RULES
    if isinstance(rule, TextRule)
    or (not isinstance(rule, TableRule) and rule.concerns is not any_text)
)

"""Initials in several styles in one document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.core.finding import Finding, Severity
from generator.prose.initials import WrittenName, find_names
from generator.prose.passage import Passage, found_at
from generator.prose.rule import DocumentRule
from generator.prose.settings import ProseSettings


def _check(passages: Sequence[Passage], _: ProseSettings) -> Iterator[Finding]:
    by_style: dict[str, list[tuple[Passage, WrittenName]]] = {}
    for passage in passages:
        for name in find_names(passage.text):
            by_style.setdefault(name.style, []).append((passage, name))
    if not _is_mixed({style: len(found) for style, found in by_style.items()}):
        return
    usual, *others = sorted(by_style.values(), key=lambda found: -len(found))
    passage, name = others[0][0]
    yield found_at(
        passage,
        "initials-mixed",
        Severity.ADVICE,
        at=name.start,
        found=name.text,
        usual=usual[0][1].text,
        styles="; ".join(f"{found[0][1].text} ({len(found)})" for found in (usual, *others)),
    )


def _is_mixed(counts: Mapping[str, int]) -> bool:
    """Tell whether one order is spaced in two ways, or both orders are used freely.

    One name in the other order is the signature or the addressee, whose order the standard sets.
    """
    after = [count for style, count in counts.items() if style.startswith("Ф")]
    before = [count for style, count in counts.items() if not style.startswith("Ф")]
    return max(len(after), len(before)) > 1 or min(sum(after), sum(before)) > 1


def _has_names(text: str) -> bool:
    return any(True for _ in find_names(text))


INITIALS_MIXED = DocumentRule("initials-mixed", _check, _has_names)

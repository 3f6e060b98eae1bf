"""Schools of one kind listed twice, and not the same: «сельские № 16, 22, 36» and «№ 16, 22»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.core.finding import Finding, Severity
from generator.core.regex import regex
from generator.prose.passage import Passage, found_at
from generator.prose.rule import DocumentRule
from generator.prose.settings import ProseSettings

_LIST = regex(
    r"\b(?P<kind>сельск|городск)\w+[^.;№]{0,80}№{1,2}\s*(?P<numbers>\d+(?:\s*,\s*\d+){3,})",
    re.IGNORECASE,
)
# Lists that share less than this are about other schools, not about all of the kind.
_SHARED = 4
_MOST = 4


def _check(passages: Sequence[Passage], _: ProseSettings) -> Iterator[Finding]:
    first: dict[str, tuple[int, ...]] = {}
    for passage in passages:
        for found in _LIST.finditer(passage.text):
            numbers = _numbers(found["numbers"])
            known = first.setdefault(found["kind"].casefold(), numbers)
            differing = sorted({*known} ^ {*numbers})
            if differing and _alike(known, numbers):
                yield found_at(
                    passage,
                    "kind-lists-differ",
                    Severity.WARNING,
                    at=found.start(),
                    found=found["numbers"],
                    other=", ".join(map(str, known)),
                    differing=", ".join(map(str, differing)),
                )


def _alike(known: Sequence[int], numbers: Sequence[int]) -> bool:
    shared = {*known} & {*numbers}
    return len(shared) >= _SHARED and _MOST * len({*known} ^ {*numbers}) <= len(shared)


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in re.findall(r"\d+", text))


def _lists(text: str) -> bool:
    return "№" in text and _LIST.search(text) is not None


KIND_LISTS_DIFFER = DocumentRule("kind-lists-differ", _check, _lists)

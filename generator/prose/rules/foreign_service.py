"""Foreign services in papers of state and municipal bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from generator.core.finding import Finding, Severity
from generator.core.wording import wording
from generator.prose.excerpt import around
from generator.prose.passage import Passage, found_at
from generator.prose.rule import TextRule
from generator.prose.settings import ProseSettings

_IN_FORCE = date(2025, 6, 1)  # Source: 41-ФЗ of 01.04.2025


def _check(passage: Passage, settings: ProseSettings) -> Iterator[Finding]:
    day = settings.document_date
    severity = Severity.ADVICE if day is not None and day < _IN_FORCE else Severity.WARNING
    said = set()
    for match in _services().finditer(passage.text):
        name = next(key for key, text in match.groupdict().items() if text)
        if name in said:
            continue
        said.add(name)
        yield found_at(
            passage,
            "foreign-service",
            severity,
            at=match.start(),
            found=match[0],
            around=around(passage.text, match.start(), match.end()),
        )


@cache
def _services() -> re.Pattern[str]:
    patterns = wording("russian")["services"].values()
    parts = (f"(?P<s{at}>{pattern})" for at, pattern in enumerate(patterns))
    return re.compile(rf"(?<![\w@.-])(?:{'|'.join(parts)})(?![\w@])", re.IGNORECASE)


FOREIGN_SERVICE = TextRule("foreign-service", _check)

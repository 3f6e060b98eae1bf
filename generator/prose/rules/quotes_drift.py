"""One name with its quotes in two places: «МКУ «ЦО и СО»» and ««МКУ ЦО и СО»»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.core.finding import Finding, Severity
from generator.core.regex import regex
from generator.prose.passage import Passage, found_at
from generator.prose.rule import DocumentRule
from generator.prose.settings import ProseSettings

# Short names of legal forms and bodies before the quotes, and the innermost quotes themselves.
_NAME = regex(r"(?P<before>(?:\b[А-ЯЁ]{2,}\s+)*)«(?P<inside>[^«»]+)»")


def _check(passages: Sequence[Passage], _: ProseSettings) -> Iterator[Finding]:
    names = [(passage, found) for passage in passages for found in _NAME.finditer(passage.text)]
    usual = _usual(names)
    told: set[str] = set()
    for passage, found in names:
        for at in _starts(found):
            printed = passage.text[at : found.end()]
            allowed = usual[_letters(printed)]
            if _flat(printed) != _flat(allowed) and _flat(found["inside"]) not in told:
                told.add(_flat(found["inside"]))
                yield found_at(
                    passage, "quotes-drift", Severity.WARNING, at=at, found=printed, allowed=allowed
                )


def _usual(names: Sequence[tuple[Passage, re.Match[str]]]) -> dict[str, str]:
    """Return by letters the form with the fewest of them inside the quotes."""
    usual: dict[str, str] = {}
    for passage, found in names:
        for at in _starts(found):
            printed = passage.text[at : found.end()]
            known = usual.setdefault(_letters(printed), printed)
            if _quoted(printed) < _quoted(known):
                usual[_letters(printed)] = printed
    return usual


def _starts(found: re.Match[str]) -> Iterator[int]:
    """Give where the name may begin: at each short word before the quotes, then at the quotes."""
    for word in re.finditer(r"\w+", found["before"]):
        yield found.start() + word.start()
    yield found.start() + len(found["before"])


def _letters(printed: str) -> str:
    return " ".join(re.sub("[«»]", " ", printed).split()).casefold()


def _flat(printed: str) -> str:
    return " ".join(printed.split()).casefold()


def _quoted(printed: str) -> int:
    """Return how many letters stand inside the quotes: a legal form belongs outside."""
    return len(printed.rpartition("«")[2])


def _quotes(text: str) -> bool:
    return "«" in text


QUOTES_DRIFT = DocumentRule("quotes-drift", _check, _quotes)

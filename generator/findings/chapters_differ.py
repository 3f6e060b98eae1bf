"""A passport lists other chapters than the programme's text has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.core.finding import Severity
from generator.core.regex import regex
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.programme import PassportRow
from generator.model.unit import ProgrammeUnit

# Word («раздел») and number of a chapter → its title, compared without case and marks.
Chapters = Mapping[tuple[str, str], str]

_CHAPTER = regex(
    r"(?:#+\s*)?(?P<word>раздел|глава|часть)\s+(?P<number>[IVXLC]+|\d+)\.?\s*(?P<title>.*)",
    re.IGNORECASE,
)
_LEAST = 2


def _find(unit: ProgrammeUnit, _: Surroundings) -> Iterator[Spot]:
    texts = [_chapters(_headings(text)) for text in unit.texts.values()]
    for row in unit.programme.passport:
        listed = _chapters(item.text for item in row.items)
        words = {word for word, _ in listed}
        printed = [text for text in texts if len(text) >= _LEAST and {w for w, _ in text} & words]
        if len(listed) >= _LEAST and len(printed) == 1:
            yield from _compared(row, listed, printed[0])


def _compared(row: PassportRow, listed: Chapters, printed: Chapters) -> Iterator[Spot]:
    numbers = dict.fromkeys((*listed, *printed))
    wrong = [key for key in numbers if listed.get(key) != printed.get(key)]
    if wrong:
        yield spot(
            row.origin.at("items"),
            listed=len(listed),
            printed=len(printed),
            numbers=", ".join(number for _, number in wrong),
        )


def _headings(text: str) -> Iterator[str]:
    return (line for line in text.splitlines() if line.startswith("#"))


def _chapters(lines: Iterable[str]) -> Chapters:
    found = (_CHAPTER.fullmatch(line.strip()) for line in lines)
    return {
        (match["word"].casefold(), match["number"].upper()): _plain(match["title"])
        for match in found
        if match
    }


def _plain(title: str) -> str:
    return " ".join(re.findall(r"\w+", title.casefold().replace("ё", "е")))


CHAPTERS_DIFFER = Check("chapters-differ", Severity.WARNING, ProgrammeUnit, _find)

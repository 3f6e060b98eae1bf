"""Latin letters that stand for Cyrillic ones: «c 1 сентября», «№ 44-O», «MOYO»."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Finding, Severity
from generator.core.regex import regex
from generator.prose.excerpt import around, without_addresses
from generator.prose.passage import Passage, found_at
from generator.prose.rule import TextRule
from generator.prose.settings import ProseSettings


def _check(passage: Passage, _: ProseSettings) -> Iterator[Finding]:
    if not _LATIN.search(passage.text):
        return
    russian = _CYRILLIC.search(passage.text) is not None
    text = without_addresses(passage.text)
    for match in _SUSPECT.finditer(text):
        word = match["word"] or match["abbreviation"] or match["suffix"]
        meant = word.translate(_TWINS)
        # Alone in a cell, a short one may be English: «TO».
        if match["abbreviation"] and not (meant in _ABBREVIATIONS and (russian or len(meant) > 3)):
            continue
        yield found_at(
            passage,
            "latin-lookalike",
            Severity.WARNING,
            at=match.start(match.lastgroup or 0),
            found=word,
            meant=meant,
            around=around(passage.text, match.start(), match.end()),
        )


_TWINS = str.maketrans("ABCEHKMOPTXYaceopxy", "АВСЕНКМОРТХУасеорху")
# Abbreviations of the field that consist of letters with Latin twins only.
_WORDS = (
    "АО АОО АУ ВО ВСОКО КО КУ МАОУ МАУ МКУ МО МОО МОУ МОУО МР НКО НОО НСО ОО ООО ОУ РМО РСОКО СМО "
    "СОО ТО УМО УО ХМАО"
)
_ABBREVIATIONS = frozenset(_WORDS.split())
_LATIN = regex(r"[A-Za-z]")
_CYRILLIC = regex(r"[А-Яа-яЁё]")
_SUSPECT = regex(
    # A one-letter word between Russian ones, or at the head of a sentence.
    r"(?P<word>(?<=[а-яё,] )[acoy]|(?<=[.!?] )[ABCOKY]|^[ABCOKY])(?= [«а-яё\d])"
    # The letters of an act's number.
    r"|№ ?\d+(?:[/.]\d+)*-(?P<suffix>[ABCEHKMOPTXYaceopxy]{1,2})(?![\w-])"
    r"|(?<![\w/-])(?P<abbreviation>[ABCEHKMOPTXY]{2,6})(?![\w/-])"
)
LATIN_LOOKALIKE = TextRule("latin-lookalike", _check)

"""A final record still holds a blank to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.regex import regex
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.part import joined_texts, spots_of
from generator.model.record import Acknowledgement, Record, Status


def _find(record: Record, _: Surroundings) -> Iterator[Spot]:
    whole = joined_texts(record)
    if "…" not in whole and not _may_be_blank(whole):
        return
    for part, steps, text in spots_of(record, str):
        blank = _blank_in(text, record)
        # An acknowledgement quotes what was found.
        if blank and not isinstance(part, Acknowledgement):
            yield spot(part.origin.at(*steps), found=blank)


def _blank_in(text: str, record: Record) -> str:
    blank = None if "://" in text or not _may_be_blank(text) else _BLANK.search(text)
    if not blank and "…" in text and record.status is Status.FINAL:
        blank = _CUT_OFF.search(text)
    return blank[0] if blank else ""


def _may_be_blank(text: str) -> bool:
    """Tell whether one of the signs stands in ``text`` without which there is no blank."""
    # Bytes are made small ten times as fast as letters, and the signs have Latin letters only.
    low = text.encode("utf-8", "surrogatepass").lower()
    for letter in _CYRILLIC_X:
        low = low.replace(letter, b"x")
    return any(map(low.__contains__, _SIGNS))


_CYRILLIC_X = ("х".encode(), "Х".encode())
_SIGNS = tuple(
    sign.encode() for sign in ("___", ".....", "……", "???", "xx", "todo", "tbd", "fixme", "lorem")
)
_THIRTIETH = (
    r"\b(?-i:XXX|ХХХ)\s+(?:(?-i:[а-яё]+)(?:[ыио]й|[ая]я|[ое]е|[ое]го|[ое]м|[ыи]м|[ую]ю|[ое]му)\b"
    r"|(?:конференц|съезд|форум|олимпиад|фестивал|спартакиад|век|чтени|слёт)\w*)"
)
_BLANK = regex(
    r"_{3,}|\.{5,}|…{2,}|\?{3,}"
    r"|\b(?:TODO|TBD|FIXME)\b"
    r"|\b[XХ]{2}\.[XХ]{2}\.[XХ0-9]{2,4}\b"
    # «XXX районная конференция» is the thirtieth, «№ XXX» a blank.
    rf"|(?!{_THIRTIETH})\b[XХ]{{3,}}\b|№\s*[XХ]{{3}}\b"
    r"|\b(?:lorem ipsum)\b",
    re.IGNORECASE,
)
# What a new draft leaves to be written: «В целях …».
_CUT_OFF = regex(r"\S+\s…\s*$")

PLACEHOLDER_LEFT = Check("placeholder-left", Severity.ERROR, Record, _find)

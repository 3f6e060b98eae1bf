"""The title of the programme is not the same in all of its papers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from generator.core.finding import Severity
from generator.core.origin import Origin
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.school_name import words_of
from generator.model.indicator import Comparison, Indicators
from generator.model.note import Note
from generator.model.order import Order
from generator.model.programme import Cycle, Pairs, Programme
from generator.model.roadmap import Roadmap
from generator.model.score import Sheet
from generator.model.unit import ProgrammeUnit

# A paper's title is held against the programme's when it repeats this share of its words.
_SHARED = 0.5


def _find(unit: ProgrammeUnit, _: Surroundings) -> Iterator[Spot]:
    registered = registered_titles(unit.programme)
    for title, origin in _titles(unit):
        drifts = [drift(title, known) for known in registered]
        if drifts and drifts[0] and all(drifts):
            found, allowed = drifts[0]
            yield spot(origin, found=found, allowed=allowed)


def registered_titles(programme: Programme) -> tuple[str, ...]:
    """Return the title and the aliases of a programme that hold its short name."""
    names = (programme.title, *(alias.name for alias in programme.aliases))
    return tuple(name for name in names if _holds(_stems(name), _stems(programme.name)))


def drift(title: str, known: str) -> tuple[str, str] | None:
    """Return the first words of ``title`` that differ inside ``known``, and what stands there.

    What stands before and after the shared words is free, and so is where a title is cut off. Case
    endings don't count. A title that shares less than half of the words is another title: None.
    """
    ours, theirs = _stems(title), _stems(known)
    steps = SequenceMatcher(a=theirs, b=ours, autojunk=False).get_opcodes()
    same = [at for at, step in enumerate(steps) if step[0] == "equal"]
    shared = sum(steps[at][2] - steps[at][1] for at in same)
    if not same or shared < _SHARED * len(theirs):
        return None
    inside = [step for step in steps[same[0] : same[-1]] if step[0] != "equal"]
    if not inside:
        return None
    _, start, end, our_start, our_end = inside[0]
    found = words_of(title)[our_start - 1 : our_end + 1]
    return " ".join(found), " ".join(words_of(known)[start - 1 : end + 1])


def _titles(unit: ProgrammeUnit) -> list[tuple[str, Origin]]:
    name = _stems(unit.programme.name)
    records: tuple[
        Cycle | Indicators | Pairs | Roadmap | Comparison | Sheet | Order | Note, ...
    ] = (
        *unit.cycles,
        *unit.indicators,
        *unit.pairs,
        *unit.roadmaps,
        *unit.comparisons,
        *unit.sheets,
        *unit.orders,
        *unit.notes,
    )
    titled = [(record.title, record.origin.at("title")) for record in records]
    titled += [
        (annex.title, annex.origin.at("title")) for order in unit.orders for annex in order.annexes
    ]
    return [(title, origin) for title, origin in titled if _holds(_stems(title), name)]


def _stems(text: str) -> list[str]:
    """Return the words without their case endings."""
    return [_ENDING.sub("", word) for word in words_of(text)]


def _holds(words: Sequence[str], name: Sequence[str]) -> bool:
    size = len(name)
    return any(list(words[at : at + size]) == list(name) for at in range(len(words) - size + 1))


# The longest first; at least three letters stay.
_ENDING = re.compile(
    r"(?<=\w{3})(?:ыми|ими|ого|его|ому|ему|ами|ями|ией|иям|иях|иями"
    r"|ых|их|ым|им|ый|ий|ой|ей|ая|яя|ую|юю|ое|ее|ые|ие|ия|ии|ию|ью"
    r"|ом|ем|ам|ям|ах|ях|ов|ев|[аяоеыиуюьй])$"
)

TITLE_DRIFT = Check("title-drift", Severity.WARNING, ProgrammeUnit, _find)

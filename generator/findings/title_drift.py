"""The title of the programme is not the same in all of its papers."""

from __future__ import annotations

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
        if drifts and all(drifts):
            yield spot(origin, found=drifts[0], allowed=registered[0])


def registered_titles(programme: Programme) -> tuple[str, ...]:
    """Return the title and the aliases of a programme that hold its short name."""
    names = (programme.title, *(alias.name for alias in programme.aliases))
    return tuple(name for name in names if _holds(_stems(name), _stems(programme.name)))


def drift(title: str, known: str) -> str:
    """Return the words of ``title`` that stand where ``known`` has others, "" when none do.

    What stands before and after the shared words is free, and so is where a title is cut off. Case
    endings don't count. A title that shares less than half of the words is another title.
    """
    words = words_of(title)
    ours, theirs = _stems(title), _stems(known)
    steps = SequenceMatcher(a=theirs, b=ours, autojunk=False).get_opcodes()
    same = [at for at, step in enumerate(steps) if step[0] == "equal"]
    shared = sum(steps[at][2] - steps[at][1] for at in same)
    if not same or shared < _SHARED * len(theirs):
        return ""
    inside = [step for step in steps[same[0] : same[-1]] if step[0] != "equal"]
    if not inside:
        return ""
    first, last = steps[same[0]][3], steps[same[-1]][4]
    return " ".join(words[first:last])


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
    """Return the words without what case endings change."""
    return [word if len(word) < 4 else word[: max(3, len(word) - 3)] for word in words_of(text)]


def _holds(words: Sequence[str], name: Sequence[str]) -> bool:
    size = len(name)
    return any(list(words[at : at + size]) == list(name) for at in range(len(words) - size + 1))


TITLE_DRIFT = Check("title-drift", Severity.WARNING, ProgrammeUnit, _find)

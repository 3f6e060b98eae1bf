"""Marks without a partner, over the passages of a document.

Enter, per passage, the places of its lone marks. Leave those that no near passage completes: a
paragraph or cell that a page break cuts has its closing mark in the next piece.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from generator.core.dataclass import dataclass
from generator.prose.passage import Passage


@dataclass(frozen=True, slots=True)
class LoneMark:
    """A mark at ``place`` of the passage with that index that has no partner."""

    passage: int
    place: int
    opens: bool


def lone_marks(
    passages: Sequence[Passage], find: Callable[[str], Sequence[tuple[int, bool]]]
) -> Iterator[LoneMark]:
    """Yield the lone marks of ``passages``; ``find`` gives place and whether it opens."""
    waiting: list[LoneMark] = []
    for index, passage in enumerate(passages):
        for place, opens in find(passage.text):
            mark = LoneMark(index, place, opens)
            partner = next(
                (one for one in reversed(waiting) if _completes(one, mark, passages)), None
            )
            if partner is None:
                waiting.append(mark)
            else:
                waiting.remove(partner)
    yield from waiting


def _completes(one: LoneMark, mark: LoneMark, passages: Sequence[Passage]) -> bool:
    first, second = passages[one.passage], passages[mark.passage]
    near = mark.passage - one.passage <= _REACH and first.file == second.file
    alike = (first.text[one.place] == '"') == (second.text[mark.place] == '"')
    cut = not first.text.rstrip().endswith(_ENDS)
    return one.opens and not mark.opens and near and alike and cut


_REACH = 12
_ENDS = (".", ";", "!", "?", ":")  # a piece that ends so is not cut

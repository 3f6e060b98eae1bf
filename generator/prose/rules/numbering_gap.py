"""Numbers of points that are left out: 1, 3, 4."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.core.finding import Finding
from generator.prose.numbering import Slip, check_numbering, leading_numbers
from generator.prose.passage import Passage
from generator.prose.rule import DocumentRule
from generator.prose.settings import ProseSettings


def _check(passages: Sequence[Passage], _: ProseSettings) -> Iterator[Finding]:
    yield from check_numbering(leading_numbers(passages), only=Slip.GAP)


NUMBERING_GAP = DocumentRule("numbering-gap", _check)

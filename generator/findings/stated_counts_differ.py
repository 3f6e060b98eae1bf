"""The prose of a note states other numbers of measures than its own table gives."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.counts import verdict_sentence
from generator.analyse.result import VerdictCounts
from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.reference import unreadable_in
from generator.model.note import Note, StatedCounts

GROUPS = ("positive", "stable", "negative")


def _find(note: Note, surroundings: Surroundings) -> Iterator[Spot]:
    for stated, computed in stated_and_computed(note, surroundings):
        for group in GROUPS:
            said, counted = getattr(stated, group), getattr(computed, group)
            if said is not None and said != counted:
                yield spot(
                    stated.origin.at(group),
                    school=surroundings.registry.schools[stated.school].name,
                    group=say("checks", f"group.{group}"),
                    found=said,
                    allowed=counted,
                    sentence=verdict_sentence(computed),
                )


def stated_and_computed(
    note: Note, surroundings: Surroundings
) -> Iterator[tuple[StatedCounts, VerdictCounts]]:
    """Give the stated counts beside the computed ones, where there are any.

    There are none of a school with a measurement that can't be read: they would be of the others.
    """
    for stated in note.stated_counts:
        results = surroundings.results.get(stated.school)
        if unreadable_in(stated.school, "measurement", surroundings.registry):
            continue
        wanted = (note.owner, stated.comparison)
        for counts in results.counts if results else ():
            if (counts.programme, counts.comparison) == wanted:
                yield stated, counts


STATED_COUNTS_DIFFER = Check("stated-counts-differ", Severity.ERROR, Note, _find)

"""The prose of a note passes over a group of measures that its table has."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.counts import verdict_sentence
from generator.core.finding import Severity
from generator.core.wording import say
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.stated_counts_differ import GROUPS, stated_and_computed
from generator.model.note import Note


def _find(note: Note, surroundings: Surroundings) -> Iterator[Spot]:
    for stated, computed in stated_and_computed(note, surroundings):
        silent = [
            say("checks", f"group.{group}")
            for group in GROUPS
            if getattr(stated, group) is None and getattr(computed, group)
        ]
        if silent:
            yield spot(
                stated.origin,
                school=surroundings.registry.schools[stated.school].name,
                groups=", ".join(silent),
                sentence=verdict_sentence(computed),
            )


STATED_COUNTS_SILENT = Check("stated-counts-silent", Severity.WARNING, Note, _find)

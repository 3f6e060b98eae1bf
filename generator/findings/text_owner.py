"""Who answers for a Markdown text: the records whose fields name its file.

Enters: a record. Leaves: the paths of the texts that it names, each with the pointer of the field;
and of a finding in a text the words by which it is acknowledged there.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Finding
from generator.findings.part import parts_among
from generator.model.narrative import Narrative, NarrativeAnnex
from generator.model.note import NoteText
from generator.model.record import Record


def texts_named(record: Record) -> Iterator[tuple[str, str]]:
    """Give (path of the text, pointer of the field that names it) in the record's own order."""
    for part in parts_among(record, Narrative, NarrativeAnnex, NoteText):
        if isinstance(part, Narrative | NarrativeAnnex | NoteText):
            folder = record.origin.file.rpartition("/")[0]
            name = part.file.removeprefix("texts/")
            yield f"{folder}/texts/{name}", part.origin.at("file").pointer


def words_found(item: Finding) -> str:
    """Return what a finding in a text names: the words, else the stated total or what is around."""
    named = item.parameter
    return next((named[key] for key in ("found", "stated", "around") if key in named), "")

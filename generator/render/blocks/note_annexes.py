"""The annexes of an information note: one monitoring each, numbered within the note.

Enter a note; leave numbers, names for tokens and heading blocks.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.note import Note
from generator.render.blocks.annexes import AnnexHeading
from generator.render.blocks.papers import paper_word
from generator.render.blocks.references import annex_names, annex_numbers, annex_title
from generator.render.name import Named
from generator.render.printed import date_fact, tied
from generator.render.scope import Scope
from generator.russian.counting import Case


@dataclass(frozen=True, slots=True)
class NoteAnnex:
    """An annex of a note: the id of its comparison."""

    id: str


def note_annexes(note: Note) -> tuple[NoteAnnex, ...]:
    """Return the annexes of ``note`` in order."""
    return tuple(NoteAnnex(comparison) for comparison in note.comparisons)


def note_annex_numbers(note: Note) -> Mapping[str, str]:
    """Return comparison id → number of its annex, "" for a note's only one."""
    return annex_numbers(note_annexes(note))


def note_annex_names(note: Note) -> dict[str, Named]:
    """Return the names that the note's texts refer to its annexes by."""
    return annex_names(note_annexes(note))


def note_heading(scope: Scope, comparison: str) -> tuple[AnnexHeading, ...]:
    """Return the block of the annex that a comparison is, none when no note shows it."""
    for note in scope.unit.notes:
        if comparison in note.comparisons:
            return (_block(scope, note, comparison),)
    return ()


def _block(scope: Scope, note: Note, comparison: str) -> AnnexHeading:
    number = note_annex_numbers(note)[comparison]
    paper = say("documents", "annex.to", paper=paper_word("справка", Case.DATIVE))
    day = date_fact(note.date, note.origin.at("date"), scope.style)
    lines = (Fact(paper), Fact(tied("от", day.text), day.record, day.pointer))
    return AnnexHeading(annex_title(number), "", lines)

"""Findings on the texts of notes and narratives, which need what their papers print.

Enters: a programme's scope. Leaves: findings, the same that composing the papers brings to light.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Finding
from generator.model.narrative import Narrative
from generator.model.note import Note
from generator.model.unit import ProgrammeUnit
from generator.render.blocks.belonging import Belonging
from generator.render.documents.narrative import narrative_paper
from generator.render.documents.note import make_note
from generator.render.documents.pack import MAKERS
from generator.render.markdown import read_markdown
from generator.render.remarks import files_of, is_composed, text_in
from generator.render.scope import Scope


def remarks_on_texts(scope: Scope) -> Iterator[Finding]:
    """Give the findings on the texts of notes and narratives.

    ``scope.results`` is looked at only for units that ``asks_for_names``.
    """
    for note in scope.unit.notes:
        if is_composed(note, scope.unit):
            yield from make_note(scope, note, None).findings
        else:
            yield from _on_plain_texts(scope.unit, note)
    for narrative in scope.unit.narratives:
        if is_composed(narrative, scope.unit):
            yield from narrative_paper(scope, narrative, None).findings
        else:
            yield from _on_plain_texts(scope.unit, narrative)


def is_printed(scope: Scope, belonging: Belonging) -> bool:
    """Tell whether an annex leads to a record, whose paper then bears the heading."""
    kind, wanted = belonging.annex.content_kind, belonging.annex.content_id
    if kind == "indicators":
        return any(cycle.indicators == wanted for cycle in scope.unit.cycles)
    maker = MAKERS.get(kind)
    return maker is not None and maker(scope, belonging) is not None


def _on_plain_texts(unit: ProgrammeUnit, record: Note | Narrative) -> Iterator[Finding]:
    folder = record.origin.file.rpartition("/")[0]
    for file in files_of(record):
        yield from read_markdown(text_in(unit, file), f"{folder}/texts/{file}", {}).findings

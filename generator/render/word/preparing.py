"""Prepare a part: from the tree as Word saved it to a tree whose text is Jinja source.

Enters: a part's root and its bench. Leaves: the same tree, prepared; problems are in the draft.
"""

from __future__ import annotations

from generator.core.finding import Severity
from generator.render.word.access import advise_access
from generator.render.word.cell import apply_cell_tags, take_cell_tags
from generator.render.word.cleaning import clean, is_tracked
from generator.render.word.coding import Include, code_tags
from generator.render.word.ending import secure_endings
from generator.render.word.identity import count_identities
from generator.render.word.keeping import keep_last_rows
from generator.render.word.lifting import lift_tags
from generator.render.word.note_part import cut_notes, drop_references, graft_notes
from generator.render.word.ooxml import Element
from generator.render.word.reading import read_tags
from generator.render.word.structure import find_structure
from generator.render.word.syntax import check_syntax
from generator.render.word.table import repair_tables
from generator.render.word.workshop import Bench


def prepare(root: Element, bench: Bench, include: Include, notes: dict[str, Element]) -> None:
    """Prepare a part in place; ``notes`` maps kind → root of the notes that it refers to."""
    draft = bench.draft
    if is_tracked(root):
        draft.problem("template-tracked-changes", bench.spot, Severity.WARNING)
    if bench.host == bench.shop.package.main:
        graft_notes(root, notes)
    else:
        drop_references(root)
    clean(root)
    placed = read_tags(root, draft, bench.label)
    bench.shop.tags[bench.unit] = placed
    structure = find_structure(placed, draft)
    check_syntax(structure, draft)
    cell_tags = take_cell_tags(structure)
    lift_tags(root, structure, draft)
    apply_cell_tags(cell_tags, draft)
    advise_access(root, bench)
    code_tags(root, structure, bench, include)
    keep_last_rows(root, draft, bench.spot)
    repair_tables(root, draft, bench.spot)
    secure_endings(root, draft, bench.spot)
    count_identities(root, draft, bench.spot, bench.unit)
    bench.shop.needs.update(cut_notes(root, draft, bench.spot))

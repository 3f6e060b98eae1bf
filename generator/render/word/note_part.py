"""Notes: a footnote is rendered where it is referred to, so that it sees the loop around it.

Enters: a part's tree and the parts of its notes. Leaves: the tree with each note's paragraphs
before its reference; when the tree is written, they are put aside and numbered as they come.
"""

from __future__ import annotations

from lxml import etree

from generator.render.word.draft import Draft, Spot
from generator.render.word.ending import NOTE
from generator.render.word.marker import statement_marker, value_marker
from generator.render.word.ooxml import Element, remove, replace_with, w

KINDS = ("footnote", "endnote")


def graft_notes(root: Element, notes: dict[str, Element]) -> None:
    """Put the content of each note before its reference; ``notes`` maps kind → root of its part."""
    for kind in KINDS:
        if kind not in notes:
            continue
        by_id = {each.get(w("id")): each for each in notes[kind].iter(w(kind))}
        for reference in list(root.iter(w(f"{kind}Reference"))):
            note = by_id.get(reference.get(w("id")))
            if note is not None:
                _graft(reference, note, kind)


def drop_references(root: Element) -> None:
    """Take references to notes out of a header or footer, where Word allows none."""
    for reference in list(root.iter(*(w(f"{kind}Reference") for kind in KINDS))):
        remove(reference)


def _graft(reference: Element, note: Element, kind: str) -> None:
    made = etree.Element(NOTE)
    made.set("kind", kind)
    for block in note:
        made.append(etree.fromstring(etree.tostring(block, with_tail=False)))
    replace_with(reference, [made, reference])


def cut_notes(root: Element, draft: Draft, spot: Spot) -> set[str]:
    """Turn grafted notes into code that puts them aside; return the kinds that were there."""
    kinds = set()
    for note in list(root.iter(NOTE)):
        kind = note.get("kind", "")
        kinds.add(kind)
        reference = note.getnext()
        name = f"vektor_note{len(draft.snippets)}"
        opening = [
            value_marker(draft, f"vektor.enter('{kind}')", spot),
            statement_marker(draft, f"set {name}", spot),
        ]
        closing = [
            statement_marker(draft, "endset", spot),
            value_marker(draft, "vektor.leave()", spot),
        ]
        replace_with(note, [*opening, *list(note), *closing])
        if reference is not None:
            reference.set(w("id"), draft.value(f"vektor.note('{kind}', {name})", spot))
    return kinds

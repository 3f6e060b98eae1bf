"""Markers: elements that stand in the tree where code stands in the source.

Enters: code. Leaves: marker elements, which vanish into text when the tree is written.
"""

from __future__ import annotations

from lxml import etree

from generator.render.word.draft import (
    MARKER,
    Draft,
    Placed,
    Spot,
    placeholder,
    statement_code,
    value_code,
)
from generator.render.word.ooxml import Element
from generator.render.word.structure import role_of


def marker(number: int, role: str = "") -> Element:
    """Return a marker for snippet ``number``; ``role`` as of region.py."""
    made = etree.Element(MARKER)
    made.text = placeholder(number)
    made.set("number", str(number))
    made.set("role", role)
    return made


def marker_of(placed: Placed) -> Element:
    """Return the marker of a tag of the template."""
    return marker(placed.number, role_of(placed.tag.word))


def statement_marker(draft: Draft, text: str, spot: Spot) -> Element:
    """Return the marker of a statement that the program adds."""
    draft.place(statement_code(text), spot)
    return marker(len(draft.snippets) - 1, role_of(text.partition(" ")[0]))


def value_marker(draft: Draft, text: str, spot: Spot) -> Element:
    """Return the marker of a printed expression that the program adds."""
    draft.place(value_code(text), spot)
    return marker(len(draft.snippets) - 1)


def dissolve(root: Element) -> None:
    """Turn all markers into the text that they stand for; what they hold is dropped."""
    for each in list(root.iter(MARKER)):
        parent = each.getparent()
        if parent is None:
            continue
        text = (each.text or "") + (each.tail or "")
        previous = each.getprevious()
        if previous is None:
            parent.text = (parent.text or "") + text
        else:
            previous.tail = (previous.tail or "") + text
        each.tail = None
        parent.remove(each)

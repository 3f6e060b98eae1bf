"""Regions: which children of an element always appear, and which only in a loop or condition.

Enters: an element whose children include markers. Leaves: children with their depth.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.render.word.draft import MARKER
from generator.render.word.ooxml import Element

OPEN, CLOSE, MIDDLE = "open", "close", "middle"


def with_depth(parent: Element) -> Iterator[tuple[Element, int]]:
    """Yield each child that is no marker of a loop or condition, and how many enclose it."""
    depth = 0
    for each in parent:
        role = each.get("role", "") if each.tag == MARKER else ""
        depth += {OPEN: 1, CLOSE: -1}.get(role, 0)
        if role not in (OPEN, CLOSE, MIDDLE):
            yield each, depth


def region_of(element: Element) -> tuple[str, ...]:
    """Return the numbers of the markers that enclose ``element``, outermost first.

    Two elements with one region appear together, equally often.
    """
    found: list[str] = []
    for step in (element, *element.iterancestors()):
        found = _enclosing(step) + found
    return tuple(found)


def _enclosing(element: Element) -> list[str]:
    open_markers: list[str] = []
    for each in reversed(list(element.itersiblings(MARKER, preceding=True))):
        role = each.get("role", "")
        if role == OPEN:
            open_markers.append(each.get("number", ""))
        elif role == CLOSE and open_markers:
            open_markers.pop()
        elif role == MIDDLE and open_markers:
            open_markers[-1] = each.get("number", "")
    return open_markers

"""Identity: ids that a loop or an include would repeat are counted while rendering.

Enters: the tree with all tags lifted. Leaves: the same tree in which drawings and bookmarks take
their numbers from counters; a bookmark that a loop or condition cuts in two is taken out.
"""

from __future__ import annotations

from generator.render.word.draft import Draft, Spot
from generator.render.word.marker import value_marker
from generator.render.word.ooxml import WP, Element, remove, w
from generator.render.word.region import region_of


def count_identities(root: Element, draft: Draft, spot: Spot, unit: str) -> None:
    """Let all ids of a part be counted; ``unit`` tells bookmarks of several templates apart."""
    for drawing in root.iter(f"{{{WP}}}docPr"):
        drawing.set("id", draft.value("vektor.drawing()", spot))
    starts = {each.get(w("id"), ""): each for each in root.iter(w("bookmarkStart"))}
    ends = {each.get(w("id"), ""): each for each in root.iter(w("bookmarkEnd"))}
    whole = [key for key in starts if key in ends and _together(starts[key], ends[key])]
    for each in list(root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        key = each.get(w("id"), "")
        if key not in whole or each not in (starts[key], ends[key]):
            remove(each)
    for key in whole:
        _count_bookmark(starts[key], ends[key], f"{unit}:{key}", draft, spot)


def count_lists(body: Element, draft: Draft, spot: Spot) -> bool:
    """Let the lists of an included body begin anew each time; tell whether it has any."""
    numbers = [each for each in body.iter(w("numId")) if each.get(w("val")) != "0"]
    for each in numbers:
        each.set(w("val"), draft.value(f"vektor.list({each.get(w('val'))})", spot))
    if numbers:
        body.insert(0, value_marker(draft, "vektor.begin_lists()", spot))
        body.append(value_marker(draft, "vektor.end_lists()", spot))
    return bool(numbers)


def _together(start: Element, end: Element) -> bool:
    return region_of(start) == region_of(end)


def _count_bookmark(start: Element, end: Element, key: str, draft: Draft, spot: Spot) -> None:
    number = draft.constant(key)
    name = draft.constant(start.get(w("name"), ""))
    start.set(w("id"), draft.value(f"vektor.bookmark({number})", spot))
    start.set(w("name"), draft.value(f"vektor.bookmark_name({name})", spot))
    end.set(w("id"), draft.value(f"vektor.bookmark_end({number})", spot))

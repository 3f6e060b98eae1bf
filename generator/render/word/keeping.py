"""Keep the rows below a loop on one sheet with the loop's last row: no total stands alone.

Enters: the tree with all tags lifted and coded. Leaves: the same tree in which the paragraphs of
the last looped row, and of the rows below it but the very last, are kept with the next.
"""

from __future__ import annotations

from lxml import etree

from generator.render.word.draft import MARKER, Draft, Spot
from generator.render.word.marker import statement_marker
from generator.render.word.ooxml import Element, child, w
from generator.render.word.region import CLOSE, OPEN, region_of


def keep_last_rows(root: Element, draft: Draft, spot: Spot) -> None:
    """Keep the totals of every table of a part with the row above them.

    A table whose last loop holds another one is left alone: which row is its last depends on both.
    """
    for table in list(root.iter(w("tbl"))):
        below = _rows_below(table)
        for row in below[:-1]:
            _keep(row, "", draft, spot)
        loop = _last_loop(table, draft) if below else None
        if loop is not None:
            name = f"vektor_last{len(draft.snippets)}"
            loop.addnext(statement_marker(draft, f"set {name} = loop.last", spot))
            for row in _looped(table, loop):
                _keep(row, name, draft, spot)


def _rows_below(table: Element) -> list[Element]:
    """Return the rows after the last loop or condition, none when there is no such."""
    last = max((table.index(each) for each in table if each.get("role") == CLOSE), default=None)
    if last is None:
        return []
    return [row for row in table.findall(w("tr")) if table.index(row) > last]


def _last_loop(table: Element, draft: Draft) -> Element | None:
    """Return the marker that opens the last loop over rows, None when it holds another or none."""
    depth, loops = 0, list[Element]()
    for each in table.findall(MARKER):
        role = each.get("role", "")
        if role == OPEN and not depth:
            loops = []
        if role == OPEN and "\nfor " in draft.snippets[int(each.get("number", ""))].code:
            loops.append(each)
        depth += {OPEN: 1, CLOSE: -1}.get(role, 0)
    return loops[0] if len(loops) == 1 else None


def _looped(table: Element, loop: Element) -> list[Element]:
    number = loop.get("number", "")
    return [row for row in table.findall(w("tr")) if number in region_of(row)]


def _keep(row: Element, condition: str, draft: Draft, spot: Spot) -> None:
    for paragraph in row.iter(w("p")):
        properties = _properties(paragraph)
        if child(properties, "keepNext") is not None:
            continue
        style = child(properties, "pStyle")
        at = 0 if style is None else properties.index(style) + 1
        kept = [etree.Element(w("keepNext"))]
        if condition:
            opening = statement_marker(draft, f"if {condition}", spot)
            kept = [opening, *kept, statement_marker(draft, "endif", spot)]
        properties[at:at] = kept


def _properties(paragraph: Element) -> Element:
    found = child(paragraph, "pPr")
    if found is None:
        found = etree.Element(w("pPr"))
        paragraph.insert(0, found)
    return found

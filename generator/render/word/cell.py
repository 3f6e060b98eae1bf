"""Cells: the tags that act on their cell — colspan, vm, hm, cellbg.

Enters: the structure of a part's tags. Leaves: the tree with these tags taken out of the text and
put into cell properties; which cells are merged across is kept as attributes for the grid.
"""

from __future__ import annotations

from lxml import etree

from generator.render.word.draft import Draft, Placed, placeholder
from generator.render.word.marker import statement_marker
from generator.render.word.ooxml import Element, ancestor, child, remove, w
from generator.render.word.structure import Structure

SPAN = "{urn:vektor:template}span"
ONCE = "{urn:vektor:template}once"
_WORDS = ("colspan", "vm", "hm", "cellbg")

# The order that the standard prescribes for what a cell's properties hold.
_ORDER = tuple(
    w(name)
    for name in (
        "cnfStyle",
        "tcW",
        "gridSpan",
        "hMerge",
        "vMerge",
        "tcBorders",
        "shd",
        "noWrap",
        "tcMar",
        "textDirection",
        "tcFitText",
        "vAlign",
        "hideMark",
    )
)


def take_cell_tags(structure: Structure) -> list[tuple[Element, Placed]]:
    """Take the cell tags out of text and structure; return each with its cell."""
    found = []
    for each in list(structure.tags.values()):
        if each.tag.word not in _WORDS:
            continue
        del structure.tags[each.number]
        text = each.carrier.text or ""
        each.carrier.text = text.replace(placeholder(each.number), "")
        cell = ancestor(each.carrier, "tc")
        if cell is not None:
            found.append((cell, each))
    return found


def apply_cell_tags(cell_tags: list[tuple[Element, Placed]], draft: Draft) -> None:
    """Write the cell tags into their cells; to be done when all other tags are lifted."""
    for cell, each in cell_tags:
        _APPLY[each.tag.word](cell, each, draft)


def _colspan(cell: Element, each: Placed, draft: Draft) -> None:
    if not each.tag.argument:
        draft.problem("template-tag-misplaced", each.spot, tag=each.tag.written, rule="colspan")
        return
    cell.set(SPAN, each.tag.argument)


def _horizontal(cell: Element, each: Placed, _draft: Draft) -> None:
    cell.set(SPAN, "loop.length")
    cell.set(ONCE, each.tag.argument or "loop.first")


def _vertical(cell: Element, each: Placed, draft: Draft) -> None:
    begins = each.tag.argument or "loop.first"
    text = f"'restart' if ({begins}) else 'continue'"
    put_property(cell, "vMerge", val=draft.attribute(text, each.spot))
    blank = blank_paragraph(cell)
    content = [part for part in cell if part.tag != w("tcPr")]
    for part in content:
        cell.remove(part)
    cell.append(statement_marker(draft, f"if {begins}", each.spot))
    cell.extend(content)
    cell.append(statement_marker(draft, "else", each.spot))
    cell.append(blank)
    cell.append(statement_marker(draft, "endif", each.spot))


def _background(cell: Element, each: Placed, draft: Draft) -> None:
    fill = draft.attribute(each.tag.argument, each.spot)
    put_property(cell, "shd", val="clear", color="auto", fill=fill)


_APPLY = {"colspan": _colspan, "hm": _horizontal, "vm": _vertical, "cellbg": _background}


def cell_properties(cell: Element) -> Element:
    """Return the properties of a cell, made when missing."""
    found = child(cell, "tcPr")
    if found is None:
        found = etree.Element(w("tcPr"))
        cell.insert(0, found)
    return found


def put_property(cell: Element, name: str, **values: str) -> None:
    """Set a cell's property in its place."""
    properties = cell_properties(cell)
    old = child(properties, name)
    if old is not None:
        remove(old)
    made = etree.Element(w(name))
    for key, value in values.items():
        made.set(w(key), value)
    rank = _ORDER.index(made.tag)
    before = [each for each in properties if each.tag in _ORDER[:rank]]
    properties.insert(properties.index(before[-1]) + 1 if before else 0, made)


def blank_paragraph(container: Element) -> Element:
    """Return an empty paragraph with the properties of the container's last one."""
    blank = etree.Element(w("p"))
    for properties in reversed(list(container.iterdescendants(w("pPr")))):
        copied = etree.fromstring(etree.tostring(properties))
        section = copied.find(w("sectPr"))
        if section is not None:
            copied.remove(section)
        blank.append(copied)
        break
    return blank

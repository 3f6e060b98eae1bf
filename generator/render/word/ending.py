"""Endings: every cell, header, text box and note ends with a paragraph, whatever is left out.

Enters: the tree with all tags lifted. Leaves: the same tree with a paragraph, or the code that
writes one when nothing else is written, at the end of each container that needs it.
Source: ISO/IEC 29500-1, 17.4.65 (tc): a cell without a last paragraph makes Word refuse the file.
"""

from __future__ import annotations

from lxml import etree

from generator.render.word.cell import blank_paragraph
from generator.render.word.draft import MARKER, Draft, Spot
from generator.render.word.marker import statement_marker, value_marker
from generator.render.word.ooxml import Element, w
from generator.render.word.region import with_depth

NOTE = "{urn:vektor:template}note"
_CONTAINERS = (w("tc"), w("hdr"), w("ftr"), w("txbxContent"), NOTE)
_PROPERTIES = frozenset((w("tcPr"), w("sectPr")))
_BLOCKS = frozenset((w("p"), w("tbl"), MARKER))


def secure_endings(root: Element, draft: Draft, spot: Spot) -> None:
    """Secure the end of every container of a part."""
    for container in list(root.iter(*_CONTAINERS)):
        _secure(container, draft, spot)


def secure_body(body: Element) -> None:
    """Let an included body end with a paragraph or be empty; its host sees to the rest."""
    blocks = _blocks(body)
    if blocks and blocks[-1][0].tag == w("tbl"):
        body.append(etree.Element(w("p")))


def _blocks(container: Element) -> list[tuple[Element, int]]:
    return [(each, depth) for each, depth in with_depth(container) if each.tag in _BLOCKS]


def _secure(container: Element, draft: Draft, spot: Spot) -> None:
    for block, depth in reversed(_blocks(container)):
        if block.tag == w("p") and depth == 0:
            return
        if block.tag not in (w("p"), MARKER):
            container.append(blank_paragraph(container))
            return
    _when_empty(container, draft, spot)


def _when_empty(container: Element, draft: Draft, spot: Spot) -> None:
    """Write the content aside first, and a paragraph when there is none."""
    blank = blank_paragraph(container)
    content = [each for each in container if each.tag not in _PROPERTIES]
    if not content:
        container.append(blank)
        return
    name = f"vektor_content{len(draft.snippets)}"
    for each in content:
        container.remove(each)
    container.append(statement_marker(draft, f"set {name}", spot))
    container.extend(content)
    container.append(statement_marker(draft, "endset", spot))
    container.append(value_marker(draft, name, spot))
    container.append(statement_marker(draft, f"if not {name}", spot))
    container.append(blank)
    container.append(statement_marker(draft, "endif", spot))

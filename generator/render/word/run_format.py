"""Run properties: what a template's run already says, with bold, italic or a style added.

Enters: the properties of the run that held a tag, as markup. Leaves: properties in the order
that the standard prescribes. Source: ISO/IEC 29500-1, 17.3.2.28 (rPr).
"""

from __future__ import annotations

from functools import lru_cache

from lxml import etree

from generator.render.word.ooxml import W, child, remove, w

_ORDER = tuple(w(name) for name in ("rStyle", "rFonts", "b", "bCs", "i", "iCs"))


@lru_cache(maxsize=512)
def run_properties(given: str, style: str, marks: str) -> str:
    """Return ``given`` with a character style and ``marks`` ("b", "i", "bi", "") added."""
    holder = etree.fromstring(f'<holder xmlns:w="{W}">{given}</holder>')
    properties = child(holder, "rPr")
    if properties is None:
        properties = etree.SubElement(holder, w("rPr"))
    if style:
        _put(properties, "rStyle", style)
    for mark in marks:
        _put(properties, mark, "")
        _put(properties, f"{mark}Cs", "")
    if not len(properties):
        return ""
    text = etree.tostring(holder, encoding="unicode")
    return text[text.index(">") + 1 : text.rindex("</")]


def _put(properties: etree._Element, name: str, value: str) -> None:
    old = child(properties, name)
    if old is not None:
        remove(old)
    made = etree.Element(w(name))
    if value:
        made.set(w("val"), value)
    rank = _ORDER.index(made.tag)
    before = [each for each in properties if each.tag in _ORDER[:rank]]
    properties.insert(properties.index(before[-1]) + 1 if before else 0, made)

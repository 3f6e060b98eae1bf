"""The vocabulary of WordprocessingML: namespaces, names, and safe reading of one XML part.

Enters: bytes of a part. Leaves: an lxml element without DTD, entities or network access.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from lxml import etree

from generator.render.word.refusal import RefusedError

Element: TypeAlias = etree._Element  # noqa: SLF001  # lxml has no public name for its element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
XML = "http://www.w3.org/XML/1998/namespace"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"

# Unicode's noncharacters U+FDD0 to U+FDEF, and how they may be written in a file.
NONCHARACTERS = frozenset(map(chr, range(0xFDD0, 0xFDF0)))
_SIGNS_OF_NONCHARACTERS = (b"\xef\xb7", b"&#", b"\xff\xfe", b"\xfe\xff")

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SPACE = f"{{{XML}}}space"


def w(name: str) -> str:
    """Return ``name`` in the namespace of WordprocessingML, as lxml writes it."""
    return f"{{{W}}}{name}"


def r(name: str) -> str:
    """Return ``name`` in the namespace of relationships."""
    return f"{{{R}}}{name}"


def parse_part(name: str, content: bytes) -> Element:
    """Return the root of a part.

    Raises: RefusedError ``broken-xml``, ``doctype`` or ``strict``.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedError(reason="broken-xml", part=name) from error
    information: Any = root.getroottree().docinfo
    if information.doctype or _has_entity(root):
        raise RefusedError(reason="doctype", part=name)
    if etree.QName(root).namespace == STRICT:
        raise RefusedError(reason="strict", part=name)
    if any(mark in content for mark in _SIGNS_OF_NONCHARACTERS):
        _drop_noncharacters(root)
    return root


def _drop_noncharacters(root: Element) -> None:
    """Take out what no text may hold and what our placeholders are made of."""
    for element in root.iter(etree.Element):
        for name in map(str, list(element.attrib)):
            element.set(name, _cleaned(element.get(name, "")))
        element.text = _cleaned(element.text or "") or None
        element.tail = _cleaned(element.tail or "") or None


def _cleaned(text: str) -> str:
    return "".join(character for character in text if character not in NONCHARACTERS)


def _has_entity(root: Element) -> bool:
    return next(root.iter(etree.Entity), None) is not None


def names(text: str) -> tuple[str, ...]:
    """Return the words of a listing of element names, in its order."""
    return tuple(text.split())


def declared(root: Element, wanted: dict[str, str]) -> Element:
    """Return ``root`` with the prefixes of ``wanted`` declared."""
    if all(root.nsmap.get(prefix) == uri for prefix, uri in wanted.items()):
        return root
    prefixes: dict[str, str] = {key: uri for key, uri in root.nsmap.items() if key is not None}
    made = etree.Element(root.tag, nsmap={**prefixes, **wanted})
    for name, value in root.attrib.items():
        made.set(name, value)
    made.text = root.text
    made.extend(list(root))
    return made


def drop_attribute(element: Element, name: str) -> None:
    """Take an attribute off when it is there."""
    if name in element.attrib:
        del element.attrib[name]


def with_prefixes(root: Element) -> Element:
    """Return ``root`` declared so that our fragments may say ``w:`` and ``r:``."""
    return declared(root, {"w": W, "r": R})


def written(root: Element) -> bytes:
    """Return the bytes of a part, with its declaration."""
    return (DECLARATION + etree.tostring(root, encoding="unicode")).encode()


def child(parent: Element, name: str) -> Element | None:
    """Return the first child ``w:name``."""
    return parent.find(w(name))


def replace_with(element: Element, others: list[Element]) -> None:
    """Put ``others`` where ``element`` stands; its own tail text is dropped."""
    parent = element.getparent()
    if parent is None:
        raise ValueError("the root cannot be replaced")
    at = parent.index(element)
    parent[at : at + 1] = others


def remove(element: Element) -> None:
    """Take ``element`` out of its parent."""
    replace_with(element, [])


def unwrap(element: Element) -> None:
    """Put the children of ``element`` in its place."""
    replace_with(element, list(element))


def ancestor(element: Element, name: str) -> Element | None:
    """Return the nearest ancestor ``w:name``."""
    return next(element.iterancestors(w(name)), None)

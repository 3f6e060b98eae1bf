"""Styles: find them by the names that Word knows in every language, add and import them.

Enters: the styles part of a document, parsed. Leaves: style ids; ids differ from file to file
(«1» in a Russian Word is «heading 1»), names do not.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from generator.render.word.ooxml import Element, child, drop_attribute, remove, w

_REFERENCES = ("pStyle", "rStyle", "tblStyle")
_USUAL_SIZE = 24
_LINKS = ("basedOn", "next", "link")


def style_name(style: Element) -> str:
    """Return the name of a style in lower case."""
    found = child(style, "name")
    return (found.get(w("val"), "") if found is not None else "").lower()


def style_id(styles: Element, name: str, kind: str = "paragraph") -> str:
    """Return the id of the style with that name, "" for none."""
    for style in styles.iter(w("style")):
        if style_name(style) == name.lower() and style.get(w("type")) == kind:
            return style.get(w("styleId"), "")
    return ""


def style_size(styles: Element, name: str) -> int:
    """Return the size of letters of a paragraph style in half-points, the usual when unset."""
    for style in styles.iter(w("style")):
        if style_name(style) == name.lower() and style.get(w("type")) == "paragraph":
            sizes = [each.get(w("val"), "") for each in style.iter(w("sz"))]
            return next((int(size) for size in sizes if size.isdecimal()), _USUAL_SIZE)
    return _USUAL_SIZE


def add_style(styles: Element, name: str, kind: str, properties: str) -> str:
    """Return the id of a style, added with ``properties`` (markup) when there is none."""
    known = style_id(styles, name, kind)
    if known:
        return known
    origin = _default_id(styles, kind)
    base = f'<w:basedOn w:val="{origin}"/>' if origin and kind == "paragraph" else ""
    made = _free_id(styles, "".join(part.capitalize() for part in name.split()))
    styles.append(
        etree.fromstring(
            f'<w:style xmlns:w="{styles.nsmap["w"]}" w:type="{kind}" w:styleId="{made}">'
            f'<w:name w:val="{name}"/>{base}{properties}</w:style>'
        )
    )
    return made


def _default_id(styles: Element, kind: str) -> str:
    found = (
        each.get(w("styleId"), "")
        for each in styles.iter(w("style"))
        if each.get(w("type")) == kind and each.get(w("default")) in ("1", "true")
    )
    return next(found, "")


def _free_id(styles: Element, wanted: str) -> str:
    taken = {each.get(w("styleId"), "") for each in styles.iter(w("style"))}
    names = [wanted, *(f"{wanted}{number}" for number in range(2, len(taken) + 3))]
    return next(name for name in names if name not in taken)


def import_styles(
    theirs: Element, ours: Element, roots: Iterable[Element]
) -> tuple[dict[str, str], list[Element]]:
    """Add to ``ours`` the styles that ``roots`` use; return their id → our id and the new ones.

    A style that we have under the same name is ours already and keeps our look.
    """
    by_id = {each.get(w("styleId"), ""): each for each in theirs.iter(w("style"))}
    mapping: dict[str, str] = {}
    copies = []
    for name in _used(roots, by_id):
        style = by_id[name]
        known = style_id(ours, style_name(style), style.get(w("type"), ""))
        mapping[name] = known or _free_id(ours, name)
        if not known:
            copied = etree.fromstring(etree.tostring(style, with_tail=False))
            copied.set(w("styleId"), mapping[name])
            ours.append(copied)
            copies.append(copied)
    for copied in copies:
        drop_attribute(copied, w("default"))
        rename_styles(copied, mapping)
    return mapping, copies


def _used(roots: Iterable[Element], by_id: dict[str, Element]) -> list[str]:
    waiting = [
        each.get(w("val"), "")
        for root in roots
        for each in root.iter(*(w(name) for name in _REFERENCES))
    ]
    found: list[str] = []
    while waiting:
        name = waiting.pop(0)
        if name in found or name not in by_id:
            continue
        found.append(name)
        links = by_id[name].iter(*(w(link) for link in _LINKS))
        waiting += [each.get(w("val"), "") for each in links]
    return found


def drop_dangling(root: Element, styles: Element) -> None:
    """Take references to styles that are not there out of ``root``."""
    known = {each.get(w("styleId"), "") for each in styles.iter(w("style"))}
    for each in list(root.iter(*(w(name) for name in (*_REFERENCES, *_LINKS)))):
        if each.get(w("val"), "") not in known:
            remove(each)


def rename_styles(root: Element, mapping: dict[str, str]) -> None:
    """Let ``root`` refer to styles by our ids."""
    for each in root.iter(*(w(name) for name in (*_REFERENCES, *_LINKS))):
        value = each.get(w("val"), "")
        each.set(w("val"), mapping.get(value, value))

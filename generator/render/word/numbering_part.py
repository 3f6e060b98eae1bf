"""Numbering: the lists of a document, imported from included files or added for rich text.

Enters: the numbering part, parsed. Leaves: number ids. All definitions stand before all numbers,
as the standard demands.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from generator.render.word.ooxml import Element, W, child, w

EMPTY = f'<w:numbering xmlns:w="{W}"/>'
# Russian papers list with dashes; a deeper list is told by its indent.
_BULLET = "–"
_STEP = 357
# Marks of lists stand where the first line of a paragraph begins, 12.5 mm from the margin.
LIST_EDGE = 709


def _highest(root: Element, name: str, attribute: str) -> int:
    return max((int(each.get(w(attribute), "0")) for each in root.iter(w(name))), default=0)


def next_definition(root: Element) -> int:
    """Return a free id for a definition (abstractNum)."""
    return _highest(root, "abstractNum", "abstractNumId") + 1


def next_number(root: Element) -> int:
    """Return a free id for a list (num)."""
    return _highest(root, "num", "numId") + 1


def add_definition(root: Element, definition: Element) -> None:
    """Put a definition before the first list."""
    first = child(root, "num")
    root.insert(root.index(first) if first is not None else len(root), definition)


def add_number(root: Element, definition_id: int) -> int:
    """Add a list of the definition and return its id."""
    number = next_number(root)
    made = etree.Element(w("num"))
    made.set(w("numId"), str(number))
    reference = etree.SubElement(made, w("abstractNumId"))
    reference.set(w("val"), str(definition_id))
    numbers = root.findall(w("num"))
    root.insert(root.index(numbers[-1]) + 1 if numbers else len(root), made)
    return number


def add_rich_definitions(root: Element) -> tuple[int, int]:
    """Add the definitions of bulleted and numbered lists of rich text; return their ids."""
    return _add_levels(root, "bullet"), _add_levels(root, "decimal")


def _add_levels(root: Element, form: str) -> int:
    number = next_definition(root)
    levels = "".join(_level(index, form) for index in range(9))
    markup = (
        f'<w:abstractNum xmlns:w="{W}" w:abstractNumId="{number}">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    add_definition(root, etree.fromstring(markup))
    return number


def _level(index: int, form: str) -> str:
    left = LIST_EDGE + _STEP * (index + 1)
    text = _BULLET if form == "bullet" else f"%{index + 1}."
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{_STEP}"/></w:pPr></w:lvl>'
    )


def import_numbers(theirs: Element, ours: Element, roots: Iterable[Element]) -> dict[str, str]:
    """Add to ``ours`` the lists that ``roots`` use; return their id → our id."""
    numbers = {each.get(w("numId"), ""): each for each in theirs.findall(w("num"))}
    used = {each.get(w("val"), "") for root in roots for each in root.iter(w("numId"))}
    return {key: _import(numbers[key], theirs, ours) for key in sorted(used) if key in numbers}


def _import(number: Element, theirs: Element, ours: Element) -> str:
    reference = child(number, "abstractNumId")
    wanted = reference.get(w("val")) if reference is not None else ""
    found = [e for e in theirs.findall(w("abstractNum")) if e.get(w("abstractNumId")) == wanted]
    fresh = next_definition(ours)
    for each in found:
        copied = etree.fromstring(etree.tostring(each, with_tail=False))
        copied.set(w("abstractNumId"), str(fresh))
        for identity in [*copied.iter(w("nsid"), w("tmpl"))]:
            copied.remove(identity)
        add_definition(ours, copied)
    made = add_number(ours, fresh)
    target = next(e for e in ours.findall(w("num")) if e.get(w("numId")) == str(made))
    for override in number.findall(w("lvlOverride")):
        target.append(etree.fromstring(etree.tostring(override, with_tail=False)))
    return str(made)


def list_starts(root: Element) -> dict[int, tuple[int, tuple[int, ...]]]:
    """Return list id → id of its definition and the first number of each level."""
    definitions = {
        each.get(w("abstractNumId"), ""): each for each in root.findall(w("abstractNum"))
    }
    found = {}
    for number in root.findall(w("num")):
        reference = child(number, "abstractNumId")
        key = reference.get(w("val"), "") if reference is not None else ""
        if key in definitions:
            starts = [each.get(w("val"), "1") for each in definitions[key].iter(w("start"))]
            found[int(number.get(w("numId"), "0"))] = (int(key), tuple(map(int, starts)))
    return found


def rename_numbers(root: Element, mapping: dict[str, str]) -> None:
    """Let ``root`` refer to lists by our ids."""
    for each in root.iter(w("numId")):
        value = each.get(w("val"), "")
        each.set(w("val"), mapping.get(value, value))

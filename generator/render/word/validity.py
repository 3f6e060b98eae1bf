"""Say what is structurally wrong with a Word file: what schemas pass and Word refuses.

Enters: the bytes of a .docx. Leaves: remarks in English for tests and audits; none for a good
file. Source: ISO/IEC 29500-1 and -2.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from generator.render.word.archive import read_archive
from generator.render.word.ooxml import WP, Element, R, child, parse_part, w
from generator.render.word.package import (
    RELATIONS,
    Relationship,
    read_content_types,
    read_relations,
)
from generator.render.word.refusal import RefusedError

_BLOCKS = frozenset((w("p"), w("tbl")))
_ENDS_WITH_PARAGRAPH = (w("tc"), w("hdr"), w("ftr"), w("txbxContent"), w("footnote"))


def structural_faults(source: bytes) -> list[str]:
    """Return every fault found, each naming its part."""
    try:
        raw = read_archive(source)
        trees = {n: parse_part(n, c) for n, c in raw.items() if n.endswith((".xml", ".rels"))}
    except RefusedError as error:
        return [f"unreadable: {error.reason} {error.parameters}"]
    faults = [*_type_faults(raw), *_relation_faults(raw, trees)]
    drawings: Counter[str] = Counter()
    for name, root in trees.items():
        if name.startswith("word/") and name.endswith(".xml"):
            faults += [f"{name}: {fault}" for fault in _part_faults(root)]
            drawings.update(each.get("id", "") for each in root.iter(f"{{{WP}}}docPr"))
    faults += [f"drawing id {key} stands {n} times" for key, n in drawings.items() if n > 1]
    return faults + list(_reference_faults(trees))


def _type_faults(raw: Mapping[str, bytes]) -> Iterator[str]:
    types = read_content_types(raw)
    for name in raw:
        if name != "[Content_Types].xml" and not types.get(name):
            yield f"{name} has no content type"
    for name in types:
        if name not in raw:
            yield f"a content type names {name}, which is not there"


def _relation_faults(raw: Mapping[str, bytes], trees: Mapping[str, Element]) -> Iterator[str]:
    for name in ["", *raw]:
        relations = read_relations(raw, name)
        ids = [each.id for each in relations]
        yield from (f"{name}: relationship {key} twice" for key in _repeated(ids))
        for each in relations:
            if not each.external and each.target not in raw:
                yield f"{name}: {each.id} leads to {each.target}, which is not there"
        if name in trees and not name.endswith(".rels"):
            yield from _id_faults(name, trees[name], relations)
    owners = {"", *raw}
    for name in raw:
        if name.endswith(".rels") and _owner(name) not in owners:
            yield f"{name} belongs to no part"


def _owner(name: str) -> str:
    folder, _, file = name.rpartition("_rels/")
    return folder + file.removesuffix(".rels")


def _id_faults(name: str, root: Element, relations: list[Relationship]) -> Iterator[str]:
    known = {each.id for each in relations}
    if root.tag == f"{{{RELATIONS}}}Relationships":
        return
    for element in root.iter():
        for key in map(str, element.attrib):
            value = element.get(key, "")
            if key.startswith(f"{{{R}}}") and value and value not in known:
                yield f"{name}: {value!s} is no relationship"


def _repeated(values: list[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]


def _part_faults(root: Element) -> Iterator[str]:
    yield from _container_faults(root)
    for table in root.iter(w("tbl")):
        yield from _table_faults(table)
    for body in root.iter(w("body")):
        last = body[-1] if len(body) else None
        if child(body, "sectPr") is not None and (last is None or last.tag != w("sectPr")):
            yield "section properties are not last in the body"
    yield from _bookmark_faults(root)
    for text in root.iter(w("t")):
        if len(text):
            yield "a text element holds elements"


def _container_faults(root: Element) -> Iterator[str]:
    for container in root.iter(*_ENDS_WITH_PARAGRAPH):
        if root.tag == w("settings"):
            continue  # there a footnote is a mere reference to one
        blocks = [each for each in container if each.tag in _BLOCKS]
        if not blocks or blocks[-1].tag != w("p"):
            yield f"{_local(container)} does not end with a paragraph"


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _table_faults(table: Element) -> Iterator[str]:
    grid = child(table, "tblGrid")
    columns = len(grid.findall(w("gridCol"))) if grid is not None else 0
    rows = table.findall(w("tr"))
    if not rows:
        yield "a table has no rows"
    for row in rows:
        cells = row.findall(w("tc"))
        if not cells:
            yield "a row has no cells"
        spanned = sum(map(_span, cells)) + _skipped(row)
        if spanned != columns:
            yield f"a row spans {spanned} of {columns} columns"


def _span(cell: Element) -> int:
    found = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    return int(found.get(w("val"), "1")) if found is not None else 1


def _skipped(row: Element) -> int:
    found = [row.find(f"{w('trPr')}/{w(name)}") for name in ("gridBefore", "gridAfter")]
    return sum(int(each.get(w("val"), "0")) for each in found if each is not None)


def _bookmark_faults(root: Element) -> Iterator[str]:
    starts = [each.get(w("id"), "") for each in root.iter(w("bookmarkStart"))]
    ends = [each.get(w("id"), "") for each in root.iter(w("bookmarkEnd"))]
    names = [each.get(w("name"), "") for each in root.iter(w("bookmarkStart"))]
    if sorted(starts) != sorted(ends):
        yield "bookmarks begin and do not end, or the reverse"
    yield from (f"bookmark id {key} twice" for key in _repeated(starts))
    yield from (f"bookmark name {key} twice" for key in _repeated(names))


def _reference_faults(trees: Mapping[str, Element]) -> Iterator[str]:
    """Say which notes, lists and styles are referred to but not defined."""
    defined = {
        "footnoteReference": _ids(trees, "footnote", "id"),
        "endnoteReference": _ids(trees, "endnote", "id"),
        "numId": _ids(trees, "num", "numId") | {"0"},
        **dict.fromkeys(("pStyle", "rStyle", "tblStyle"), _ids(trees, "style", "styleId")),
    }
    for name, root in trees.items():
        for kind, known in defined.items():
            attribute = "id" if kind.endswith("Reference") else "val"
            used = {each.get(w(attribute), "") for each in root.iter(w(kind))}
            yield from (f"{name}: {kind} {value} is not defined" for value in sorted(used - known))


def _ids(trees: Mapping[str, Element], name: str, attribute: str) -> set[str]:
    return {each.get(w(attribute), "") for root in trees.values() for each in root.iter(w(name))}

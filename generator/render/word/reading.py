"""Read the tags of a part, joining those that Word has split over runs.

Enters: the cleaned root of a part. Leaves: the tags in the order of the text; in the tree a
placeholder stands for each, whole, in the text element where the tag began.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field

from generator.core.dataclass import dataclass
from generator.render.word.draft import Draft, Placed, Spot
from generator.render.word.ending import NOTE
from generator.render.word.ooxml import SPACE, WP, Element, remove, w
from generator.render.word.tag import COMMENT, VALUE, Span, find_tags

_STANDS_FOR = {
    w("tab"): " ",
    w("br"): " ",
    w("cr"): " ",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "",
}
_STORIES = (w("txbxContent"), NOTE)
_WORDS_AROUND = 30


@dataclass(frozen=True, slots=True)
class _Carrier:
    element: Element
    text: str
    start: int


@dataclass(slots=True)
class _Position:
    """Where the walk through a part stands."""

    table: int = 0
    paragraph: int = 0
    numbers: dict[Element, int] = field(default_factory=dict)


def read_tags(root: Element, draft: Draft, part: str) -> list[Placed]:
    """Return the tags of a part and put placeholders in their places.

    Problems found: ``template-tag-unclosed``.
    """
    found: list[Placed] = []
    position = _Position()
    for paragraph in list(root.iter(w("p"))):
        inside = "note" if next(paragraph.iterancestors(NOTE), None) is not None else part
        spot = _spot(paragraph, position, Spot(draft.template, inside))
        found += _read_paragraph(paragraph, spot, draft, root)
    _read_alternative_texts(root, draft, part)
    return found


def _spot(paragraph: Element, position: _Position, spot: Spot) -> Spot:
    cell = next(paragraph.iterancestors(w("tc")), None)
    if cell is None:
        position.paragraph += 1
        return Spot(spot.template, spot.part, paragraph=position.paragraph)
    row = cell.getparent()
    table = next(cell.iterancestors(w("tbl")), None)
    if row is None or table is None:
        return spot
    if table not in position.numbers:
        position.table += 1
        position.numbers[table] = position.table
    rows, cells = table.findall(w("tr")), row.findall(w("tc"))
    row_number = rows.index(row) + 1 if row in rows else 0
    number = position.numbers[table]
    return Spot(spot.template, spot.part, number, row_number, cells.index(cell) + 1)


def _read_paragraph(paragraph: Element, spot: Spot, draft: Draft, root: Element) -> list[Placed]:
    carriers = _carriers(paragraph)
    text = "".join(each.text for each in carriers)
    if not any(brace in text for brace in ("{{", "{%", "{#", "}}", "%}")):
        return []
    story = next(paragraph.iterancestors(*_STORIES), root)
    placed, pieces = [], []
    for span in find_tags(text):
        here = _with_words(spot, text, span)
        if span.tag is None:
            draft.problem("template-tag-unclosed", here, found=text[span.start : span.end][:60])
            continue
        placed.append((span, here, span.tag))
    found = []
    for span, here, tag in placed:
        placeholder = "" if tag.kind == COMMENT else draft.value(tag.text, here)
        pieces.append((span, placeholder))
        if placeholder:
            carrier = _carrier_at(carriers, span.start).element
            found.append(Placed(len(draft.snippets) - 1, tag, here, carrier, story))
    _rewrite(carriers, pieces)
    return found


def _with_words(spot: Spot, text: str, span: Span) -> Spot:
    start, end = max(0, span.start - _WORDS_AROUND), span.end + _WORDS_AROUND
    words = " ".join(text[start:end].split())
    before, after = "… " if start else "", " …" if end < len(text) else ""
    return Spot(
        spot.template,
        spot.part,
        spot.table,
        spot.row,
        spot.cell,
        spot.paragraph,
        f"{before}{words}{after}",
    )


def _carriers(paragraph: Element) -> list[_Carrier]:
    made, start = [], 0
    for element in _texts(paragraph):
        text = _STANDS_FOR.get(element.tag)
        if text is None:
            text = element.text or ""
        made.append(_Carrier(element, text, start))
        start += len(text)
    return made


def _texts(element: Element) -> Iterator[Element]:
    """Yield what carries text, leaving out paragraphs inside (text boxes)."""
    for each in element:
        if each.tag == w("t") or each.tag in _STANDS_FOR:
            if element.tag == w("r"):
                yield each
        elif each.tag not in (w("p"), w("tbl"), w("pPr"), w("rPr")):
            yield from _texts(each)


def _carrier_at(carriers: list[_Carrier], position: int) -> _Carrier:
    return next(
        each
        for each in carriers
        if each.element.tag == w("t") and each.start <= position < each.start + len(each.text)
    )


def _rewrite(carriers: list[_Carrier], pieces: list[tuple[Span, str]]) -> None:
    for carrier in carriers:
        touching = [
            (span, placeholder)
            for span, placeholder in pieces
            if span.start < carrier.start + len(carrier.text) and span.end > carrier.start
        ]
        if touching:
            _rewrite_one(carrier, touching)


def _rewrite_one(carrier: _Carrier, touching: list[tuple[Span, str]]) -> None:
    if carrier.element.tag != w("t"):
        _remove_with_run(carrier.element)
        return
    kept, at = [], 0
    for span, placeholder in touching:
        begin = max(0, span.start - carrier.start)
        kept.append(carrier.text[at:begin])
        if span.start >= carrier.start:
            kept.append(placeholder)
        at = min(len(carrier.text), span.end - carrier.start)
    text = "".join([*kept, carrier.text[at:]])
    carrier.element.text = text
    carrier.element.set(SPACE, "preserve")
    if not text:
        _remove_with_run(carrier.element)


def _remove_with_run(element: Element) -> None:
    run = element.getparent()
    if run is None:
        return
    remove(element)
    if run.getparent() is not None and all(each.tag == w("rPr") for each in run):
        remove(run)


def _read_alternative_texts(root: Element, draft: Draft, part: str) -> None:
    for drawing in root.iter(f"{{{WP}}}docPr"):
        for name in ("descr", "title"):
            if "{{" in drawing.get(name, ""):
                drawing.set(name, _read_attribute(drawing.get(name, ""), draft, part))


def _read_attribute(text: str, draft: Draft, part: str) -> str:
    spot = Spot(draft.template, part, words=text[:80])
    pieces, at = [], 0
    for span in find_tags(text):
        pieces.append(text[at : span.start])
        at = span.end
        if span.tag is None or span.tag.kind != VALUE:
            draft.problem("template-tag-unclosed", spot, found=text[span.start : span.end])
        else:
            pieces.append(draft.attribute(span.tag.text, spot))
    return "".join([*pieces, text[at:]])

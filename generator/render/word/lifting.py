"""Lift tags out of the text to the place where they act: run, paragraph, row or cell.

Enters: a part's tree with placeholders and the structure of its tags. Leaves: the same tree with
marker elements among runs, paragraphs, rows and cells; only inline tags stay in the text.
"""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from generator.render.word.draft import MARKER, Draft, Placed, placeholder, placeholders_in
from generator.render.word.marker import marker_of
from generator.render.word.ooxml import SPACE, Element, ancestor, child, remove, replace_with, w
from generator.render.word.structure import Structure

_CONTAINERS = {"p": "p", "tr": "tr", "tc": "tc"}
_VISIBLE = frozenset(w(name) for name in ("drawing", "pict", "object", "fldChar", "sym"))


def lift_tags(root: Element, structure: Structure, draft: Draft) -> None:
    """Lift all tags whose level is not inline.

    Problems found: ``template-tag-misplaced`` and ``template-tag-company`` (other text beside a
    tag that removes its paragraph, row or cell).
    """
    lifted = {each.number: each for each in structure.tags.values() if each.tag.level}
    for text in list(root.iter(w("t"))):
        numbers = _numbers(text.text or "")
        if any(number in lifted and lifted[number].tag.level == "r" for number in numbers):
            _split_run(text, lifted)
    for level in _CONTAINERS:
        _lift_level(level, [t for t in lifted.values() if t.tag.level == level], draft)
    _check_parents(root, structure, draft)


def _numbers(text: str) -> list[int]:
    return [int(number) for number in placeholders_in(text)[1::2]]


def _split_run(text: Element, lifted: dict[int, Placed]) -> None:
    run = text.getparent()
    if run is None:
        return
    properties = child(run, "rPr")
    before = [e for e in text.itersiblings(preceding=True) if e.tag != w("rPr")][::-1]
    after = list(text.itersiblings())
    made: list[Element] = []
    _append_run(made, properties, before)
    for piece in _pieces(text.text or "", lifted):
        if isinstance(piece, int):
            made.append(_run_marker(lifted[piece], properties))
        else:
            _append_run(made, properties, [_text_element(piece)])
    _append_run(made, properties, after)
    replace_with(run, made)


def _run_marker(placed: Placed, properties: Element | None) -> Element:
    made = marker_of(placed)
    if properties is not None:
        made.append(deepcopy(properties))
    return made


def _pieces(text: str, lifted: dict[int, Placed]) -> list[str | int]:
    """Return literal text (with its inline placeholders) and numbers of run-level tags in turn."""
    pieces: list[str | int] = [""]
    for index, piece in enumerate(placeholders_in(text)):
        if index % 2 == 0:
            pieces = _extended(pieces, piece)
        elif int(piece) in lifted and lifted[int(piece)].tag.level == "r":
            pieces.append(int(piece))
        else:
            pieces = _extended(pieces, placeholder(int(piece)))
    return [piece for piece in pieces if piece != ""]


def _extended(pieces: list[str | int], text: str) -> list[str | int]:
    last = pieces[-1]
    if isinstance(last, str):
        return [*pieces[:-1], last + text]
    return [*pieces, text]


def _text_element(text: str) -> Element:
    made = etree.Element(w("t"))
    made.text = text
    made.set(SPACE, "preserve")
    return made


def _append_run(made: list[Element], properties: Element | None, content: list[Element]) -> None:
    if not content:
        return
    run = etree.Element(w("r"))
    if properties is not None:
        run.append(deepcopy(properties))
    run.extend(content)
    made.append(run)


def _lift_level(level: str, tags: list[Placed], draft: Draft) -> None:
    by_container: dict[Element, list[Placed]] = {}
    for each in tags:
        container = ancestor(each.carrier, _CONTAINERS[level])
        if container is None:
            draft.problem("template-tag-misplaced", each.spot, tag=each.tag.written, rule=level)
        else:
            by_container.setdefault(container, []).append(each)
    for container, inside in by_container.items():
        _lift_container(container, inside, draft)


def _lift_container(container: Element, inside: list[Placed], draft: Draft) -> None:
    numbers = {each.number for each in inside}
    rest = _rest(container, numbers)
    if rest:
        tag = inside[0].tag.written
        draft.problem("template-tag-company", inside[0].spot, tag=tag, found=rest[:60])
        return
    markers = [marker_of(each) for each in inside]
    properties = child(container, "pPr")
    if properties is not None:
        markers[0].append(deepcopy(properties))
        if child(properties, "sectPr") is not None:
            markers.append(_emptied(container))
    replace_with(container, markers)


def _rest(container: Element, numbers: set[int]) -> str:
    """Return what else a reader would see in the container, "" for nothing."""
    seen = []
    for element in container.iter(w("t"), *_VISIBLE):
        if element.tag in _VISIBLE:
            return "…"
        pieces = placeholders_in(element.text or "")
        foreign = [n for n in pieces[1::2] if int(n) not in numbers]
        seen += ["{{ … }}" for _ in foreign] + pieces[::2]
    page_break = any(each.get(w("type")) == "page" for each in container.iter(w("br")))
    return "".join(seen).strip() or ("…" if page_break else "")


def _emptied(paragraph: Element) -> Element:
    """Return the paragraph without content: it ends a section and must stay."""
    kept = deepcopy(paragraph)
    for each in list(kept):
        if each.tag != w("pPr"):
            remove(each)
    return kept


def _check_parents(root: Element, structure: Structure, draft: Draft) -> None:
    parents = {each.get("number", ""): each.getparent() for each in root.iter(MARKER)}
    for group in structure.groups:
        first = group.tags[0]
        if not first.tag.level or str(first.number) not in parents:
            continue
        for each in group.tags:
            if parents.get(str(each.number)) is not parents[str(first.number)]:
                draft.problem(
                    "template-block-crossing",
                    each.spot,
                    tag=each.tag.written,
                    opened=first.tag.written,
                )

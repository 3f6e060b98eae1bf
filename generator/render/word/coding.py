"""Give every tag its code: what the template's author wrote becomes Jinja.

Enters: the tree with lifted tags. Leaves: snippets whose code is final; includes are compiled on
the way by the function handed in.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from generator.render.word.draft import MARKER, Placed, statement_code, value_code
from generator.render.word.ooxml import Element, R, W
from generator.render.word.structure import Structure
from generator.render.word.tag import STATEMENT
from generator.render.word.workshop import Bench

Include = Callable[[Bench, str, str], str]


def code_tags(root: Element, structure: Structure, bench: Bench, include: Include) -> None:
    """Write the code of all tags; ``include`` compiles a file as a unit and returns its key."""
    markers = {each.get("number", ""): each for each in root.iter(MARKER)}
    for placed in structure.tags.values():
        found = markers.get(str(placed.number))
        bench.draft.recode(placed.number, _code(placed, found, bench, include))


def _code(placed: Placed, marker: Element | None, bench: Bench, include: Include) -> str:
    tag = placed.tag
    if tag.kind == STATEMENT and tag.word in ("include", "document"):
        return _include_code(placed, bench, include)
    if tag.kind == STATEMENT and tag.word != "rich":
        return statement_code(tag.text)
    if marker is None or not tag.level:
        return value_code(tag.text)
    expression = tag.argument if tag.word == "rich" else tag.text
    return _rich_code(expression, tag.level, marker, bench)


def _rich_code(expression: str, level: str, marker: Element, bench: Bench) -> str:
    """Return the code of a rich text or of inline text, with the tag's own formatting kept."""
    bench.shop.needs.add("rich")
    formatting = bench.draft.constant("".join(fragment(each) for each in marker))
    name = "vektor_rich" if level == "p" else "vektor_inline"
    return value_code(f"{name}({expression}, {formatting})")


def _include_code(placed: Placed, bench: Bench, include: Include) -> str:
    tag = placed.tag
    file, expression = include_argument(tag.argument)
    if not file or (tag.word == "document" and not expression):
        bench.draft.problem(
            "template-tag-misplaced", placed.spot, tag=tag.written, rule="include-form"
        )
        return ""
    if file not in bench.shop.shared:
        known = ", ".join(sorted(bench.shop.shared)) or "–"
        bench.draft.problem("template-include-unknown", placed.spot, found=file, known=known)
        return ""
    if file in bench.path:
        bench.draft.problem("template-include-circle", placed.spot, found=file)
        return ""
    key = include(bench, file, tag.word)
    if tag.word == "document":
        return value_code(f"vektor_document('{key}', {expression})")
    if expression:
        return value_code(f"vektor_include('{key}', {expression})")
    return statement_code(f"include '{key}'")


def include_argument(argument: str) -> tuple[str, str]:
    """Return file and expression of ``"file" with expression``; "" for what is not there."""
    if not argument.startswith('"'):
        return "", ""
    file, _, rest = argument[1:].partition('"')
    word, _, expression = rest.strip().partition(" ")
    if word and (word != "with" or not expression.strip()):
        return "", ""
    return file, expression.strip()


def fragment(element: Element) -> str:
    """Return an element's text for a place where ``w:`` and ``r:`` are declared already."""
    holder = etree.Element("holder", nsmap={"w": W, "r": R})
    holder.append(etree.fromstring(etree.tostring(element, with_tail=False)))
    text = etree.tostring(holder, encoding="unicode")
    return text[text.index(">") + 1 : text.rindex("</")]

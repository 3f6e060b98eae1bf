"""A record's text and its new data → the same text with only the differing lines changed.

Enters: YAML text, the data it should hold, the schema. Leaves: text, or None when the result
would not hold exactly that data (an odd layout that only rewriting can serve).

The old data are compared with the new along the node tree; each difference becomes a splice of
characters. What is written in [brackets] or {braces} is replaced whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Any

from generator.core.dataclass import dataclass
from generator.forms.yaml_lines import below, entry_lines, is_nested, item_lines, key_order
from generator.forms.yaml_scalar import is_block, one_line
from generator.read.instance import to_instance
from generator.read.node import Mapping, Mark, Node, Scalar, Sequence, last_mark
from generator.read.schemas import Schema, resolved
from generator.read.yaml_tree import parse_text

# (first offset, offset after the last, new text); additions at one place stand in the order made.
_Splice = tuple[int, int, str]

_BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class _Source:
    """The text, where its lines begin, its line end, and the schema's root."""

    text: str
    starts: tuple[int, ...]
    line_end: str
    root: Schema

    def offset(self, mark: Mark) -> int:
        return self.starts[mark.line] + mark.column

    def line_start(self, offset: int) -> int:
        return self.text.rfind("\n", 0, offset) + 1

    def after_line(self, offset: int) -> int:
        """Return the offset behind the end of the line that ``offset`` is on."""
        return self.text.index("\n", offset) + 1

    def end(self, node: Node) -> int:
        """Return the offset behind the last character of a value."""
        mark = last_mark(node)
        end = self.offset(mark) if mark.line < len(self.starts) else len(self.text)
        start = self.offset(node.start_mark)
        return start + len(self.text[start:end].rstrip("\n\r "))

    def is_behind_dash(self, offset: int) -> bool:
        """Tell whether an entry shares its line with the dash of an element."""
        return bool(self.text[self.line_start(offset) : offset].strip(" "))

    def joined(self, lines: list[str]) -> str:
        return self.line_end.join(lines)


def edited(source_text: str, wanted: Any, schema: Schema) -> str | None:
    """Return ``source_text`` holding ``wanted``, None when that needs rewriting."""
    mark = _BYTE_ORDER_MARK if source_text.startswith(_BYTE_ORDER_MARK) else ""
    source = _source(source_text.removeprefix(_BYTE_ORDER_MARK), schema)
    node, _ = parse_text(source.text, "")
    old = to_instance(node, schema) if node else None
    changes = _value(node, old, wanted, resolved(schema, schema), source) if node else None
    if not isinstance(node, Mapping) or changes is None:
        return None
    splices = list(changes)
    result = _applied(source.text, splices) if splices else source_text.removeprefix(mark)
    again, findings = parse_text(result, "")
    if findings or again is None or not same(to_instance(again, schema), wanted):
        return None
    return mark + result


def same(one: Any, other: Any) -> bool:
    """Tell whether two instances are equal; 85.0 is 85, but true is not 1."""
    return _comparable(one) == _comparable(other)


def _comparable(value: Any) -> str:
    return json.dumps(_normal(value), ensure_ascii=False, sort_keys=True)


def _normal(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _normal(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_normal(inner) for inner in value]
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return ["number", str(Decimal(value).normalize() + 0)]
    return value


def _source(text: str, root: Schema) -> _Source:
    line_end = "\r\n" if "\r\n" in text else "\n"
    if not text.endswith("\n"):
        text += line_end
    starts = [0]
    while (found := text.find("\n", starts[-1])) >= 0:
        starts.append(found + 1)
    return _Source(text, tuple(starts), line_end, root)


def _applied(text: str, splices: list[_Splice]) -> str:
    pieces, at = [], 0
    # What is added at a place stands before what is changed there.
    for start, end, new in sorted(splices, key=lambda splice: (splice[0], splice[1] > splice[0])):
        pieces += [text[at:start], new]
        at = max(at, end)
    return "".join([*pieces, text[at:]])


def _value(
    node: Node, old: Any, new: Any, schema: Schema, source: _Source
) -> Iterator[_Splice] | None:
    """Return the splices that turn a value into ``new`` in place, None when it must be replaced."""
    if isinstance(node, Mapping) and not node.flow and _share_a_key(old, new):
        return _fields(node, old, new, schema, source)
    if isinstance(node, Sequence) and not node.flow and isinstance(new, list) and new:
        return _elements(node, old, new, schema, source)
    one_line_before = isinstance(node, Scalar) and node.start_mark.line == node.end_mark.line
    if one_line_before and not is_nested(new) and not is_block(new):
        return iter([_in_line(node, new, source)])
    return None


def _share_a_key(old: Any, new: Any) -> bool:
    return isinstance(new, dict) and not old.keys().isdisjoint(new)


def _in_line(node: Node, new: Any, source: _Source) -> _Splice:
    start, end = source.offset(node.start_mark), source.offset(node.end_mark)
    text = "[]" if isinstance(new, list) else "{}" if isinstance(new, dict) else one_line(new)
    needs_space = source.text[start - 1 : start] not in {" ", ""}
    return start, end, " " + text if needs_space else text


def _fields(
    node: Mapping, old: dict[str, Any], new: dict[str, Any], schema: Schema, source: _Source
) -> Iterator[_Splice]:
    """Yield the splices of a set of fields of which at least one stays."""
    indent = node.start_mark.column
    kept = [(key, value) for key, value in node.entries if key.value in new]
    yield from _without(
        [source.offset(key.start_mark) for key, _ in node.entries],
        [source.end(value) for _, value in node.entries],
        [key.value in new for key, _ in node.entries],
        source,
    )
    for key, value in kept:
        part = below(schema, key.value, source.root)
        if not same(old[key.value], new[key.value]):
            splices = _value(value, old[key.value], new[key.value], part, source)
            lines = entry_lines(key.value, new[key.value], part, source.root, indent)
            yield from splices or _replaced(source.offset(key.start_mark), value, lines, source)
    order = key_order(new, schema)
    ends = {key.value: source.end(value) for key, value in kept}
    for key_new in order:
        if key_new not in old:
            part = below(schema, key_new, source.root)
            lines = entry_lines(key_new, new[key_new], part, source.root, indent)
            before = [key for key in order[: order.index(key_new)] if key in ends]
            behind = ends[before[-1]] if before else None
            yield _inserted(source.offset(node.start_mark), behind, lines, indent, source)


def _elements(
    node: Sequence, old: list[Any], new: list[Any], schema: Schema, source: _Source
) -> Iterator[_Splice]:
    """Yield the splices of a list: equal elements stay, the others are changed, added, removed."""
    indent = node.start_mark.column
    part = below(schema, None, source.root)
    dashes = [_dash(item, indent, source) for item in node.items]
    ends = [max(source.end(item), dash + 1) for item, dash in zip(node.items, dashes, strict=True)]
    pairs, stays, added = _aligned(old, new)
    yield from _without(dashes, ends, stays, source)
    for index, index_new in pairs:
        value = new[index_new]
        if not same(old[index], value):
            splices = _value(node.items[index], old[index], value, part, source)
            lines = item_lines(value, part, source.root, indent)
            yield from splices or _replaced(dashes[index], node.items[index], lines, source)
    for index, index_new in added:
        lines = item_lines(new[index_new], part, source.root, indent)
        behind = ends[index] if index >= 0 else None
        yield _inserted(dashes[0], behind, lines, indent, source)


def _aligned(
    old: list[Any], new: list[Any]
) -> tuple[list[tuple[int, int]], list[bool], list[tuple[int, int]]]:
    """Return pairs (old, new), which old ones stay, and (old one before, new) for those added."""
    matcher = SequenceMatcher(
        None,
        [_comparable(item) for item in old],
        [_comparable(item) for item in new],
        autojunk=False,
    )
    pairs: list[tuple[int, int]] = []
    added: list[tuple[int, int]] = []
    for _, start, end, start_new, end_new in matcher.get_opcodes():
        both = min(end - start, end_new - start_new)
        pairs += [(start + step, start_new + step) for step in range(both)]
        before = start + both - 1
        added += [(before, index) for index in range(start_new + both, end_new)]
    staying = {index for index, _ in pairs}
    return pairs, [index in staying for index in range(len(old))], added


def _dash(item: Node, indent: int, source: _Source) -> int:
    """Return the offset of the dash of an element, which may stand on a line of its own."""
    line = item.start_mark.line
    while source.text[source.starts[line] + indent] != "-":
        line -= 1
    return source.starts[line] + indent


def _without(
    starts: list[int], ends: list[int], stays: list[bool], source: _Source
) -> Iterator[_Splice]:
    """Yield the splices that remove entries or elements; at least one stays.

    The first may stand behind a dash; then what follows it moves up to that dash, comments too.
    """
    first = stays.index(True) if source.is_behind_dash(starts[0]) else 0
    for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if stays[index]:
            continue
        after = source.after_line(end)
        if index < first:
            yield start, after + _blanks(source.text, after), ""
        else:
            yield source.line_start(start), after, ""


def _blanks(text: str, start: int) -> int:
    """Return how many spaces stand at ``start``."""
    length = 0
    while text[start + length : start + length + 1] == " ":
        length += 1
    return length


def _replaced(start: int, value: Node, lines: list[str], source: _Source) -> Iterator[_Splice]:
    """Yield the splice that writes an entry or element anew; a comment on its line stays."""
    end = max(source.end(value), start)
    first = lines[0].lstrip(" ")
    if isinstance(value, Scalar) and value.style in {"|", ">"}:
        comment = _comment(source.text[source.offset(value.start_mark) : end].partition("\n")[0])
        yield start, end, source.joined([first + comment, *lines[1:]])
    elif len(lines) == 1:
        yield start, end, first
    else:
        comment = _comment(source.text[end : source.after_line(end)])
        behind = end + len(source.text[end : source.after_line(end)].rstrip("\r\n"))
        yield start, behind, source.joined([first + comment, *lines[1:]])


def _comment(line: str) -> str:
    """Return the comment at the end of a line with two spaces before it, "" when there is none."""
    _, mark, words = line.partition(" #")
    return f"  #{words.rstrip()}" if mark else ""


def _inserted(
    first: int, behind: int | None, lines: list[str], indent: int, source: _Source
) -> _Splice:
    """Return the splice that adds lines behind an entry's end, or before the first entry."""
    if behind is None and source.is_behind_dash(first):
        return first, first, source.joined(lines).lstrip(" ") + source.line_end + " " * indent
    at = source.line_start(first) if behind is None else source.after_line(behind)
    return at, at, source.joined(lines) + source.line_end

"""Strict YAML: bytes of one file → its node tree and every problem found on the way.

Enters: bytes. Leaves: the tree of generator.read.node (None when there is none to speak of) and
located findings. libyaml's events are taken as they come, so nothing is typed implicitly, an
alias is never expanded, and nothing that would be lost in composing (anchors, tags, a second
document, duplicate keys) is lost.

A syntax error stops libyaml; the rest is then read on from the next key in the first column,
so that one slip does not hide the others.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, cast

import yaml
from yaml._yaml import CParser
from yaml.error import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from generator.core.dataclass import dataclass
from generator.core.finding import Finding, Place, Severity, finding
from generator.core.regex import regex
from generator.read.decoding import MAX_BYTES, control_character, decode, first_forbidden
from generator.read.node import Mapping, Mark, Node, Scalar, Sequence, place_of
from generator.read.silent import gather_anchors, gather_tabs, silent_findings
from generator.read.syntax import syntax_finding

MAX_DEPTH = 16
_MAX_RESTARTS = 20
_TOP_KEY = regex(r"[A-Za-z_][\w-]*:(?: |$)")
# Anchors, tags, escapes: a text without these signs has none.
_DOUBTFUL = "&!\\"
# Keys that are none when they stand without quotes.
_ODD_KEYS = frozenset({"", "<<"})
# Untyped, since libyaml's own marks are not the Python ones that the type stubs promise.
_LIST_END: Any = SequenceEndEvent
_FIELDS_END: Any = MappingEndEvent


@dataclass(frozen=True, slots=True)
class _Source:
    """One run of libyaml: its next event, the file's name, and where problems are collected.

    ``doubtful`` tells that the text holds signs that anchors, tags and escapes begin with.
    """

    next_event: Callable[[], Any]
    file: str
    problems: list[Finding]
    doubtful: bool

    def report(self, slug: str, mark: Mark, **parameters: Any) -> None:
        problem = finding(slug, Severity.ERROR, self.file, **parameters)
        self.problems.append(problem.located(place_of(mark, self.file)))


def parse(
    data: bytes, file: str, *, max_bytes: int = MAX_BYTES
) -> tuple[Node | None, list[Finding]]:
    """Return the node tree of a YAML file and its findings, in the order of the text.

    The tree is None when the file can't be decoded, has a syntax error or is empty. Any finding
    is an error: a tree beside findings serves to look for more of them, not to build from.
    """
    text, problems = decode(data, file, max_bytes=max_bytes)
    if text is None or problems:
        return None, problems
    node, problems = parse_text(text, file)
    return node, sorted(problems, key=lambda problem: problem.sort_key)


def parse_text(text: str, file: str) -> tuple[Node | None, list[Finding]]:
    """Return the node tree of decoded text and its findings."""
    problems: list[Finding] = []
    try:
        with _without_collection():
            node = _document(_source(text, file, problems))
    except MarkedYAMLError as error:
        _recover(text, file, error, problems)
        return None, gather_anchors(gather_tabs(text, file, problems))
    if node is None:
        problems.append(finding("file-empty", Severity.ERROR, file, place=Place(file, 1, 1)))
        return None, problems
    return node, gather_anchors(problems + silent_findings(text, file, node))


@contextmanager
def _without_collection() -> Iterator[None]:
    """Keep the garbage collector from walking a growing tree, in which nothing is garbage."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _source(text: str, file: str, problems: list[Finding]) -> _Source:
    doubtful = any(sign in text for sign in _DOUBTFUL)
    return _Source(CParser(text).get_event, file, problems, doubtful)


def _recover(text: str, file: str, error: MarkedYAMLError, problems: list[Finding]) -> None:
    """Report a syntax error, then read on from the next key in the first column."""
    lines = text.split("\n")
    start = 0
    for _ in range(_MAX_RESTARTS):
        problems.append(syntax_finding(error, lines, file))
        start = _next_top_key(lines, max(_error_line(error), start) + 1)
        if start == len(lines):
            break
        rest = "\n" * start + "\n".join(lines[start:])
        try:
            _document(_source(rest, file, problems))
        except MarkedYAMLError as next_error:
            error = next_error
        else:
            break


def _error_line(error: MarkedYAMLError) -> int:
    """Return where the trouble began: an unclosed quote ends only with the file."""
    at_end = "end of stream" in (error.problem or "") and error.context_mark
    mark = error.context_mark if at_end else error.problem_mark
    return int(mark.line) if mark else 0


def _next_top_key(lines: list[str], start: int) -> int:
    for number in range(start, len(lines)):
        if _TOP_KEY.match(lines[number]):
            return number
    return len(lines)


def _document(source: _Source) -> Node | None:
    """Return the tree of the first document; report a directive or a second document."""
    source.next_event()
    event = source.next_event()
    if type(event) is StreamEndEvent:
        return None
    if event.version or event.tags:
        source.report("yaml-directive", event.start_mark)
    node = _node(source.next_event(), source, 0)
    source.next_event()
    event = source.next_event()
    if isinstance(event, DocumentStartEvent) and event.start_mark:
        source.report("yaml-several-documents", event.start_mark)
    return None if _is_nothing(node) else node


def _is_nothing(node: Node) -> bool:
    return type(node) is Scalar and not node.value and not node.style


def _node(event: Any, source: _Source, depth: int) -> Node:
    kind = type(event)
    if kind is Scalar:
        if source.doubtful:
            _check_scalar(event, source)
        return cast("Scalar", event)
    if kind is AliasEvent:
        source.report("yaml-anchor", event.start_mark, found=f"*{event.anchor}")
        return _plain(f"*{event.anchor}", event)
    if event.anchor is not None or event.tag is not None:
        _marked(event, source)
    if depth == MAX_DEPTH:
        return _too_deep(event, source)
    return (_mapping if kind is MappingStartEvent else _sequence)(event, source, depth)


def _sequence(start: Any, source: _Source, depth: int) -> Sequence:
    items = []
    event = source.next_event()
    while type(event) is not _LIST_END:
        items.append(_node(event, source, depth + 1))
        event = source.next_event()
    return Sequence(items, bool(start.flow_style), start.start_mark, event.end_mark)


def _mapping(start: Any, source: _Source, depth: int) -> Mapping:
    """Return a set of fields. Nearly all of them are scalars, so these are not sent around."""
    next_event, calm = source.next_event, not source.doubtful
    entries: list[tuple[Scalar, Node]] = []
    first: dict[str, Scalar] = {}
    event = next_event()
    while type(event) is not _FIELDS_END:
        key = event if calm and type(event) is Scalar else _node(event, source, depth + 1)
        value = next_event()
        if not calm or type(value) is not Scalar:
            value = _node(value, source, depth + 1)
        if type(key) is not Scalar:
            source.report("yaml-complex-key", event.start_mark)
        elif (key.value not in first and key.value not in _ODD_KEYS) or _is_odd_but_new(
            key, first, source
        ):
            first[key.value] = key
            entries.append((key, value))
        event = next_event()
    return Mapping(entries, bool(start.flow_style), start.start_mark, event.end_mark)


def _is_odd_but_new(key: Scalar, first: dict[str, Scalar], source: _Source) -> bool:
    """Tell whether ``key`` is one after all; report duplicates, merge and empty keys."""
    name = key.value
    if name in first:
        line = first[name].start_mark.line + 1
        source.report("yaml-duplicate-key", key.start_mark, key=name, first_line=line)
        return False
    first[name] = key
    if name and key.style:
        return True
    source.report("yaml-merge-key" if name else "yaml-key-empty", key.start_mark)
    return False


def _check_scalar(event: Any, source: _Source) -> None:
    if event.anchor is not None or event.tag is not None:
        _marked(event, source)
    if event.style == '"':
        _check_escapes(event, source)


def _plain(text: str, event: Any) -> Scalar:
    """Return a scalar that stands in place of what can't be kept."""
    return Scalar(None, None, (True, False), text, event.start_mark, event.end_mark, "")


def _marked(event: Any, source: _Source) -> None:
    """Report the anchor or the tag of a node."""
    if event.anchor is not None:
        source.report("yaml-anchor", event.start_mark, found=f"&{event.anchor}")
    if event.tag is not None:
        found = event.tag.replace("tag:yaml.org,2002:", "!!")
        source.report("yaml-tag", event.start_mark, found=found)


def _check_escapes(event: Any, source: _Source) -> None:
    """Report a forbidden character that an escape puts into the text."""
    character = first_forbidden(event.value)
    if character:
        place = place_of(event.start_mark, source.file)
        source.problems.append(control_character(source.file, character, 1, place))


def _too_deep(event: Any, source: _Source) -> Node:
    """Report nesting over the limit and pass over the whole branch without keeping it."""
    source.report("yaml-too-deep", event.start_mark, limit=MAX_DEPTH)
    start, open_branches = event, 1
    while open_branches:
        event = source.next_event()
        if isinstance(event, yaml.CollectionStartEvent):
            open_branches += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            open_branches -= 1
    start.end_mark = event.end_mark
    return _plain("", start)

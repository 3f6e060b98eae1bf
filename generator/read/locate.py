"""Findings → the lines and columns that a person goes to.

Enters: findings with JSON pointers and a way to read a file. Leaves: the same findings with
places. A file is read again only for findings that have no place yet, and once for all of them.

A text (.md) has no pointer into data: there ``/<line>/<column>``, both from 1, is the pointer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from generator.core.finding import Finding, Place, pointer_steps
from generator.read.decoding import decode
from generator.read.node import Mapping, Mark, Node, Scalar, Sequence, place_of
from generator.read.yaml_tree import parse_text

ReadFile: TypeAlias = Callable[[str], bytes | None]


def locate_all(findings: Iterable[Finding], read_file: ReadFile) -> list[Finding]:
    """Return the findings with places, ordered by file, line and column.

    ``read_file`` gives the bytes of a path below the root, None when there is no such file.
    """
    by_file: dict[str, list[Finding]] = {}
    for finding in findings:
        by_file.setdefault(finding.file, []).append(finding)
    located: list[Finding] = []
    for file, of_file in by_file.items():
        located += _locate_in(file, of_file, read_file)
    return sorted(located, key=lambda finding: finding.sort_key)


def locate(finding: Finding, read_file: ReadFile) -> Finding:
    """Return one finding with its place; the place stays the file when there is no better."""
    return _locate_in(finding.file, [finding], read_file)[0]


def text_pointer(line: int, column: int) -> str:
    """Return the pointer of a place in a text; both count from 1."""
    return f"/{line}/{column}"


def _locate_in(file: str, findings: list[Finding], read_file: ReadFile) -> list[Finding]:
    tree: Node | None = None
    if any(finding.place is None for finding in findings) and file.endswith(".yaml"):
        tree = _tree(read_file(file), file)
    return [
        finding if finding.place else finding.located(_place(finding, tree)) for finding in findings
    ]


def _tree(data: bytes | None, file: str) -> Node | None:
    text = decode(data, file)[0] if data else None
    return parse_text(text, file)[0] if text else None


def _place(finding: Finding, tree: Node | None) -> Place:
    steps = pointer_steps(finding.pointer)
    if tree is not None:
        return place_of(_mark(tree, steps, finding), finding.file)
    if finding.file.endswith(".md"):
        numbers = [int(step) for step in steps if step.isdecimal()]
        return Place(finding.file, *(numbers if len(numbers) == 2 else (1, 1)))
    return Place(finding.file)


def _mark(node: Node, steps: tuple[str, ...], finding: Finding) -> Mark:
    """Return the mark of the value at ``steps``, or of the nearest thing around it that exists.

    A list or a set of fields is found by its key: that is where one looks for it.
    """
    mark = key_mark = node.start_mark
    for step in steps:
        key, below = _child(node, step)
        if below is None:
            return key_mark
        node, mark = below, below.start_mark
        key_mark = key.start_mark if key else mark
    if finding.key_only or not isinstance(node, Scalar):
        return key_mark
    return mark


def _child(node: Node, step: str) -> tuple[Scalar | None, Node | None]:
    """Return key and value one step below ``node``; an element of a list has no key."""
    if isinstance(node, Mapping):
        for key, value in node.entries:
            if key.value == step:
                return key, value
    if isinstance(node, Sequence) and step.isdecimal() and int(step) < len(node.items):
        return None, node.items[int(step)]
    return None, None

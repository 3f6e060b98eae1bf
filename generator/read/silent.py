"""What libyaml lets pass, though a person meant something else.

Enters: the text of a file and its node tree. Leaves: findings: tabs before text, and text that a
number sign turns into a comment. Tabs and anchors are told once for a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.core.finding import Finding, Place, Severity, finding
from generator.core.regex import regex
from generator.read.node import Node, Scalar, Sequence, place_of

_TAB_INDENT = regex(r"^ *\t[ \t]*\S", re.MULTILINE)
# A comment is written «# comment»; «#5» behind a text may be its end.
_GLUED_HASH = regex(r"[^\s#][ \t]+#[^\s#]")
_BEHIND = regex(r"[ \t]+(#[^\s#]\S*)")


def silent_findings(text: str, file: str, node: Node) -> list[Finding]:
    """Return the findings on a text that libyaml has read without a word."""
    found = _tabs(text, file, node) if "\t" in text else []
    if (" #" in text or "\t#" in text) and _GLUED_HASH.search(text):
        found += _lost_texts(text.split("\n"), file, node)
    return found


def gather_tabs(text: str, file: str, problems: list[Finding]) -> list[Finding]:
    """Return the problems with those on single tabs replaced by one that counts all tabs."""
    singles = [problem for problem in problems if problem.slug == "yaml-tab"]
    if not singles:
        return problems
    lines = {*_tab_lines(text)} | {problem.place.line - 1 for problem in singles if problem.place}
    others = [problem for problem in problems if problem.slug != "yaml-tab"]
    return [*others, _tab_finding(text, file, sorted(lines))]


def gather_anchors(problems: list[Finding]) -> list[Finding]:
    """Return the problems with those on anchors and aliases replaced by one that counts them."""
    marks = [problem for problem in problems if problem.slug == "yaml-anchor"]
    if not marks:
        return problems
    first = min(marks, key=lambda problem: problem.sort_key)
    counted = replace(first, parameters=(*first.parameters, ("count", str(len(marks)))))
    return [*(problem for problem in problems if problem.slug != "yaml-anchor"), counted]


def _tabs(text: str, file: str, node: Node) -> list[Finding]:
    inside = _block_text_lines(node)
    lines = [number for number in _tab_lines(text) if number not in inside]
    return [_tab_finding(text, file, lines)] if lines else []


def _tab_lines(text: str) -> list[int]:
    return [text.count("\n", 0, match.start()) for match in _TAB_INDENT.finditer(text)]


def _tab_finding(text: str, file: str, lines: list[int]) -> Finding:
    column = text.split("\n")[lines[0]].find("\t") + 1
    place = Place(file, lines[0] + 1, max(column, 1))
    return finding("yaml-tab", Severity.ERROR, file, place=place, count=len(lines))


def _block_text_lines(node: Node) -> set[int]:
    """Return the numbers of the lines (from 0) that belong to texts written with | or >."""
    blocks = [scalar for scalar in _scalars(node) if scalar.style in {"|", ">"}]
    return {
        line
        for block in blocks
        for line in range(block.start_mark.line + 1, block.end_mark.line + 1)
    }


def _lost_texts(lines: list[str], file: str, node: Node) -> list[Finding]:
    """Return a finding for each plain text with «#…» glued together behind it."""
    found = []
    for scalar in _scalars(node):
        if scalar.style or not scalar.value:
            continue
        match = _BEHIND.match(lines[scalar.end_mark.line], scalar.end_mark.column)
        if match:
            problem = finding("yaml-hash-in-text", Severity.ERROR, file, found=match[1])
            place = place_of(scalar.end_mark, file)
            found.append(
                problem.located(
                    Place(file, place.line, place.column + match.start(1) - match.start())
                )
            )
    return found


def _scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
        return
    children = node.items if isinstance(node, Sequence) else [value for _, value in node.entries]
    for child in children:
        yield from _scalars(child)

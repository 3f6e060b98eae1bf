"""The node tree of a YAML file: scalars, sequences, mappings, each with its place.

Nodes are named tuples, not frozen dataclasses: a file has thousands of them and a tuple is
made in a quarter of the time. Nothing is typed here: a scalar is the text that was written.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol, TypeAlias

from yaml.error import Mark as YamlMark

from generator.core.finding import Place


class Mark(Protocol):
    """libyaml's mark: a place in the text, counted from 0; ``index`` counts characters."""

    index: int
    line: int
    column: int


class Scalar(NamedTuple):
    """A single value. ``style`` is "" (plain), ', ", | or >; marks count from 0."""

    text: str
    style: str
    start: Mark
    end: Mark


class Sequence(NamedTuple):
    """A list; ``flow`` tells that it is written in [brackets]."""

    items: tuple[Node, ...]
    flow: bool
    start: Mark
    end: Mark


class Mapping(NamedTuple):
    """A set of fields; ``flow`` tells that it is written in {braces}. Keys are unique."""

    entries: tuple[tuple[Scalar, Node], ...]
    flow: bool
    start: Mark
    end: Mark


Node: TypeAlias = Scalar | Sequence | Mapping


def place_of(mark: Mark | YamlMark, file: str) -> Place:
    """Return the place of a mark, counted from 1."""
    return Place(file, mark.line + 1, mark.column + 1)


def last_mark(node: Node) -> Mark:
    """Return the end of the last character that belongs to ``node``.

    libyaml ends a block collection where the next thing begins, so the last child decides.
    """
    while not isinstance(node, Scalar) and not node.flow:
        children = node.items if isinstance(node, Sequence) else [v for _, v in node.entries]
        if not children:
            return node.end
        node = children[-1]
    return node.end

"""The node tree of a YAML file: scalars, sequences, mappings, each with its place.

A file has thousands of scalars, so libyaml's own event is the leaf of the tree: its ``value``
is the text that was written, its ``style`` "" (plain), ', ", | or >. Collections are named
tuples, made in a quarter of the time of frozen dataclasses. Nothing is typed here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

from yaml.error import Mark as YamlMark
from yaml.events import ScalarEvent

from generator.core.finding import Place


class Mark(Protocol):
    """libyaml's mark: a place in the text, counted from 0; ``index`` counts characters."""

    index: int
    line: int
    column: int


if TYPE_CHECKING:

    class Scalar:
        """A single value: libyaml's event with what it promises and the type stubs leave open."""

        value: str
        style: str
        start_mark: Mark
        end_mark: Mark

        def __init__(self, anchor: None, tag: None, implicit: object, *values: object) -> None: ...

else:
    Scalar = ScalarEvent


class Sequence(NamedTuple):
    """A list; ``flow`` tells that it is written in [brackets]."""

    items: list[Node]
    flow: bool
    start_mark: Mark
    end_mark: Mark


class Mapping(NamedTuple):
    """A set of fields; ``flow`` tells that it is written in {braces}. Keys are unique."""

    entries: list[tuple[Scalar, Node]]
    flow: bool
    start_mark: Mark
    end_mark: Mark


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
            return node.end_mark
        node = children[-1]
    return node.end_mark

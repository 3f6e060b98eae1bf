"""Canonical YAML: the one form in which the program writes records.

Enters: an instance and its bundled schema, or the text of a record and changes of it. Leaves:
text. The form is fixed by docs/yaml-style.md and its vectors; a browser writer passes the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from generator.core.dataclass import dataclass
from generator.core.finding import pointer_steps
from generator.forms.yaml_edit import edited
from generator.forms.yaml_lines import container_lines
from generator.read.instance import to_instance
from generator.read.schemas import Schema, resolved
from generator.read.yaml_tree import parse_text

MODELINE = "# yaml-language-server: $schema="


@dataclass(frozen=True, slots=True)
class Remove:
    """The one value REMOVE: a change that takes the field or the element away."""


REMOVE = Remove()

Changes = Mapping[str, Any]


def write(instance: Mapping[str, Any], schema: Schema, *, modeline: str = "") -> str:
    """Return a record as canonical YAML; ``modeline`` (a path to its schema) stands first.

    Raises: TypeError for a value that is not str, int, Decimal, bool, list or dict.
    """
    head = [MODELINE + modeline] if modeline else []
    lines = container_lines(instance, resolved(schema, schema), schema, 0) if instance else ["{}"]
    return "".join(line + "\n" for line in [*head, *lines])


def edit(source_text: str, changes: Changes, schema: Schema) -> str:
    """Return the text of a record with ``changes`` made and every other line as it was.

    ``changes`` maps JSON pointers into the present data to new values or REMOVE; the last step
    of a pointer may be a new key, or "-" for a new last element. Comments, quotes, line ends and a
    byte order mark stay. A comment inside a value goes only with the value itself.
    Raises: ValueError when the text is no sound YAML; KeyError when a pointer leads nowhere.
    """
    node, findings = parse_text(source_text.removeprefix("\ufeff"), "")
    if node is None or findings:
        raise ValueError("unsound YAML", findings)
    wanted = changed(to_instance(node, schema), changes)
    result = edited(source_text, wanted, schema)
    if result is not None:
        return result
    return _head(source_text) + write(wanted, schema)


def changed(instance: Any, changes: Changes) -> Any:
    """Return a copy of ``instance`` with ``changes`` made; removals come last, from the end.

    Raises: KeyError when a pointer leads nowhere.
    """
    result = deepcopy(instance)
    gone = [pointer for pointer, value in changes.items() if value is REMOVE]
    for pointer, value in changes.items():
        if value is not REMOVE:
            container, step = _parent(result, pointer)
            _put(container, step, value, pointer)
    for container, step in sorted(
        (_parent(result, pointer) for pointer in gone), key=_position, reverse=True
    ):
        del container[step]
    return result


def _parent(instance: Any, pointer: str) -> tuple[Any, str | int]:
    """Return the container of a pointer's value and the last step as its key."""
    *steps, last = pointer_steps(pointer)
    container = instance
    for step in steps:
        container = container[_key(container, step, pointer)]
    return container, _key(container, last, pointer)


def _key(container: Any, step: str, pointer: str) -> str | int:
    if isinstance(container, dict):
        return step
    if isinstance(container, list) and step == "-":
        return len(container)
    if isinstance(container, list) and step.isdecimal() and int(step) < len(container):
        return int(step)
    raise KeyError(pointer)


def _put(container: Any, step: str | int, value: Any, pointer: str) -> None:
    if isinstance(container, list) and step == len(container):
        container.append(value)
    elif isinstance(container, list | dict):
        container[step] = value  # type: ignore[index]  # _key chose the step by the container
    else:
        raise KeyError(pointer)


def _position(place: tuple[Any, str | int]) -> int:
    return place[1] if isinstance(place[1], int) else -1


def _head(source_text: str) -> str:
    """Return the comment lines that a text begins with."""
    head = ""
    for line in source_text.splitlines(keepends=True):
        if not line.lstrip("\ufeff").startswith("#"):
            break
        head += line
    return head

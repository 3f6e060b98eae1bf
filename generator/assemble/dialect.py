"""The lint of schemas: whether a schema file keeps within our closed dialect.

Enters: a schema file's name and a way to load schema files. Leaves: findings on the schema file,
for the people who write schemas. The form of a schema is described by dialect.schema.json; what
that can't say (references, words, agreement of keys) is checked here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator

from generator.assemble.fault import faults
from generator.assemble.field_words import value_words
from generator.core.exceptions import VektorError
from generator.core.finding import Finding, Severity, finding, pointer_to
from generator.core.wording import say
from generator.read.pattern import is_allowed
from generator.read.schemas import Load, Schema, bundle, resolved

_Steps = tuple[str | int, ...]
_Fault = tuple[_Steps, str, dict[str, object]]

_WORDS = ("title", "description", "examples")
_BRANCHES = ("if", "then")


def lint(name: str, load: Load, dialect: Schema) -> list[Finding]:
    """Return where the schema file ``name`` leaves the dialect, ordered by pointer.

    ``dialect`` is the content of dialect.schema.json.
    """
    schema = load(name)
    found = [*_form(schema, dialect)]
    if not found:
        for steps, node in _nodes(schema):
            found += _node_faults(steps, node, name, load)
    if not found:
        found += _examples(bundle(name, load))
    file = f"schemas/{name}"
    findings = [
        finding(
            "schema-dialect",
            Severity.ERROR,
            file,
            pointer_to(*steps),
            rule=say("schema", f"dialect.{rule}", at=pointer_to(*steps), **words),
        )
        for steps, rule, words in found
    ]
    return sorted(findings, key=lambda problem: problem.sort_key)


def _form(schema: Schema, dialect: Schema) -> Iterator[_Fault]:
    for error in Draft202012Validator(dialect).iter_errors(schema):
        yield tuple(error.absolute_path), "form", {"keyword": error.validator}


def _nodes(schema: Any, steps: _Steps = ()) -> Iterator[tuple[_Steps, Schema]]:
    """Yield every schema within a schema with its steps, outermost first; not those of if/then."""
    if steps or "type" in schema:
        yield steps, schema
    for group in ("properties", "$defs"):
        for key, below in schema.get(group, {}).items():
            yield from _nodes(below, (*steps, group, key))
    if "items" in schema:
        yield from _nodes(schema["items"], (*steps, "items"))


def _node_faults(steps: _Steps, node: Schema, name: str, load: Load) -> Iterator[_Fault]:
    if "$ref" in node and not _target(node["$ref"], name, load):
        yield steps, "reference", {"reference": node["$ref"]}
        return
    if len(steps) > 1 and steps[-2] == "properties":
        whole = _followed(node, name, load)
        missing = [word for word in _WORDS if not whole.get(word) and not _needs_no(word, whole)]
        if missing:
            yield steps, "words", {"words": ", ".join(missing)}
    for check in _CHECKS:
        yield from check(steps, node)


def _needs_no(word: str, schema: Schema) -> bool:
    """A set of fields is shown by the examples of its fields."""
    return word == "examples" and schema.get("type") == "object"


def _pattern(steps: _Steps, node: Schema) -> Iterator[_Fault]:
    if "pattern" in node and not is_allowed(node["pattern"]):
        yield steps, "pattern", {"pattern": node["pattern"]}


def _choices(steps: _Steps, node: Schema) -> Iterator[_Fault]:
    if len(node.get("enum", ())) != len(node.get("x-enum-titles", ())):
        yield steps, "titles", {}


def _required(steps: _Steps, node: Schema) -> Iterator[_Fault]:
    for key in node.get("required", ()):
        if key not in node["properties"]:
            yield steps, "required", {"key": key}


def _branches(steps: _Steps, node: Schema) -> Iterator[_Fault]:
    for branch in _BRANCHES:
        part = node.get(branch, {})
        for key in {*part.get("required", ()), *part.get("properties", {})}:
            if key not in node["properties"]:
                yield (*steps, branch), "required", {"key": key}


_CHECKS: tuple[Callable[[_Steps, Schema], Iterator[_Fault]], ...] = (
    _pattern,
    _choices,
    _required,
    _branches,
)


def _examples(root: Schema) -> Iterator[_Fault]:
    """Hold every example against its own schema, in the self-contained form."""
    for steps, node in _nodes(root):
        whole = {**resolved(node, root), "$defs": root.get("$defs", {})}
        for example in node.get("examples", ()):
            if faults(example, whole):
                yield steps, "example", {"example": value_words(example)}


def _target(reference: str, name: str, load: Load) -> Schema | None:
    """Return the schema that a reference leads to, None when there is none."""
    file, _, key = reference.partition("#/$defs/")
    try:
        found: Mapping[str, Any] | None = load(file or name).get("$defs", {}).get(key)
    except (KeyError, VektorError):
        return None
    return found


def _followed(node: Schema, name: str, load: Load) -> Schema:
    """Return a node with its references followed through files; its own words win.

    The dialect allows no circle without a list or a set of fields between, so this ends.
    """
    seen: set[str] = set()
    whole = dict(node)
    while "$ref" in whole and whole["$ref"] not in seen:
        reference = whole.pop("$ref")
        seen.add(reference)
        whole = {**(_target(reference, name, load) or {}), **whole}
        name = reference.partition("#")[0] or name
    return whole

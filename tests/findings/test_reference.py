"""The table of references holds what the schemas annotate, no more and no less."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, get_args, get_type_hints

from generator.findings.reference import REFERENCES, nearest
from generator.model.kind import KINDS
from generator.model.record import Part
from generator.read.resources import schema_of
from generator.read.schemas import resolved


def _annotated(schema: Any, part: type[Part], root: Any) -> Iterator[tuple[type[Part], str, str]]:
    """Give (class, field, kind) of every ``x-ref`` below the schema of ``part``."""
    properties = resolved(schema, root).get("properties", {})
    for field in fields(part):
        below = resolved(properties.get(field.name, {}), root)
        item = resolved(below.get("items", {}), root)
        kind = below.get("x-ref") or item.get("x-ref")
        if kind:
            yield part, field.name, kind
        inner = _inner_part(get_type_hints(part)[field.name])
        if inner is not None and inner is not part:
            yield from _annotated(item or below, inner, root)


def _inner_part(hint: Any) -> type[Part] | None:
    for found in (hint, *get_args(hint)):
        if isinstance(found, type) and issubclass(found, Part):
            return found
    return None


def test_the_table_is_what_the_schemas_say() -> None:
    said: set[tuple[type[Part], str, str]] = set()
    for kind in KINDS:
        schema = schema_of(kind.name)
        said |= set(_annotated(schema, kind.record, schema))
    ours = {
        (part, field, kind) for part, names in REFERENCES.items() for field, kind in names.items()
    }
    assert {(part.__name__, *rest) for part, *rest in said} == {
        (part.__name__, *rest) for part, *rest in ours
    }


def test_the_nearest_name_is_near() -> None:
    assert nearest("betta", ["alpha", "beta"]) == "beta"
    assert nearest("zzz", ["alpha", "beta"]) == ""
    assert nearest("ruskinskaya", ["russkinskaya", "sytominskaya"]) == "russkinskaya"


def test_another_school_or_number_is_not_suggested() -> None:
    assert nearest("russkinskaya", ["sytominskaya"]) == ""
    assert nearest("2024", ["2022", "2023"]) == ""
    assert nearest("mian-2024", ["main-2023", "main-2024"]) == "main-2024"

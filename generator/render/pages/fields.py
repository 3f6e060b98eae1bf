"""The reference of all fields of all records, made from the schemas."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import partial
from typing import Any

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.read.schemas import resolved
from generator.render import address
from generator.render.page import Frame, Link, Page, PageFamily, frame
from generator.render.site import Site


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A field: its dotted path (``[]`` marks a list), meaning, allowed values, example."""

    id: str
    path: str
    title: str
    description: str
    type: str
    required: bool
    allowed: tuple[str, ...]
    example: str


@dataclass(frozen=True, slots=True)
class RecordKind:
    """A kind of record with all of its fields."""

    id: str
    kind: str
    title: str
    description: str
    fields: tuple[FieldLine, ...]


@dataclass(frozen=True, slots=True)
class FieldsPage:
    """Context of the reference of fields."""

    frame: Frame
    contents: tuple[Link, ...]
    kinds: tuple[RecordKind, ...]


def _pages(site: Site) -> Iterator[Page]:
    yield Page(address.FIELDS, "pages/fields.html.jinja", partial(_made, site))


def _made(site: Site) -> FieldsPage:
    path = address.FIELDS
    kinds = tuple(_kind(kind, schema) for kind, schema in sorted(site.schemas.items()))
    return FieldsPage(
        frame(site, "fields", path, say("pages", "menu.fields")),
        tuple(Link(item.title, f"#{item.id}") for item in kinds),
        kinds,
    )


def _kind(kind: str, schema: Mapping[str, Any]) -> RecordKind:
    return RecordKind(
        id=address.anchor("kind", kind),
        kind=kind,
        title=str(schema.get("title", kind)),
        description=str(schema.get("description", "")),
        fields=tuple(_fields(kind, schema, schema, "", ())),
    )


def _fields(
    kind: str,
    schema: Mapping[str, Any],
    root: Mapping[str, Any],
    before: str,
    above: tuple[str, ...],
) -> Iterator[FieldLine]:
    """Give the fields of an object, depth first; a part that holds itself is entered once."""
    required = set(schema.get("required", ()))
    for name, raw in schema.get("properties", {}).items():
        field = resolved(raw, root)
        path = f"{before}{name}{'[]' if field.get('type') == 'array' else ''}"
        yield _line(kind, path, field, required=name in required)
        inner = raw
        while field.get("type") == "array":
            inner = field.get("items", {})
            field = resolved(inner, root)
        reference = str(inner.get("$ref", ""))
        if field.get("type") == "object" and reference not in above:
            below = (*above, reference) if reference else above
            yield from _fields(kind, field, root, f"{path}.", below)


def _line(kind: str, path: str, field: Mapping[str, Any], *, required: bool) -> FieldLine:
    examples = field.get("examples", ())
    return FieldLine(
        id=address.anchor("field", kind, path),
        path=path,
        title=str(field.get("title", "")),
        description=str(field.get("description", "")),
        type=_type(field),
        required=required,
        allowed=tuple(_allowed(field)),
        example=_example(examples[0]) if examples else "",
    )


def _type(field: Mapping[str, Any]) -> str:
    own = field.get("x-text")
    key = f"text-{own}" if own else str(field.get("type", "string"))
    return say("pages", f"field-type.{key}")


def _allowed(field: Mapping[str, Any]) -> Iterator[str]:
    titles = field.get("x-enum-titles", ())
    for number, value in enumerate(field.get("enum", ())):
        yield f"{value} – {titles[number]}" if number < len(titles) else str(value)
    for key in ("minimum", "maximum"):
        if key in field:
            yield say("pages", f"bound.{key}", value=field[key])


def _example(value: Any) -> str:
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, default=_decimal)


def _decimal(value: object) -> object:
    return float(value) if isinstance(value, Decimal) else str(value)


FIELDS = PageFamily("fields", "pages/fields.html.jinja", FieldsPage, _pages)

"""Words for a field, a value and a condition, as the schema titles them.

Enters: steps of a pointer, a bundled schema, values. Leaves: short Russian phrases that messages
are filled with.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from generator.core.regex import regex
from generator.core.wording import say
from generator.read.schemas import Schema, resolved, schema_at

Steps = tuple[str | int, ...]

_LINE_END = regex(r" *\n\s*")
_LONGEST = 60
_MOST_LISTED = 12
# The field that stands in the place of a value that is absent.
_REASON = "missing"


def field_words(root: Schema, steps: Steps) -> str:
    """Return «Title» (key), with the number of the element for one of a list."""
    if not steps:
        return say("schema", "record", title=root.get("title", ""))
    last = steps[-1]
    if isinstance(last, int):
        return say("schema", "element", field=field_words(root, steps[:-1]), number=last + 1)
    return key_words(schema_at(root, steps[:-1]), last, root)


def key_words(fields: Schema, key: str, root: Schema) -> str:
    """Return «Title» (key) of one key of an object's schema; «key» when it has no title."""
    title = titles_of(fields, root).get(key, "")
    return say("schema", "field" if title else "untitled", title=title, key=key)


def titles_of(fields: Schema, root: Schema) -> dict[str, str]:
    """Return key → title of the properties of an object's schema, in the schema's order."""
    properties = fields.get("properties", {})
    return {key: resolved(part, root).get("title", "") for key, part in properties.items()}


def value_words(value: Any) -> str:
    """Return a value as it is quoted in a message: shortened text, or what kind of thing it is."""
    if value is None or value == "":
        return say("schema", "empty")
    if isinstance(value, Mapping):
        return say("schema", "fields", keys=listed_words(value))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return say("schema", "list", number=len(value))
    if isinstance(value, bool):
        return "true" if value else "false"
    text = format(value, "f") if isinstance(value, Decimal) else str(value)
    text = _LINE_END.sub(" ⏎ ", text).rstrip(" ")
    return say("schema", "quoted", text=_shortened(text))


def choice_titles(schema: Schema) -> dict[str, str]:
    """Return value → Russian title of the values that a schema lists; "" without a title."""
    values = schema.get("enum", [])
    titles = schema.get("x-enum-titles", [""] * len(values))
    return dict(zip(map(str, values), titles, strict=True))


def condition_words(condition: Schema, fields: Schema, root: Schema) -> str:
    """Return the tests of an ``if`` as words: «Состояние» — «нет данных»."""
    tests = []
    for key, test in condition.get("properties", {}).items():
        schema = resolved(fields.get("properties", {}).get(key, {}), root)
        allowed = [test["const"]] if "const" in test else test.get("enum", [])
        titles = choice_titles(schema)
        values = say("schema", "or").join(
            value_words(titles.get(str(value)) or value) for value in allowed
        )
        tests.append(say("schema", "test", field=key_words(fields, key, root), values=values))
    return say("schema", "and").join(tests)


def absence_words(fields: Schema, root: Schema) -> str:
    """Return how an object says that a value is absent: the field of the reason and its choices."""
    reason = resolved(fields.get("properties", {}).get(_REASON, {}), root)
    titles = choice_titles(reason)
    if not titles:
        return say("schema", "absent.elsewhere")
    choices = listed_words(choice_words(value, titles) for value in titles)
    return say("schema", "absent.here", key=_REASON, choices=choices)


def choice_words(value: Any, titles: Mapping[str, str]) -> str:
    """Return an allowed value with its Russian title: «draft (черновик)»."""
    title = titles.get(str(value))
    return say("schema", "choice", value=value, title=title) if title else str(value)


def listed_words(words: Iterable[object]) -> str:
    """Return words with commas; of a long list the first ones and how many more there are."""
    texts = [str(word) for word in words]
    if len(texts) <= _MOST_LISTED:
        return ", ".join(texts)
    shown = ", ".join(texts[:_MOST_LISTED])
    return say("schema", "and-more", shown=shown, number=len(texts) - _MOST_LISTED)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"

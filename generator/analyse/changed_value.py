"""Values of records in words: what a change of a field, and what stands in a list, is called.

Enters: plain values with their schemas, and what names the ids in them. Leaves: short Russian
texts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.date import parse_date
from generator.read.schemas import Schema, resolved
from generator.russian.dates import NOMINATIVE, write_date
from generator.russian.numbers import write_number

# What an id refers to and the id → its name in print, "" when nobody knows it.
Names = Callable[[str, str], str]

# A long text is quoted from a little before the first difference on.
_LONGEST = 120
_BEFORE = 30
# What a row is called stands before every change of its fields.
_LONGEST_TITLE = 70
_TITLES = ("title", "name", "text", "printed", "surname")
# Fields that tell the rows of a list apart where they have no id, in the order of their weight.
_IDENTITY = (
    *("table", "row", "column", "measure", "criterion", "factor", "question", "label", "partner"),
    *("track", "parameter", "procedure", "subject", "grade", "attempt", "school", "municipality"),
    *("organisation", "person", "act", "where", "area", "year", "comparison", "indicator"),
    *("relation", "lesser", "greater", "date", "due", "scope", "number", "name", "title", "post"),
    *("printed", "link", "type"),
)


@dataclass(frozen=True, slots=True)
class Hidden:
    """Stands for a value that an edition does not show: nothing is said about its changes."""


HIDDEN = Hidden()


@dataclass(frozen=True, slots=True)
class Gap:
    """Stands for a value that is absent for a reason."""

    reason: str


@dataclass(frozen=True, slots=True)
class Speech:
    """How the values of a record are told: its whole schema, and what names the ids in it."""

    root: Schema
    names: Names

    def of(self, fields: Schema, key: str) -> Schema:
        """Return the schema of a field, {} when there is none."""
        return resolved(fields.get("properties", {}).get(key, {}), self.root)


def identity_of(item: Schema) -> tuple[str, ...]:
    """Return the fields that tell the rows of a list apart."""
    known = item.get("properties", {})
    return ("id",) if "id" in known else tuple(name for name in _IDENTITY if name in known)


def label_of(speech: Speech, item: Schema, value: Mapping[str, Any]) -> str:
    """Return what a row of a list is called: its number and title, or what it is about."""
    title = next((str(value[key]) for key in _TITLES if value.get(key)), "")
    number = str(value.get("number", "")).rstrip(".")
    if title:
        return shortened(f"{number}. {title}" if number else title, _LONGEST_TITLE)
    if "id" in value:
        return f"{item.get('title', '')} {value['id']}".strip()
    found = (
        bare(speech, speech.of(item, key), key, value[key])
        for key in identity_of(item)
        if value.get(key) not in (None, "")
    )
    return shortened(", ".join(found), _LONGEST_TITLE) or say("changes", "value.whole")


def quoted(text: str) -> str:
    """Return a text in quotes; quotes inside become the inner ones."""
    return f"«{text.replace('«', '„').replace('»', '“')}»"


def printed(speech: Speech, schema: Schema, key: str, value: Any) -> str:
    """Return a value as a sentence holds it: a number as it is, words in quotes."""
    text = bare(speech, schema, key, value)
    is_number = isinstance(value, (int, Decimal)) or schema.get("x-text") == "month"
    return text if is_number else quoted(text)


def bare(speech: Speech, schema: Schema, key: str, value: Any) -> str:
    """Return a scalar in words, without quotes."""
    if isinstance(value, Gap):
        return value.reason
    if isinstance(value, bool):
        return say("changes", "value.yes" if value else "value.no")
    if isinstance(value, (int, Decimal)):
        return str(value) if key.endswith("year") else write_number(value)
    text = str(value)
    named = enum_title(schema, text) or speech.names(schema.get("x-ref") or key, text)
    return named or day_words(text, schema.get("x-text", ""))


def enum_title(schema: Schema, value: str) -> str:
    """Return what a value of a closed list is called, "" where the list does not say."""
    titles = zip(schema.get("enum", ()), schema.get("x-enum-titles", ()), strict=False)
    return next((title for known, title in titles if known == value), "")


def day_words(text: str, sort: str = "date") -> str:
    """Return «декабрь 2024» for 2024-12 and 01.03.2024 for 2024-03-01; other texts stay."""
    if sort not in {"date", "month"} or text[4:5] != "-":
        return text
    found = parse_date(text)
    if found.value:
        return write_date(found.value)
    return f"{NOMINATIVE[found.month - 1]} {found.year}" if found.month else text


def shortened(text: str, most: int = _LONGEST) -> str:
    """Return a text on one line, cut where it is too long."""
    line = text.replace("\n", " ")
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def excerpts(was: str, new: str) -> tuple[str, str]:
    """Return two long texts cut so that their first difference is seen; short ones stay."""
    if max(len(was), len(new)) <= _LONGEST:
        return was, new
    same = next(_differing(was, new), min(len(was), len(new)))
    start = was.rfind(" ", 0, max(same - _BEFORE, 0)) + 1
    return _cut(was, start), _cut(new, start)


def _differing(was: str, new: str) -> Iterator[int]:
    return (at for at, (one, other) in enumerate(zip(was, new, strict=False)) if one != other)


def _cut(text: str, start: int) -> str:
    before = "…" if start else ""
    return before + shortened(text[start:])


def own_names(value: object) -> dict[str, str]:
    """Return id → title of everything that a record defines itself: its sections, tracks, tables.

    An id that stands for two things names none of them.
    """
    found: dict[str, str] = {}
    for name, title in _defined(value):
        found[name] = title if found.get(name, title) == title else ""
    return found


def _defined(value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, Mapping):
        title = next((str(value[key]) for key in _TITLES if value.get(key)), "")
        if title and "id" in value:
            yield str(value["id"]), shortened(title, _LONGEST_TITLE)
        value = tuple(value.values())
    if isinstance(value, Sequence) and not isinstance(value, str):
        for item in value:
            yield from _defined(item)

"""A value that its schema refuses → slug and parameters of the finding.

Enters: one fault and the schema of the value. Leaves: a slug and the words that its message is
filled with: what was found, what is allowed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from generator.assemble.fault import Fault
from generator.assemble.field_words import (
    Steps,
    choice_titles,
    choice_words,
    listed_words,
    value_words,
)
from generator.assemble.type_slip import type_slip
from generator.core.wording import say
from generator.read.schemas import Schema
from generator.read.suggest import closest

Slip = tuple[str, Mapping[str, object]]

# Where every record says by which version of its schema it is written.
VERSION: Steps = ("schema",)
# Of several slips of one value only the first by this order is reported.
_WEIGHT = ("type", "const", "enum", "minLength", "maxLength", "pattern")


def gravest(found: Iterable[Fault]) -> list[Fault]:
    """Return the gravest fault of each value, in the order of the values."""
    chosen: dict[Steps, Fault] = {}
    for fault in found:
        other = chosen.get(fault.steps)
        if other is None or _weight(fault) < _weight(other):
            chosen[fault.steps] = fault
    return list(chosen.values())


def _weight(fault: Fault) -> int:
    return _WEIGHT.index(fault.keyword) if fault.keyword in _WEIGHT else len(_WEIGHT)


def value_slip(fault: Fault, schema: Schema) -> Slip:
    """Return slug and parameters for ``fault``; ``schema`` is that of the value."""
    return _SLIPS[fault.keyword](fault, schema)


def repeated(items: list[Any]) -> int:
    """Return the index of the first element that equals an earlier one."""
    return next(index for index, item in enumerate(items) if item in items[:index])


def did_you_mean(guess: str) -> str:
    """Return the sentence that proposes ``guess``; "" for none."""
    return say("schema", "did-you-mean", guess=guess) if guess else ""


def _of_type(fault: Fault, _: Schema) -> Slip:
    return type_slip(fault.value, fault.limit)


def _of_choice(fault: Fault, schema: Schema) -> Slip:
    titles = choice_titles(schema)
    names = {str(value): titles.get(str(value), "") for value in fault.limit}
    return "value-unlisted", {
        "found": value_words(fault.value),
        "allowed": listed_words(choice_words(value, titles) for value in fault.limit),
        "guess": did_you_mean(closest(str(fault.value), names)),
    }


def _of_constant(fault: Fault, _: Schema) -> Slip:
    slug = "schema-version-unknown" if fault.steps == VERSION else "value-fixed"
    return slug, {"found": value_words(fault.value), "expected": value_words(fault.limit)}


def _of_bound(slug: str) -> Callable[[Fault, Schema], Slip]:
    def slip(fault: Fault, _: Schema) -> Slip:
        return slug, {"found": value_words(fault.value), "limit": fault.limit}

    return slip


def _of_length(slug: str) -> Callable[[Fault, Schema], Slip]:
    def slip(fault: Fault, _: Schema) -> Slip:
        length = len(fault.value)
        if not length:
            return "value-empty", {}
        return slug, {"length": length, "limit": fault.limit}

    return slip


def _of_pattern(fault: Fault, schema: Schema) -> Slip:
    examples = ", ".join(value_words(example) for example in schema.get("examples", ()))
    return "text-form", {
        "found": value_words(fault.value),
        "form": schema.get("description", fault.limit),
        "examples": say("schema", "examples", examples=examples) if examples else "",
    }


def _of_repetition(fault: Fault, _: Schema) -> Slip:
    index = repeated(fault.value)
    first = fault.value.index(fault.value[index]) + 1
    return "list-repeats", {"found": value_words(fault.value[index]), "first": first}


_SLIPS: dict[str, Callable[[Fault, Schema], Slip]] = {
    "type": _of_type,
    "enum": _of_choice,
    "const": _of_constant,
    "minimum": _of_bound("number-too-small"),
    "exclusiveMinimum": _of_bound("number-not-above"),
    "maximum": _of_bound("number-too-large"),
    "exclusiveMaximum": _of_bound("number-not-below"),
    "minLength": _of_length("text-too-short"),
    "maxLength": _of_length("text-too-long"),
    "minItems": _of_length("list-too-short"),
    "maxItems": _of_length("list-too-long"),
    "pattern": _of_pattern,
    "uniqueItems": _of_repetition,
}

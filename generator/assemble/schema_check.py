"""The schema pass: an instance and its schema → Russian findings, one for each slip.

Enters: data read by the schema and the bundled schema. Leaves: findings with pointers that name
the field by its title, what was found and what is allowed. Dates, decimals kept as text and
deadlines are checked elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator.assemble.fault import Fault, faults
from generator.assemble.field_words import (
    Steps,
    absence_words,
    condition_words,
    field_words,
    key_words,
    listed_words,
    titles_of,
)
from generator.assemble.value_slip import VERSION, did_you_mean, gravest, repeated, value_slip
from generator.core.finding import Finding, Severity, finding, pointer_to
from generator.core.wording import say
from generator.read.schemas import Schema, schema_at
from generator.read.suggest import closest

# Unknown key of an object → the known key that was probably meant, "" for none.
_Guesses = Mapping[str, str]


def check_schema(instance: Any, schema: Schema, file: str) -> list[Finding]:
    """Return what ``schema`` (bundled) has against ``instance``, ordered by pointer and slug.

    A misspelt key is one finding: the key that it stands for is not reported as missing too.
    Of a record of a later version only that is said: its fields are not ours to judge.
    """
    found = faults(instance, schema)
    found = [fault for fault in found if _of_later_version(fault)] or found
    unknown = {
        fault.steps: _guesses(fault, schema)
        for fault in found
        if fault.keyword == "additionalProperties"
    }
    missing = _missing_keys(found, unknown)
    values = [fault for fault in found if fault.keyword not in _ABOUT_KEYS]
    findings = [_value_finding(fault, schema, file) for fault in gravest(values)]
    for steps, guesses in unknown.items():
        findings += [_unknown_key(steps, key, guesses[key], schema, file) for key in guesses]
    findings += [_missing_key(key, fault, schema, file) for (_, key), fault in missing.items()]
    return sorted(findings, key=lambda problem: (problem.pointer, problem.slug))


def _of_later_version(fault: Fault) -> bool:
    known = fault.keyword == "const" and fault.steps == VERSION and isinstance(fault.value, int)
    return known and fault.value > fault.limit


_ABOUT_KEYS = frozenset({"additionalProperties", "required"})


def _value_finding(fault: Fault, root: Schema, file: str) -> Finding:
    slug, parameters = value_slip(fault, schema_at(root, fault.steps))
    steps = (*fault.steps, repeated(fault.value)) if slug == "list-repeats" else fault.steps
    words = {
        "field": field_words(root, steps),
        "because": _because(fault, root),
        "absent": absence_words(schema_at(root, fault.steps[:-1]), root),
    }
    return _finding(slug, file, steps, {**words, **parameters})


def _guesses(fault: Fault, root: Schema) -> _Guesses:
    titles = titles_of(schema_at(root, fault.steps), root)
    free = {key: title for key, title in titles.items() if key not in fault.value}
    return {key: closest(key, free) for key in fault.value if key not in titles}


def _unknown_key(steps: Steps, key: str, guess: str, root: Schema, file: str) -> Finding:
    words = {
        "key": key,
        "owner": field_words(root, steps),
        "guess": did_you_mean(guess),
        "allowed": listed_words(titles_of(schema_at(root, steps), root)),
    }
    return replace(_finding("field-unknown", file, (*steps, key), words), key_only=True)


def _missing_keys(
    found: list[Fault], unknown: Mapping[Steps, _Guesses]
) -> dict[tuple[Steps, str], Fault]:
    """Return (object, missing key) → fault, without the keys that a misspelt one stands for."""
    required = [fault for fault in found if fault.keyword == "required"]
    return {
        (fault.steps, key): fault
        for fault in reversed(required)
        for key in fault.limit
        if key not in fault.value and key not in unknown.get(fault.steps, {}).values()
    }


def _missing_key(key: str, fault: Fault, root: Schema, file: str) -> Finding:
    words = {
        "field": key_words(schema_at(root, fault.steps), key, root),
        "key": key,
        "owner": field_words(root, fault.steps),
        "because": _because(fault, root),
    }
    return _finding("field-missing", file, fault.steps, words)


def _because(fault: Fault, root: Schema) -> str:
    """Return the condition that made the rule apply, in words; "" for a rule without one."""
    if fault.owner is None:
        return ""
    words = condition_words(fault.owner["if"], fault.owner, root)
    return say("schema", "because", condition=words)


def _finding(slug: str, file: str, steps: Steps, words: Mapping[str, object]) -> Finding:
    texts = tuple((name, str(text)) for name, text in words.items())
    return replace(finding(slug, Severity.ERROR, file, pointer_to(*steps)), parameters=texts)

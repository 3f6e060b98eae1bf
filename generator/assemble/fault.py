"""What jsonschema has against an instance, as plain data without its English words.

Enters: an instance and a bundled schema. Leaves: faults; the only place that knows the validator.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from generator.assemble.field_words import Steps
from generator.core.dataclass import dataclass
from generator.read.pattern import whole_pattern
from generator.read.schemas import Schema, resolved

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError


@dataclass(frozen=True, slots=True)
class Fault:
    """One keyword that failed on the value at ``steps``; ``limit`` is what the keyword says.

    ``owner`` is the schema whose if/then made the rule apply, None for a rule without condition.
    """

    keyword: str
    limit: Any
    value: Any
    steps: Steps
    owner: Schema | None


def faults(instance: Any, schema: Schema) -> list[Fault]:
    """Return every keyword of the bundled ``schema`` that ``instance`` fails."""
    return [
        Fault(
            str(error.validator),
            error.validator_value,
            error.instance,
            tuple(error.absolute_path),
            _condition_owner(error, schema),
        )
        for error in _validator()(schema).iter_errors(instance)
    ]


@cache
def _validator() -> Any:
    """Return the validator class, imported late: nearly no run has anything to explain."""
    from jsonschema import Draft202012Validator, validators  # noqa: PLC0415

    return validators.extend(Draft202012Validator, {"pattern": _whole})  # type: ignore[no-untyped-call]


def _whole(_: Any, pattern: str, text: Any, _schema: Schema) -> Iterator[ValidationError]:
    """Match a pattern against the whole text: Python's ``$`` would let a last line end pass."""
    from jsonschema.exceptions import ValidationError  # noqa: PLC0415  # as above

    if isinstance(text, str) and not whole_pattern(pattern).fullmatch(text):
        yield ValidationError(pattern)


def _condition_owner(error: ValidationError, root: Schema) -> Schema | None:
    owner: Schema | None = None
    schema: Any = root
    for step in error.absolute_schema_path:
        schema = resolved(schema, root) if isinstance(schema, Mapping) else schema
        if step == "then":
            owner = schema
        schema = schema[step]
    return owner

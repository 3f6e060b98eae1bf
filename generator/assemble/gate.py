"""The gate before the schema pass: a compiled validator tells in microseconds who needs it.

Enters: data read by the schema of a kind. Leaves: findings. The gate says yes or no and nothing
else: every sentence comes from the schema pass, which sees only the few records that fail here.
The vectors of the dialect prove that both give the same verdict.
"""

from __future__ import annotations

from functools import cache
from typing import Any, cast

from generator.assemble.schema_check import check_schema
from generator.core.exceptions import InternalError
from generator.core.finding import Finding
from generator.read.resources import schema_of
from generator.read.schemas import Schema


def schema_findings(instance: Any, kind: str, file: str) -> list[Finding]:
    """Return what the schema of ``kind`` has against ``instance``, ordered by pointer and slug.

    Raises: InternalError schema-verdicts-differ when only the gate has something against it.
    """
    if _gate(kind).is_valid(instance):
        return []
    found = check_schema(instance, schema_of(kind), file)
    if not found:
        raise InternalError("schema-verdicts-differ", kind=kind, file=file)
    return found


def compiled(schema: Schema) -> Any:
    """Return the compiled validator of a bundled ``schema``; it never reaches for a network."""
    import jsonschema_rs  # noqa: PLC0415  # many commands never come to a record

    return jsonschema_rs.validator_for(cast("dict[str, Any]", schema), offline=True)


@cache
def _gate(kind: str) -> Any:
    return compiled(schema_of(kind))

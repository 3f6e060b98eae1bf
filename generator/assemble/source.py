"""What assembly takes: data that is parsed, has the closed schema and the right id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.core.dataclass import dataclass
from generator.model.kind import Kind


@dataclass(frozen=True, slots=True)
class RawRecord:
    """A record's data as plain mappings, lists and scalars, read by its schema.

    ``file`` is its path below the root; ``schema`` the schema that it passed.
    """

    file: str
    kind: Kind
    instance: Mapping[str, Any]
    schema: Mapping[str, Any]

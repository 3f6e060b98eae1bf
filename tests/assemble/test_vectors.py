"""The vectors of the dialect: every validator that we ever use gives these verdicts and paths."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.assemble.fault import faults
from generator.assemble.gate import compiled
from generator.core.finding import pointer_to

VECTORS = Path(__file__).parent.parent / "data" / "schema" / "vectors"


def _cases() -> list[Any]:
    cases = []
    for path in sorted(VECTORS.glob("*.json")):
        vector = json.loads(path.read_bytes(), parse_float=Decimal)
        for case in vector["cases"]:
            name = f"{path.stem}: {case['about']}"
            cases.append(pytest.param(vector["schema"], case, id=name))
    return cases


@pytest.mark.parametrize(("schema", "case"), _cases())
def test_vector(schema: dict[str, Any], case: dict[str, Any]) -> None:
    paths = sorted({pointer_to(*fault.steps) for fault in faults(case["instance"], schema)})
    assert paths == case["paths"]
    assert case["valid"] is not bool(case["paths"])
    assert compiled(schema).is_valid(case["instance"]) is case["valid"]


def test_every_keyword_of_the_dialect_has_vectors() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in VECTORS.glob("*.json"))
    bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]
    sizes = ["minLength", "maxLength", "minItems", "maxItems", "uniqueItems"]
    form = ["type", "required", "properties", "additionalProperties", "items", "$ref", "$defs"]
    values = ["enum", "const", "pattern", "if", "then"]
    for keyword in [*bounds, *sizes, *form, *values]:
        assert f'"{keyword}":' in text

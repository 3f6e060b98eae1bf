"""The gate: the same verdict as the schema pass, no words of its own, nothing imported in vain."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.assemble import gate
from generator.assemble.fault import faults
from generator.core.exceptions import InternalError
from generator.read.instance import to_instance
from generator.read.resources import schema_of
from generator.read.schemas import Schema, bundle, parse_schema
from generator.read.yaml_tree import parse

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data" / "schema"
CASES = sorted((DATA / "cases").rglob("*.yaml"))
IMPORTS = """
import sys
from pathlib import Path
from generator.assemble.raw import raw_record

file = sys.argv[1]
record, found = raw_record(Path(file).read_bytes(), file)
print(record is not None, *(name in sys.modules for name in ("jsonschema_rs", "jsonschema")))
"""


@pytest.fixture(scope="module")
def sample() -> Schema:
    return bundle("sample.schema.json", lambda name: parse_schema((DATA / name).read_bytes()))


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_gate_and_schema_pass_agree(path: Path, sample: Schema) -> None:
    node, _ = parse(path.read_bytes(), path.name)
    assert node is not None
    instance = to_instance(node, sample)
    assert gate.compiled(sample).is_valid(instance) is not bool(faults(instance, sample))


def test_record_that_fails_gets_the_findings_of_the_schema_pass() -> None:
    found = gate.schema_findings({"kind": "act"}, "act", "a.yaml")
    required = schema_of("act")["required"]
    assert len(found) == len(required) - 1
    assert {item.slug for item in found} == {"field-missing"}


def test_no_without_a_reason_is_an_internal_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(*_: Any) -> list[Any]:
        return []

    monkeypatch.setattr(gate, "check_schema", nothing)
    with pytest.raises(InternalError, match="schema-verdicts-differ"):
        gate.schema_findings({"kind": "act"}, "act", "a.yaml")


def test_good_record_needs_no_explaining_library() -> None:
    file = "content/acts/act-fioko-adresnaya-pomoshch.yaml"
    command = [sys.executable, "-c", IMPORTS, file]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "True", "False"]

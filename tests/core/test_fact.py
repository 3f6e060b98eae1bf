"""The fact and the fingerprint of a context."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

import pytest

from generator.core.fact import Fact, context_digest


@dataclass(frozen=True, slots=True)
class Row:
    name: Fact
    shares: tuple[int, ...] = ()


def test_a_fact_reads_as_its_text() -> None:
    assert str(Fact("85,2 %", record="content/a.yaml", pointer="/values/0")) == "85,2 %"
    assert not Fact("")
    assert Fact("0")


def test_equal_contexts_have_one_digest() -> None:
    first = Row(Fact("Школа"), (1, 2))
    assert context_digest(first) == context_digest(Row(Fact("Школа"), (1, 2)))
    assert context_digest({"b": 1, "a": 2}) == context_digest({"a": 2, "b": 1})


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (Row(Fact("Школа")), Row(Fact("Школа", record="content/a.yaml"))),
        (1, "1"),
        (True, 1),
        (None, ""),
        ((), {}),
        ((("a",), "b"), (("a", "b"),)),
        (Fact("x"), {"text": "x", "record": "", "pointer": "", "explanation": ""}),
        ({"": "{}"}, {}),
    ],
)
def test_different_contexts_have_different_digests(left: object, right: object) -> None:
    assert context_digest(left) != context_digest(right)


def test_the_digest_is_of_canonical_json() -> None:
    assert context_digest(("я", 1)) == sha256('["я",1]'.encode()).hexdigest()
    assert context_digest(b"png") != context_digest(b"jpg")


def test_a_float_is_refused() -> None:
    with pytest.raises(TypeError, match="float"):
        context_digest((0.1,))

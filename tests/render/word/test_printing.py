"""A row printed at once is the row printed value by value."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.core.jinja import ContextEnvironment, raw, run_template
from generator.render.word.draft import statement_code, value_code
from generator.render.word.printing import word_environment

ENVIRONMENT: ContextEnvironment = word_environment({})
NAMES = ("a", "b", "c")
TEXTS = st.one_of(
    st.text(alphabet=st.sampled_from("абво 19\"'&<>%\u00a0\n\t\x00\x1e\u2028\ud800😀"), max_size=8),
    st.text(max_size=8),
    st.sampled_from([None, 0, 12, raw("<b/>"), raw("а")]),
)


def written(source: str, row: object) -> str:
    return run_template(ENVIRONMENT.from_string(source), {"row": row, "vektor": {}})


@given(st.tuples(TEXTS, TEXTS, TEXTS))
def test_a_row_at_once(values: tuple[Any, ...]) -> None:
    row = dict(zip(NAMES, values, strict=True))
    fields = [value_code(f"row.{name}") for name in NAMES]
    parted = statement_code("if true") + statement_code("endif")
    assert written("%s 1 ".join(fields), row) == written(f"%s 1 {parted}".join(fields), row)
    assert written("".join(fields), row) == written(parted.join(fields), row)

"""Names of schools as one text, and the head of a row in a table that is read both ways."""

from __future__ import annotations

import pytest

from generator.core.rich import Rich, Table
from generator.render.ordered import names_together
from generator.render.rich_html import rich_html


@pytest.mark.parametrize(
    ("names", "text"),
    [
        ((), ""),
        (("ОО № 3",), "ОО № 3"),
        (("ОО № 3", "ОО № 10", "ОО № 22"), "ОО № 3, 10, 22"),
        (("ОО № 3", "СОШ № 10"), "ОО № 3, СОШ № 10"),
        (("ОО № 3", "Лицей"), "ОО № 3, Лицей"),
        (("Лицей", "Гимназия"), "Лицей, Гимназия"),
        (("СОШ № 5 с УИОП", "СОШ № 6"), "СОШ № 5 с УИОП, СОШ № 6"),
    ],
)
def test_a_common_word_stands_once_and_a_number_keeps_its_line(
    names: tuple[str, ...], text: str
) -> None:
    assert names_together(iter(names)) == text.replace(" № ", "\u00a0№\u00a0")


@pytest.mark.parametrize(("crossed", "head"), [(True, '<th scope="row">а</th>'), (False, "<td>а")])
def test_a_crossed_table_has_heads_of_rows(*, crossed: bool, head: str) -> None:
    header: tuple[tuple[str, ...], ...] = (("",), ("1",))
    table = Table(header, ((("б",),), (("а",), ("x",))), bands=(0,), crossed=crossed)
    made = str(rich_html(Rich((table,)), str))
    assert head in made
    assert "<td>x</td>" in made
    assert '<th scope="rowgroup" colspan="2">б</th>' in made

"""Quotes are set in pairs or not at all, and lone ones are found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.russian.quotes import set_quotes, unpaired_quotes


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("«Проект «Вектор на развитие»»", ()),
        ("«а „б“ в»", ()),
        ("«а «б»", (0,)),
        ("а» и «б", (1, 5)),
        ("", ()),
    ],
)
def test_unpaired(text: str, places: tuple[int, ...]) -> None:
    assert unpaired_quotes(text) == places


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (['раздел "Проект "Вектор""'], "раздел «Проект „Вектор“»"),
        (['"а', "http://a.ru/", 'б"'], "«аhttp://a.ru/б»"),
        (["„а“ и “б”"], "„а“ и “б”"),
        (['"а'], '"а'),
    ],
)
def test_set(pieces: list[str], expected: str) -> None:
    assert set_quotes(pieces, inner=True) == expected


@given(st.text('"«»„“” аб-(', max_size=30), st.booleans())
def test_what_is_set_is_paired_or_untouched(text: str, inner: object) -> None:
    found = set_quotes([text], inner=bool(inner))
    assert found == text or not unpaired_quotes(found)
    assert len(found) == len(text)

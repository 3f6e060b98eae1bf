"""The helpers of the rules: excerpts, sums, titles, names with initials, acts, quotes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.prose.acts import find_acts
from generator.prose.excerpt import around, shortened, without_addresses
from generator.prose.initials import find_names
from generator.prose.sums import SumSlip, check_sums, is_total, read_number
from generator.prose.titles import Title, find_drifts


def test_around() -> None:
    text = "В целях повышения качества образования по итогам идентификации за 2023 год"
    place = text.index("итогам")
    assert (
        around(text, place, place + 6) == "…качества образования по итогам идентификации за 2023…"
    )
    assert around("кратко", 0, 6) == "кратко"


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_around_holds_what_it_shows(text: str, first: int, size: int) -> None:
    start, end = min(first, len(text)), min(first + size, len(text))
    assert " ".join(text[start:end].split()) in around(text, start, end)


def test_shortened() -> None:
    assert shortened("раз\n два") == "раз два"
    assert shortened("слово " * 20, 12) == "слово слово…"
    assert shortened("о" * 20, 10) == "о" * 10 + "…"


def test_addresses_are_masked() -> None:
    text = "см. http://a.ru/x и a@b.ru."
    masked = without_addresses(text)
    assert masked.replace("\ufffc", "") == "см.  и ."
    assert (len(masked), masked.index("и")) == (len(text), text.index("и"))


@pytest.mark.parametrize(
    ("cell", "number"),
    [("12", 12), ("1\u00a0468", 1468), ("99,3", Decimal("99.3")), ("", None), ("12%", None)],
)
def test_read_number(cell: str, number: Decimal | None) -> None:
    assert read_number(cell) == number


def test_totals() -> None:
    assert [is_total(cell) for cell in ("Итого:", "ВСЕГО", "Всего детей", "")] == [
        True,
        True,
        False,
        False,
    ]


def test_a_total_of_everything_or_of_its_part() -> None:
    rows = [["", "Число"], ["а", "1"], ["б", "2"], ["Всего", "3"], ["в", "4"], ["г", "5"]]
    assert check_sums([*rows, ["Итого", "9"]]) == ()
    assert check_sums([*rows, ["Итого", "12"]]) == ()
    assert check_sums([*rows, ["Итого", "10"]]) == (
        SumSlip(6, 1, "Число", Decimal(10), Decimal(9)),
    )


@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=9))
def test_a_right_total_is_right(numbers: list[int]) -> None:
    rows = [["", "Число"], *([str(at), str(number)] for at, number in enumerate(numbers))]
    assert check_sums([*rows, ["Итого", str(sum(numbers))]]) == ()
    assert len(check_sums([*rows, ["Итого", str(sum(numbers) + 1)]])) == 1


TITLE = Title("адресная методическая помощь школам города", ("помощь школам",))


@pytest.mark.parametrize(
    ("text", "drifts"),
    [
        ("проект адресной методической помощи школам города", []),
        ("адресная методическая помощь", []),
        ("адресная помощь школам города", [("адресная помощь", "адресная методическая помощь")]),
        (
            "адресная методическая помощь всем школам города",
            [("помощь всем школам", "помощь школам")],
        ),
        (
            "адресная методическая поддержка школам города",
            [("методическая поддержка школам", "методическая помощь школам")],
        ),
        ("адресная книга", []),
        ("", []),
    ],
)
def test_drifts(text: str, drifts: list[tuple[str, str]]) -> None:
    found = find_drifts(text, TITLE)
    assert [(drift.printed, drift.registered) for drift in found] == drifts


def test_names_with_initials() -> None:
    text = "Кускова М.В. Быстрова О.А., и.о.А.В.Пяткова; А. А. Коренчук и М.В."
    assert [(name.text, name.style) for name in find_names(text)] == [
        ("Кускова М.В.", "Ф И.О."),
        ("Быстрова О.А.", "Ф И.О."),
        ("А.В.Пяткова", "И.О.Ф"),
        ("А. А. Коренчук", "И. О. Ф"),
    ]


def test_acts() -> None:
    text = "приказ от 30.12.2022 года № 1030, от 14 марта 2023 г. № 273/ОД; до 01.01.2024 № 5"
    assert [(act.date.text, act.number) for act in find_acts(text)] == [
        ("30.12.2022", "1030"),
        ("14 марта 2023", "273/ОД"),
    ]

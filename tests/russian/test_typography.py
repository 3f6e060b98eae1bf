"""Typography changes what it should, and nothing twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.russian import quotes, typography
from generator.russian.typography import Dash, PercentStyle, Typography, typeset


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("приказ №5 и №  12, §2", "приказ №~5 и №~12, §~2"),
        ("О.А.Синюк, О. А. Синюк и Синюк О. А.", "О.А.~Синюк, О.А.~Синюк и Синюк~О.А."),
        ("г. Сургут, с. Яковлевка, п. 1.2, ст. 28", "г.~Сургут, с.~Яковлевка, п.~1.2, ст.~28"),
        ("в 2024 г. и 2023-2025 гг.", "в 2024~г. и 2023–2025~гг."),
        ("29 декабря 2023 года", "29~декабря 2023~года".replace("декабря ", "декабря~")),
        ("за 7 дней, 23 балла, 5 школ", "за 7~дней, 23~балла, 5~школ"),
        ("приложение 3, таблица 5", "приложение~3, таблица~5"),
        ("на 2024 – 2027 годы", "на 2024–2027~годы"),
        ("20-28 марта, 5-9 классы", "20–28~марта, 5–9~классы"),
        ("слово - слово — слово", "слово~– слово~– слово"),
        ('Проект "Вектор на развитие"', "Проект «Вектор на развитие»"),
        ("Проект “Вектор”", "Проект «Вектор»"),
        ('раздел «Проект "Вектор"»', "раздел «Проект «Вектор»»"),
        ("12 468 обучающихся", "12~468~обучающихся"),
        ("99.3 % и 5 %", "99,3% и 5%"),
        ("два  пробела", "два пробела"),
    ],
)
def test_rules(text: str, expected: str) -> None:
    assert typeset(text) == expected.replace("~", "\u00a0")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "273-ФЗ, 44-О, ГОСТ Р 7.0.97-2025, 8-912-000-00-00, 11.01.2023-18.01.2023, 2023-12-29",
        "https://vk.com/wall-175790844_8021?a=5-6 mku_imc86@mail.ru www.edu.ru/a-1",
        'Проект "Вектор',
        "школа-партнёр, онлайн-курс, пункт 1.2.3",
        "- первый элемент списка",
        "ё и е остаются: учёт, учет",
    ],
)
def test_what_must_stay(text: str) -> None:
    assert typeset(text) == text.replace("пункт 1", "пункт\u00a01")


def test_options() -> None:
    style = Typography(percent=PercentStyle.SPACED, dash=Dash.EM, inner_quotes=True)
    text = '5% - это "раздел «Проект "Вектор"»"'
    assert typeset(text, style) == "5\u00a0%\u00a0— это «раздел „Проект „Вектор““»"
    assert typeset("5 %", Typography(percent=PercentStyle.KEPT)) == "5 %"
    assert typeset("«а „б“ в»", style) == "«а „б“ в»"


TEXTS = st.lists(
    st.sampled_from(
        [
            *'абвАБВ 0123456789.,-–—%№§"«»„“”()/@:_\u00a0',
            *(
                " г. ",
                " О.А.",
                "Синюк ",
                " марта ",
                " 2024 ",
                "http://a.ru/",
                " - ",
                " балл",
                "п. ",
            ),
            *("таблица ", "mail.ru", "20-28 марта", "1.5%", "т. д.", "гг."),
        ]
    ),
    max_size=14,
).map("".join)
STYLES = st.builds(
    Typography,
    percent=st.sampled_from(list(PercentStyle)),
    dash=st.sampled_from(list(Dash)),
    inner_quotes=st.booleans(),
)


@given(TEXTS | st.text(), STYLES)
def test_idempotent(text: str, style: Typography) -> None:
    once = typeset(text, style)
    assert typeset(once, style) == once


@given(TEXTS, STYLES)
def test_no_letter_or_digit_is_lost(text: str, style: Typography) -> None:
    def core(value: str) -> str:
        return "".join(letter for letter in value if letter.isalnum())

    assert core(typeset(text, style)) == core(text)


def unscreened(text: str, style: Typography) -> str:
    """Return what typeset should, every rule applied whether or not it can change anything."""
    previous, current = "", text
    while previous != current:
        previous, pieces = current, typography._ADDRESS.split(current)
        for at in range(0, len(pieces), 2):
            for _, rule in typography._RULES:
                pieces[at] = rule(pieces[at])
            pieces[at] = typography._PERCENT[style.percent](pieces[at])
            pieces[at] = typography._DASH.sub(f"\u00a0{style.dash.value} ", pieces[at])
        joined, fixed = "".join(pieces), quotes._fixed(pieces)
        current = quotes._paired(joined, fixed, inner=style.inner_quotes)
    return current


@given(TEXTS | st.text(), STYLES)
def test_a_look_before_the_rules_changes_nothing(text: str, style: Typography) -> None:
    assert typeset(text, style) == unscreened(text, style)

"""Columns of rich tables: words stay whole, kin tables look alike, letters shrink when needed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.core.fact import Fact
from generator.core.rich import LineBreak, Strong, Table
from generator.render.word.column import fitted, kin

SHEET = 9355
USUAL = 24
WORDS = st.text("абвгдежз№ 0123–", max_size=40)
ROWS = st.lists(st.lists(WORDS, min_size=3, max_size=3), max_size=5)


def table(*rows: tuple[str, ...], widths: tuple[int, ...] = ()) -> Table:
    """Return a table of plain texts, the first row its header."""
    head, *body = [tuple((text,) for text in row) for row in rows]
    return Table(head, tuple(body), widths=widths)


def length(share: int) -> float:
    return SHEET * share / 5000


def test_shares_stay_as_given_when_every_word_fits() -> None:
    found = fitted((table(("а", "б"), ("в", "г"), widths=(3, 1)),), SHEET, USUAL)
    assert (found.shares, found.size) == ((3750, 1250), 0)


def test_a_long_word_takes_room_from_roomy_columns() -> None:
    given = table(("Класс", "Процедура"), ("общеобразовательных", "а"), widths=(1, 9))
    found = fitted((given,), SHEET, USUAL)
    # Nineteen letters of about half an em at twelve points, and the margins of a cell.
    assert length(found.shares[0]) > 19 * 0.5 * 240
    assert found.size == 0


def test_a_day_range_is_a_word_and_a_hyphened_word_is_not() -> None:
    days = fitted((table(("а", "б"), ("02-03.02.2023", ""), widths=(1, 20)),), SHEET, USUAL)
    names = fitted((table(("а", "б"), ("учитель-предметник", ""), widths=(1, 20)),), SHEET, USUAL)
    assert length(days.shares[0]) > 13 * 0.4 * 240
    assert length(names.shares[0]) < 18 * 0.5 * 240


def test_letters_shrink_when_the_words_of_all_columns_do_not_fit() -> None:
    head = tuple("Успеваемость" for _ in range(8))
    found = fitted((table(head, head),), SHEET, USUAL)
    assert 18 <= found.size < USUAL


def test_kin_tables_share_the_widths_that_the_longest_word_needs() -> None:
    short = table(("Класс", "«2»", "«3»"), ("5", "1", "2"), widths=(30, 1, 1))
    long = table(("Класс", "«2»", "«3»"), ("5", "скрыто", "2"), widths=(30, 1, 1))
    assert kin(short) == kin(long)
    both = fitted((short, long), SHEET, USUAL)
    assert both == fitted((long,), SHEET, USUAL)
    assert both != fitted((short,), SHEET, USUAL)


def test_without_shares_a_longer_text_gets_more_room() -> None:
    text = "слово " * 60
    found = fitted((table(("Показатель", "Признаки"), ("а", text)),), SHEET, USUAL)
    assert found.shares[1] > found.shares[0]


def test_bands_facts_breaks_and_bold_letters_are_measured_for_what_they_are() -> None:
    body: tuple[tuple[tuple[Fact | Strong | LineBreak, ...], ...], ...] = (
        ((Fact("оченьдлиннаяполосаповсейширинетаблицы"),),),
        ((Fact("одна"), LineBreak(), Fact("строка")), (Strong((Fact("жирное"),)),)),
    )
    found = fitted((Table((("а",), ("б",)), body, widths=(1, 19), bands=(0,)),), SHEET, USUAL)
    assert length(found.shares[0]) < 7 * 0.6 * 240 + 240
    assert fitted((Table((), ()),), SHEET, USUAL).shares == ()


@given(rows=ROWS, widths=st.sampled_from([(), (1, 2, 3), (5, 1, 1)]))
def test_shares_never_exceed_the_sheet_and_no_column_vanishes(
    rows: list[list[str]], widths: tuple[int, ...]
) -> None:
    made = table(("Класс", "Мероприятие", "Срок"), *(tuple(row) for row in rows), widths=widths)
    found = fitted((made,), SHEET, USUAL)
    assert sum(found.shares) <= 5000
    assert len(found.shares) == 3
    assert all(share > 0 for share in found.shares)

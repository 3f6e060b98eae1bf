"""Markdown texts become passages and tables that know their lines and columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.core.finding import Place
from generator.prose.check import check_prose
from generator.prose.excerpt import without_tokens
from generator.prose.markdown import split_markdown

TABLE = """Итоги года.

| № | Школа | Итого |
|:--|:------|------:|
| 1 | Сосновская \\| филиал | 3 |
| 3 | {{ school.beta \\| gen }} | 4 |
|   | **Всего** | 8 |

После таблицы.
"""


def _passages(text: str) -> list[tuple[str, int, int]]:
    return [
        (item.text, item.place.line, item.place.column)
        for item in split_markdown("a.md", text).passages
        if item.place
    ]


def test_passages() -> None:
    text = "# Заголовок\nСтрока один\nи два\n\n1. Первый\n1. Второй\n   и дальше\n- третий"
    assert _passages(text) == [
        ("Заголовок", 1, 3),
        ("Строка один и два", 2, 1),
        ("Первый", 5, 4),
        ("Второй и дальше", 6, 4),
        ("третий", 8, 3),
    ]


def test_numbers_and_dashes_inside_a_line_stay() -> None:
    text = "Согласно приказу № 1030. Приказ от 1 марта - 2. Итог\n12. Конец"
    assert _passages(text) == [
        ("Согласно приказу № 1030. Приказ от 1 марта - 2. Итог 12. Конец", 1, 1)
    ]
    assert _passages("- Приказ № 30. Пункт - 1. Да") == [("Приказ № 30. Пункт - 1. Да", 1, 3)]


def test_a_list_may_begin_under_a_paragraph_and_count_on() -> None:
    text = "Утвердить:\n1. план;\n2. состав."
    assert _passages(text) == [("Утвердить:", 1, 1), ("план;", 2, 4), ("состав.", 3, 4)]


def test_every_letter_knows_its_place() -> None:
    text = "Школа {{ school.alpha | gen }} и **рай\n  она** в 31.11.2024"
    (passage,) = split_markdown("a.md", text).passages
    assert passage.text == "Школа … и **рай она** в 31.11.2024"
    assert passage.place_at(passage.text.index("и")) == Place("a.md", 1, 32)
    assert passage.place_at(passage.text.index("она")) == Place("a.md", 2, 3)
    assert passage.place_at(passage.text.index("31.")) == Place("a.md", 2, 11)
    assert passage.place_at(0) == Place("a.md", 1, 1)


def test_marks_of_emphasis_are_not_printed() -> None:
    text = "**Итого** по *школам* 2 * 3, № 5\\* и 1\\. пункт"
    (passage,) = split_markdown("a.md", text).passages
    assert passage.text == "Итого по школам 2 * 3, № 5* и 1. пункт"
    assert passage.place_at(passage.text.index("пункт")) == Place(
        "a.md", 1, text.index("пункт") + 1
    )


def test_a_table_has_rows_and_its_cells_are_passages() -> None:
    read = split_markdown("a.md", TABLE)
    (table,) = read.tables
    assert table.rows == (
        ("№", "Школа", "Итого"),
        ("1", "Сосновская | филиал", "3"),
        ("3", "…", "4"),
        ("", "Всего", "8"),
    )
    assert (table.place, table.header_rows) == (Place("a.md", 3, 3), 1)
    places = [(item.text, item.place) for item in read.passages]
    assert places[0] == ("Итоги года.", Place("a.md", 1, 1))
    assert ("Всего", Place("a.md", 7, 9)) in places
    assert [text for text, _ in places][-2:] == ["8", "После таблицы."]


def test_the_rules_of_tables_run() -> None:
    read = split_markdown("a.md", TABLE)
    found = check_prose(read.passages, read.tables)
    assert [(item.slug, item.parameter.get("found", ""), item.place) for item in found] == [
        ("rows-misnumbered", "3", Place("a.md", 3, 3)),
        ("total-mismatch", "", Place("a.md", 3, 3)),
    ]
    assert found[1].parameter["stated"] == "8"


def test_a_sound_table_has_no_finding() -> None:
    sound = TABLE.replace("| 3 | {{", "| 2 | {{").replace("| 8 |", "| 7 |")
    read = split_markdown("a.md", sound)
    assert len(read.tables) == 1
    assert check_prose(read.passages, read.tables) == []


def test_rows_are_cut_and_filled_to_the_heading() -> None:
    (table,) = split_markdown("a.md", "Имя | Число\n--- | ---\nодин\nдва | 2 | 3\n# Далее").tables
    assert table.rows == (("Имя", "Число"), ("один", ""), ("два", "2"))


def test_dashes_of_another_width_make_no_table() -> None:
    read = split_markdown("a.md", "Да | нет\n|---|\n\nЗаголовок | снова\n---")
    assert read.tables == ()


@given(st.text("аб|-:#*.1 \n\\{}…\0", max_size=60))
def test_any_text_is_read_and_every_place_is_in_it(text: str) -> None:
    lines = text.split("\n")
    for passage in split_markdown("a.md", text).passages:
        for at, letter in enumerate(passage.text):
            place = passage.place_at(at)
            assert place is not None
            printed = lines[place.line - 1][place.column - 1 : place.column]
            assert letter in {printed, " ", "…"}


def test_tokens_are_masked() -> None:
    assert without_tokens("Пары ({{ annex.pairs | dat }}) и {{ x }}.") == "Пары (…) и …."

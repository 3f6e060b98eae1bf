"""What changed in records, in words: fields, rows by id, reasons, long lists."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.changed_value import HIDDEN, excerpts
from generator.analyse.changes import (
    RecordState,
    Sort,
    folded,
    record_change,
    record_changes,
    sentence,
)
from generator.read.resources import schema_of

_NAMES = {
    ("measure", "uspevaemost"): "Успеваемость",
    ("school", "sosna"): "СОШ «Сосна»",
    ("person", "ivanova"): "А.А. Иванова",
}


def _names(what: str, name: str) -> str:
    return _NAMES.get((what, name), "")


def state(kind: str, value: dict[str, Any] | None, name: str = "one") -> RecordState:
    file = f"content/schools/x/{name}/{kind}-{name}.yaml"
    return RecordState(kind, "schools/sosna", name, file, schema_of(kind), value, _names)


def measured(*rows: dict[str, Any]) -> RecordState:
    value = {"programme": "opora", "indicators": "main", "date": "2024-12", "values": list(rows)}
    return state("measurement", value)


def texts(was: RecordState, now: RecordState, quiet: frozenset[str] = frozenset()) -> list[str]:
    change = record_change(was, now, quiet)
    return [line.text for line in change.lines] if change else []


def value_of(number: str) -> dict[str, Any]:
    return {"measure": "uspevaemost", "value": Decimal(number)}


def test_a_number_is_told_with_the_name_of_its_measure() -> None:
    change = record_change(measured(value_of("93")), measured(value_of("95.5")))
    assert change is not None
    assert change.title == "Показатели, декабрь 2024"
    assert change.programme == "opora"
    assert sentence(change) == ("Показатели, декабрь 2024. «Успеваемость»: было 93, стало 95,5")


def test_a_reason_stands_for_an_absent_value_and_is_never_nought() -> None:
    absent = {"measure": "uspevaemost", "missing": "no_data"}
    assert texts(measured(value_of("0")), measured(absent)) == [
        "«Успеваемость»: было 0, стало «нет данных»"
    ]


def test_rows_are_matched_by_id_and_not_by_place() -> None:
    other = {"measure": "drugoy", "value": Decimal(1)}
    was, now = measured(value_of("93"), other), measured(other, value_of("93"))
    assert texts(was, now) == ["«Значения»: изменён порядок"]
    assert texts(measured(value_of("93")), was) == ["«Значения»: добавлено «drugoy»"]
    assert texts(was, measured(value_of("93"))) == ["«Значения»: исключено «drugoy»"]


def test_fields_of_an_event_bear_their_titles_and_russian_choices() -> None:
    event = {"id": "e1", "section": "s1", "number": "1.2", "title": "Семинар"}
    was = state("roadmap", {"title": "Карта", "year": 2024, "events": [event]})
    later = {**event, "deadline": "до 18.01.2024", "responsible": [{"person": "ivanova"}]}
    now = state("roadmap", {"title": "Карта", "year": 2024, "events": [later]})
    assert texts(was, now) == [
        "«1.2. Семинар», «Срок»: указано «до 18.01.2024»",
        "«1.2. Семинар», «Ответственные»: добавлено «А.А. Иванова»",
    ]


def test_a_date_and_a_choice_are_written_in_russian() -> None:
    was = state("order", {"title": "О мерах", "date": "2024-03-01", "status": "draft"})
    now = state("order", {"title": "О мерах", "date": "2024-03-02", "status": "final"})
    assert texts(was, now) == [
        "«Состояние записи»: было «черновик», стало «готова»",
        "«Дата»: было «01.03.2024», стало «02.03.2024»",
    ]


def test_new_gone_and_unreadable_records_take_one_line() -> None:
    one = measured(value_of("93"))
    told = [record_change(None, one), record_change(one, None), record_change(one, measured())]
    assert [change.sort for change in told if change] == [Sort.NEW, Sort.REMOVED, Sort.CHANGED]
    broken = record_change(state("measurement", None), one)
    assert broken is not None
    assert sentence(broken).endswith("запись не читается: сравнить нельзя")
    assert record_change(None, None) is None


def test_a_file_that_moved_is_no_change() -> None:
    one = measured(value_of("93"))
    moved = RecordState(
        one.kind, one.owner, one.id, "content/schools/y/one/m.yaml", one.schema, one.value, _names
    )
    assert record_changes([one], [moved]) == ()


def test_nothing_is_told_of_a_value_that_is_hidden_on_either_side() -> None:
    hidden = {"measure": "uspevaemost", "value": HIDDEN, "missing": HIDDEN, "note": HIDDEN}
    shown = {**value_of("93"), "note": "по спискам"}
    assert texts(measured(hidden), measured(shown)) == []
    assert texts(measured(shown), measured(hidden)) == []


def test_a_quiet_list_tells_only_what_is_new() -> None:
    contact = {"type": "phone", "value": "+7 000", "visibility": "public"}
    was = state("school", {"name": "Сосна", "contacts": [contact]})
    assert texts(was, state("school", {"name": "Сосна"}), frozenset({"visibility"})) == []
    assert texts(state("school", {"name": "Сосна"}), was, frozenset({"visibility"})) == [
        "«Контакты»: добавлено «телефон»"
    ]


def test_many_lines_of_a_field_are_counted() -> None:
    rows = [{"measure": f"m{number}", "value": Decimal(number)} for number in range(9)]
    change = record_change(measured(*rows), measured())
    assert change is not None
    told = folded(change.lines, 5)
    assert len(told) == 6
    assert told[-1] == "«Значения»: и ещё 4"


def test_long_texts_are_cut_before_their_first_difference() -> None:
    was, now = excerpts("слово " * 60 + "старое", "слово " * 60 + "новое")
    assert was.endswith("старое")
    assert now.endswith("новое")
    assert was.startswith("…")


_ROWS = st.lists(
    st.builds(
        lambda name, number: {"measure": f"m{name}", "value": Decimal(number)},
        st.integers(0, 6),
        st.integers(0, 3),
    ),
    max_size=8,
)


@given(_ROWS)
def test_a_record_never_differs_from_itself(rows: list[dict[str, Any]]) -> None:
    assert record_change(measured(*rows), measured(*rows)) is None


@given(_ROWS, _ROWS)
def test_whatever_differs_is_told(was: list[dict[str, Any]], now: list[dict[str, Any]]) -> None:
    assert (record_change(measured(*was), measured(*now)) is None) == (was == now)

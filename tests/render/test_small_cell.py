from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.result import Cell, MeasuredCell, State
from generator.core.origin import Origin
from generator.model.indicator import Better, Counts, Measure, Span, Unit
from generator.render.small_cell import public_values

K = 5
HERE = Origin("content/measurement.yaml")


def value(
    name: str, number: int | None, part_of: str = "", counts: Counts = Counts.PUPILS
) -> MeasuredCell:
    measure = Measure(
        origin=HERE,
        id=name,
        name=name,
        unit=Unit.COUNT,
        better=Better.UP,
        tolerance=Decimal(0),
        counts=counts,
        span=Span.MOMENT,
        part_of=part_of,
    )
    cell = Cell(State.NO_DATA) if number is None else Cell(State.NUMBER, Decimal(number))
    return MeasuredCell(
        "path", "main", "2024-02", "alpha", measure, cell, Decimal(1), "1 / 100", "СОП"
    )


def test_a_small_number_goes_with_its_share_and_note() -> None:
    (shown,) = public_values([value("wards", 2)], K)
    assert shown.cell == Cell(State.SUPPRESSED)
    assert (shown.share, shown.explanation, shown.note) == (None, "", "")


def test_nought_large_numbers_and_staff_are_shown() -> None:
    given_values = (
        value("a", 0),
        value("b", 5),
        value("c", 2, counts=Counts.STAFF),
        value("d", None),
    )
    assert public_values(given_values, K) == given_values


def test_the_only_hidden_part_of_a_total_takes_the_smallest_other_with_it() -> None:
    values = [value("all", 60), value("a", 3, "all"), value("b", 50, "all"), value("c", 7, "all")]
    shown = public_values(values, K)
    assert [each.cell.state for each in shown] == [
        State.NUMBER,
        State.SUPPRESSED,
        State.NUMBER,
        State.SUPPRESSED,
    ]


@given(st.lists(st.integers(0, 40), min_size=2, max_size=6))
def test_no_hidden_part_can_be_computed_from_the_total(parts: list[int]) -> None:
    values = [value("all", sum(parts))]
    values += [value(f"part-{place}", number, "all") for place, number in enumerate(parts)]
    shown = public_values(values, K)
    hidden = [each for each in shown[1:] if each.cell.state is State.SUPPRESSED]
    if shown[0].cell.state is State.NUMBER:
        assert len(hidden) != 1


def test_a_part_of_a_part_gives_nothing_away() -> None:
    values = [
        value("all", 251),
        value("town", 217, "all"),
        value("near", 31, "all"),
        value("home", 3, "all"),
        value("bus", 12, "near"),
        value("walk", 19, "near"),
    ]
    shown = public_values(values, K)
    hidden = {each.measure.id for each in shown if each.cell.state is State.SUPPRESSED}
    assert hidden == {"home", "near", "bus"}
    assert next(each for each in shown if each.measure.id == "walk").share is None


def test_hidden_parts_come_to_more_than_one_each() -> None:
    values = [value("all", 60), value("a", 1, "all"), value("b", 1, "all"), value("c", 58, "all")]
    shown = public_values(values, K)
    assert [each.cell.state for each in shown[1:]] == [State.SUPPRESSED] * 3

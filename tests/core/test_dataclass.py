"""Dataclasses of the program: like the standard ones, compiled when they are used."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import field
from typing import Any, Generic, TypeVar

import pytest

from generator.core.dataclass import dataclass

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    record: str
    marks: tuple[int, ...] = ()
    known: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed(Named):
    self: str = "a field of this name is allowed"


@dataclass(frozen=True, slots=True, order=True)
class Row(Generic[T]):
    """A row."""

    number: int
    value: T


@dataclass(frozen=True, slots=True)
class Empty:
    pass


@dataclass(slots=True)
class Box:
    value: int

    def __post_init__(self) -> None:
        self.value += 1

    def __repr__(self) -> str:
        return "its own"


def test_records_are_made_as_their_fields_say() -> None:
    record = Placed(record="a", marks=(1,))
    assert (record.record, record.marks, record.known) == ("a", (1,), {})
    assert record.known is not Placed(record="a").known
    assert dataclasses.replace(record, self="b").self == "b"
    assert [each.name for each in dataclasses.fields(Placed)] == [
        "record",
        "marks",
        "known",
        "self",
    ]
    assert Box(1).value == 2
    assert not hasattr(record, "__dict__")


@pytest.mark.parametrize(
    ("cls", "values", "named"),
    [(Row, (), {}), (Row, (1, 2, 3), {}), (Named, ("a",), {}), (Named, (), {"recrod": "a"})],
)
def test_wrong_arguments_are_refused_first_and_later(
    cls: Any, values: tuple[int, ...], named: dict[str, str]
) -> None:
    for _ in range(2):
        with pytest.raises(TypeError, match=rf"{cls.__name__}\.__init__"):
            cls(*values, **named)


def test_records_of_one_class_are_equal_by_their_fields() -> None:
    assert Row(1, "a") == Row(1, "a")
    assert Row(1, "a") != Row(1, "b")
    assert Empty() == Empty()
    unequal: Any = Empty()
    assert unequal != Row(1, "a")
    assert Named(record="a") != Placed(record="a")
    assert hash(Row(1, "a")) == hash(Row(1, "a"))
    assert len({Row(1, "a"), Row(1, "a"), Row(2, "a")}) == 2
    with pytest.raises(TypeError, match="unhashable"):
        hash(Box(1))


def test_records_are_ordered_where_asked() -> None:
    rows = [Row(2, "a"), Row(1, "b"), Row(1, "a")]
    assert sorted(rows) == [Row(1, "a"), Row(1, "b"), Row(2, "a")]
    assert Row(1, "a") <= Row(1, "a") < Row(1, "b") > Row(1, "a") >= Row(0, "z")
    smaller: Any = Empty()
    with pytest.raises(TypeError):
        assert smaller < Empty()


def test_records_are_shown_matched_copied_and_pickled() -> None:
    row = Row(1, "a")
    assert repr(row) == "Row(number=1, value='a')"
    assert repr(Box(1)) == "its own"
    match row:
        case Row(number, value):
            assert (number, value) == (1, "a")
    assert copy.deepcopy(row) == row
    assert pickle.loads(pickle.dumps(copy.copy(row))) == row  # noqa: S301  # our own


def test_an_init_is_compiled_when_the_first_record_is_made() -> None:
    @dataclass(frozen=True, slots=True)
    class Fresh:
        text: str

    before: Any = Fresh.__init__
    assert before.__code__.co_filename.endswith("dataclass.py")
    assert Fresh("a").text == "a"
    after: Any = Fresh.__init__
    assert after.__code__.co_filename == "<string>"

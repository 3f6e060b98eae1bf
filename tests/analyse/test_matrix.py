"""Two classifications crossed: classes of both axes, cells, margins, schools of one axis alone."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.matrix import CrossTable, cross_table
from generator.analyse.result import Cell, MeasuredCell, SchoolResults, State
from generator.assemble.structure import structure
from generator.core.origin import Origin
from generator.model.indicator import Indicators
from generator.model.matrix import Matrix
from generator.model.programme import Programme
from generator.model.school import LabelSet, SchoolLabels
from generator.model.unit import ProgrammeUnit

LEVEL = {"title": "Уровень", "indicators": "main", "measure": "level", "date": "2023-06"}
GROUP = {"title": "Группа", "label_set": "groups", "year": 2023}
BANDS = [{"title": "низкий", "maximum": Decimal(2)}, {"title": "высокий", "minimum": Decimal(3)}]
GROUPS = structure(
    LabelSet,
    {
        "id": "groups",
        "title": "Группы",
        "labels": [
            {"id": "b", "name": "вторая", "definition": "вторая", "risk": False},
            {"id": "a", "name": "первая", "short_name": "I", "definition": "п", "risk": True},
        ],
    },
    Origin("content/organisations/o/label-set-groups.yaml"),
)


def tree(**bounds: Decimal) -> Indicators:
    measure = {
        "id": "level",
        "name": "Уровень",
        "unit": "count",
        "better": "up",
        "tolerance": Decimal(0),
        "counts": "score",
        "span": "moment",
        **bounds,
    }
    planned = {"id": "i", "name": "i", "instrument": "i", "measures": [measure]}
    instance = {
        "id": "main",
        "title": "П",
        "directions": [{"id": "d", "indicators": [planned]}],
    }
    return structure(Indicators, instance, Origin("content/programmes/p/indicators-main.yaml"))


def unit(indicators: Indicators) -> ProgrammeUnit:
    programme = Programme(
        origin=Origin("content/programmes/p/programme.yaml"),
        id="p",
        name="П",
        title="П",
        organiser="o",
        word="Программа",
    )
    return ProgrammeUnit(programme=programme, indicators=(indicators,))


def results(
    school: str, indicators: Indicators, value: Decimal | None, *labels: str
) -> SchoolResults:
    at = Origin(f"content/schools/m/{school}/labels-2023.yaml")
    (measure,) = indicators.measures
    state = State.NUMBER if value is not None else State.SUPPRESSED
    cell = MeasuredCell("p", "main", "2023-06", school, measure, Cell(state, value))
    mine = SchoolLabels(origin=at, id="2023", label_set="groups", year=2023, labels=labels)
    return SchoolResults(school=school, values=(cell,), labels=(mine,))


def matrix(rows: Mapping[str, Any], columns: Mapping[str, Any], **more: Any) -> Matrix:
    instance = {"id": "m", "title": "М", "rows": rows, "columns": columns, **more}
    return structure(Matrix, instance, Origin("content/programmes/p/matrix-m.yaml"))


def crossed(asked: Matrix, indicators: Indicators, *schools: SchoolResults) -> CrossTable:
    known = {each.school: each for each in schools}
    return cross_table(asked, unit(indicators), {"groups": GROUPS}, known)


def test_bands_by_labels_in_the_order_of_the_method() -> None:
    plain = tree()
    made = crossed(
        matrix({**LEVEL, "bands": BANDS}, GROUP),
        plain,
        results("x", plain, Decimal(2), "a"),
        results("y", plain, Decimal("2.5"), "a"),
        results("z", plain, Decimal(3), "a", "b"),
    )
    assert [each.title for each in made.rows] == ["низкий", "высокий"]
    assert [(each.id, each.title) for each in made.columns] == [("b", "вторая"), ("a", "I")]
    assert made.cells == {
        ("низкий", "a"): ("x",),
        ("высокий", "a"): ("z",),
        ("высокий", "b"): ("z",),
    }
    assert made.half == ("y",)
    assert made.schools("высокий", "") == ("z",)
    assert made.schools("", "a") == ("x", "z")


@pytest.mark.parametrize(
    ("bounds", "classes"),
    [
        ({"minimum": Decimal(1), "maximum": Decimal(4)}, ["1", "2", "3", "4"]),
        ({"minimum": Decimal(1), "maximum": Decimal(2)}, ["1", "2", "3", "10"]),
        ({"minimum": Decimal(0), "maximum": Decimal(100)}, ["2", "3", "10"]),
        ({"minimum": Decimal("0.5"), "maximum": Decimal(4)}, ["2", "3", "10"]),
        ({}, ["2", "3", "10"]),
    ],
)
def test_classes_of_a_measure_are_its_scale_or_what_occurs(
    bounds: dict[str, Decimal], classes: list[str]
) -> None:
    scale = tree(**bounds)
    values = [Decimal("3.0"), Decimal(2), Decimal(10)]
    shown = values[:2] if classes[-1] == "4" else values
    made = crossed(
        matrix(LEVEL, GROUP),
        scale,
        *(results(f"s{at}", scale, value, "a") for at, value in enumerate(shown)),
    )
    assert [each.id for each in made.rows] == classes


def test_a_hidden_value_or_no_label_leaves_a_school_out() -> None:
    plain = tree()
    made = crossed(
        matrix(LEVEL, GROUP), plain, results("x", plain, None, "a"), results("y", plain, Decimal(1))
    )
    assert made.cells == {}
    assert made.half == ("x", "y")


def test_only_named_schools_are_crossed() -> None:
    plain = tree()
    made = crossed(
        matrix(LEVEL, GROUP, schools=["y", "unknown"]),
        plain,
        results("x", plain, Decimal(1), "a"),
        results("y", plain, Decimal(1), "a"),
    )
    assert made.cells == {("1", "a"): ("y",)}


def test_an_axis_without_its_tree_or_method_has_no_classes() -> None:
    plain = tree()
    made = crossed(
        matrix({**LEVEL, "indicators": "other"}, {**GROUP, "label_set": "other"}),
        plain,
        results("x", plain, Decimal(1), "a"),
    )
    assert (made.rows, made.columns, made.cells) == ((), (), {})


@given(
    st.lists(
        st.tuples(st.integers(1, 5), st.sampled_from([(), ("a",), ("b",), ("a", "b")])), max_size=8
    )
)
def test_margins_hold_every_school_of_their_cells(
    drawn: list[tuple[int, tuple[str, ...]]],
) -> None:
    scale = tree(minimum=Decimal(1), maximum=Decimal(5))
    made = crossed(
        matrix(LEVEL, GROUP),
        scale,
        *(results(f"s{at}", scale, Decimal(v), *g) for at, (v, g) in enumerate(drawn)),
    )
    everyone = made.schools("", "")
    assert len(everyone) + len(made.half) == len(drawn)
    assert sum(len(made.schools(each.id, "")) for each in made.rows) == len(everyone)
    assert set(everyone) == {
        school for each in made.columns for school in made.schools("", each.id)
    }

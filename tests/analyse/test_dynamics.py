from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.counts import verdict_counts, verdict_sentence
from generator.analyse.dynamics import changes
from generator.analyse.reading import comparison_rules
from generator.analyse.result import Change, State, Verdict
from generator.assemble.structure import structure
from generator.core.origin import Origin
from generator.model.indicator import Comparison, Indicators, Measurement
from generator.model.school import School
from generator.model.unit import SchoolUnit

DATA = Path(__file__).parent.parent / "data" / "analyse" / "surgut-monitoring.txt"
MEASURES = (
    *(
        (name, "percent", "up", "0")
        for name in ("quality", "success", "vpr-quality", "vpr-success")
    ),
    *(
        (name, "count", "up", "0")
        for name in ("created", "teachers", "targets", "passed", "checked")
    ),
    ("modern", "percent", "up", "0"),
)


@dataclass(frozen=True)
class Line:
    school: str
    month: str
    cells: tuple[tuple[str, str, str], ...]


def _lines() -> Iterator[Line]:
    for text in DATA.read_text(encoding="utf-8").splitlines():
        if not text.startswith("#"):
            school, month, *cells = (part.strip() for part in text.split(";"))
            yield Line(school, month, tuple(tuple(cell.split()) for cell in cells))  # type: ignore[misc]


def _rows(
    line: Line, tree: Indicators, comparison: Comparison, school: Callable[..., SchoolUnit]
) -> tuple[Change, ...]:
    names = [name for name, *_ in MEASURES]
    before = {
        n: "no_data" if c[0] == "-" else Decimal(c[0])
        for n, c in zip(names, line.cells, strict=True)
    }
    after = {
        n: "no_data" if c[1] == "-" else Decimal(c[1])
        for n, c in zip(names, line.cells, strict=True)
    }
    unit = school(line.school, m2022_12=before, **{f"m{line.month.replace('-', '_')}": after})
    return changes(comparison, tree, unit, "p")


@pytest.mark.parametrize("line", list(_lines()), ids=lambda line: f"{line.school}-{line.month}")
def test_the_printed_changes_come_out(
    line: Line,
    tree: Callable[..., Indicators],
    comparison: Callable[..., Comparison],
    school: Callable[..., SchoolUnit],
) -> None:
    rows = _rows(line, tree(*MEASURES), comparison([line.school], date=line.month), school)
    printed = [None if cell[2] == "-" else Decimal(cell[2]) for cell in line.cells]
    assert [row.change for row in rows] == printed
    assert all((row.verdict is Verdict.NO_DATA) == (row.change is None) for row in rows)


def test_the_tables_hold_88_changes() -> None:
    printed = [cell[2] for line in _lines() for cell in line.cells if cell[2] != "-"]
    assert len(printed) == 88


def test_the_sentence_of_a_school_with_zeros_follows_the_declared_reading(
    tree: Callable[..., Indicators],
    comparison: Callable[..., Comparison],
    school: Callable[..., SchoolUnit],
) -> None:
    line = next(line for line in _lines() if line.school == "sytominskaya")
    said = {}
    for zero in ("stable", "no_data"):
        rows = _rows(line, tree(*MEASURES), comparison([line.school], zero=zero), school)
        (counts,) = verdict_counts(rows)
        said[zero] = verdict_sentence(counts).replace("\u00a0", " ")
    assert said["stable"] == (
        "положительная динамика по 4 показателям, стабилизация по 4 показателям, "
        "отрицательная динамика по 2 показателям"
    )
    assert said["no_data"] == (
        "положительная динамика по 4 показателям, стабилизация по 2 показателям, "
        "отрицательная динамика по 2 показателям, нет данных по 2 показателям"
    )


def test_a_school_that_is_not_listed_has_no_rows(
    tree: Callable[..., Indicators],
    comparison: Callable[..., Comparison],
    school: Callable[..., SchoolUnit],
) -> None:
    unit = school("other", m2022_12={"a": Decimal(1)}, m2023_06={"a": Decimal(2)})
    assert changes(comparison(["s"]), tree(("a", "count", "up", "0")), unit, "p") == ()
    assert changes(comparison(["other"]), tree(("a", "count", "up", "0")), unit, "q") == ()


def test_rows_need_a_line_in_one_of_the_two_measurements(
    tree: Callable[..., Indicators],
    comparison: Callable[..., Comparison],
    school: Callable[..., SchoolUnit],
) -> None:
    measures = tree(*((name, "count", "up", "0") for name in ("a", "b", "c", "d")))
    unit = school(
        m2022_12={"a": Decimal(1), "b": "not_held"}, m2023_06={"a": Decimal(2), "c": None}
    )
    rows = changes(comparison(), measures, unit, "p")
    assert [row.measure.id for row in rows] == ["a", "b", "c"]
    assert [row.reason for row in rows] == ["grew", "missing-both", "missing-both"]
    assert rows[1].baseline.state is State.NOT_HELD
    assert rows[1].current.origin is None
    assert rows[1].explanation == "было: не проводилось; стало: не внесено"
    assert rows[2].current.origin == Origin(
        "content/schools/m/s/measurement-2023-06.yaml", "/values/1"
    )


@pytest.mark.parametrize(
    ("better", "tolerance", "before", "after", "verdict", "reason", "rule"),
    [
        ("up", "0", "28", "31", "positive", "grew", "рост показателя – положительная динамика"),
        ("up", "0", "31", "28", "negative", "fell", "снижение показателя – отрицательная динамика"),
        (
            "down",
            "0",
            "22",
            "20",
            "positive",
            "fell",
            "снижение показателя – положительная динамика",
        ),
        ("down", "0", "20", "22", "negative", "grew", "рост показателя – отрицательная динамика"),
        (
            "up",
            "0",
            "5",
            "5",
            "stable",
            "within-tolerance",
            "показатель не изменился – стабилизация",
        ),
        (
            "up",
            "2",
            "5",
            "7",
            "stable",
            "within-tolerance",
            "изменение не больше чем на 2 п.п. – стабилизация",
        ),
        (
            "up",
            "1.5",
            "5",
            "6.51",
            "positive",
            "grew",
            "рост показателя больше чем на 1,5 п.п. – положительная динамика",
        ),
        ("up", "0", "0", "0", "stable", "zero-stable", "ноль в обоих измерениях – стабилизация"),
    ],
)
def test_direction_and_tolerance_decide(
    tree: Callable[..., Indicators],
    comparison: Callable[..., Comparison],
    school: Callable[..., SchoolUnit],
    better: str,
    tolerance: str,
    before: str,
    after: str,
    verdict: str,
    reason: str,
    rule: str,
) -> None:
    unit = school(m2022_12={"a": Decimal(before)}, m2023_06={"a": Decimal(after)})
    (row,) = changes(comparison(), tree(("a", "percent", better, tolerance)), unit, "p")
    assert (row.verdict.value, row.reason) == (verdict, reason)
    assert row.rule.replace("\u00a0", " ") == rule


@pytest.mark.parametrize(
    ("unit", "tolerance", "explanation", "rule"),
    [
        (
            "percent",
            "1",
            "31 % − 28 % = +3 п.п.",
            "рост показателя больше чем на 1 п.п. – положительная динамика",
        ),
        ("count", "1", "31 − 28 = +3", "рост показателя больше чем на 1 – положительная динамика"),
        (
            "score",
            "1",
            "31 балл − 28 баллов = +3",
            "рост показателя больше чем на 1 балл – положительная динамика",
        ),
    ],
)
def test_the_explanation_shows_the_arithmetic(
    tree: Callable[..., Indicators],
    comparison: Callable[..., Comparison],
    school: Callable[..., SchoolUnit],
    unit: str,
    tolerance: str,
    explanation: str,
    rule: str,
) -> None:
    measured = school(m2022_12={"a": Decimal(28)}, m2023_06={"a": Decimal(31)})
    (row,) = changes(comparison(), tree(("a", unit, "up", tolerance)), measured, "p")
    assert row.explanation.replace("\u00a0", " ") == explanation
    assert row.rule.replace("\u00a0", " ") == rule


@pytest.mark.parametrize(
    ("baseline", "current", "reason", "explanation"),
    [
        ("not_held", Decimal(3), "missing-baseline", "было: не проводилось; стало: 3"),
        (Decimal(3), "not_applicable", "missing-current", "было: 3; стало: не применимо"),
        ("no_data", "no_data", "missing-both", "было: нет данных; стало: нет данных"),
    ],
)
def test_a_missing_value_is_never_zero(
    tree: Callable[..., Indicators],
    comparison: Callable[..., Comparison],
    school: Callable[..., SchoolUnit],
    baseline: Decimal | str,
    current: Decimal | str,
    reason: str,
    explanation: str,
) -> None:
    unit = school(m2022_12={"a": baseline}, m2023_06={"a": current})
    (row,) = changes(comparison(), tree(("a", "count", "up", "0")), unit, "p")
    assert (row.verdict, row.change, row.reason) == (Verdict.NO_DATA, None, reason)
    assert row.explanation == explanation
    assert row.rule.endswith("– нет данных")


@pytest.mark.parametrize(
    ("bar", "barred"),
    [
        ({}, {"a", "b"}),
        ({"measure": "a"}, {"a"}),
        ({"school": "s"}, {"a", "b"}),
        ({"school": "other"}, set()),
        ({"school": "s", "measure": "b"}, {"b"}),
    ],
)
def test_values_declared_not_comparable_are_not_subtracted(
    tree: Callable[..., Indicators],
    comparison: Callable[..., Comparison],
    school: Callable[..., SchoolUnit],
    bar: dict[str, str],
    barred: set[str],
) -> None:
    bars = [{"reason": "изменился состав участников", **bar}]
    one, two = {"a": Decimal(1), "b": Decimal(1)}, {"a": Decimal(2), "b": Decimal(2)}
    measures = tree(("a", "count", "up", "0"), ("b", "count", "up", "0"))
    declared = comparison(not_comparable=bars)
    rows = changes(declared, measures, school(m2022_12=one, m2023_06=two), "p")
    assert {row.measure.id for row in rows if row.reason == "not-comparable"} == barred
    for row in rows:
        assert (row.change is None) == (row.measure.id in barred)
    if barred:
        row = next(row for row in rows if row.measure.id in barred)
        assert row.rule == "значения не сравниваются: изменился состав участников"
        assert row.explanation == "было 1, стало 2"
        (counts,) = verdict_counts(rows)
        assert counts.not_comparable == counts.no_data == len(barred)
    assert "значения не сравниваются: изменился состав участников" in comparison_rules(
        declared, measures
    )


def test_the_rules_of_a_table_name_every_measure_when_they_differ(
    tree: Callable[..., Indicators], comparison: Callable[..., Comparison]
) -> None:
    measures = tree(("a", "percent", "up", "0"), ("b", "count", "down", "1"))
    rules = comparison_rules(comparison(zero="no_data"), measures)
    assert rules == (
        "изменение доли указано в процентных пунктах (п.п.)",
        "изменение количества указано в единицах",
        (
            "a: рост показателя – положительная динамика; снижение показателя – отрицательная "
            "динамика; показатель не изменился – стабилизация"
        ),
        (
            "b: рост показателя больше чем на 1 – отрицательная динамика; снижение показателя "
            "больше чем на 1 – положительная динамика; изменение не больше чем на 1 – стабилизация"
        ),
        "ноль в обоих измерениях – нет данных",
        "нет значения хотя бы в одном из измерений – нет данных",
    )


def test_the_rules_of_a_uniform_table_are_stated_once(
    tree: Callable[..., Indicators], comparison: Callable[..., Comparison]
) -> None:
    measures = tree(("a", "score", "up", "0"), ("b", "score", "up", "0"))
    assert comparison_rules(comparison(), measures) == (
        "изменение оценки указано в баллах",
        "рост показателя – положительная динамика",
        "снижение показателя – отрицательная динамика",
        "показатель не изменился – стабилизация",
        "ноль в обоих измерениях – стабилизация",
        "нет значения хотя бы в одном из измерений – нет данных",
    )


numbers = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30)
tolerances = st.decimals(
    allow_nan=False, allow_infinity=False, min_value=0, max_value=100, places=2
)


@given(before=numbers, after=numbers, tolerance=tolerances, better=st.sampled_from(["up", "down"]))
def test_turning_time_round_turns_change_and_verdict_round(
    before: Decimal, after: Decimal, tolerance: Decimal, better: str
) -> None:
    there = _single(before, after, tolerance, better)
    back = _single(after, before, tolerance, better)
    assert there.change is not None
    assert back.change is not None
    assert there.change == back.change.copy_negate()
    turned = {Verdict.POSITIVE: Verdict.NEGATIVE, Verdict.NEGATIVE: Verdict.POSITIVE}
    assert there.verdict is turned.get(back.verdict, back.verdict)


@given(before=numbers, after=numbers, tolerance=tolerances)
def test_better_down_mirrors_better_up(before: Decimal, after: Decimal, tolerance: Decimal) -> None:
    up = _single(before, after, tolerance, "up").verdict
    down = _single(before, after, tolerance, "down").verdict
    assert {up, down} in ({Verdict.STABLE}, {Verdict.POSITIVE, Verdict.NEGATIVE})


def _single(before: Decimal, after: Decimal, tolerance: Decimal, better: str) -> Change:
    measure = {
        "id": "a", "name": "a", "unit": "score", "better": better, "tolerance": tolerance,
        "counts": "score", "span": "moment",
    }  # fmt: skip
    planned = {"id": "i", "name": "i", "instrument": "i", "measures": [measure]}
    direction = {"id": "d", "name": "d", "indicators": [planned]}
    tree = structure(Indicators, {"id": "t", "title": "t", "directions": [direction]}, Origin("t"))
    comparison = structure(
        Comparison,
        {
            "id": "c", "cycle": "y", "indicators": "t", "title": "c", "stage": 1, "baseline": "1",
            "date": "2", "zero_to_zero": "stable", "schools": [{"school": "s"}],
        },
        Origin("c"),
    )  # fmt: skip
    record = {"id": "s", "municipality": "m", "name": "s", "legal_form": "entity"}
    measurements = tuple(
        structure(
            Measurement,
            {"id": date, "programme": "p", "indicators": "t", "date": date,
             "values": [{"measure": "a", "value": value}]},
            Origin(date),
        )
        for date, value in (("1", before), ("2", after))
    )  # fmt: skip
    unit = SchoolUnit(structure(School, record, Origin("s")), measurements=measurements)
    (row,) = changes(comparison, tree, unit, "p")
    return row

"""The 88 changes, the stated counts and the totals that the papers of the programme print."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.model.indicator import Comparison, Indicators, Measurement, ZeroToZero
from generator.model.note import Note, StatedCounts
from generator.model.programme import Pairs
from generator.model.roadmap import Roadmap
from generator.model.score import Score, Sheet

if TYPE_CHECKING:
    from tests.content.conftest import Content

DATA = Path(__file__).resolve().parent.parent / "data" / "content"
COMPARISONS = ("2023-06", "2023-12")
PROGRAMME = "content/programmes/surgut-vektor/"

Changes = dict[tuple[str, str], tuple[Decimal, Decimal]]


def values_of(content: Content, school: str, month: str) -> dict[str, Decimal]:
    """Return measure → value, missing ones left out."""
    (record,) = (
        item
        for item in content.of(Measurement, f"content/schools/surgut/{school}/")
        if item.programme == "surgut-vektor" and item.date == month
    )
    return {line.measure: line.value for line in record.values if line.value is not None}


def comparison_of(content: Content, key: str) -> Comparison:
    return next(item for item in content.of(Comparison, PROGRAMME) if item.id == key)


def changes_of(content: Content, comparison: Comparison) -> Changes:
    """Return (measure, school) → (old, new) where both values are numbers."""
    found: Changes = {}
    for listed in comparison.schools:
        old = values_of(content, listed.school, comparison.baseline)
        new = values_of(content, listed.school, comparison.date)
        found |= {(key, listed.school): (old[key], new[key]) for key in old if key in new}
    return found


def printed_changes(key: str) -> Iterator[tuple[str, str, Decimal]]:
    """Yield (measure, school, change) of a printed table; empty cells are left out."""
    lines = (DATA / f"dynamics-{key}.csv").read_text(encoding="utf-8").splitlines()
    for row in csv.DictReader(lines, delimiter=";"):
        measure = row.pop("measure")
        printed = {school: text for school, text in row.items() if text}
        for school, text in printed.items():
            number = text.replace(" ", "").rstrip("%").replace(",", ".")
            yield measure, school, Decimal(number)


@pytest.mark.parametrize("key", COMPARISONS)
def test_changes_equal_the_printed_columns(content: Content, key: str) -> None:
    computed = {
        cell: new - old
        for cell, (old, new) in changes_of(content, comparison_of(content, key)).items()
    }
    printed = {(measure, school): change for measure, school, change in printed_changes(key)}
    assert len(printed) == 44
    assert computed == printed


def test_every_measurement_has_a_line_for_every_measure_in_order(content: Content) -> None:
    (tree,) = content.of(Indicators, PROGRAMME)
    order = [measure.id for measure in tree.measures]
    assert len(order) == 10
    for record in content.of(Measurement, "content/schools/surgut/"):
        assert [line.measure for line in record.values] == order
        assert all((line.value is None) != (line.missing is None) for line in record.values)


def counts_of(changes: Changes, school: str, zero: ZeroToZero) -> Counter[str]:
    """Return positive, stable and negative for a school under a reading of zero to zero."""
    counts: Counter[str] = Counter()
    for (_, owner), (old, new) in changes.items():
        if owner != school or (old == new == 0 and zero is ZeroToZero.NO_DATA):
            continue
        counts["positive" if new > old else "negative" if new < old else "stable"] += 1
    return counts


def agrees(stated: StatedCounts, counts: Counter[str]) -> bool:
    """Tell whether every number that the prose states is the computed one."""
    named = {"positive": stated.positive, "stable": stated.stable, "negative": stated.negative}
    return all(counts[key] == number for key, number in named.items() if number is not None)


@pytest.mark.parametrize("key", COMPARISONS)
def test_zero_to_zero_is_read_as_the_source_counts(content: Content, key: str) -> None:
    (note,) = content.of(Note, PROGRAMME)
    comparison = comparison_of(content, key)
    changes = changes_of(content, comparison)
    stated = [item for item in note.stated_counts if item.comparison == key]
    assert len(stated) == 5
    fits = {
        zero: sum(agrees(item, counts_of(changes, item.school, zero)) for item in stated)
        for zero in ZeroToZero
    }
    other = next(zero for zero in ZeroToZero if zero is not comparison.zero_to_zero)
    assert fits[comparison.zero_to_zero] > fits[other]


def test_prose_of_the_note_differs_from_its_tables_twice(content: Content) -> None:
    (note,) = content.of(Note, PROGRAMME)
    differing = []
    for item in note.stated_counts:
        comparison = comparison_of(content, item.comparison)
        counts = counts_of(changes_of(content, comparison), item.school, comparison.zero_to_zero)
        if not agrees(item, counts):
            differing.append((item.comparison, item.school))
    assert differing == [("2023-12", "russkinskaya"), ("2023-12", "lyaminskaya")]


TOTALS = {
    "peer-2023-02": (23, (19, 23, 23, 21, 23)),
    "programmes-2023-03": (12, (11, 12, 12, 11, 12)),
    "programmes-2023-05": (12, (11, 12, 12, 11, 12)),
    "activity-2023-12": (15, (12, 14, 14, 12, 13)),
}
WARDS = ("russkinskaya", "lyaminskaya", "vysokomysovskaya", "sytominskaya", "kayukovskaya")


@pytest.mark.parametrize("key", TOTALS)
def test_totals_are_the_printed_ones(content: Content, key: str) -> None:
    maximum, printed = TOTALS[key]
    sheet = next(item for item in content.of(Sheet, PROGRAMME) if item.id == key)
    scores = {item.owner: item for item in content.of(Score) if item.sheet == key}
    assert tuple(item.school for item in sheet.schools) == WARDS
    assert [str(scores[school].total) for school in WARDS] == [str(total) for total in printed]
    assert sheet.maximum == maximum
    if sheet.criteria:
        assert sum(item.maximum for item in sheet.criteria) == maximum
        for score in scores.values():
            assert sum(given.score for given in score.scores) == score.total


def test_two_schools_were_reviewed_again(content: Content) -> None:
    again = [item for item in content.of(Score) if item.sheet == "peer-2023-02-repeat"]
    assert [(item.owner, str(item.total)) for item in again] == [
        ("russkinskaya", "23"),
        ("sytominskaya", "23"),
    ]


def test_wards_are_one_set(content: Content) -> None:
    (pairs,) = (item for item in content.of(Pairs, PROGRAMME) if item.year == 2023)
    assert {ward for pair in pairs.pairs for ward in pair.wards} == set(WARDS)
    assert {item.owner for item in content.of(Measurement, "content/schools/surgut/")} == set(WARDS)


def test_plans_have_the_rows_of_the_source(content: Content) -> None:
    rows = {
        plan.year: [
            sum(event.section == section.id for event in plan.events) for section in plan.sections
        ]
        for plan in content.of(Roadmap, PROGRAMME)
    }
    # The third module of 2023 has no table: two monitorings and two expert reviews are told of.
    assert rows == {2023: [3, 7, 4], 2024: [3, 6, 3]}


def test_every_deadline_is_read_but_the_impossible_one(content: Content) -> None:
    terms = [event.deadline for plan in content.of(Roadmap, PROGRAMME) for event in plan.events]
    assert [term.problem for term in terms if term and term.problem] == []

"""What one school keeps: profile, measurements, exam results, score, risk profile, labels, card.

Enters: a school's number and its municipality. Leaves: the files of its folder.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bench.district.name import (
    FORM,
    LABELS,
    YEAR,
    Municipality,
    school_id,
    school_name,
)
from bench.district.number import between
from bench.district.record import Written, record
from bench.district.tree import (
    CRITERIA,
    GROUP,
    INDICATORS,
    MEASURES,
    MONTHS,
    PERIODS,
    SHEET,
    TAXONOMY,
    TOP_SCORE,
    card_rows,
    factor_ids,
)

_SIGNIFICANCE = ("high", "medium", "low")
_SUBJECTS = ("Русский язык", "Математика")


def school_files(number: int, home: Municipality) -> Iterator[Written]:
    """Yield the files of one school."""
    folder = f"content/schools/{home.id}/{school_id(number)}"
    yield record(f"{folder}/school.yaml", "school", school_id(number), _profile(number, home))
    for month in MONTHS:
        id_ = f"main-{month}"
        fields = measured(number, home, month)
        yield record(f"{folder}/measurement-{id_}.yaml", "measurement", id_, fields)
    for kind, id_, fields in (
        ("exam-results", str(YEAR), exams(number, home)),
        ("score", SHEET, score_given(number, home)),
        ("risk-profile", TAXONOMY, risks(number, home)),
        ("labels", str(YEAR), labels_given("low")),
        ("card", FORM, card(number, home)),
    ):
        yield record(f"{folder}/{kind}-{id_}.yaml", kind, id_, fields)


def _profile(number: int, home: Municipality) -> dict[str, Any]:
    return {
        "municipality": home.id,
        "name": school_name(number),
        "full_name": f"Общеобразовательная школа № {number}",
        "legal_form": "entity",
        "place": home.name,
        "letterhead": [home.name.upper(), school_name(number).upper()],
    }


def measured(number: int, home: Municipality, month: str) -> dict[str, Any]:
    """Return the fields of the measurement of one month."""
    values = [
        {"measure": each.id, "value": between(number, f"{month}/{each.id}", 1, each.high)}
        for each in MEASURES
    ]
    return {
        "programme": home.project,
        "indicators": INDICATORS,
        "date": month,
        "values": values,
    }


def exams(number: int, home: Municipality) -> dict[str, Any]:
    """Return the fields of the exam results: two subjects in four grades."""
    lines = [_line(number, subject, grade) for subject in _SUBJECTS for grade in (5, 6, 7, 8)]
    return {
        "programme": home.project,
        "year": YEAR,
        "title": f"Результаты ВПР {YEAR} года, школа № {number}",
        "lines": lines,
    }


def _line(number: int, subject: str, grade: int) -> dict[str, Any]:
    marks = [between(number, f"{subject}/{grade}/{mark}", 5, 15) for mark in (2, 3, 4, 5)]
    return {
        "procedure": "vpr",
        "subject": subject,
        "grade": grade,
        "unit": "count",
        "n2": marks[0],
        "n3": marks[1],
        "n4": marks[2],
        "n5": marks[3],
        "participants": sum(marks),
    }


def score_given(number: int, home: Municipality) -> dict[str, Any]:
    """Return the fields of the score that the experts gave."""
    given = [between(number, f"score/{order}", 0, TOP_SCORE) for order in range(len(CRITERIA))]
    return {
        "programme": home.project,
        "sheet": SHEET,
        "total": sum(given),
        "scores": [
            {"criterion": f"k{order}", "score": score} for order, score in enumerate(given, 1)
        ],
    }


def risks(number: int, home: Municipality) -> dict[str, Any]:
    """Return the fields of the risk profile."""
    return {
        "programme": home.project,
        "taxonomy": TAXONOMY,
        "group": GROUP,
        "risks": [
            {"factor": factor, "significance": _SIGNIFICANCE[between(number, factor, 0, 2)]}
            for factor in factor_ids()
        ],
    }


def labels_given(label: str) -> dict[str, Any]:
    """Return the fields of the labels of a school that was given ``label``."""
    return {"label_set": LABELS, "year": YEAR, "labels": [label]}


def base_files(home: Municipality) -> Iterator[Written]:
    """Yield the files of the school that helps all the others of its municipality."""
    folder = f"content/schools/{home.id}/{home.base}"
    fields = {
        "municipality": home.id,
        "name": f"Базовая школа округа № {home.number}",
        "legal_form": "entity",
    }
    yield record(f"{folder}/school.yaml", "school", home.base, fields)
    place = f"{folder}/labels-{YEAR}.yaml"
    yield record(place, "labels", str(YEAR), labels_given("steady"))


def card(number: int, home: Municipality) -> dict[str, Any]:
    """Return the fields of the filled card."""
    lines = [
        {
            "row": row,
            "cells": [
                {"column": year, "value": str(between(number, f"{row}/{year}", 5, 400))}
                for year in PERIODS
            ],
        }
        for row in card_rows()
    ]
    answer = {"question": "conclusion", "text": f"Школа № {number} выполняет свой план."}
    return {
        "programme": home.project,
        "form": FORM,
        "date": "2024-04",
        "lines": lines,
        "answers": [answer],
    }

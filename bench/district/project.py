"""What a municipality keeps: its record, its department, and the project of its schools.

Enters: a municipality. Leaves: the files of its folders.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bench.district.name import LABELS, REGION, YEAR, Municipality, school_id
from bench.district.record import Written, record
from bench.district.tree import (
    CRITERIA,
    FACTORS,
    GROUP,
    INDICATORS,
    MONTHS,
    SHEET,
    TAXONOMY,
    TOP_SCORE,
    factor_ids,
    indicator_fields,
)


def municipality_files(home: Municipality) -> Iterator[Written]:
    """Yield the files of a municipality, of its department and of its project."""
    place = f"content/municipalities/{home.id}/municipality.yaml"
    yield record(place, "municipality", home.id, {"name": home.name, "region": REGION})
    place = f"content/organisations/{home.office}/organisation.yaml"
    yield record(place, "organisation", home.office, _office(home))
    folder = f"content/programmes/{home.project}"
    for kind, id_, fields in _records(home):
        name = kind if kind == "programme" else f"{kind}-{id_}"
        yield record(f"{folder}/{name}.yaml", kind, id_, fields)


def _records(home: Municipality) -> Iterator[tuple[str, str, dict[str, Any]]]:
    year = str(YEAR)
    yield "programme", home.project, _programme(home)
    yield "cycle", year, _cycle()
    yield "indicators", INDICATORS, indicator_fields()
    for stage, month in enumerate(MONTHS[1:], 1):
        yield "comparison", month, _comparison(home, month, stage)
    yield "pairs", year, _pairs(home)
    yield "sheet", SHEET, _sheet(home)
    yield "risk-factors", TAXONOMY, _factors(home)


def _office(home: Municipality) -> dict[str, Any]:
    return {
        "name": f"Управление образования муниципального округа № {home.number}",
        "type": "authority",
        "municipality": home.id,
        "letterhead": [home.name.upper(), "УПРАВЛЕНИЕ ОБРАЗОВАНИЯ"],
    }


def _programme(home: Municipality) -> dict[str, Any]:
    return {
        "name": f"Поддержка школ округа № {home.number}",
        "title": f"проект поддержки школ муниципального округа № {home.number}",
        "word": "Проект",
        "organiser": home.office,
        "municipality": home.id,
        "region": REGION,
        "goal": "Повысить образовательные результаты школ, которым нужна поддержка.",
        "audience": "школы муниципального округа",
        "ward_role": {"one": "поддерживаемая школа", "many": "поддерживаемые школы"},
        "partner_role": {"one": "школа-партнёр", "many": "школы-партнёры"},
        "label_set": LABELS,
    }


def _cycle() -> dict[str, Any]:
    return {
        "year": YEAR,
        "title": f"{YEAR} год",
        "begins": f"01.01.{YEAR}",
        "ends": f"31.12.{YEAR}",
        "indicators": INDICATORS,
    }


def _listed(home: Municipality) -> list[dict[str, str]]:
    return [{"school": school_id(number)} for number in home.schools]


def _comparison(home: Municipality, month: str, stage: int) -> dict[str, Any]:
    return {
        "cycle": str(YEAR),
        "indicators": INDICATORS,
        "title": f"Мониторинг {stage}-го этапа проекта в {YEAR} году",
        "stage": stage,
        "baseline": MONTHS[0],
        "date": month,
        "zero_to_zero": "stable",
        "schools": _listed(home),
    }


def _pairs(home: Municipality) -> dict[str, Any]:
    pair = {"partner": home.base, "wards": [school_id(number) for number in home.schools]}
    return {
        "cycle": str(YEAR),
        "year": YEAR,
        "title": f"Состав пар школ в {YEAR} году",
        "labels_year": YEAR,
        "pairs": [pair],
    }


def _sheet(home: Municipality) -> dict[str, Any]:
    criteria = [
        {
            "id": f"k{order}",
            "name": name,
            "minimum": 0,
            "maximum": TOP_SCORE,
            "range_source": "printed",
        }
        for order, name in enumerate(CRITERIA, 1)
    ]
    return {
        "cycle": str(YEAR),
        "title": f"Результаты экспертизы деятельности школ за {YEAR} год",
        "subject": "деятельность участников проекта",
        "held_from": f"20.12.{YEAR}",
        "maximum": TOP_SCORE * len(CRITERIA),
        "schools": _listed(home),
        "criteria": criteria,
    }


def _factors(home: Municipality) -> dict[str, Any]:
    factors = [{"id": id_, "name": name} for id_, name in zip(factor_ids(), FACTORS, strict=True)]
    group = {
        "id": GROUP,
        "title": "Факторы риска школ округа",
        "factors": list(factor_ids()),
        "schools": [school_id(number) for number in home.schools],
    }
    return {
        "title": "Факторы риска снижения образовательных результатов",
        "year": YEAR,
        "factors": factors,
        "groups": [group],
    }

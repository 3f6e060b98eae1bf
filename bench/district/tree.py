"""What all projects of a district share: 20 measures, criteria, risk factors, labels, the card.

Enters: nothing. Leaves: fields of records, and what the records of schools have to name.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

MONTHS = ("2023-12", "2024-04", "2024-08", "2024-12")
INDICATORS = "main"
SHEET = "activity"
TAXONOMY = "2024"
GROUP = "all"
PERIODS = ("2022", "2023", "2024")


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """A measure: its direction of work, name, unit and what it counts."""

    id: str
    direction: str
    name: str
    unit: str
    counts: str

    @property
    def high(self) -> int:
        """Return the highest value that a school of a district has."""
        return 100 if self.unit == "percent" else 60


_DIRECTIONS = (
    ("results", "Образовательные результаты", "percent", "share"),
    ("literacy", "Функциональная грамотность", "count", "works"),
    ("staff", "Профессиональный рост педагогов", "percent", "share"),
    ("support", "Сопровождение обучающихся", "percent", "share"),
)
_NAMES = {
    "results": (
        "Качество знаний",
        "Успеваемость",
        "Качество выполнения ВПР",
        "Успеваемость по ВПР",
        "Доля выпускников, получивших аттестат",
    ),
    "literacy": (
        "Работ создано педагогами",
        "Работ назначено обучающимся",
        "Работ выполнено обучающимися",
        "Работ проверено педагогами",
        "Работ разобрано на занятиях",
    ),
    "staff": (
        "Доля педагогов, прошедших повышение квалификации",
        "Доля педагогов, имеющих категорию",
        "Доля педагогов, посетивших уроки коллег",
        "Доля педагогов, участвующих в методических объединениях",
        "Доля педагогов, работающих с наставником",
    ),
    "support": (
        "Доля обучающихся с индивидуальным маршрутом",
        "Доля обучающихся, посещающих занятия по выбору",
        "Доля обучающихся, участвующих в олимпиадах",
        "Доля семей, участвующих в жизни школы",
        "Доля обучающихся, занятых во внеурочной деятельности",
    ),
}

MEASURES = tuple(
    MeasureWords(f"{direction}-{order}", direction, name, unit, counts)
    for direction, _, unit, counts in _DIRECTIONS
    for order, name in enumerate(_NAMES[direction], 1)
)
CRITERIA = (
    "Выполнение плана мероприятий в срок",
    "Положительная динамика образовательных результатов",
    "Устранение выявленных рисков",
    "Устойчивость достигнутых результатов",
    "Взаимодействие школ-партнёров",
)
TOP_SCORE = 3
FACTORS = (
    "Низкий уровень оснащения школы",
    "Дефицит педагогических кадров",
    "Недостаточная предметная компетентность педагогов",
    "Высокая доля обучающихся с ограниченными возможностями здоровья",
    "Низкое качество преодоления языковых барьеров",
    "Низкая учебная мотивация обучающихся",
    "Пониженный уровень школьного благополучия",
    "Низкий уровень дисциплины в классе",
    "Высокая доля обучающихся с рисками учебной неуспешности",
    "Низкий уровень вовлечённости родителей",
)
CARD_ROWS = (
    "Количество обучающихся на конец учебного года",
    "Количество классов-комплектов",
    "Количество педагогов",
    "Количество педагогов с высшей категорией",
    "Количество молодых педагогов",
    "Количество наставников",
    "Количество кабинетов",
    "Количество компьютеров",
    "Количество учебников",
    "Количество кружков и секций",
    "Количество участников олимпиад",
    "Количество призёров олимпиад",
    "Количество открытых уроков",
    "Количество методических семинаров",
    "Количество родительских собраний",
    "Количество индивидуальных маршрутов",
    "Количество консультаций психолога",
    "Количество занятий логопеда",
    "Количество экскурсий",
    "Количество проектов обучающихся",
    "Количество публикаций педагогов",
    "Количество договоров о сотрудничестве",
    "Количество мероприятий с партнёрами",
    "Количество обращений родителей",
)


def indicator_fields() -> dict[str, Any]:
    """Return the fields of a tree of 20 measures in four directions."""
    directions = [
        {"id": id_, "name": name, "indicators": [_planned(id_, name)]}
        for id_, name, _, _ in _DIRECTIONS
    ]
    return {"title": "Показатели проекта", "directions": directions}


def _planned(direction: str, name: str) -> dict[str, Any]:
    return {
        "id": f"planned-{direction}",
        "name": name,
        "instrument": "Статистические данные школы",
        "measures": [
            {
                "id": measure.id,
                "name": measure.name,
                "unit": measure.unit,
                "better": "up",
                "tolerance": Decimal(0),
                "counts": measure.counts,
                "span": "moment",
                "minimum": Decimal(0),
                **({"maximum": Decimal(100)} if measure.unit == "percent" else {}),
            }
            for measure in MEASURES
            if measure.direction == direction
        ],
    }


def label_fields() -> dict[str, Any]:
    """Return the fields of the two labels that a district gives."""
    return {
        "title": "Примерная идентификация школ",
        "labels": [
            {
                "id": "steady",
                "name": "школа со стабильными результатами",
                "definition": "школа, результаты которой три года не ниже средних по округу",
                "risk": False,
            },
            {
                "id": "low",
                "name": "школа с низкими образовательными результатами",
                "definition": "школа, результаты которой три года ниже средних по округу",
                "risk": True,
            },
        ],
    }


def factor_ids() -> tuple[str, ...]:
    """Return the ids of the risk factors in their order."""
    return tuple(f"factor-{number}" for number in range(1, len(FACTORS) + 1))


def card_form_fields() -> dict[str, Any]:
    """Return the fields of the form that every school fills: 24 rows in three years."""
    rows = [
        {"id": row, "title": title, "counts": "works"}
        for row, title in zip(card_rows(), CARD_ROWS, strict=True)
    ]
    table = {
        "id": "table",
        "stub": "Показатель",
        "periods": "across",
        "type": "number",
        "rows": rows,
    }
    section = {
        "id": "school",
        "number": "1.",
        "title": "Сведения о школе",
        "tables": [table],
        "questions": [{"id": "conclusion", "title": "Вывод"}],
    }
    return {
        "title": "Карта школы",
        "word": "карта школы",
        "filled_by": "school",
        "year": 2024,
        "periods": [{"id": year, "title": year} for year in PERIODS],
        "sections": [section],
    }


def card_rows() -> tuple[str, ...]:
    """Return the ids of the rows of the form in their order."""
    return tuple(f"row-{number}" for number in range(1, len(CARD_ROWS) + 1))

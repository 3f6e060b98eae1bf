"""A school's own programme: passport, year, order, roadmap of 40 events.

Enters: a school's number and its municipality. Leaves: the files of the programme's folder.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import Any

from bench.district.name import REGION, YEAR, Municipality, plan_id, school_id
from bench.district.number import between
from bench.district.record import Written, record

EVENTS = 40
_SECTIONS = (
    "Управление качеством образования",
    "Работа с педагогами",
    "Работа с обучающимися",
    "Работа с родителями",
    "Взаимодействие со школой-партнёром",
)
_WORK = (
    "Анализ результатов оценочных процедур и выявление дефицитов",
    "Методический семинар по формирующему оцениванию",
    "Открытые уроки с разбором приёмов работы",
    "Консультации по индивидуальным образовательным маршрутам",
    "Диагностика уровня учебной мотивации",
    "Занятия с обучающимися, имеющими риск учебной неуспешности",
    "Встреча со специалистами службы сопровождения",
    "Совещание по итогам выполнения мероприятий",
)
_REPORTS = ("Аналитическая справка", "Протокол", "Материалы семинара", "Журнал занятий")
_POSTS = ("Директор школы", "Заместитель директора", "Педагог-психолог", "Классные руководители")
_RESULTS = (
    "Определены дефициты и меры по их устранению.",
    "Педагоги применяют приёмы формирующего оценивания.",
    "Выросла доля обучающихся, освоивших программу.",
    "Родители знают, как помочь ребёнку в учёбе.",
)
_HOLIDAYS = frozenset({(2, 23), (3, 8), (5, 1), (5, 9), (6, 12), (11, 4)})


def plan_files(number: int, home: Municipality) -> Iterator[Written]:
    """Yield the files of one school's programme."""
    folder = f"content/programmes/{plan_id(number)}"
    year = str(YEAR)
    yield record(f"{folder}/programme.yaml", "programme", plan_id(number), _programme(number, home))
    yield record(f"{folder}/cycle-{year}.yaml", "cycle", year, _cycle())
    yield record(f"{folder}/order-1.yaml", "order", "1", order_fields(number))
    yield record(f"{folder}/roadmap-{year}.yaml", "roadmap", year, roadmap_fields(number))


def _programme(number: int, home: Municipality) -> dict[str, Any]:
    return {
        "name": f"План школы № {number}",
        "title": f"план повышения качества образования школы № {number}",
        "word": "План",
        "organiser": school_id(number),
        "municipality": home.id,
        "region": REGION,
        "goal": "Повысить качество образования и снизить риски учебной неуспешности.",
        "audience": "педагоги, обучающиеся и их родители",
    }


def _cycle() -> dict[str, Any]:
    return {
        "year": YEAR,
        "title": f"{YEAR} год",
        "begins": f"01.01.{YEAR}",
        "ends": f"31.12.{YEAR}",
        "goals": [{"number": "1.", "text": "Повысить образовательные результаты обучающихся."}],
        "planned_results": [{"text": "Меньше обучающихся с рисками учебной неуспешности."}],
    }


def order_fields(number: int) -> dict[str, Any]:
    """Return the fields of the order that approves the plan."""
    orders = (
        ("approve", f"Утвердить план повышения качества образования на {YEAR} год."),
        ("team", "Создать рабочую группу по выполнению плана."),
        ("deputies", "Заместителям директора обеспечить выполнение мероприятий плана в срок."),
        ("teachers", "Педагогам вести занятия по индивидуальным образовательным маршрутам."),
        ("site", "Разместить план на сайте школы."),
    )
    points = [{"id": id_, "text": text} for id_, text in orders]
    control = {
        "id": "control",
        "text": "Контроль за выполнением приказа оставляю за собой.",
        "control": True,
    }
    return {
        "issuer": school_id(number),
        "type": "приказ",
        "number": str(number),
        "date": f"15.01.{YEAR}",
        "title": f"О плане повышения качества образования школы № {number}",
        "cycle": str(YEAR),
        "preamble": "В целях повышения качества образования",
        "operative": "ПРИКАЗЫВАЮ",
        "points": [*points, control],
        "signature": {"post": "Директор школы"},
    }


def roadmap_fields(number: int) -> dict[str, Any]:
    """Return the fields of the roadmap of 40 events."""
    return {
        "cycle": str(YEAR),
        "year": YEAR,
        "title": f"План мероприятий («дорожная карта») школы № {number} на {YEAR} год",
        "sections": [
            {"id": f"section-{order}", "number": str(order), "title": title}
            for order, title in enumerate(_SECTIONS, 1)
        ],
        "events": [_event(number, order) for order in range(1, EVENTS + 1)],
    }


def _event(number: int, order: int) -> dict[str, Any]:
    """Return the event with the running number ``order``: eight in each section, one a month.

    The terms of a plan are working days, each another one.
    """
    each = EVENTS // len(_SECTIONS)
    section, place = divmod(order - 1, each)
    seed = f"event/{order}"
    days = _working_days(2 + place)
    day = days[3 * section + between(number, f"{seed}/day", 0, 2)]
    return {
        "id": f"event-{order:02}",
        "section": f"section-{section + 1}",
        "number": f"{section + 1}.{place + 1}",
        "title": f"{_WORK[place]}: {_SECTIONS[section].lower()} в школе № {number}",
        "deadline": f"до {day:%d.%m.%Y}",
        "responsible": [
            {
                "school": school_id(number),
                "post": _POSTS[between(number, f"{seed}/post", 0, len(_POSTS) - 1)],
            }
        ],
        "report": _REPORTS[between(number, f"{seed}/report", 0, len(_REPORTS) - 1)],
        "planned_result": _RESULTS[between(number, f"{seed}/result", 0, len(_RESULTS) - 1)],
    }


@cache
def _working_days(month: int) -> tuple[date, ...]:
    first = date(YEAR, month, 1)
    days = (first + timedelta(days=count) for count in range(28))
    return tuple(day for day in days if day.weekday() < 5 and (day.month, day.day) not in _HOLIDAYS)

"""What the four papers of a school say, as plain texts in lists and mappings.

Enters: a school's number and its municipality. Leaves: paper → context. Everyone renders these same
contexts: we, docxtpl and docxtemplater.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bench.district.name import Municipality, municipalities, school_name
from bench.district.plan import order_fields, roadmap_fields
from bench.district.school import card, exams, measured, risks, score_given
from bench.district.tree import CARD_ROWS, CRITERIA, FACTORS, MEASURES, MONTHS, TOP_SCORE

Context = Mapping[str, Any]
PAPERS = ("order", "note", "roadmap", "form")
_SIGNIFICANCE = {"high": "высокая", "medium": "средняя", "low": "низкая"}
_UNITS = {"percent": "%", "count": "ед."}


def contexts(schools: int) -> Iterator[tuple[str, dict[str, Context]]]:
    """Yield the name and the four contexts of each school of a district."""
    for home in municipalities(schools):
        for number in home.schools:
            yield f"school-{number:05}", papers_of(number, home)


def papers_of(number: int, home: Municipality) -> dict[str, Context]:
    """Return paper → context of one school."""
    return {
        "order": _order(number),
        "note": _note(number, home),
        "roadmap": _roadmap(number),
        "form": _form(number, home),
    }


def cells_of(context: Context) -> int:
    """Return how many cells the loops of a context fill."""
    rows = (row for value in context.values() if isinstance(value, list) for row in value)
    return sum(len(row) for row in rows)


def _order(number: int) -> Context:
    fields = order_fields(number)
    points = [
        {"number": f"{place}.", "text": point["text"]}
        for place, point in enumerate(fields["points"], 1)
    ]
    return {
        "school": school_name(number),
        "title": fields["title"],
        "date": fields["date"],
        "number": fields["number"],
        "preamble": fields["preamble"],
        "post": fields["signature"]["post"],
        "points": points,
    }


def _roadmap(number: int) -> Context:
    fields = roadmap_fields(number)
    sections = {each["id"]: each["title"] for each in fields["sections"]}
    events = [
        {
            "number": event["number"],
            "section": sections[event["section"]],
            "title": event["title"],
            "deadline": event["deadline"],
            "responsible": event["responsible"][0]["post"],
            "report": event["report"],
            "result": event["planned_result"],
        }
        for event in fields["events"]
    ]
    return {"school": school_name(number), "title": fields["title"], "events": events}


def _form(number: int, home: Municipality) -> Context:
    return {
        "school": school_name(number),
        "conclusion": card(number, home)["answers"][0]["text"],
        "rows": _card_rows(number, home),
    }


def _note(number: int, home: Municipality) -> Context:
    return {
        "school": school_name(number),
        "municipality": home.name,
        "stage1": _compared(number, home, MONTHS[1]),
        "stage2": _compared(number, home, MONTHS[2]),
        "stage3": _compared(number, home, MONTHS[3]),
        "exams": _exam_rows(number, home),
        "scores": _score_rows(number, home),
        "risks": _risk_rows(number, home),
        "card": _card_rows(number, home),
    }


def _compared(number: int, home: Municipality, month: str) -> list[Context]:
    before = measured(number, home, MONTHS[0])["values"]
    after = measured(number, home, month)["values"]
    return [
        {
            "number": str(place),
            "name": measure.name,
            "unit": _UNITS[measure.unit],
            "before": str(old["value"]),
            "after": str(new["value"]),
            "change": f"{new['value'] - old['value']:+d}",
            "verdict": _verdict(new["value"] - old["value"]),
        }
        for place, (measure, old, new) in enumerate(zip(MEASURES, before, after, strict=True), 1)
    ]


def _verdict(change: int) -> str:
    if change > 0:
        return "положительная динамика"
    return "отрицательная динамика" if change < 0 else "стабильно"


def _exam_rows(number: int, home: Municipality) -> list[Context]:
    return [
        {
            "subject": line["subject"],
            "grade": str(line["grade"]),
            "participants": str(line["participants"]),
            **{mark: str(line[mark]) for mark in ("n2", "n3", "n4", "n5")},
            "share": f"{100 * line['n2'] // line['participants']} %",
        }
        for line in exams(number, home)["lines"]
    ]


def _score_rows(number: int, home: Municipality) -> list[Context]:
    given = score_given(number, home)["scores"]
    return [
        {
            "number": str(place),
            "name": name,
            "score": str(each["score"]),
            "maximum": str(TOP_SCORE),
        }
        for place, (name, each) in enumerate(zip(CRITERIA, given, strict=True), 1)
    ]


def _risk_rows(number: int, home: Municipality) -> list[Context]:
    found = risks(number, home)["risks"]
    return [
        {
            "number": str(place),
            "name": name,
            "significance": _SIGNIFICANCE[each["significance"]],
        }
        for place, (name, each) in enumerate(zip(FACTORS, found, strict=True), 1)
    ]


def _card_rows(number: int, home: Municipality) -> list[Context]:
    lines = card(number, home)["lines"]
    return [
        {"number": str(place), "name": name, **_years(line["cells"])}
        for place, (name, line) in enumerate(zip(CARD_ROWS, lines, strict=True), 1)
    ]


def _years(cells: Sequence[Mapping[str, str]]) -> dict[str, str]:
    values = [int(cell["value"]) for cell in cells]
    years = {f"y{place}": str(value) for place, value in enumerate(values, 1)}
    return {**years, "change": f"{values[-1] - values[0]:+d}"}

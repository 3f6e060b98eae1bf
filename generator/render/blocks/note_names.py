"""The names that the texts of a note may print: ``{{ table.pairs }}``, ``{{ total.… }}``.

Enter the scope, a note and the numbers of its tables; leave dotted names with their values.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.analyse.result import Change, ScoreTotal, VerdictCounts
from generator.core.fact import Fact
from generator.model.note import Note
from generator.model.record import CaseForms
from generator.render.blocks.monitoring_table import change_fact, value_fact
from generator.render.blocks.note_annexes import note_annex_names
from generator.render.blocks.papers import paper_word
from generator.render.blocks.score_table import total_fact
from generator.render.name import Named
from generator.render.printed import date_fact, number_fact, printed, tied
from generator.render.scope import Scope, cycle_of
from generator.russian.counting import Case


def note_names(scope: Scope, note: Note, tables: Mapping[str, str]) -> dict[str, Named]:
    """Return all names of ``note``; ``tables`` maps the key of a table to its number."""
    names = note_annex_names(note) | {
        f"table.{key}": table_named(number) for key, number in tables.items()
    }
    names |= passport_names(scope, note.cycle)
    day = date_fact(note.date, note.origin.at("date"), scope.style)
    names["note.date"] = Named(day, day=note.date.value)
    for school in sorted(scope.results):
        names |= _school(scope, note, school)
    for sheet in scope.unit.sheets:
        fact = number_fact(sheet.maximum, sheet.origin.at("maximum"))
        names[f"maximum.{sheet.id}"] = Named(fact, number=sheet.maximum)
    return names


def table_named(number: str) -> Named:
    """Return the name of a table by its number, in six cases."""
    return _numbered("таблица", "таблиц", number)


def picture_named(number: str) -> Named:
    """Return the name of a picture by its number, in six cases."""
    return _numbered("рисунок", "рисун", number)


def _numbered(word: str, stem: str, number: str) -> Named:
    forms = {case.value: tied(paper_word(word, case), number) for case in Case}
    return Named(Fact(forms["nom"]), forms, after=(stem, Fact(number)))


def passport_names(scope: Scope, cycle_id: str) -> dict[str, Named]:
    """Return the names of the programme and of one of its cycles, "" for none."""
    programme = scope.unit.programme
    at = programme.origin.at
    names = {
        "programme.name": Named(printed(programme.name, at("name"))),
        "programme.title": Named(printed(programme.title, at("title")), forms_of(programme.forms)),
        "programme.word": Named(printed(programme.word, at("word"))),
        "programme.goal": Named(printed(programme.goal, at("goal"))),
    }
    cycle = cycle_of(scope, cycle_id)
    if cycle is not None:
        year = Fact(str(cycle.year), cycle.origin.file, cycle.origin.at("year").pointer)
        names["cycle.year"] = Named(year, number=cycle.year)
        names["cycle.title"] = Named(printed(cycle.title, cycle.origin.at("title")))
    return names


def _school(scope: Scope, note: Note, school: str) -> dict[str, Named]:
    names: dict[str, Named] = {}
    record = scope.registry.schools.get(school)
    if record is not None:
        name = printed(record.name, record.origin.at("name"))
        names[f"school.{school}"] = Named(name, forms_of(record.forms))
    results = scope.results[school]
    mine = scope.unit.programme.id
    shown = set(note.comparisons)
    names |= _changes(row for row in results.changes if _is_shown(row, mine, shown))
    names |= _counts(each for each in results.counts if _is_shown(each, mine, shown))
    names |= _totals(total for total in results.totals if total.programme == mine)
    return names


def _is_shown(found: Change | VerdictCounts, programme: str, comparisons: set[str]) -> bool:
    return found.programme == programme and found.comparison in comparisons


def _changes(rows: Iterable[Change]) -> dict[str, Named]:
    names: dict[str, Named] = {}
    for row in rows:
        key = f"{row.comparison}.{row.school}.{row.measure.id}"
        names[f"before.{key}"] = Named(value_fact(row.baseline), number=row.baseline.value)
        names[f"after.{key}"] = Named(value_fact(row.current), number=row.current.value)
        names[f"change.{key}"] = Named(change_fact(row), number=row.change)
    return names


def _counts(found: Iterable[VerdictCounts]) -> dict[str, Named]:
    return {
        f"{verdict}.{each.comparison}.{each.school}": Named(
            Fact(str(getattr(each, verdict))), number=getattr(each, verdict)
        )
        for each in found
        for verdict in ("positive", "stable", "negative", "no_data")
    }


def _totals(totals: Iterable[ScoreTotal]) -> dict[str, Named]:
    return {
        f"total.{total.sheet}.{total.school}": Named(total_fact(total), number=total.total)
        for total in totals
    }


def forms_of(forms: CaseForms | None) -> dict[str, str]:
    """Return the reviewed forms by the keys of cases."""
    if forms is None:
        return {}
    return {case.value: getattr(forms, case.value, "") for case in Case if _has(forms, case)}


def _has(forms: CaseForms, case: Case) -> bool:
    return bool(getattr(forms, case.value, ""))

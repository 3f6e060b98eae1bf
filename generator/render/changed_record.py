"""States of records as an edition may tell their changes.

Enters: files of one owner as bytes, the material of an edition, k. Leaves: states for
analyse/changes.py. Both states of a record are projected alike, with the trees and forms of today:
what the edition hides today is hidden in what was, too, and of a value that is hidden in either
state nothing is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from generator.analyse.changed_value import HIDDEN, Names
from generator.analyse.changes import (
    Line,
    RecordChange,
    RecordState,
    Sort,
    record_changes,
    record_title,
)
from generator.analyse.marks import mark_results
from generator.analyse.measured import measured_cells
from generator.analyse.recorded import recorded
from generator.analyse.result import State
from generator.assemble.raw import raw_record
from generator.assemble.registry import record_of
from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.card import Card, CellGap
from generator.model.edition import Edition
from generator.model.exam import ExamResults
from generator.model.indicator import Measurement
from generator.model.record import Record
from generator.model.school import LegalForm, School
from generator.model.unit import ProgrammeUnit, Registry, SchoolUnit
from generator.read.decoding import decode
from generator.read.places import Spot, spot_of
from generator.read.resources import schema_of
from generator.render.card_edition import public_card
from generator.render.changed_name import names_for
from generator.render.edition import project_record
from generator.render.small_cell import public_values
from generator.render.small_marks import public_marks

Files = Mapping[str, bytes | None]

# What no page prints, or only as the author's own note.
_UNSHOWN = frozenset(
    {
        *("acknowledged", "example", "expert", "forms", "layout", "letterhead", "not_stated"),
        *("printed_names", "remark", "stated_counts", "status"),
    }
)
# Rows that may be for internal eyes: in public only what is new among them is told.
_QUIET = frozenset({"visibility"})
_TEXT = "text"
_MARKS = ("n2", "n3", "n4", "n5")


@dataclass(frozen=True, slots=True)
class Telling:
    """What changes are told by: the edition with its k, and what names ids."""

    edition: Edition
    k: int
    registry: Registry
    programmes: Mapping[str, ProgrammeUnit]

    @property
    def is_public(self) -> bool:
        """Tell whether the edition hides anything."""
        return self.edition is Edition.PUBLIC


def changes_of(telling: Telling, was: Files, new: Files) -> tuple[RecordChange, ...]:
    """Return what changed in the files of one owner; both mappings have the same paths."""
    before, after = tuple(_states(telling, was)), tuple(_states(telling, new))
    if telling.is_public:
        before = tuple(_forgotten(after, each) for each in before)
    quiet = _QUIET if telling.is_public else frozenset[str]()
    return (*record_changes(before, after, quiet), *_texts(was, new))


def owner_of(path: str) -> str:
    """Return what keeps a file, wherever its folder lies: «schools/x», «programmes/y», «acts»."""
    steps = path.split("/")[1:-1]
    if steps[-1:] == ["texts"]:
        steps = steps[:-1]
    return "/".join((*steps[:1], *steps[-1:])) if len(steps) > 1 else "/".join(steps)


def _states(telling: Telling, files: Files) -> Iterator[RecordState]:
    for path, data in files.items():
        spot = spot_of(path)
        if data is not None and spot is not None:
            state = _state(telling, path, spot, data)
            if state is not None:
                yield state


def _state(telling: Telling, path: str, spot: Spot, data: bytes) -> RecordState | None:
    kind = spot.kind.name
    make = partial(RecordState, kind, owner_of(path), spot.id, path, schema_of(kind))
    raw, _ = raw_record(data, path)
    if raw is None:
        return make(None, _nobody)
    record = record_of(raw)
    value = shown_value(telling, record)
    names: Names = names_for(telling.registry, telling.programmes, record)
    return None if value is None else make(value, names)


def _nobody(_what: str, _name: str) -> str:
    return ""


def _forgotten(after: tuple[RecordState, ...], state: RecordState) -> RecordState:
    """Return a state without the name of a person whose record is gone: it is no longer shown."""
    if state.kind != "person" or any(each.key == state.key for each in after):
        return state
    kept = (state.kind, state.owner, state.id, state.file, state.schema)
    return RecordState(*kept, {}, state.names)


def shown_value(telling: Telling, record: Record) -> Mapping[str, Any] | None:
    """Return a record as plain values that the edition may tell; None for one that it hides."""
    if not telling.is_public:
        return recorded(record)
    if isinstance(record, Card) and record.form not in telling.registry.card_forms:
        return None
    value = recorded(project_record(record, telling.edition))
    hide = _HIDING.get(type(record))
    if hide is not None:
        value = hide(telling, record, value)
    shown: Mapping[str, Any] = _stripped(value)
    return shown


def _stripped(value: Any) -> Any:
    if isinstance(value, list):
        return [_stripped(item) for item in value]
    if isinstance(value, dict):
        return {key: _stripped(inner) for key, inner in value.items() if key not in _UNSHOWN}
    return value


def _measurement(telling: Telling, record: Measurement, value: dict[str, Any]) -> dict[str, Any]:
    """Hide small numbers, and values whose measure is not known: they may count pupils."""
    unit = SchoolUnit(school=_school(record), measurements=(record,))
    cells = public_values(tuple(measured_cells(unit, telling.programmes)), telling.k)
    shown = {each.measure.id for each in cells if each.cell.state is not State.SUPPRESSED}
    rows = (row if row["measure"] in shown else _hidden(row, "measure") for row in value["values"])
    return {**value, "values": list(rows)}


def _school(record: Record) -> School:
    return School(
        origin=record.origin,
        id=record.owner,
        municipality="",
        name="",
        legal_form=LegalForm.ENTITY,
    )


def _hidden(row: Mapping[str, Any], *kept: str) -> dict[str, Any]:
    hidden = dict.fromkeys(("value", "missing", "note"), HIDDEN)
    return {**{key: row[key] for key in kept}, **hidden}


def _marks(telling: Telling, record: ExamResults, value: dict[str, Any]) -> dict[str, Any]:
    results = {each.origin: each for each in mark_results((record,), record.owner)}
    shown = {each.origin: each for each in public_marks(results.values(), telling.k)}
    rows = []
    for line, row in zip(record.lines, value["lines"], strict=True):
        result = shown[line.origin]
        gone = [key for key in _MARKS if getattr(result.line, key) != getattr(line, key)]
        gone += ["note"] if result.suppressed else []
        gone += ["participants"] if result.few else []
        rows.append({**row, **dict.fromkeys(gone, HIDDEN)})
    return {**value, "lines": rows}


def _card(telling: Telling, record: Card, value: dict[str, Any]) -> dict[str, Any]:
    shown = public_card(record, telling.registry.card_forms[record.form], telling.k)
    told = {answer.question for answer in shown.answers}
    lines = [
        {
            **row,
            "cells": [
                _cell(cell, plain) for cell, plain in zip(line.cells, row["cells"], strict=True)
            ],
        }
        for line, row in zip(shown.lines, value.get("lines", ()), strict=True)
    ]
    answers = [
        row if row["question"] in told else {**row, "text": HIDDEN}
        for row in value.get("answers", ())
    ]
    return {**value, "lines": lines, "answers": answers}


def _cell(cell: Any, row: Mapping[str, Any]) -> Mapping[str, Any]:
    return _hidden(row, "column") if cell.missing is CellGap.SUPPRESSED else row


_HIDING: Mapping[type, Callable[..., dict[str, Any]]] = {
    Measurement: _measurement,
    ExamResults: _marks,
    Card: _card,
}


def _texts(was: Files, new: Files) -> Iterator[RecordChange]:
    for path in was.keys() & new.keys():
        if spot_of(path) is None and path.endswith(".md") and "/texts/" in path:
            before, after = was[path], new[path]
            if before != after:
                yield _text(path, before, after)


def _text(path: str, was: bytes | None, new: bytes | None) -> RecordChange:
    name = path.rpartition("/")[2].removesuffix(".md")
    content = decode(new or was or b"", path)[0] or ""
    title = next((line.strip("# ") for line in content.splitlines() if line.startswith("#")), name)
    state = RecordState(_TEXT, owner_of(path), name, path, {}, {"title": title}, _nobody)
    sort = Sort.NEW if was is None else Sort.REMOVED if new is None else Sort.CHANGED
    lines = (Line("", say("changes", "line.text")),) if sort is Sort.CHANGED else ()
    return RecordChange(state.owner, _TEXT, name, path, "", record_title(state), sort, lines)

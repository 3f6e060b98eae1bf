"""roadmap: the events of every roadmap in the plan's order; one row per track of terms."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.deadline import Deadline
from generator.model.roadmap import Event, Roadmap
from generator.model.unit import ProgrammeUnit
from generator.render.dataset import (
    Band,
    Column,
    ColumnType,
    Owner,
    Row,
    Split,
    Value,
    split_dataset,
)
from generator.render.pieces.event import responsible_names, section_of, shown_state
from generator.render.site import Site


def _rows(site: Site, programme: str) -> Iterator[tuple[Band, Row]]:
    unit = site.units[programme]
    for roadmap in sorted(unit.roadmaps, key=lambda item: (item.year, item.id)):
        for event in roadmap.events:
            for row in _event_rows(site, unit, roadmap, event):
                yield (), row


def _event_rows(site: Site, unit: ProgrammeUnit, roadmap: Roadmap, event: Event) -> Iterator[Row]:
    section, responsible = section_of(roadmap, event), responsible_names(site, event)
    state = shown_state(site, event).value
    for track, deadline in _terms(event):
        yield (
            unit.programme.id,
            roadmap.id,
            event.number,
            event.section,
            section,
            event.id,
            event.title,
            track,
            *_deadline(deadline),
            responsible,
            event.result,
            state,
        )


def _terms(event: Event) -> list[tuple[str, Deadline | None]]:
    terms = [(item.track, item.deadline) for item in event.tracks]
    if event.deadline is not None or not terms:
        return [("", event.deadline), *terms]
    return [*terms]


def _deadline(deadline: Deadline | None) -> tuple[Value, ...]:
    if deadline is None:
        return ("", "", "", "")
    start, end = deadline.start, deadline.end
    return (
        deadline.text,
        start.isoformat() if start else "",
        end.isoformat() if end else "",
        deadline.recurrence,
    )


ROADMAP = split_dataset(
    "roadmap",
    (
        Column("programme"),
        Column("roadmap"),
        Column("number"),
        Column("section_id"),
        Column("section"),
        Column("event_id"),
        Column("event"),
        Column("track"),
        Column("deadline_text"),
        Column("start", ColumnType.DATE),
        Column("end", ColumnType.DATE),
        Column("recurrence"),
        Column("responsible", ColumnType.LIST),
        Column("result"),
        Column("status", ColumnType.CODE, "status"),
    ),
    Split(Owner.PROGRAMME, lambda site: site.units, _rows),
)

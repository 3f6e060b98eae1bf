"""events: the calendar of all plans; an event that several plans have is one row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from generator.analyse.calendar import CalendarEntry
from generator.render.agenda import entries_of
from generator.render.dataset import Band, Column, ColumnType, Owner, Row, Split, split_dataset
from generator.render.pieces.event import responsible_names, section_of
from generator.render.site import Site


def _rows(site: Site, programme: str) -> Iterator[tuple[Band, Row]]:
    for entry in entries_of(site, programme):
        yield (), _row(site, entry)


def _row(site: Site, entry: CalendarEntry) -> Row:
    own = entry.own
    deadlines = entry.deadlines
    return (
        own.programme.id,
        section_of(own.roadmap, own.event),
        own.event.number,
        own.event.title,
        " / ".join(dict.fromkeys(deadline.text for deadline in deadlines)),
        min(_days(deadline.start for deadline in deadlines), default=""),
        max(_days(deadline.end for deadline in deadlines), default=""),
        " / ".join(dict.fromkeys(item.recurrence for item in deadlines if item.recurrence)),
        responsible_names(site, own.event),
        own.event.result,
    )


def _days(days: Iterable[date | None]) -> Iterator[str]:
    return (day.isoformat() for day in days if day is not None)


EVENTS = split_dataset(
    "events",
    (
        Column("programme"),
        Column("section"),
        Column("number"),
        Column("event"),
        Column("deadline_text"),
        Column("start", ColumnType.DATE),
        Column("end", ColumnType.DATE),
        Column("recurrence"),
        Column("responsible", ColumnType.LIST),
        Column("result"),
    ),
    Split(Owner.PROGRAMME, lambda site: site.units, _rows),
)

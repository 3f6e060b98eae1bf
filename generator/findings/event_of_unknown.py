"""An event takes part in an event of another plan that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.part import parts_of_type
from generator.findings.reference import nearest
from generator.findings.reference_unknown import suggestion
from generator.model.record import Record
from generator.model.roadmap import EventOf, Roadmap


def _find(record: Record, surroundings: Surroundings) -> Iterator[Spot]:
    for named in parts_of_type(record, EventOf):
        unit = surroundings.programmes.get(named.programme)
        if unit is None:
            continue
        roadmap = next((one for one in unit.roadmaps if one.id == named.roadmap), None)
        if roadmap is None:
            known = [one.id for one in unit.roadmaps]
            yield _unknown(named, "roadmap", named.roadmap, known)
        elif named.event not in (known := _own_events(roadmap)):
            yield _unknown(named, "event", named.event, known)


def _own_events(roadmap: Roadmap) -> list[str]:
    """Return the events that others may take part in: those that are no part themselves."""
    return [event.id for event in roadmap.events if event.event_of is None]


def _unknown(named: EventOf, field: str, found: str, known: list[str]) -> Spot:
    near = suggestion(nearest(found, known))
    return spot(named.origin.at(field), found=found, programme=named.programme, suggestion=near)


EVENT_OF_UNKNOWN = Check("event-of-unknown", Severity.ERROR, Record, _find)

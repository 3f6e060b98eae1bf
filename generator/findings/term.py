"""Terms: what is due by when, with the words that say what it is.

Enters: orders and roadmaps. Leaves: each deadline with its place and the text beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.core.origin import Origin
from generator.findings.part import parts_of_type
from generator.model.deadline import Deadline
from generator.model.order import Order, Point
from generator.model.record import Record
from generator.model.roadmap import Event, Execution, Roadmap


@dataclass(frozen=True, slots=True)
class Term:
    """A deadline, where it stands, the text it belongs to, and whether it closes the work.

    ``closing`` marks control, reports and reviews, which come after the work itself.
    """

    deadline: Deadline
    origin: Origin
    text: str
    closing: bool
    done: bool = False


def terms_of(record: Record) -> Iterator[Term]:
    """Give the terms of an order's points or a roadmap's events; none of other records."""
    if isinstance(record, Order):
        for point in parts_of_type(record, Point):
            if point.deadline is not None:
                origin = point.origin.at("deadline")
                closing = point.control or is_closing(point.text)
                yield Term(point.deadline, origin, point.text, closing)
    if isinstance(record, Roadmap):
        for event in record.events:
            yield from _terms_of_event(event)


def is_closing(text: str) -> bool:
    """Tell whether a text speaks of results, reports, notes or control."""
    return _CLOSING.search(text) is not None


def _terms_of_event(event: Event) -> Iterator[Term]:
    closing = is_closing(f"{event.title} {event.report}")
    done = event.execution in {Execution.DONE, Execution.CANCELLED}
    if event.deadline is not None:
        yield Term(event.deadline, event.origin.at("deadline"), event.title, closing, done)
    for term in event.tracks:
        yield Term(term.deadline, term.origin.at("deadline"), event.title, closing, done)


_CLOSING = re.compile(r"\b(?:итог|отч[её]т|справк|контрол|анализ|результат)", re.IGNORECASE)

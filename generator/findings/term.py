"""Terms: what is due by when, with the words that say what it is.

Enters: orders and roadmaps. Leaves: each deadline with its place and the text beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.dataclass import dataclass
from generator.core.origin import Origin
from generator.core.regex import regex
from generator.findings.part import parts_of_type
from generator.model.deadline import Deadline
from generator.model.order import Order, Point
from generator.model.record import Part, Record
from generator.model.roadmap import Event, Execution, Roadmap


@dataclass(frozen=True, slots=True)
class Term:
    """A deadline, the ``part`` it stands in, the text it belongs to, and what ``tells`` its sort.

    ``control`` is stated control; the rest is told by the words, and only when it is asked for.
    """

    deadline: Deadline
    part: Part
    text: str
    tells: str
    control: bool = False
    done: bool = False

    @property
    def origin(self) -> Origin:
        """Return where the deadline stands."""
        return self.part.origin.at("deadline")

    @property
    def closing(self) -> bool:
        """Tell of control, reports and reviews, which come after the work itself."""
        return self.control or is_closing(self.tells)


def terms_of(record: Record) -> Iterator[Term]:
    """Give the terms of an order's points or a roadmap's events; none of other records."""
    if not isinstance(record, Order | Roadmap):
        return iter(())
    last, terms = _LAST[0]
    if last is not record:
        terms = tuple(_of_order(record) if isinstance(record, Order) else _of_roadmap(record))
        _LAST[0] = (record, terms)
    return iter(terms)


def is_closing(text: str) -> bool:
    """Tell whether a text speaks of results, reports, notes or control."""
    return _CLOSING.search(text.lower()) is not None


def _of_order(order: Order) -> Iterator[Term]:
    for point in parts_of_type(order, Point):
        if point.deadline is not None:
            yield Term(point.deadline, point, point.text, point.text, control=point.control)


def _of_roadmap(roadmap: Roadmap) -> Iterator[Term]:
    for event in roadmap.events:
        yield from _terms_of_event(event)


def _terms_of_event(event: Event) -> Iterator[Term]:
    tells = f"{event.title} {event.report}"
    done = event.execution in {Execution.DONE, Execution.CANCELLED}
    if event.deadline is not None:
        yield Term(event.deadline, event, event.title, tells, done=done)
    for term in event.tracks:
        yield Term(term.deadline, term, event.title, tells, done=done)


# The record asked for last, with its terms: half a dozen checks ask in turn.
_LAST: list[tuple[Record | None, tuple[Term, ...]]] = [(None, ())]
_CLOSING = regex(r"\b(?:итог|отч[её]т|справк|контрол|анализ|результат)")

"""What schools and municipalities filed: the records that prove a report of a regulation.

Enter the records of a school, or the cards of municipalities. Leave who filed what for which month.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from generator.core.dataclass import dataclass
from generator.core.origin import Origin
from generator.model.card import Card
from generator.model.indicator import Measurement
from generator.model.record import Status


class ReporterKind(StrEnum):
    """Who reports."""

    SCHOOL = "school"
    MUNICIPALITY = "municipality"


@dataclass(frozen=True, slots=True, order=True)
class Reporter:
    """A school or a municipality by its id."""

    kind: ReporterKind
    id: str


@dataclass(frozen=True, slots=True)
class Filed:
    """A filled card or a measurement. ``form`` is the card's form or the tree of indicators."""

    programme: str
    form: str
    month: str
    status: Status
    origin: Origin


def filed_records(
    cards: Iterable[Card], measurements: Iterable[Measurement] = ()
) -> tuple[Filed, ...]:
    """Return what the records of one reporter prove, ordered by programme, form and month."""
    found = (
        *(_filed(card, card.form) for card in cards),
        *(_filed(item, item.indicators) for item in measurements),
    )
    return tuple(sorted(found, key=lambda each: (each.programme, each.form, each.month)))


def filings_by_reporter(
    schools: Mapping[str, tuple[Filed, ...]], cards: Iterable[Card]
) -> dict[Reporter, tuple[Filed, ...]]:
    """Return what each reporter filed. ``cards`` are those of municipalities, their owners."""
    owned: dict[str, list[Card]] = {}
    for card in cards:
        owned.setdefault(card.owner, []).append(card)
    return {
        **{Reporter(ReporterKind.SCHOOL, key): found for key, found in schools.items()},
        **dict(_municipal(owned)),
    }


def _municipal(owned: Mapping[str, list[Card]]) -> Iterator[tuple[Reporter, tuple[Filed, ...]]]:
    for owner, cards in sorted(owned.items()):
        yield Reporter(ReporterKind.MUNICIPALITY, owner), filed_records(cards)


def _filed(record: Card | Measurement, form: str) -> Filed:
    return Filed(record.programme, form, record.date, record.status, record.origin)

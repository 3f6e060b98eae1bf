"""Marks added up by municipality, as facts: a page looks at the sums of its own papers only.

Enters: the marks of schools, «marks-of/<school>», and who is whose neighbour. Leaves: facts
«mark-sum/<municipality>/<paper>».
"""

from __future__ import annotations

from functools import partial

from generator.analyse.mark_sums import mark_sums
from generator.core.watched import WatchedMap
from generator.graph.ledger import Ledger

# Facts: municipality → its schools with results; school → its marks by paper; the sums.
NEIGHBOURS = "neighbours"
MARKS = "marks-of"
SUMS = "mark-sum"


def put_mark_sums(ledger: Ledger) -> None:
    """Bring the sums of all municipalities up to date."""
    places = tuple(WatchedMap[tuple[str, ...]](ledger, NEIGHBOURS))
    for place in places:
        ledger.refresh(f"marks {place}", partial(_put_sums, ledger, place))
    ledger.keep_only("marks ", {f"marks {place}" for place in places})


def _put_sums(ledger: Ledger, place: str) -> None:
    schools = ledger.value(f"{NEIGHBOURS}/{place}")
    found = mark_sums(ledger.value(f"{MARKS}/{school}") for school in schools)
    for key, sums in found.items():
        ledger.put(f"{SUMS}/{place}/{key}", sums)

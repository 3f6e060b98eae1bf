"""Acts that a record cites in fields of its own: of those the checks of records speak.

Enters: the notes and orders of a programme, and what the rules of prose found in texts. Leaves:
those findings without the ones that a check of the citation itself would only repeat.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from generator.core.finding import Finding
from generator.findings.text_owner import texts_named
from generator.model.date import parse_date
from generator.model.note import Note
from generator.model.order import Order
from generator.model.organisation import Act

# Number, in small letters, and day of an act.
Told = tuple[str, date]

_OF_ACTS = frozenset({"act-date-drift", "act-from-future", "act-replaced"})


def without_told(
    found: Iterable[Finding], papers: Iterable[Note | Order], acts: Mapping[str, Act]
) -> list[Finding]:
    """Return ``found`` without what is said of acts that the paper of the text records as cited."""
    told: dict[str, set[Told]] = {}
    for paper in papers:
        for file in {paper.origin.file, *(file for file, _ in texts_named(paper))}:
            told.setdefault(file, set()).update(_told(paper, acts))
    return [item for item in found if not _is_told(item, told.get(item.file, ()))]


def _told(paper: Note | Order, acts: Mapping[str, Act]) -> Iterator[Told]:
    """Give number and day of every act that ``paper`` cites, as cited and as the act has them."""
    citations = paper.citations if isinstance(paper, Note) else ()
    cited = paper.acts if isinstance(paper, Order) else [item.act for item in citations]
    for act in (acts[name] for name in cited if name in acts):
        if act.number and act.date and act.date.value:
            yield act.number.lower(), act.date.value
    for citation in citations:
        number = citation.number or (acts[citation.act].number if citation.act in acts else "")
        if number and citation.date and citation.date.value:
            yield number.lower(), citation.date.value


def _is_told(item: Finding, told: Collection[Told]) -> bool:
    if item.slug not in _OF_ACTS:
        return False
    found, _, behind = item.parameter["found"].partition(" № ")
    number = item.parameter.get("number", behind).lower()
    days = [parse_date(text).value for text in (found, item.parameter.get("other", found))]
    return all(day is not None and (number, day) in told for day in days)

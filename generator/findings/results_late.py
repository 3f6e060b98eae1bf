"""The results of a year are to be reviewed later than in the next year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.core.finding import Severity
from generator.core.regex import regex
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.term import terms_of
from generator.model.record import Record


def _find(record: Record, _: Surroundings) -> Iterator[Spot]:
    for term in terms_of(record):
        year = year_of_results(term.text)
        end = term.deadline.end
        if year and end is not None and end.year > year + 1:
            yield spot(term.origin, found=term.deadline.text, year=year, allowed=year + 1)


def year_of_results(text: str) -> int:
    """Return the last year whose results ``text`` speaks of («итоги … за 2023 год»), 0 for none."""
    found = _RESULTS.search(text) if "20" in text else None
    return int(found["last"] or found["first"]) if found else 0


_RESULTS = regex(
    r"\bитог\w*[^.;:]*?\bза (?P<first>20\d\d)(?:\s?[-–—/]\s?(?P<last>20\d\d))?"
    r"[\s\u00a0]?(?:год|г\.)",
    re.IGNORECASE,
)

RESULTS_LATE = Check("results-late", Severity.WARNING, Record, _find)

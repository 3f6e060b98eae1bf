"""The report: a table of a programme's records that is a Word document, a page and a block alike.

Enters: nothing; these are types. A member of the shelf reports/ says which records it is made of
and makes its rich text; document, page and view of narrative texts follow from that.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from generator.core.dataclass import dataclass
from generator.core.rich import Block
from generator.model.record import Record
from generator.render.scope import Scope

# A table of so many columns needs a sheet that lies on its side.
WIDE_FROM = 10


@dataclass(frozen=True, slots=True)
class Reported:
    """One report ready to be made.

    ``record`` is what it rests on first of all, its sources are shown; ``folder`` is the folder of
    its paper, ``data`` the name of the dataset with the same numbers.
    """

    id: str
    title: str
    record: Record
    folder: str
    data: str


@dataclass(frozen=True, slots=True)
class Report:
    """A kind of report. ``slug`` is the kind of the records; ``make`` returns its blocks.

    ``make`` is given the schools to show, all when empty. ``standing`` returns what the page shows
    besides as it stands on the build's day; papers never show that. A report whose ``slug`` is not
    the kind of its records names it as ``kind``, and the ``view`` by which texts ask for it.
    ``illustrated`` returns the blocks with charts, which papers and pages show instead.
    """

    slug: str
    items: Callable[[Scope], tuple[Reported, ...]]
    make: Callable[[Scope, Reported, tuple[str, ...]], tuple[Block, ...]]
    standing: Callable[[Scope, Reported, date], tuple[Block, ...]] | None = None
    kind: str = ""
    view: str = ""
    illustrated: Callable[[Scope, Reported], tuple[Block, ...]] | None = None


def reported(report: Report, scope: Scope, item: str) -> Reported | None:
    """Return a report's item by id, None when there is none."""
    return next((each for each in report.items(scope) if each.id == item), None)


def report_blocks(report: Report, scope: Scope, item: Reported) -> tuple[Block, ...]:
    """Return all that a paper and a page show of a report."""
    return report.illustrated(scope, item) if report.illustrated else report.make(scope, item, ())

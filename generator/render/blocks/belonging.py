"""To which order a record belongs as an annex, and what follows: heading block and layout profile.

Enter the scope and a record; leave the order with its annex, the block for the first sheet, the
slug of the layout profile and the folder of the paper.
"""

from __future__ import annotations

from datetime import date

from generator.core.dataclass import dataclass
from generator.core.finding import Finding
from generator.core.wording import say
from generator.model.date import PrintedDate
from generator.model.order import Annex, Order
from generator.render.blocks.annexes import AnnexHeading, order_heading
from generator.render.blocks.papers import paper_word
from generator.render.blocks.references import annex_numbers, annex_title
from generator.render.blocks.requisites import printed_number
from generator.render.printed import tied
from generator.render.scope import Scope, day_of
from generator.russian.counting import Case

# Source: ГОСТ Р 7.0.97-2025 replaced ГОСТ Р 7.0.97-2016 on this day.
_NEWER_RULES = date(2025, 8, 18)


@dataclass(frozen=True, slots=True)
class Belonging:
    """An annex and its order."""

    order: Order
    annex: Annex


@dataclass(frozen=True, slots=True)
class Heading:
    """The block of an annex, none for a paper that stands alone; and findings on it."""

    blocks: tuple[AnnexHeading, ...] = ()
    findings: tuple[Finding, ...] = ()


def belonging_of(scope: Scope, kind: str, record: str, cycle: str = "") -> Belonging | None:
    """Return the first order that has the record as an annex; with ``cycle``, of that cycle."""
    for order in scope.unit.orders:
        if cycle and order.cycle and order.cycle != cycle:
            continue
        for annex in order.annexes:
            if (annex.content_kind, annex.content_id) == (kind, record):
                return Belonging(order, annex)
    return None


def day_of_annex(belonging: Belonging | None) -> str:
    """Return the ISO day of the order that an annex belongs to, "" for none."""
    return iso_day(belonging.order.date) if belonging else ""


def iso_day(day: PrintedDate | None) -> str:
    """Return the ISO day that a paper bears, "" for a draft or a date that is no day."""
    return day.value.isoformat() if day and day.value else ""


def kind_with_annex(kind: str, belonging: Belonging | None) -> str:
    """Return what a paper is, as lists name it: «дорожная карта, приложение 3 к приказу № 1144»."""
    if belonging is None:
        return kind
    order, numbers = belonging.order, annex_numbers(belonging.order.annexes)
    return say(
        "annexed",
        "kind",
        kind=kind,
        annex=annex_title(numbers[belonging.annex.id]).lower(),
        paper=paper_word(order.type, Case.DATIVE),
        number=tied("№", printed_number(order).text),
    )


def heading_of(scope: Scope, belonging: Belonging | None) -> Heading:
    """Return the block for the first sheet of a record's paper."""
    if belonging is None:
        return Heading()
    made = order_heading(belonging.order, belonging.annex, scope.registry, scope.style)
    return Heading((made.heading,), made.findings)


def order_layout(scope: Scope, order: Order) -> str:
    """Return the layout profile of an order: its own, its issuer's, or the one of its day."""
    return order.layout or _house_layout(scope, order.issuer, day_of(order.date))


def record_layout(scope: Scope, belonging: Belonging | None, day: PrintedDate | None) -> str:
    """Return the layout profile of a record's paper: that of its order, or the one of its day."""
    if belonging is not None:
        return order_layout(scope, belonging.order)
    return _house_layout(scope, scope.unit.programme.organiser, day_of(day))


def paper_path(scope: Scope, cycle: str, name: str) -> str:
    """Return the path of a paper: documents/<programme>/<cycle>/<name>.docx."""
    return f"documents/{scope.unit.programme.id}/{cycle}/{name}.docx"


def _house_layout(scope: Scope, organisation: str, day: date | None) -> str:
    record = scope.registry.body(organisation)
    if record is not None and record.layout:
        return record.layout
    return "gost-2016" if day is not None and day < _NEWER_RULES else "gost-2025"

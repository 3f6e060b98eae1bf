"""The block on an annex's first sheet: its number, the paper it belongs to, the mark of approval.

Enter an order and its annex; leave heading lines and findings on forms that they lack.
"""

from __future__ import annotations

import re

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.finding import Finding, Severity, finding
from generator.core.origin import Origin
from generator.core.regex import regex
from generator.core.wording import say
from generator.model.order import Annex, Order
from generator.model.unit import Registry
from generator.render.blocks.addressee import form_in
from generator.render.blocks.papers import paper_word
from generator.render.blocks.references import annex_numbers, annex_title
from generator.render.blocks.requisites import printed_day, printed_number
from generator.render.printed import EMPTY, printed, tied, typeset
from generator.russian.agreement import gender_of, participle
from generator.russian.counting import Case
from generator.russian.dates import DateStyle

_OWN_LINE = regex(r"^(приложение(?:\s+(?:№\s*)?\d+)?)\s+(?=к\s)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AnnexHeading:
    """The block at the top right of an annex's first sheet.

    ``lines`` are «Приложение 1», «к приказу …», «от … № …». ``approved`` is "" or «УТВЕРЖДЕН»
    in the gender of the annex's noun; then the lines below it are in the instrumental case.
    """

    title: str
    approved: str
    lines: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class PrintedHeading:
    """A heading block and findings on forms that it lacks."""

    heading: AnnexHeading
    findings: tuple[Finding, ...] = ()


def order_heading(
    order: Order, annex: Annex, registry: Registry, style: DateStyle
) -> PrintedHeading:
    """Return the block for ``annex`` of ``order``: plain, or with УТВЕРЖДЕН when approved."""
    approved, findings = _approved(annex)
    case = Case.INSTRUMENTAL if approved else Case.DATIVE
    owner, more = _owner(order, registry)
    paper = paper_word(order.type, case)
    opening = paper if approved else say("documents", "annex.to", paper=paper)
    number = annex_numbers(order.annexes)[annex.id]
    lines = (
        Fact(typeset(f"{opening} {owner}".strip())),
        Fact(
            tied("от", printed_day(order, style).text) + " " + tied("№", printed_number(order).text)
        ),
    )
    return PrintedHeading(AnnexHeading(annex_title(number), approved, lines), findings + more)


def annex_mark(text: str, origin: Origin) -> Fact:
    """Return a mark as a record prints it, «Приложение 1» on a line of its own."""
    if not text:
        return EMPTY
    mark = printed(text, origin)
    return Fact(_OWN_LINE.sub(r"\1\n", mark.text), mark.record, mark.pointer)


def _owner(order: Order, registry: Registry) -> tuple[str, tuple[Finding, ...]]:
    issuer = registry.body(order.issuer)
    if order.issued_by or issuer is None:
        return order.issued_by, ()
    text = form_in(issuer.name, issuer.forms, Case.GENITIVE)
    if text:
        return text, ()
    missing = finding(
        "form-missing",
        Severity.ADVICE,
        issuer.origin.file,
        issuer.origin.pointer,
        found=issuer.name,
        case=say("documents", "case.gen"),
    )
    return f"({issuer.name})", (missing,)


def _approved(annex: Annex) -> tuple[str, tuple[Finding, ...]]:
    if not annex.approved:
        return "", ()
    gender = gender_of(annex.title)
    if gender is not None:
        return participle(gender).upper(), ()
    origin = annex.origin.at("title")
    unknown = finding(
        "gender-unknown", Severity.ADVICE, origin.file, origin.pointer, title=annex.title
    )
    return "", (unknown,)

"""Annexes: computed numbers, references to them, and the block on an annex's first sheet.

Enter a paper with its annexes; leave numbers, names for tokens and heading lines.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from generator.core.fact import Fact
from generator.core.finding import Finding, Severity, finding
from generator.core.origin import Origin
from generator.core.wording import say, wording
from generator.model.order import Annex, Order
from generator.model.organisation import Organisation
from generator.model.unit import Registry
from generator.render.blocks.addressee import form_in
from generator.render.blocks.papers import paper_word
from generator.render.blocks.requisites import printed_day, printed_number
from generator.render.name import Named
from generator.render.printed import EMPTY, tied, typeset
from generator.russian.counting import Case
from generator.russian.dates import DateStyle


class Numbered(Protocol):
    """Anything with an id that is numbered by its place."""

    @property
    def id(self) -> str:
        """Return the id."""


@dataclass(frozen=True, slots=True)
class AnnexHeading:
    """The block at the top right of an annex's first sheet.

    ``lines`` are «Приложение 1», «к приказу …», «от … № …». ``approved`` is "" or «УТВЕРЖДЁН»
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


def annex_numbers(annexes: Sequence[Numbered]) -> Mapping[str, str]:
    """Return id → number as printed; a paper's only annex has no number."""
    if len(annexes) == 1:
        return {annexes[0].id: ""}
    return {annex.id: str(number) for number, annex in enumerate(annexes, start=1)}


def annex_names(annexes: Sequence[Numbered]) -> dict[str, Named]:
    """Return the names that texts refer to annexes by: annex.ID, in six cases."""
    return {
        f"annex.{identifier}": _named(number)
        for identifier, number in annex_numbers(annexes).items()
    }


def annex_title(number: str) -> str:
    """Return «Приложение 1», or «Приложение» for a paper's only annex."""
    return tied(_word(Case.NOMINATIVE).capitalize(), number)


def order_heading(
    order: Order, annex: Annex, registry: Registry, style: DateStyle
) -> PrintedHeading:
    """Return the block for ``annex`` of ``order``: plain, or with УТВЕРЖДЁН when approved."""
    approved, findings = _approved(annex)
    case = Case.INSTRUMENTAL if approved else Case.DATIVE
    issuer = registry.organisations.get(order.issuer)
    owner, more = _owner(issuer)
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


def _named(number: str) -> Named:
    forms = {case.value: tied(_word(case), number) for case in Case}
    return Named(Fact(forms["nom"]), forms, after=("приложени", Fact(number)))


def _word(case: Case) -> str:
    return paper_word("приложение", case)


def _owner(issuer: Organisation | None) -> tuple[str, tuple[Finding, ...]]:
    if issuer is None:
        return "", ()
    text, findings = form_in(issuer.name, issuer.forms, Case.GENITIVE, issuer.origin)
    return text or f"({issuer.name})", findings


def _approved(annex: Annex) -> tuple[str, tuple[Finding, ...]]:
    if not annex.approved:
        return "", ()
    noun = annex.title.strip().split(" ", 1)[0].strip('«»"(),.').lower()
    return approval_word(noun, annex.origin.at("title"))


def approval_word(noun: str, origin: Origin) -> tuple[str, tuple[Finding, ...]]:
    """Return УТВЕРЖДЁН, УТВЕРЖДЕНА … for the head noun of a title; "" and a finding if unknown."""
    gender = wording("documents")["nouns"].get(noun)
    if gender:
        return say("documents", f"annex.approved.{gender}"), ()
    unknown = finding("gender-unknown", Severity.ADVICE, origin.file, origin.pointer, noun=noun)
    return "", (unknown,)


def stacked(*parts: str) -> Fact:
    """Return the parts that are not empty as one line."""
    text = " ".join(part for part in parts if part)
    return Fact(text) if text else EMPTY

"""Points of an order: computed numbers, addressees, terms, references.

Enter an order and the registry. Leave printed lines in the order's sequence, each with its number
and level, and findings on what could not be printed well.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.finding import Finding
from generator.core.wording import say
from generator.model.order import Order, Point
from generator.model.unit import Registry
from generator.render.blocks.addressee import Called, call
from generator.render.blocks.papers import paper_word
from generator.render.blocks.person import person_names
from generator.render.blocks.references import numbered_points, order_names
from generator.render.name import Named, Names
from generator.render.passage import Passage, fill
from generator.render.printed import dates_styled, joined_phrases, term_styled, typeset
from generator.render.scope import day_of
from generator.russian.counting import Case
from generator.russian.dates import DateStyle


@dataclass(frozen=True, slots=True)
class PointLine:
    """One printed point. ``number`` is «1.» or «1.2.», ``level`` counts from 1.

    ``leads`` tells that sub-points follow.
    """

    number: str
    level: int
    leads: bool
    text: Fact


@dataclass(frozen=True, slots=True)
class PrintedPoints:
    """All lines of an order's points, and what was wrong with their texts."""

    lines: tuple[PointLine, ...]
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class _Paper:
    """What the sentence of a point depends on besides the point."""

    order: Order
    registry: Registry
    style: DateStyle
    names: Names

    @property
    def day(self) -> date | None:
        return day_of(self.order.date)


def print_points(
    order: Order, registry: Registry, style: DateStyle, wanted: Collection[str] | None = None
) -> PrintedPoints:
    """Return the printed points of ``order`` with dates in ``style``; of ``wanted`` ids alone."""
    every = numbered_points(order.points)
    numbered = tuple(each for each in every if wanted is None or each.point.id in wanted)
    paper = _Paper(order, registry, style, order_names(order))
    printed = [(each, _sentence(each.point, paper)) for each in numbered]
    lines = tuple(
        PointLine(f"{each.number}.", each.level, bool(each.point.points), passage.fact)
        for each, passage in printed
    )
    return PrintedPoints(lines, tuple(item for _, passage in printed for item in passage.findings))


def deadline_phrase(text: str, style: DateStyle) -> str:
    """Return a term as it closes a sentence: «в срок до 31.12.2024», «(срок: март 2024)»."""
    shown = term_styled(text.strip().rstrip("."), style)
    first = shown.partition(" ")[0].lower()
    if first in ("до", "к"):
        return say("documents", "point.until", term=_uncapped(shown))
    if first in _OPENINGS:
        return _uncapped(shown)
    return say("documents", "point.term", term=shown)


_OPENINGS = frozenset(
    (
        "в", "во", "с", "со", "не", "по", "раз", "весь",
        "постоянно", "ежегодно", "ежеквартально", "ежемесячно", "еженедельно",
    )
)  # fmt: skip


def _sentence(point: Point, paper: _Paper) -> Passage:
    called = _called(point, paper)
    passage = fill(_text(point, paper), point.origin.at("text"), _own_names(point, called, paper))
    body = passage.fact.text
    if called and "addressee" not in passage.used:
        body = _addressed(called, point.verb, body)
    if point.deadline and "deadline" not in passage.used:
        term = deadline_phrase(point.deadline.text, paper.style)
        body = joined_phrases(body.rstrip(" .;"), term)
    text = _closed(typeset(dates_styled(body, paper.style)), leads=bool(point.points))
    return replace(passage, fact=replace(passage.fact, text=text))


def _called(point: Point, paper: _Paper) -> Called | None:
    if point.addressee is None:
        return None
    case = Case.ACCUSATIVE if point.control else Case.DATIVE
    return call(point.addressee, paper.registry, paper.order.issuer, paper.day, case)


def _text(point: Point, paper: _Paper) -> str:
    if point.text or not point.control:
        return point.text
    key = "control" if point.addressee else "control-self"
    word = paper_word(paper.order.type, Case.GENITIVE)
    return say("documents", f"point.{key}", paper=word, addressee="{{ addressee }}")


def _own_names(point: Point, called: Called | None, paper: _Paper) -> Names:
    own = dict(paper.names) | person_names(point.text, paper.registry, paper.day)
    if point.deadline:
        term = _uncapped(term_styled(point.deadline.text, paper.style))
        own["deadline"] = Named(Fact(term, point.origin.file, point.origin.at("deadline").pointer))
    if called:
        own["addressee"] = Named(Fact(_inside(called, point)))
    return own


def _inside(called: Called, point: Point) -> str:
    """Return an addressee inside a sentence; one without its form stands in brackets."""
    if called.inflected:
        return called.text
    case = "acc" if point.control else "dat"
    return say("documents", f"point.uninflected-{case}", addressee=called.text)


def _addressed(called: Called, verb: str, body: str) -> str:
    if called.inflected:
        return joined_phrases(_capped(called.text), verb, body)
    performer = say("documents", "point.performer", addressee=called.text)
    if body or verb:
        sentence = _capped(joined_phrases(verb, body)).rstrip(" .;:")
        return f"{sentence} ({_uncapped(performer)})"
    return performer


def _closed(text: str, *, leads: bool) -> str:
    bare = text.rstrip(" .;:")
    if leads:
        return f"{bare}:"
    return text if text.endswith((".", ":", "!", "?")) else f"{bare}."


def _capped(text: str) -> str:
    return text[:1].upper() + text[1:]


def _uncapped(text: str) -> str:
    second = text[1:2]
    return text if second.isupper() else text[:1].lower() + text[1:]

"""The requisites of an order: letterhead, kind, date, number, place, title, signature.

Enter an order and the registry; leave printed lines. A draft has no date and number yet: blanks
stand for them, on the order and on its annexes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.order import Order, Signature
from generator.model.record import Status
from generator.model.unit import Registry
from generator.render.blocks.papers import operative_word, paper_word
from generator.render.blocks.person import NamedPerson, name_fact, post_of
from generator.render.blocks.references import order_names
from generator.render.passage import fill
from generator.render.printed import EMPTY, date_fact, dates_styled, printed
from generator.russian.dates import DateStyle

_LINE_LETTERS = 34


@dataclass(frozen=True, slots=True)
class SignatureLines:
    """A signature: the post's lines above the last one, that one, and initials with surname."""

    above: tuple[Fact, ...]
    post: Fact
    name: Fact


@dataclass(frozen=True, slots=True)
class Executor:
    """Who prepared the paper: name and, when it may be shown, telephone."""

    name: Fact
    phone: Fact


@dataclass(frozen=True, slots=True)
class Requisites:
    """What stands above an order's text. ``number`` and ``date`` of a draft are blanks."""

    letterhead: tuple[Fact, ...]
    kind: str
    date: Fact
    number: Fact
    place: Fact
    title: Fact
    preamble: Fact
    operative: str


def requisites_of(order: Order, registry: Registry, style: DateStyle) -> Requisites:
    """Return the requisites of ``order``."""
    at = order.origin.at
    return Requisites(
        letterhead=letterhead_of(order.issuer, registry),
        kind=paper_word(order.type).upper(),
        date=printed_day(order, style),
        number=printed_number(order),
        place=printed(order.place, at("place")),
        title=printed(order.title.strip().rstrip("."), at("title")),
        preamble=_preamble(order, style),
        operative=_operative(order),
    )


def letterhead_of(organisation: str, registry: Registry) -> tuple[Fact, ...]:
    """Return the lines above the kind of paper, from the highest body down.

    A body without lines of its own prints its full name, and the short one in brackets below.
    Source: ГОСТ Р 7.0.97, наименование организации.
    """
    record = registry.body(organisation)
    if record is None:
        return (Fact(organisation),) if organisation else ()
    if record.letterhead:
        origin = record.origin.at("letterhead")
        return tuple(
            printed(line, origin.at(index)) for index, line in enumerate(record.letterhead)
        )
    if not record.full_name:
        return (printed(record.name.upper(), record.origin.at("name")),)
    full = printed(record.full_name.upper(), record.origin.at("full_name"))
    if record.name.casefold() == record.full_name.casefold():
        return (full,)
    return (full, printed(f"({record.name})", record.origin.at("name")))


def printed_day(order: Order, style: DateStyle) -> Fact:
    """Return the date of an order, a blank for a draft."""
    if order.status is Status.DRAFT:
        return Fact(say("documents", "blank.date"))
    return date_fact(order.date, order.origin.at("date"), style)


def printed_number(order: Order) -> Fact:
    """Return the number of an order, a blank for a draft."""
    if order.status is Status.DRAFT or not order.number:
        return Fact(say("documents", "blank.number"))
    origin = order.origin.at("number")
    return Fact(order.number, origin.file, origin.pointer)


def signature_of(signature: Signature, registry: Registry) -> SignatureLines:
    """Return the lines of a signature; the name ends the last line of a long post."""
    origin = signature.origin.at("post")
    lines = [printed(line, origin) for line in broken_lines(signature.post, _LINE_LETTERS)]
    name = name_fact(registry, signature.person)
    return SignatureLines(tuple(lines[:-1]), lines[-1] if lines else EMPTY, name)


def executor_of(person: str, registry: Registry) -> tuple[Executor, ...]:
    """Return the executor's block, none when the order names nobody."""
    record = registry.people.get(person)
    if record is None:
        return ()
    phones = [
        Fact(contact.value, contact.origin.file, contact.origin.at("value").pointer)
        for contact in record.contacts
        if contact.type == "phone"
    ]
    return (Executor(name_fact(registry, person), phones[0] if phones else EMPTY),)


def people_list(
    people: Sequence[str], registry: Registry, day: date | None
) -> tuple[NamedPerson, ...]:
    """Return numbered lines of people with their posts, for a sheet of acquaintance."""
    return tuple(
        NamedPerson(str(number), name_fact(registry, person), post_of(registry, person, day))
        for number, person in enumerate(people, start=1)
    )


def agreed_list(agreed: Iterable[Signature], registry: Registry) -> tuple[NamedPerson, ...]:
    """Return numbered lines of those who agree, with the posts that the order prints."""
    return tuple(
        NamedPerson(
            str(number),
            name_fact(registry, each.person),
            printed(each.post, each.origin.at("post")),
        )
        for number, each in enumerate(agreed, start=1)
    )


def broken_lines(text: str, letters: int) -> tuple[str, ...]:
    """Return ``text`` in lines of at most ``letters``; a longer word has a line of its own."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and len(joined) <= letters:
            lines[-1] = joined
        else:
            lines.append(word)
    return tuple(lines)


def _preamble(order: Order, style: DateStyle) -> Fact:
    origin = order.origin.at("preamble")
    filled = fill(order.preamble, origin, order_names(order)).fact.text
    return printed(dates_styled(filled, style), origin)


def _operative(order: Order) -> str:
    word = (order.operative or operative_word(order.type)).strip().rstrip(":")
    return f"{word}:" if word else ""

"""Lines of a passport or profile: a title with its facts.

Enter texts of records with their origin. Leave lines; a line without facts is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.record import Alias, Contact, Part


@dataclass(frozen=True, slots=True)
class Value:
    """A fact of a line; ``href`` leads to the page of what it names, if there is one."""

    text: Fact
    href: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A titled line of one or more facts."""

    title: str
    values: tuple[Value, ...]


def fact_of(part: Part, field: str) -> Fact:
    """Return the text field of a record's part as a fact; an empty fact when it is not filled."""
    value = str(getattr(part, field))
    return Fact(value, part.origin.file, part.origin.at(field).pointer) if value else Fact("")


def capitalised(text: str) -> str:
    """Return ``text`` as it stands at the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def opening_fact(part: Part, field: str) -> Fact:
    """Return the text field of a record's part as a fact that opens a sentence."""
    fact = fact_of(part, field)
    return replace(fact, text=capitalised(fact.text))


def line(key: str, *values: Value | Fact) -> Line:
    """Return the line titled by ``key`` of the wording; empty facts are left out."""
    given = (item if isinstance(item, Value) else Value(item) for item in values)
    return Line(say("pages", f"line.{key}"), tuple(item for item in given if item.text))


def filled(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return the lines that hold facts."""
    return tuple(item for item in lines if item.values)


def alias_values(aliases: Iterable[Alias]) -> Iterator[Value]:
    """Give other registered names; a former one says until when."""
    for item in aliases:
        fact = fact_of(item, "name")
        if item.until:
            text = say("pages", "former", name=item.name, until=item.until)
            fact = Fact(text, fact.record, fact.pointer)
        yield Value(fact)


def contact_values(contacts: Iterable[Contact]) -> Iterator[Value]:
    """Give contacts; the edition has already dropped those that it must not show."""
    for item in contacts:
        href = f"mailto:{item.value}" if "@" in item.value else ""
        yield Value(fact_of(item, "value"), href)

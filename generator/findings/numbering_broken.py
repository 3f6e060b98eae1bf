"""Printed numbers have a gap, stand twice or begin anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.core.finding import Severity
from generator.core.origin import Origin
from generator.core.regex import regex
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.model.order import Order, Point
from generator.model.programme import Cycle
from generator.model.record import Record
from generator.model.roadmap import Roadmap
from generator.model.target import Targets

Numbered = tuple[Origin, str]


def _find(record: Record, _: Surroundings) -> Iterator[Spot]:
    if isinstance(record, Order):
        yield from _check_points(record.points, "")
        yield from _check_list((item.origin, item.number) for item in record.annexes)
    if isinstance(record, Cycle):
        yield from _check_list((item.origin, item.number) for item in record.goals)
        yield from _check_list((item.origin, item.number) for item in record.planned_results)
    if isinstance(record, Targets):
        yield from _check_list((item.origin, item.number) for item in record.targets)
        yield from _check_list((item.origin, item.number) for item in record.expected)
    if isinstance(record, Roadmap):
        yield from _check_events(record)


@lru_cache(maxsize=1024)
def parse_number(text: str) -> tuple[int, ...]:
    """Return the steps of a printed number: (3, 2) for «3.2.», () for what is no such number."""
    match = _NUMBER.fullmatch(text.strip())
    return tuple(int(step) for step in match[1].split(".")) if match else ()


def _check_points(points: Iterable[Point], above: str) -> Iterator[Spot]:
    listed = tuple(points)
    yield from _check_list(((item.origin, item.number) for item in listed), above)
    for item in listed:
        yield from _check_points(item.points, item.number)


def _check_list(items: Iterable[Numbered], above: str = "") -> Iterator[Spot]:
    """Give the breaks of a list that counts from 1 below the number ``above``."""
    head = parse_number(above)
    expected = (*head, 1)
    for origin, text in items:
        number = parse_number(text)
        if not number:
            continue
        if above == "" and len(number) > 1:
            expected = (*number[:-1], expected[-1])
        if number != expected:
            yield _broken(origin, text, (expected,))
        expected = (*number[:-1], number[-1] + 1)


def _check_events(roadmap: Roadmap) -> Iterator[Spot]:
    """Give the breaks of a plan, where a new section may count on or begin anew."""
    before: tuple[int, ...] = ()
    section = ""
    for event in roadmap.events:
        number = parse_number(event.number)
        if not number:
            continue
        allowed = _next_numbers(before)
        anew = event.section != section and number[-1] == 1
        if before and not anew and number not in allowed:
            yield _broken(event.origin, event.number, allowed[:1])
        before, section = number, event.section


def _next_numbers(before: tuple[int, ...]) -> list[tuple[int, ...]]:
    """Return what may follow: the next on this level, on any level above, the first below."""
    upwards = [(*before[:at], before[at] + 1) for at in range(len(before) - 1, -1, -1)]
    firsts = [(*steps, 1) for steps in upwards[1:]]
    return [*upwards, *firsts, (*before, 1)]


def _broken(origin: Origin, text: str, allowed: Iterable[tuple[int, ...]]) -> Spot:
    expected = ", ".join(".".join(map(str, number)) for number in allowed)
    return spot(origin.at("number"), found=text, allowed=expected)


_NUMBER = regex(r"(?:№\s*)?(\d{1,4}(?:\.\d{1,4})*)[.)]?")

NUMBERING_BROKEN = Check("numbering-broken", Severity.WARNING, Record, _find)

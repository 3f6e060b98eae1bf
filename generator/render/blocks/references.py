"""Computed numbers of points and annexes, and the names by which texts refer to them.

Enter an order or another paper with annexes; leave numbers and names for tokens.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.model.order import Order, Point
from generator.render.blocks.papers import paper_word
from generator.render.name import Named
from generator.render.printed import tied
from generator.russian.counting import Case


class Numbered(Protocol):
    """Anything with an id that is numbered by its place."""

    @property
    def id(self) -> str:
        """Return the id."""


@dataclass(frozen=True, slots=True)
class NumberedPoint:
    """A point with its computed number («1.2») and its level, from 1."""

    number: str
    level: int
    point: Point


def numbered_points(points: Sequence[Point], above: str = "") -> Iterator[NumberedPoint]:
    """Yield points and their sub-points in the order of the paper, numbered 1, 1.1, 1.1.1."""
    for index, point in enumerate(points, start=1):
        number = f"{above}{index}"
        yield NumberedPoint(number, number.count(".") + 1, point)
        yield from numbered_points(point.points, f"{number}.")


def order_names(order: Order) -> dict[str, Named]:
    """Return what any text of ``order`` may refer to: its annexes and points."""
    return annex_names(order.annexes) | {
        f"point.{each.point.id}": Named(Fact(each.number)) for each in numbered_points(order.points)
    }


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


def _named(number: str) -> Named:
    forms = {case.value: tied(_word(case), number) for case in Case}
    return Named(Fact(forms["nom"]), forms, after=("приложени", Fact(number)))


def _word(case: Case) -> str:
    return paper_word("приложение", case)

"""Ids and plain names of a district: «Школа № 17», «Муниципальный округ № 1».

Enters: the number of a school or municipality, from 1. Leaves: ids, paths and Russian names.
"""

from __future__ import annotations

from dataclasses import dataclass

PER_MUNICIPALITY = 40
REGION = "Примерный край"
INSTITUTE = "example-institute"
LABELS = "example-labels"
FORM = "example-card"
YEAR = 2024


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality and the numbers of its schools, in order."""

    number: int
    schools: tuple[int, ...]

    @property
    def id(self) -> str:
        """Return its id."""
        return f"district-{self.number:04}"

    @property
    def name(self) -> str:
        """Return its name."""
        return f"Муниципальный округ № {self.number}"

    @property
    def office(self) -> str:
        """Return the id of its department of education."""
        return f"office-{self.number:04}"

    @property
    def base(self) -> str:
        """Return the id of the school that helps all the others and has no plan of its own."""
        return f"base-{self.number:04}"

    @property
    def project(self) -> str:
        """Return the id of its programme."""
        return f"project-{self.number:04}"


def municipalities(schools: int) -> tuple[Municipality, ...]:
    """Return the municipalities of a district of ``schools`` schools, 40 in each but the last."""
    starts = range(1, schools + 1, PER_MUNICIPALITY)
    return tuple(
        Municipality(number, tuple(range(start, min(start + PER_MUNICIPALITY, schools + 1))))
        for number, start in enumerate(starts, 1)
    )


def school_id(number: int) -> str:
    """Return the id of a school."""
    return f"school-{number:05}"


def school_name(number: int) -> str:
    """Return the name of a school."""
    return f"Школа № {number}"


def plan_id(number: int) -> str:
    """Return the id of a school's own programme."""
    return f"plan-{number:05}"

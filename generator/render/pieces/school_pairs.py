"""The labels and pairs of a school on its page, year by year.

Enter records of labels and pairs. Leave rows with links from the page.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.dataclass import dataclass
from generator.model.programme import Pair, Pairs
from generator.model.school import SchoolLabels
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.page import Link, Source, sources
from generator.render.pieces.pair import label_links, label_note
from generator.render.site import Site, cycle_of, pairs_of_school, school_name


@dataclass(frozen=True, slots=True)
class LabelYear:
    """The labels of one year. Without any, ``note`` says whether an identification was held."""

    year: str
    labels: tuple[Link, ...]
    note: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class SchoolPair:
    """A pair that the school stands in: its own role and the schools of the other role."""

    year: str
    programme: Link
    role: str
    other_role: str
    others: tuple[Link, ...]
    note: str


def label_year(site: Site, item: SchoolLabels, path: str) -> LabelYear:
    """Return the labels of one year, with links to their definitions."""
    return LabelYear(
        str(item.year),
        tuple(label_links(site, item, path)),
        label_note(item),
        sources(site, item),
    )


def school_pairs(site: Site, school: str, path: str) -> Iterator[SchoolPair]:
    """Give the pairs that a school stands in, the newest year first."""
    for unit, pairs, pair in pairs_of_school(site, school):
        yield _pair(site, (unit, pairs, pair), school, path)


def _pair(
    site: Site, found: tuple[ProgrammeUnit, Pairs, Pair], school: str, path: str
) -> SchoolPair:
    unit, pairs, pair = found
    programme = unit.programme
    is_partner = school == pair.partner
    own, other = programme.ward.one, programme.partner.one
    if is_partner:
        own, other = programme.partner.one, programme.ward.one
    others = pair.wards if is_partner else (pair.partner,)
    cycle = cycle_of(unit, pairs.cycle)
    return SchoolPair(
        year=str(cycle.year if cycle else pairs.year),
        programme=Link(programme.name, address.link(path, address.programme_page(programme.id))),
        role=own,
        other_role=other,
        others=tuple(
            Link(school_name(site, item), address.link(path, address.school_page(item)))
            for item in others
        ),
        note=pair.note,
    )

"""Pairs of one year as a table: partner, wards, the labels of each ward."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.programme import Pair, Pairs
from generator.model.school import SchoolLabels
from generator.render import address
from generator.render.page import Link
from generator.render.site import Site, label_of, school_name


@dataclass(frozen=True, slots=True)
class Ward:
    """A ward school with the labels that the pairs rest on; ``note`` stands when there are none."""

    school: Link
    labels: tuple[Link, ...]
    note: str


@dataclass(frozen=True, slots=True)
class PairRow:
    """A partner and its wards, in the source's order."""

    partner: Link
    wards: tuple[Ward, ...]
    note: str


def pair_rows(site: Site, pairs: Pairs, page: str) -> tuple[PairRow, ...]:
    """Return the pairs of a year as rows with links from ``page``."""
    return tuple(_row(site, pairs, pair, page) for pair in pairs.pairs)


def labels_in_year(site: Site, school: str, year: int) -> SchoolLabels | None:
    """Return what the identification of a year gave a school; None when nothing is recorded."""
    results = site.results.get(school)
    labels = results.labels if results else ()
    return next((item for item in labels if item.year == year), None)


def label_links(site: Site, labels: SchoolLabels, page: str) -> Iterator[Link]:
    """Give the labels as links to their definitions in the glossary."""
    for key in labels.labels:
        label = label_of(site, labels.label_set, key)
        place = address.anchor("label", labels.label_set, key)
        yield Link(label.name if label else key, address.link(page, address.GLOSSARY, place))


def label_note(labels: SchoolLabels | None) -> str:
    """Return the words that stand where a school has no label; "" when it has."""
    if labels is None:
        return say("pages", "labels.no_data")
    if labels.labels:
        return ""
    return say("pages", f"labels.{labels.missing.value if labels.missing else 'none'}")


def _row(site: Site, pairs: Pairs, pair: Pair, page: str) -> PairRow:
    return PairRow(
        _school(site, pair.partner, page),
        tuple(_ward(site, pairs, ward, page) for ward in pair.wards),
        pair.note,
    )


def _ward(site: Site, pairs: Pairs, ward: str, page: str) -> Ward:
    labels = labels_in_year(site, ward, pairs.labels_year)
    links = tuple(label_links(site, labels, page)) if labels else ()
    return Ward(_school(site, ward, page), links, label_note(labels))


def _school(site: Site, school: str, page: str) -> Link:
    return Link(school_name(site, school), address.link(page, address.school_page(school)))

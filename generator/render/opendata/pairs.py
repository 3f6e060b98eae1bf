"""pairs: one row per ward of every pair, with the labels that the pair rests on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.programme import Pairs
from generator.model.unit import ProgrammeUnit
from generator.render.dataset import Band, Column, ColumnType, Owner, Row, Split, split_dataset
from generator.render.pieces.pair import labels_in_year
from generator.render.site import Site, label_of, school_name


def _rows(site: Site, programme: str) -> Iterator[tuple[Band, Row]]:
    unit = site.units[programme]
    for pairs in sorted(unit.pairs, key=lambda item: (item.year, item.id)):
        yield from (((), row) for row in _pair_rows(site, unit, pairs))


def _pair_rows(site: Site, unit: ProgrammeUnit, pairs: Pairs) -> Iterator[Row]:
    for pair in pairs.pairs:
        for ward in pair.wards:
            ids, names = _labels(site, ward, pairs.labels_year)
            yield (
                unit.programme.id,
                pairs.year,
                pair.partner,
                school_name(site, pair.partner),
                ward,
                school_name(site, ward),
                pairs.labels_year,
                ids,
                names,
            )


def _labels(site: Site, school: str, year: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found = labels_in_year(site, school, year)
    if found is None:
        return (), ()
    labels = [(key, label_of(site, found.label_set, key)) for key in found.labels]
    return found.labels, tuple(label.name if label else key for key, label in labels)


PAIRS = split_dataset(
    "pairs",
    (
        Column("programme"),
        Column("year", ColumnType.INTEGER),
        Column("partner_id"),
        Column("partner"),
        Column("school_id"),
        Column("school"),
        Column("labels_year", ColumnType.INTEGER),
        Column("label_ids", ColumnType.LIST),
        Column("labels", ColumnType.LIST),
    ),
    Split(Owner.PROGRAMME, lambda site: site.units, _rows),
)

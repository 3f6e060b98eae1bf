"""identification: labels of schools by year; a school without one has a row that says why."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.school import SchoolLabels
from generator.render.dataset import Band, Column, ColumnType, Owner, Row, Split, split_dataset
from generator.render.site import Site, label_of, school_name


def _rows(site: Site, school: str) -> Iterator[tuple[Band, Row]]:
    for labels in sorted(site.results[school].labels, key=lambda each: each.id):
        year, known = labels.year, school_name(site, school)
        for key, name, state in _labels(site, labels):
            yield (str(year),), (year, school, known, labels.label_set, key, name, state)


def _labels(site: Site, labels: SchoolLabels) -> Iterator[tuple[str, str, str]]:
    for key in labels.labels:
        label = label_of(site, labels.label_set, key)
        yield key, label.name if label else key, "labelled"
    if not labels.labels:
        yield "", "", labels.missing.value if labels.missing else "none"


IDENTIFICATION = split_dataset(
    "identification",
    (
        Column("year", ColumnType.INTEGER),
        Column("school_id"),
        Column("school_name"),
        Column("label_set"),
        Column("label_id"),
        Column("label"),
        Column("state", ColumnType.CODE, "label-state"),
    ),
    Split(Owner.SCHOOL, lambda site: sorted(site.results), _rows),
)

"""identification: labels of schools by year; a school without one has a row that says why."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.school import SchoolLabels
from generator.render.dataset import Column, ColumnType, Dataset, Row
from generator.render.site import Site, label_of, school_name


def _rows(site: Site) -> Iterator[Row]:
    found = [
        (labels.year, school, labels)
        for school, results in site.results.items()
        for labels in results.labels
    ]
    for year, school, labels in sorted(found, key=lambda item: (item[0], item[1], item[2].id)):
        for key, name, state in _labels(site, labels):
            yield (year, school, school_name(site, school), labels.label_set, key, name, state)


def _labels(site: Site, labels: SchoolLabels) -> Iterator[tuple[str, str, str]]:
    for key in labels.labels:
        label = label_of(site, labels.label_set, key)
        yield key, label.name if label else key, "labelled"
    if not labels.labels:
        yield "", "", labels.missing.value if labels.missing else "none"


IDENTIFICATION = Dataset(
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
    _rows,
)

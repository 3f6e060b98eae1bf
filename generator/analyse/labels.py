"""Labels between years: what a school kept, gained and lost.

Enter the labels of one school. Leave one comparison per method and pair of neighbouring years.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from generator.analyse.result import LabelChange
from generator.model.school import SchoolLabels


def label_changes(labels: Iterable[SchoolLabels]) -> tuple[LabelChange, ...]:
    """Return the changes between neighbouring recorded years, ordered by method and year.

    Labels of different methods are never compared.
    """
    by_method: dict[str, list[SchoolLabels]] = {}
    for item in sorted(labels, key=lambda entry: (entry.label_set, entry.year, entry.id)):
        by_method.setdefault(item.label_set, []).append(item)
    return tuple(
        _label_change(before, after)
        for years in by_method.values()
        for before, after in pairwise(years)
    )


def _label_change(before: SchoolLabels, after: SchoolLabels) -> LabelChange:
    years = (before.label_set, before.year, after.year)
    if before.missing or after.missing:
        return LabelChange(*years, comparable=False)
    old, new = set(before.labels), set(after.labels)
    return LabelChange(
        *years,
        comparable=True,
        kept=tuple(sorted(old & new)),
        gained=tuple(sorted(new - old)),
        lost=tuple(sorted(old - new)),
    )

"""Schools of a group whose index lies outside the bounds that the paper sets for the group.

Enters: a rule of identification with its bands, and the results of schools. Leaves: the values
that lie outside.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.analyse.result import MeasuredCell, SchoolResults
from generator.model.identification import GroupBand, IdentificationRule


def outside_band(
    rule: IdentificationRule, band: GroupBand, results: Mapping[str, SchoolResults]
) -> tuple[MeasuredCell, ...]:
    """Return the values outside ``band``, in the rule's order of schools; no value is inside."""
    return tuple(
        cell
        for school in rule.schools
        if school in results and _has_label(rule, band.label, results[school])
        for cell in _measured(rule, band, results[school])
        if not _inside(band, cell)
    )


def _has_label(rule: IdentificationRule, label: str, results: SchoolResults) -> bool:
    return any(
        label in item.labels
        for item in results.labels
        if (item.label_set, item.year) == (rule.label_set, rule.labels_year)
    )


def _measured(
    rule: IdentificationRule, band: GroupBand, results: SchoolResults
) -> Iterator[MeasuredCell]:
    wanted = (rule.owner, band.indicators, band.measure)
    for cell in results.values:
        if (cell.programme, cell.indicators, cell.measure.id) == wanted:
            yield cell


def _inside(band: GroupBand, cell: MeasuredCell) -> bool:
    value = cell.cell.value
    if value is None:
        return True  # nothing measured contradicts nothing
    above = band.minimum is None or value >= band.minimum
    return above and (band.maximum is None or value <= band.maximum)

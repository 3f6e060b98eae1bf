"""A school stands in a group, but the index that the group goes by says otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.result import MeasuredCell
from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.listed_names import school_names
from generator.model.identification import GroupBand, IdentificationRule
from generator.russian.numbers import write_number


def _find(rule: IdentificationRule, surroundings: Surroundings) -> Iterator[Spot]:
    for band in rule.bands:
        outside = [
            cell
            for school in rule.schools
            if _has_label(rule, band.label, school, surroundings)
            for cell in _measured(rule, band, school, surroundings)
            if not _inside(band, cell)
        ]
        if outside:
            yield spot(
                band.origin.at("label"),
                measure=outside[0].measure.name,
                allowed=_words(band),
                schools=", ".join(_with_value(cell, surroundings) for cell in outside),
            )


def _has_label(
    rule: IdentificationRule, label: str, school: str, surroundings: Surroundings
) -> bool:
    results = surroundings.results.get(school)
    return any(
        label in item.labels
        for item in (results.labels if results else ())
        if (item.label_set, item.year) == (rule.label_set, rule.labels_year)
    )


def _measured(
    rule: IdentificationRule, band: GroupBand, school: str, surroundings: Surroundings
) -> Iterator[MeasuredCell]:
    wanted = (rule.owner, band.indicators, band.measure)
    for cell in surroundings.results[school].values:
        if (cell.programme, cell.indicators, cell.measure.id) == wanted:
            yield cell


def _inside(band: GroupBand, cell: MeasuredCell) -> bool:
    value = cell.cell.value
    if value is None:
        return True  # nothing measured contradicts nothing
    above = band.minimum is None or value >= band.minimum
    return above and (band.maximum is None or value <= band.maximum)


def _words(band: GroupBand) -> str:
    bounds = (("от", band.minimum), ("до", band.maximum))
    return " ".join(f"{word} {write_number(at)}" for word, at in bounds if at is not None)


def _with_value(cell: MeasuredCell, surroundings: Surroundings) -> str:
    value = write_number(cell.cell.value) if cell.cell.value is not None else ""
    return f"{school_names([cell.school], surroundings)} – {value}"


GROUP_OUTSIDE_BAND = Check("group-outside-band", Severity.WARNING, IdentificationRule, _find)

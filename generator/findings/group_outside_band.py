"""A school stands in a group, but the index that the group goes by says otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.group_band import outside_band
from generator.analyse.result import MeasuredCell
from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.listed_names import school_names
from generator.model.identification import IdentificationRule
from generator.russian.numbers import write_bounds, write_number


def _find(rule: IdentificationRule, surroundings: Surroundings) -> Iterator[Spot]:
    for band in rule.bands:
        outside = outside_band(rule, band, surroundings.results)
        if outside:
            yield spot(
                band.origin.at("label"),
                measure=outside[0].measure.name,
                allowed=write_bounds(band.minimum, band.maximum),
                schools=", ".join(_with_value(cell, surroundings) for cell in outside),
            )


def _with_value(cell: MeasuredCell, surroundings: Surroundings) -> str:
    value = write_number(cell.cell.value) if cell.cell.value is not None else ""
    return f"{school_names([cell.school], surroundings)} – {value}"


GROUP_OUTSIDE_BAND = Check("group-outside-band", Severity.WARNING, IdentificationRule, _find)

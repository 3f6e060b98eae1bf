"""Groups that go by an index: bounds, the schools outside them, the paper that sets the bounds.

Enter a rule of identification; leave a heading and a table, nothing when the rule has no bands.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.group_band import outside_band
from generator.analyse.result import MeasuredCell
from generator.core.fact import Fact
from generator.core.rich import Block, Heading, Inline, Table
from generator.core.wording import say
from generator.model.identification import GroupBand, IdentificationRule
from generator.render.ordered import in_order_of_names
from generator.render.printed import printed
from generator.render.scope import Scope, find, narrow_names
from generator.russian.numbers import NBSP, write_bounds, write_number

_HEADS = ("band-label", "band-measure", "band-bounds", "band-outside", "source")


def group_bands(
    scope: Scope, rule: IdentificationRule, schools: tuple[str, ...]
) -> Iterator[Block]:
    """Give the bands of a rule; ``schools`` are those to be named, all when it is empty."""
    if not rule.bands:
        return
    yield Heading(2, (say("marks", "rule.bands"),))
    heads = tuple((say("marks", f"rule.{key}"),) for key in _HEADS)
    rows = tuple(tuple(_cells(scope, rule, band, schools)) for band in rule.bands)
    yield Table(heads, rows, widths=(4, 4, 3, 5, 5))


def _cells(
    scope: Scope, rule: IdentificationRule, band: GroupBand, schools: tuple[str, ...]
) -> Iterator[tuple[Inline, ...]]:
    yield (_label(scope, rule, band),)
    yield (_measure(scope, band),)
    yield (Fact(write_bounds(band.minimum, band.maximum), band.origin.file, band.origin.pointer),)
    outside = {
        cell.school: cell
        for cell in outside_band(rule, band, scope.results)
        if not schools or cell.school in schools
    }
    ordered = in_order_of_names(scope.registry, outside)
    named = ", ".join(_with_value(scope, outside[school]) for school in ordered)
    yield (Fact(named or say("marks", "rule.none")),)
    yield (printed(band.source, band.origin.at("source")),)


def _label(scope: Scope, rule: IdentificationRule, band: GroupBand) -> Fact:
    found = scope.registry.label_sets.get(rule.label_set)
    label = next((each for each in found.labels if each.id == band.label), None) if found else None
    return printed(label.name, label.origin.at("name")) if label else Fact(band.label)


def _measure(scope: Scope, band: GroupBand) -> Fact:
    tree = find(scope.unit.indicators, band.indicators)
    found = (
        next((each for each in tree.measures if each.id == band.measure), None) if tree else None
    )
    return printed(found.name, found.origin.at("name")) if found else Fact(band.measure)


def _with_value(scope: Scope, cell: MeasuredCell) -> str:
    value = write_number(cell.cell.value) if cell.cell.value is not None else ""
    return f"{narrow_names(scope, [cell.school])}{NBSP}–{NBSP}{value}"

"""Words for what dynamics computes: rules as tables print them, and the arithmetic in numbers.

Enter measures, cells and the slug of a rule. Leave Russian texts from wording/ru/analyse.yaml.
"""

from __future__ import annotations

from decimal import Decimal

from generator.analyse.result import Cell, State
from generator.core.wording import say
from generator.model.indicator import Better, Comparison, Indicators, Measure, Unit, ZeroToZero
from generator.russian.counting import Case, counted
from generator.russian.numbers import NBSP, write_change, write_number


def value_text(measure: Measure, value: Decimal) -> str:
    """Return a value with its unit: «99,3 %», «5», «3 балла»."""
    if measure.unit is Unit.PERCENT:
        return f"{write_number(value)}{NBSP}%"
    return counted(value, "балл") if measure.unit is Unit.SCORE else write_number(value)


def change_text(measure: Measure, change: Decimal) -> str:
    """Return a change with its sign and unit: «+0,3 п.п.», «−2», «0»."""
    text = write_change(change)
    return f"{text}{NBSP}{say('analyse', 'pp')}" if measure.unit is Unit.PERCENT else text


def cell_text(measure: Measure, cell: Cell) -> str:
    """Return a cell's value with its unit, or in words why there is none."""
    if cell.value is not None:
        return value_text(measure, cell.value)
    # What is suppressed has lost its origin, but it was recorded.
    unrecorded = cell.origin is None and cell.state is State.NO_DATA
    return say("analyse", f"state.{'unrecorded' if unrecorded else cell.state.value}")


def explain_change(
    measure: Measure, baseline: Decimal, current: Decimal, change: Decimal | None
) -> str:
    """Return the arithmetic: «31 % − 28 % = +3 п.п.»; without ``change`` the two values."""
    before, after = value_text(measure, baseline), value_text(measure, current)
    if change is None:
        return say("analyse", "explain.both", before=before, after=after)
    difference = change_text(measure, change)
    return say("analyse", "explain.change", before=before, after=after, change=difference)


def missing_text(measure: Measure, baseline: Cell, current: Cell) -> str:
    """Return what stands in the two cells, of which at least one has no number."""
    before, after = cell_text(measure, baseline), cell_text(measure, current)
    return say("analyse", "explain.missing", before=before, after=after)


def rule_text(measure: Measure, reason: str, printed_reason: str = "") -> str:
    """Return the Russian rule of ``reason`` for a measure; ``printed_reason`` completes it."""
    if reason in {"grew", "fell"}:
        good = (reason == "grew") is (measure.better is Better.UP)
        reason = f"{reason}-{'positive' if good else 'negative'}"
    form = "tolerant" if measure.tolerance else "strict"
    key = f"rule.{reason}.{form}" if reason in _TOLERANT else f"rule.{reason}"
    return say("analyse", key, tolerance=_tolerance(measure), reason=printed_reason)


def comparison_rules(comparison: Comparison, indicators: Indicators) -> tuple[str, ...]:
    """Return the rules that hold for a comparison, one sentence each, to be printed with its table.

    They name the unit of change, the direction and tolerance of the measures, the reading of zero
    to zero, missing values, and every declared bar with its reason.
    """
    measures = indicators.measures
    zero = "zero-stable" if comparison.zero_to_zero is ZeroToZero.STABLE else "zero-no-data"
    rules = [
        *_unit_rules(measures),
        *_direction_rules(measures),
        say("analyse", f"rule.{zero}"),
        say("analyse", "rule.missing"),
        *(
            say("analyse", "rule.not-comparable", reason=item.reason)
            for item in comparison.not_comparable
        ),
    ]
    return tuple(dict.fromkeys(rules))


def _unit_rules(measures: tuple[Measure, ...]) -> list[str]:
    units = {measure.unit for measure in measures}
    return [say("analyse", f"unit.{unit.value}") for unit in Unit if unit in units]


def _direction_rules(measures: tuple[Measure, ...]) -> list[str]:
    shared = {(measure.better, measure.tolerance) for measure in measures}
    if len(shared) == 1:
        return _rules_of(measures[0])
    return [
        say("analyse", "rule.of-measure", name=measure.name, rule="; ".join(_rules_of(measure)))
        for measure in measures
    ]


def _rules_of(measure: Measure) -> list[str]:
    return [rule_text(measure, reason) for reason in ("grew", "fell", "within-tolerance")]


def _tolerance(measure: Measure) -> str:
    number = write_number(measure.tolerance)
    if measure.unit is Unit.PERCENT:
        return f"{number}{NBSP}{say('analyse', 'pp')}"
    if measure.unit is Unit.SCORE:
        return counted(measure.tolerance, "балл", Case.ACCUSATIVE)
    return number


_TOLERANT = frozenset(
    {"grew-positive", "grew-negative", "fell-positive", "fell-negative", "within-tolerance"}
)

"""The parts of a measure do not add up to it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.core.finding import Severity
from generator.findings.check import Check, Spot, Surroundings, spot
from generator.findings.definition import tree_of
from generator.model.indicator import Measure, Measurement
from generator.russian.numbers import write_number


def _find(record: Measurement, surroundings: Surroundings) -> Iterator[Spot]:
    tree = tree_of(surroundings, record.programme, record.indicators)
    measures = tree.measures if tree else ()
    wholes = {each.part_of for each in measures if each.part_of}
    for whole in (each for each in measures if each.id in wholes):
        stated = record.value_of(whole.id)
        parts = _parts(record, measures, whole.id)
        if stated is None or stated.value is None or not parts or None in parts:
            continue
        total = sum((part for part in parts if part is not None), Decimal(0))
        if total != stated.value:
            found, sum_of = write_number(stated.value), write_number(total)
            yield spot(stated.origin.at("value"), name=whole.name, found=found, total=sum_of)


def _parts(record: Measurement, measures: tuple[Measure, ...], whole: str) -> list[Decimal | None]:
    lines = [record.value_of(each.id) for each in measures if each.part_of == whole]
    return [line.value if line else None for line in lines]


PARTS_DIFFER = Check("parts-differ", Severity.WARNING, Measurement, _find)

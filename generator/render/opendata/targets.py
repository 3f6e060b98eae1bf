"""targets and expected_values: target indicators with plan, value reached and attainment."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.analyse.attainment import attainment
from generator.model.target import Target, Targets
from generator.model.unit import ProgrammeUnit
from generator.render.blocks.targets_table import actual_text
from generator.render.dataset import Band, Column, ColumnType, Owner, Row, Split, split_dataset
from generator.render.site import Site, school_name

Members = Callable[[Targets], Iterable[Target]]


def _of_lists(members: Members) -> Split:
    def rows(site: Site, programme: str) -> Iterator[tuple[Band, Row]]:
        unit = site.units[programme]
        for record in unit.targets:
            yield from (((), _row(site, unit, record, target)) for target in members(record))

    return Split(Owner.PROGRAMME, lambda site: site.units, rows)


def _row(site: Site, unit: ProgrammeUnit, record: Targets, target: Target) -> Row:
    found = attainment(target)
    return (
        unit.programme.id,
        school_name(site, record.school) if record.school else "",
        target.title,
        target.direction.value if target.direction else "",
        target.baseline.text if target.baseline else "",
        target.plan.text,
        tuple(actual_text(each) for each in found.actuals),
        found.state.value,
    )


_COLUMNS = (
    Column("programme"),
    Column("school_name"),
    Column("indicator"),
    Column("direction", ColumnType.CODE, "direction"),
    Column("baseline"),
    Column("plan"),
    Column("actual", ColumnType.LIST),
    Column("attained", ColumnType.CODE, "attained"),
)

TARGETS = split_dataset("targets", _COLUMNS, _of_lists(lambda record: record.targets))
EXPECTED_VALUES = split_dataset(
    "expected_values", _COLUMNS, _of_lists(lambda record: record.expected)
)

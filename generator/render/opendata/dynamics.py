"""dynamics: one row per school and indicator of every comparison."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.result import Change, State
from generator.render.dataset import Band, Column, ColumnType, Owner, Row, Split, split_dataset
from generator.render.site import Site, school_name, schools_in_order


def _schools(site: Site) -> Iterator[str]:
    return (school.id for school in schools_in_order(site) if school.id in site.results)


def _rows(site: Site, school: str) -> Iterator[tuple[Band, Row]]:
    for change in site.results[school].changes:
        yield (change.programme,), _row(site, change)


def _row(site: Site, change: Change) -> Row:
    return (
        change.programme,
        change.comparison,
        change.school,
        school_name(site, change.school),
        change.measure.id,
        f"{change.planned.name}: {change.measure.name}",
        change.measure.unit.value,
        change.baseline_date,
        change.baseline.value,
        change.baseline.state.value,
        change.date,
        change.current.value,
        change.current.state.value,
        change.change,
        _change_state(change),
        change.verdict.value,
        change.rule,
    )


def _change_state(change: Change) -> str:
    """Return the state of the change: suppressed if either side is, else whether it is a number."""
    if change.change is not None:
        return State.NUMBER.value
    sides = {change.baseline.state, change.current.state}
    return (State.SUPPRESSED if State.SUPPRESSED in sides else State.NO_DATA).value


DYNAMICS = split_dataset(
    "dynamics",
    (
        Column("programme"),
        Column("comparison"),
        Column("school_id"),
        Column("school_name"),
        Column("indicator_id"),
        Column("indicator_name"),
        Column("unit", ColumnType.CODE, "unit"),
        Column("baseline_date", ColumnType.MONTH),
        Column("baseline", ColumnType.NUMBER),
        Column("baseline_state", ColumnType.CODE, "state"),
        Column("date", ColumnType.MONTH),
        Column("value", ColumnType.NUMBER),
        Column("state", ColumnType.CODE, "state"),
        Column("change", ColumnType.NUMBER),
        Column("change_state", ColumnType.CODE, "state"),
        Column("verdict", ColumnType.CODE, "verdict"),
        Column("rule"),
    ),
    Split(Owner.SCHOOL, _schools, _rows),
)

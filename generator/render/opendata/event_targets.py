"""event_targets: conditions that events' indicators print, with value reached and attainment."""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.attainment import attainment
from generator.model.roadmap import Event, Roadmap
from generator.model.target import Target
from generator.model.unit import ProgrammeUnit
from generator.render.blocks.targets_table import actual_text
from generator.render.dataset import Band, Column, ColumnType, Owner, Row, Split, split_dataset
from generator.render.site import Site


def _rows(site: Site, programme: str) -> Iterator[tuple[Band, Row]]:
    unit = site.units[programme]
    for roadmap in sorted(unit.roadmaps, key=lambda item: (item.year, item.id)):
        for event in roadmap.events:
            yield from (((), _row(unit, roadmap, event, target)) for target in event.targets)


def _row(unit: ProgrammeUnit, roadmap: Roadmap, event: Event, target: Target) -> Row:
    found = attainment(target)
    return (
        unit.programme.id,
        roadmap.id,
        event.number,
        event.id,
        event.title,
        target.title,
        target.direction.value if target.direction else "",
        target.plan.text,
        tuple(actual_text(each) for each in found.actuals),
        found.state.value,
    )


EVENT_TARGETS = split_dataset(
    "event_targets",
    (
        Column("programme"),
        Column("roadmap"),
        Column("number"),
        Column("event_id"),
        Column("event"),
        Column("indicator"),
        Column("direction", ColumnType.CODE, "direction"),
        Column("plan"),
        Column("actual", ColumnType.LIST),
        Column("attained", ColumnType.CODE, "attained"),
    ),
    Split(Owner.PROGRAMME, lambda site: site.units, _rows),
)

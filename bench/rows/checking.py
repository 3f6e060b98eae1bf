"""Checking all records: reading, schema, checks across records, as whole processes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from bench.measure import Role, Side
from bench.naive import check_all
from bench.process import program, runner, vektor
from bench.row import Row
from bench.stage import Stage, district
from bench.worker.loop import ONCE


@contextmanager
def _sides(stage: Stage) -> Iterator[list[Side]]:
    root = district(stage, stage.schools)
    floor = program("yaml_peer", root, ONCE)
    yield [
        Side("Вектор", Role.OURS, runner(vektor("check", "--root", root))),
        Side("check-jsonschema", Role.PEER, lambda: check_all(root)),
        Side("только CSafeLoader", Role.FLOOR, runner(floor)),
    ]


CHECKING = Row(
    slug="checking",
    work=lambda stage: f"Проверка всех записей, {stage.schools} школ",
    features="чтение, схемы, проверки между записями и шаблонов; у соперника только схемы",
    sides=_sides,
)

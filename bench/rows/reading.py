"""Reading YAML: with the place of every value, against a loader that gives values only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from bench.measure import Role, Side
from bench.process import program, worker
from bench.row import Row
from bench.stage import Stage, district


@contextmanager
def _sides(stage: Stage) -> Iterator[list[Side]]:
    root = district(stage, stage.schools)
    with ExitStack() as open_workers:

        def side(name: str, role: Role, reader: str, *more: str) -> Side:
            run = open_workers.enter_context(worker(program(reader, root, *more)))
            return Side(name, role, run)

        yield [
            side("Вектор", Role.OURS, "yaml_ours"),
            side("PyYAML CSafeLoader", Role.PEER, "yaml_peer"),
            side("чтение файлов", Role.FLOOR, "scan", "read"),
        ]


READING = Row(
    slug="reading",
    work=lambda stage: f"Чтение YAML, {stage.schools} школ",
    features="места ключей и значений, повторные ключи; у соперника нет ни того ни другого",
    sides=_sides,
)

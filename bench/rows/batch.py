"""Word as whole processes: start, read contexts and templates, render, write."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from bench.measure import Role, Side
from bench.peers import docxtemplater, docxtpl
from bench.process import program, runner
from bench.row import Row
from bench.rows.papers import LEVEL
from bench.stage import Stage, papers_file, template_folder
from bench.worker.loop import ONCE


@contextmanager
def _sides(stage: Stage) -> Iterator[list[Side]]:
    contexts = papers_file(stage, stage.batch)
    jinja, braces = template_folder(stage, "jinja"), template_folder(stage, "braces")
    out = stage.work / "batch"
    ours = program("papers_ours", contexts, jinja, out / "ours", str(LEVEL), ONCE)
    theirs = docxtemplater(contexts, braces, out / "docxtemplater")
    yield [
        Side("Вектор", Role.OURS, runner(ours)),
        Side("docxtpl", Role.PEER, runner([*docxtpl(contexts, jinja, out / "docxtpl"), ONCE])),
        Side("docxtemplater", Role.PEER, runner([*theirs, ONCE])),
    ]


BATCH = Row(
    slug="batch",
    work=lambda stage: f"Word: {4 * stage.batch} документов, процесс целиком",
    features="то же; вместе с запуском, чтением данных и компиляцией шаблонов",
    sides=_sides,
)

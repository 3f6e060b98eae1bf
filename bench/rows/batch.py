"""Word as whole processes: start, read contexts and templates, render, write."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from bench.measure import Role, Side
from bench.peers import docxtemplater, docxtpl
from bench.process import program, runner
from bench.row import Row
from bench.rows.papers import LEVEL
from bench.stage import Stage, fresh, papers_file, template_folder
from bench.worker.loop import ONCE


@contextmanager
def _sides(stage: Stage) -> Iterator[list[Side]]:
    contexts = papers_file(stage, stage.batch)
    jinja, braces = template_folder(stage, "jinja"), template_folder(stage, "braces")
    out = stage.work / "batch"
    ours = program("papers_ours", contexts, jinja, out / "ours", str(LEVEL), ONCE)
    theirs = docxtemplater(contexts, braces, out / "docxtemplater")
    docx = [*docxtpl(contexts, jinja, out / "docxtpl"), ONCE]
    yield [
        Side("Вектор", Role.OURS, runner(ours), partial(_clear, out / "ours")),
        Side("docxtpl", Role.PEER, runner(docx), partial(_clear, out / "docxtpl")),
        Side(
            "docxtemplater",
            Role.PEER,
            runner([*theirs, ONCE]),
            partial(_clear, out / "docxtemplater"),
        ),
    ]


def _clear(folder: Path) -> None:
    """Take the files of the round before away: the loop of a worker that runs once can't."""
    fresh(folder)


BATCH = Row(
    slug="batch",
    work=lambda stage: f"Word: {4 * stage.batch} документов, процесс целиком",
    features="то же; вместе с запуском, чтением данных и компиляцией шаблонов",
    sides=_sides,
)

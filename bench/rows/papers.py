"""Word in one process that has started: four papers of a school, templates known."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial

from bench.measure import Role, Side
from bench.peers import docxtemplater, docxtpl
from bench.process import program, worker
from bench.row import Row
from bench.stage import Stage, papers_file, template_folder

LEVEL, FAST = 6, 1


@contextmanager
def _sides(stage: Stage, level: int) -> Iterator[list[Side]]:
    contexts = papers_file(stage, stage.papers)
    jinja, braces = template_folder(stage, "jinja"), template_folder(stage, "braces")
    out = stage.work / f"papers-{level}"
    floor = program("papers_floor", out / "ours", out / "floor", str(level))
    with ExitStack() as open_workers:
        start = open_workers.enter_context
        # Its first round leaves the papers whose bytes the floor writes.
        ours = start(worker(program("papers_ours", contexts, jinja, out / "ours", str(level))))
        yield [
            Side("Вектор", Role.OURS, ours),
            Side("docxtpl", Role.PEER, start(worker(docxtpl(contexts, jinja, out / "docxtpl")))),
            Side(
                "docxtemplater",
                Role.PEER,
                start(worker(docxtemplater(contexts, braces, out / "docxtemplater"))),
            ),
            Side("сжатие и запись тех же байтов", Role.FLOOR, start(worker(floor))),
        ]


_FEATURES = (
    "приказ, справка из 7 таблиц, дорожная карта из 40 строк, форма; экранирование, место "
    "записи у каждого текста, одинаковые байты при одинаковых данных; файлы каждый раз новые; "
)

PAPERS = Row(
    slug="papers",
    work=lambda stage: f"Word: {4 * stage.papers} документов в одном процессе, zlib {LEVEL}",
    features=f"{_FEATURES}zlib {LEVEL} у всех",
    sides=partial(_sides, level=LEVEL),
)
PAPERS_FAST = Row(
    slug="papers-fast",
    work=lambda stage: f"Word: {4 * stage.papers} документов в одном процессе, zlib {FAST}",
    features=f"{_FEATURES}zlib {FAST} у нас и у пола, {LEVEL} у соперников",
    sides=partial(_sides, level=FAST),
)

"""The first search result in a browser, over the index of a built site."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec

from bench.measure import Role, Side
from bench.process import program, run, worker
from bench.row import Row
from bench.rows.building import build
from bench.stage import Stage, district


@contextmanager
def _sides(stage: Stage) -> Iterator[list[Side]]:
    if shutil.which("chromium") is None or find_spec("playwright") is None:
        yield []
        return
    root = district(stage, stage.schools, "searched")
    run(build(root))
    with worker(program("search_chromium", root / "build" / "site")) as ours:
        yield [Side("Вектор", Role.OURS, ours)]


SEARCHING = Row(
    slug="searching",
    work=lambda stage: f"Первый ответ поиска в Chromium, {4 * stage.schools} страниц школ",
    features="страница поиска открыта с диска вместе с указателем; память – без самого браузера",
    sides=_sides,
)

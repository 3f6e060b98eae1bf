"""The site alone: our pages from results, theirs from Markdown of the same content."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from bench.measure import Role, Side
from bench.peers import hugo, mkdocs
from bench.process import program, runner, worker
from bench.row import Row
from bench.stage import Stage, district, fresh, site_project


@contextmanager
def _sides(stage: Stage) -> Iterator[list[Side]]:
    root = district(stage, stage.schools)
    with worker(program("site_ours", root, stage.work / "site")) as ours:
        yield [Side("Вектор", Role.OURS, ours), *_peers(stage)]


def _peers(stage: Stage) -> Iterator[Side]:
    for name, builder, command in (
        ("Material, в навигации разделы", "material", mkdocs()),
        ("Material, в навигации все страницы", "material-all", mkdocs()),
        ("Hugo", "hugo", hugo()),
    ):
        project = site_project(stage, builder, stage.schools)
        built = project / "site"
        clear = partial(_remove, built)
        yield Side(name, Role.PEER, runner(command, cwd=project), clear)


def _remove(folder: Path) -> None:
    fresh(folder)


PAGES = Row(
    slug="pages",
    work=lambda stage: f"Сайт, {4 * stage.schools} страниц школ",
    features=(
        "страницы, сводки, открытые данные, поиск, проверка ссылок; без чтения и документов; "
        "у соперников вместе с запуском, без сводок и данных"
    ),
    sides=_sides,
)

"""The site alone: our pages from results, theirs from Markdown of the same content."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path

from bench.measure import Role, Side
from bench.peers import hugo, mkdocs
from bench.process import run, runner
from bench.row import Row
from bench.rows.building import build
from bench.stage import Stage, district, fresh, site_project


@contextmanager
def _sides(stage: Stage) -> Iterator[list[Side]]:
    root = district(stage, stage.schools, "pages")
    run(build(root))
    numbers = count(1)
    ours = Side(
        "Вектор", Role.OURS, runner(build(root)), lambda: _rename(root, f"Сайт {next(numbers)}")
    )
    yield [ours, *_peers(stage)]


def _rename(root: Path, name: str) -> None:
    """Give the site another name: it stands on every page, and on no document."""
    path = root / "vektor.yaml"
    text = path.read_text(encoding="utf-8")
    renamed = re.sub(r"(?m)^title: .*$", f'title: "{name}"', text, count=1)
    path.write_text(renamed, encoding="utf-8", newline="\n")


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
        "процесс целиком: vektor build после смены имени сайта, все страницы заново; "
        "у соперников те же страницы школ, без сводок и карт разделов"
    ),
    sides=_sides,
)

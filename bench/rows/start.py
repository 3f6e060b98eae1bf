"""Starting: the help, and the check of one file of a small district."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from bench.measure import Role, Side
from bench.process import OURS, runner, vektor
from bench.row import Row
from bench.rows.building import EDITED
from bench.stage import Stage, district

_SMALL = 1
_FLOOR = Side("пустая программа Python", Role.FLOOR, runner([OURS, "-c", "pass"]))


@contextmanager
def _help(_: Stage) -> Iterator[list[Side]]:
    yield [Side("Вектор", Role.OURS, runner(vektor("--help"))), _FLOOR]


@contextmanager
def _one_file(stage: Stage) -> Iterator[list[Side]]:
    root = district(stage, _SMALL)
    command = vektor("check", "--root", root, root / EDITED)
    yield [Side("Вектор", Role.OURS, runner(command)), _FLOOR]


HELP = Row("help", lambda _: "vektor --help", "процесс целиком", _help)
ONE_FILE = Row(
    "one-file", lambda _: "vektor check ФАЙЛ", "процесс целиком; содержание одной школы", _one_file
)

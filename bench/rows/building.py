"""Whole builds: cold, after one edited value, and with nothing changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from bench.measure import Role, Side
from bench.naive import chain, chain_again
from bench.process import Command, program, run, runner, vektor
from bench.row import Row
from bench.stage import Stage, district, fresh
from bench.worker.loop import ONCE

DAY = "01.03.2024"
EDITED = "content/schools/district-0001/school-00001/measurement-main-2024-12.yaml"


def build(root: Path) -> Command:
    """Return the command that builds a district."""
    return vektor("build", "--root", root, "--on", DAY)


def edit(root: Path, number: int) -> None:
    """Give the first value of one measurement another number from 1 to 97."""
    path = root / EDITED
    text = path.read_text(encoding="utf-8")
    changed = re.sub(r"(?m)^(    value: )\d+$", rf"\g<1>{1 + number % 97}", text, count=1)
    path.write_text(changed, encoding="utf-8", newline="\n")


@contextmanager
def _cold(stage: Stage) -> Iterator[list[Side]]:
    root = district(stage, stage.schools)
    yield [
        Side("Вектор", Role.OURS, runner(build(root)), lambda: _remove(root / "build")),
        Side("три программы", Role.PEER, lambda: chain(stage, root, stage.schools)),
    ]


@contextmanager
def _edited(stage: Stage) -> Iterator[list[Side]]:
    root = district(stage, stage.schools, "edited")
    run(build(root))
    numbers = count(1)
    yield [
        Side("Вектор", Role.OURS, runner(build(root)), lambda: edit(root, next(numbers))),
        Side("три программы", Role.PEER, lambda: chain_again(stage, root, stage.schools)),
    ]


@contextmanager
def _unchanged(stage: Stage) -> Iterator[list[Side]]:
    root = district(stage, stage.schools, "unchanged")
    # Of files that were written a moment ago the first build can't tell that they stay as they are.
    run(build(root))
    run(build(root))
    yield [
        Side("Вектор", Role.OURS, runner(build(root))),
        Side("обход файлов содержания", Role.FLOOR, runner(program("scan", root, "stat", ONCE))),
        Side("обход и чтение", Role.FLOOR, runner(program("scan", root, "read", ONCE))),
    ]


def _remove(folder: Path) -> None:
    fresh(folder)


_FEATURES = "проверки, документы, сайт, поиск, открытые данные, перечень файлов"
COLD = Row(
    slug="cold",
    work=lambda stage: f"Всё с начала, {stage.schools} школ",
    features=f"{_FEATURES}; у соперников проверка схем, четыре документа и четыре страницы школы",
    sides=_cold,
)
EDITED_ONE = Row(
    slug="edited",
    work=lambda stage: f"Изменено одно значение, {stage.schools} школ",
    features=f"{_FEATURES}; соперники строят всё заново (время из строки выше)",
    sides=_edited,
)
UNCHANGED = Row(
    slug="unchanged",
    work=lambda stage: f"Ничего не изменено, {stage.schools} школ",
    features="процесс целиком: vektor build поверх готового результата",
    sides=_unchanged,
)

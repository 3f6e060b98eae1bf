"""Growth: the same work in larger and larger districts, and how time grows with size.

Enters: sizes. Leaves: per work its points, and the exponent that fits them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path

from bench.measure import Sample
from bench.process import program, run, vektor, worker
from bench.rows.building import build
from bench.stage import Stage, district, fresh

_TABLE_ROWS = (250, 1000, 4000)
_TABLE_ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Point:
    """One size: seconds, peak memory of the largest process in KiB, bytes that were written."""

    size: int
    seconds: float
    peak_kib: int
    written_bytes: int


@dataclass(frozen=True, slots=True)
class Curve:
    """A work at several sizes. ``unit`` says what is counted by a size."""

    slug: str
    work: str
    unit: str
    points: tuple[Point, ...]

    @property
    def exponent(self) -> float:
        """Return the exponent of time over size."""
        return exponent([(point.size, point.seconds) for point in self.points])


def exponent(pairs: Sequence[tuple[float, float]]) -> float:
    """Return the slope of the straight line through the logarithms, by least squares.

    1 means that twice the size takes twice the time. Raises: ValueError for fewer than two sizes.
    """
    logs = [(log(size), log(value)) for size, value in pairs]
    middle_x = sum(x for x, _ in logs) / len(logs)
    middle_y = sum(y for _, y in logs) / len(logs)
    spread = sum((x - middle_x) ** 2 for x, _ in logs)
    if not spread:
        raise ValueError("fewer than two sizes")
    return sum((x - middle_x) * (y - middle_y) for x, y in logs) / spread


def curves(stage: Stage) -> tuple[Curve, ...]:
    """Measure checking and building at every size of a stage; a district is removed when done."""
    checked, built, again = [], [], []
    for schools in stage.growth:
        root = district(stage, schools, "growing")
        out = root / "build"
        checked.append(_point(schools, run(vektor("check", "--root", root)), out))
        built.append(_point(schools, run(build(root)), out))
        again.append(_point(schools, run(build(root)), out))
        fresh(root)
    return (
        Curve("check", "Проверка", "школ", tuple(checked)),
        Curve("build", "Сборка с начала", "школ", tuple(built)),
        Curve("again", "Сборка без изменений", "школ", tuple(again)),
        Curve("rows", "Таблица документа Word", "строк", tuple(_tables(stage))),
    )


def _tables(stage: Stage) -> Iterator[Point]:
    for rows in _TABLE_ROWS:
        file = stage.work / f"table-{rows}.docx"
        with worker(program("table_ours", str(rows), file)) as render:
            best = min((render() for _ in range(_TABLE_ROUNDS)), key=lambda each: each.seconds)
        yield Point(rows, best.seconds, best.peak_kib, file.stat().st_size)


def _point(size: int, sample: Sample, out: Path) -> Point:
    files = (path for path in out.rglob("*") if path.is_file())
    written = sum(path.stat().st_size for path in files)
    return Point(size, sample.seconds, sample.peak_kib, written)

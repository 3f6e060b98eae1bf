"""docs/performance.md and its pictures, from a result.

Enters: a result. Leaves: the Markdown text and SVG files.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.chart import growth_chart
from bench.growth import Curve
from bench.result import Result
from bench.table import HEAD, cells_of, duration, lines_of

PAGE = "performance.md"
_WORDING = Path(__file__).with_name("wording")
_MODES = {
    "quick": "быстрое измерение (`make bench-quick`), годится только для проверки самого измерения",
    "whole": "полное измерение (`make bench`)",
    "country": "измерение страны (`make bench-country`)",
}


def write_report(result: Result, docs: Path) -> None:
    """Write the page and its pictures into the folder of documentation."""
    (docs / PAGE).write_text(page(result), encoding="utf-8", newline="\n")
    for name, curves, title in pictures(result):
        text = growth_chart(curves, title)
        (docs / name).write_text(text, encoding="utf-8", newline="\n")


def page(result: Result) -> str:
    """Return the Markdown text of the page."""
    measured = (_conditions(result), _table(result), _features(result))
    sections = (_words("intro"), *measured, _words("goals"), _words("how"))
    more = (_growth(result), _visits(result), _shares(result))
    return "\n".join(section for section in (*sections, *more) if section)


def pictures(result: Result) -> Iterator[tuple[str, Sequence[Curve], str]]:
    """Yield file name, curves and title of each picture."""
    schools = [curve for curve in result.curves if curve.unit == "школ"]
    tables = [curve for curve in result.curves if curve.unit == "строк"]
    if schools:
        yield "performance-schools.svg", schools, "Время по числу школ"
    if tables:
        yield "performance-rows.svg", tables, "Время по числу строк таблицы"


def _words(name: str) -> str:
    return (_WORDING / f"{name}.md").read_text(encoding="utf-8")


def _conditions(result: Result) -> str:
    known = result.machine
    peers = ", ".join(f"{name} {version}" for name, version in result.peers.items())
    return (
        f"Последний запуск: {_MODES[result.mode]}; раундов: {result.rounds}. Машина: "
        f"{known['system']} ({known['architecture']}), ядер: {known['cores']}, память: "
        f"{known['memory_gib']} ГиБ, Python {known['python']}. Соперники: {peers}.\n"
    )


def _table(result: Result) -> str:
    lines = [cells_of(line) for row in result.rows for line in lines_of(row)]
    return _markdown(HEAD, lines)


def _features(result: Result) -> str:
    listed = "".join(f"- **{row.work}**: {row.features}.\n" for row in result.rows)
    return f"Что было включено:\n\n{listed}"


def _growth(result: Result) -> str:
    if not result.curves:
        return ""
    images = "".join(f"![{title}]({name})\n\n" for name, _, title in pictures(result))
    head = ("работа", "размер", "время", "память, МиБ", "записано, МиБ", "степень роста")
    lines = [
        (
            curve.work,
            f"{point.size} {curve.unit}",
            duration(point.seconds),
            f"{point.peak_kib / 1024:.0f}",
            f"{point.written_bytes / 2**20:.1f}".replace(".", ","),
            f"{curve.exponent:.2f}".replace(".", ","),
        )
        for curve in result.curves
        for point in curve.points
    ]
    return f"## Рост\n\n{images}{_markdown(head, lines)}"


def _visits(result: Result) -> str:
    if not result.visits:
        return ""
    head = ("страница", "файлов", "КиБ", "КиБ после gzip")
    lines = [
        (
            f"`{visit.page}`",
            str(visit.files),
            f"{visit.raw_bytes / 1024:.0f}",
            f"{visit.gzip_bytes / 1024:.0f}",
        )
        for visit in result.visits
    ]
    return f"## Первое посещение\n\nHTML, стили и программы страницы.\n\n{_markdown(head, lines)}"


def _shares(result: Result) -> str:
    if not result.shares:
        return ""
    lines = [
        (f"`{place}`", f"{100 * share:.0f} %")
        for place, share in result.shares.items()
        if share >= 0.01
    ]
    table = _markdown(("где", "доля времени сборки"), lines)
    return f"## Куда уходит время\n\nПо профилю одной сборки; профиль замедляет вызовы.\n\n{table}"


def _markdown(head: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    rule = ["---"] * len(head)
    return "".join(f"| {' | '.join(line)} |\n" for line in (head, rule, *lines))

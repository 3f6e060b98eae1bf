"""The arithmetic of the table, and that nothing is lost between measuring, JSON and page."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.growth import Curve, Point, exponent
from bench.measure import Measured, Role, Sample, Side, measure
from bench.report import page, pictures, write_report
from bench.result import Result, read_result, write_result
from bench.table import NOTHING, MeasuredRow, cells_of, duration, lines_of, printed, times
from bench.visit import Visit, linked, visits

OURS = Measured("Вектор", Role.OURS, (0.5, 0.1, 0.2), 2048)
SLOW = Measured("docxtpl", Role.PEER, (6.0, 5.0, 7.0), 8192)
SLOWER = Measured("Material", Role.PEER, (20.0,), 8192)
FLOOR = Measured("запись", Role.FLOOR, (0.1, 0.08, 0.3), 1024)
ROW = MeasuredRow("papers", "Word", "всё включено", (OURS, SLOW, SLOWER, FLOOR))
CURVE = Curve("check", "Проверка", "школ", (Point(10, 1.0, 1024, 10), Point(100, 10.0, 2048, 99)))
RESULT = Result(
    mode="quick",
    rounds=3,
    machine={
        "system": "Linux",
        "architecture": "x86_64",
        "cores": "2",
        "memory_gib": "8",
        "python": "3.11.2",
    },
    peers={"docxtpl": "0.20.2"},
    rows=(ROW,),
    curves=(CURVE,),
    visits=(Visit("index.html", 3, 4096, 1024),),
    shares={"generator/render": 0.5, "yaml": 0.004},
)


def test_ratio_and_distance_come_from_medians() -> None:
    first, second = lines_of(ROW)
    assert first.ours == pytest.approx(0.2)
    assert first.ratio == pytest.approx(6.0 / 0.2)
    assert first.distance == pytest.approx(0.2 / 0.1)
    assert first.peak_mib == pytest.approx(2)
    assert second.ratio == pytest.approx(100)
    assert (second.floor, second.distance) == (None, None)


def test_a_row_without_peer_or_floor_has_one_line_without_ratios() -> None:
    (line,) = lines_of(MeasuredRow("serving", "serve", "", (OURS,)))
    assert (line.ratio, line.distance) == (None, None)
    assert cells_of(line) == ("serve", "200 мс", NOTHING, NOTHING, NOTHING, NOTHING, "2")


def test_a_floor_without_a_peer_is_shown() -> None:
    (line,) = lines_of(MeasuredRow("unchanged", "снова", "", (OURS, FLOOR)))
    assert line.ratio is None
    assert cells_of(line)[4:6] == ("запись: 100 мс", "2 ×")


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.0001234, "0,123 мс"),
        (0.25, "250 мс"),
        (0.9999, "1000 мс"),
        (1, "1 с"),
        (12.345, "12,3 с"),
        (1234.5, "1234 с"),
    ],
)
def test_times_are_printed_short(seconds: float, text: str) -> None:
    assert duration(seconds) == text


def test_ratios_are_printed_with_a_comma() -> None:
    assert times(17.25) == "17,2 ×"
    assert times(123.4) == "123 ×"
    assert times(None) == NOTHING


def test_columns_stand_below_one_another() -> None:
    head, first, second = printed([ROW]).splitlines()
    assert head.index("соперник") == first.index("docxtpl") == second.index("Material")


@pytest.mark.parametrize(("power", "factor"), [(1.0, 3.0), (1.74, 0.01), (0.0, 5.0)])
def test_the_exponent_of_a_power_is_found(power: float, factor: float) -> None:
    pairs = [(size, factor * size**power) for size in (10, 100, 2000)]
    assert exponent(pairs) == pytest.approx(power)


def test_one_size_has_no_exponent() -> None:
    with pytest.raises(ValueError, match="fewer than two"):
        exponent([(10, 1.0)])


def test_sides_take_turns_and_get_ready_uncounted() -> None:
    told: list[str] = []

    def side(name: str) -> Side:
        def run() -> Sample:
            told.append(name)
            return Sample(len(told), len(told))

        return Side(name, Role.OURS, run, lambda: told.append(f"before {name}"))

    one, two = measure([side("a"), side("b")], 2)
    assert told == ["before a", "a", "before b", "b"] * 2
    assert list(one.seconds) == [2, 6]
    assert two.peak_kib == 8


def test_a_result_is_read_as_it_was_written(tmp_path: Path) -> None:
    write_result(RESULT, tmp_path / "result.json")
    assert read_result(tmp_path / "result.json") == RESULT


def test_the_page_shows_table_growth_visit_and_shares(tmp_path: Path) -> None:
    write_report(RESULT, tmp_path)
    text = (tmp_path / "performance.md").read_text(encoding="utf-8")
    assert text == page(RESULT)
    assert "| Word | 200 мс | docxtpl: 6 с | 30 × | запись: 100 мс | 2 × | 2 |" in text
    assert "| Проверка | 100 школ | 10 с | 2 | 0,0 | 1,00 |" in text
    assert "| `index.html` | 3 | 4 | 1 |" in text
    assert "| `generator/render` | 50 % |" in text
    assert "yaml" not in text.partition("Куда уходит")[2]
    for name, _, title in pictures(RESULT):
        assert f"![{title}]({name})" in text
        assert "степень 1,00" in (tmp_path / name).read_text(encoding="utf-8")


def test_a_visit_weighs_what_the_page_names_once(tmp_path: Path) -> None:
    page = '<link rel="stylesheet" href="a.css"><script src="b.js"></script><a href="c.html">'
    (tmp_path / "index.html").write_text(page + '<script defer src="b.js"></script>')
    (tmp_path / "a.css").write_text("a{}")
    (tmp_path / "b.js").write_text("b()")
    (visit,) = visits(tmp_path)
    assert visit.files == 3
    assert visit.raw_bytes == sum(file.stat().st_size for file in tmp_path.iterdir())
    assert linked('<script src="https://elsewhere.example/x.js">') == ()

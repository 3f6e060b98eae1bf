"""What the sides are made of: commands, workers, pages for the peers, edits."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from bench.__main__ import parser, stage_of
from bench.district.whole import write_district
from bench.failure import MeasureError
from bench.naive import kind_of
from bench.process import program, run, worker
from bench.rows import ROWS
from bench.rows.building import EDITED, edit
from bench.site.markdown import site_pages
from bench.site.project import PROJECTS
from bench.worker.scan import read_all, stated, yaml_files


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("district")
    write_district(1, root)
    return root


def test_rows_have_names_of_their_own() -> None:
    assert len({row.slug for row in ROWS}) == len(ROWS)


def test_a_failing_command_is_told_with_its_words() -> None:
    with pytest.raises(MeasureError, match=r"(?s)кодом 3.*no such luck"):
        run([sys.executable, "-c", "print('no such luck'); raise SystemExit(3)"])


def test_a_run_is_timed_and_weighed() -> None:
    sample = run([sys.executable, "-c", "pass"])
    assert sample.seconds > 0
    assert sample.peak_kib > 1000


def test_a_run_is_not_weighed_with_the_memory_of_who_measures() -> None:
    heavy = (
        "from bench.process import OURS, run; held = bytearray(200_000_000);"
        "print(run([OURS, '-c', 'pass']).peak_kib)"
    )
    done = subprocess.run([sys.executable, "-c", heavy], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 100_000


def test_a_worker_does_a_round_when_asked(district: Path) -> None:
    with worker(program("scan", district, "read")) as one_round:
        assert one_round().peak_kib > 1000
        assert one_round().seconds > 0


def test_a_worker_that_ends_early_is_told() -> None:
    gone = worker([sys.executable, "-c", "raise SystemExit('gone')"])
    with pytest.raises(MeasureError, match="gone"), gone:
        pytest.fail("a worker that is gone was used")


def test_the_scan_sees_every_byte(district: Path) -> None:
    assert stated(district) == read_all(district)
    assert len(yaml_files(district)) == sum(1 for _ in (district / "content").rglob("*.yaml"))


def test_every_record_has_a_kind(district: Path) -> None:
    for path in yaml_files(district):
        stated_kind = re.search(r"(?m)^kind: (.+)$", path.read_text(encoding="utf-8"))
        assert stated_kind is not None
        assert kind_of(path.stem) == stated_kind[1]


def test_an_edit_changes_one_value(district: Path) -> None:
    before = (district / EDITED).read_text(encoding="utf-8").splitlines()
    old = next(line for line in before if line.startswith("    value: "))
    edit(district, int(old.split()[1]))
    after = (district / EDITED).read_text(encoding="utf-8").splitlines()
    assert [one for one in zip(before, after, strict=True) if one[0] != one[1]] == [
        (old, f"    value: {1 + int(old.split()[1]) % 97}")
    ]


def test_the_peers_get_four_pages_of_each_school() -> None:
    pages = list(site_pages(41))
    assert len({page.path for page in pages}) == len(pages) == 4 * 41 + 2
    assert all("| --- |" in page.text for page in pages if page.path.endswith("-roadmap.md"))


@pytest.mark.parametrize("builder", sorted(PROJECTS))
def test_every_builder_gets_the_same_pages(builder: str, tmp_path: Path) -> None:
    PROJECTS[builder](tmp_path, 2)
    written = {str(path.relative_to(tmp_path / "pages")) for path in tmp_path.rglob("*.md")}
    assert written >= {page.path for page in site_pages(2)}


def test_a_run_is_made_smaller_on_the_command_line() -> None:
    stage = stage_of(parser().parse_args(["quick", "--schools", "3", "--rounds", "1"]))
    assert (stage.schools, stage.papers, stage.batch, stage.rounds) == (3, 3, 3, 1)
    assert stage.growth == (3, 6)
    assert stage_of(parser().parse_args(["country"])).growth[-1] == 40_000

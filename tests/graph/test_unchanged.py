"""A build of which nothing has changed reads and makes nothing, and imports no room that would."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

DISTRICT = Path(__file__).resolve().parents[1] / "data" / "sixth-district"
CODE = """
import sys
from datetime import date
from pathlib import Path
from generator.model.edition import Edition
from generator.pipeline import build_root
root, out, day = Path(sys.argv[1]), Path(sys.argv[2]), date.fromisoformat(sys.argv[3])
steps = []
built = build_root(root, Edition.INTERNAL, out, day, tell=lambda key, **_: steps.append(key),
    strict=False)
heavy = [name for name in ("jinja2", "lxml", "jsonschema", "generator.graph.acts")
    if name in sys.modules]
print(len(built.written.changed), len(built.findings), built.pages, bool(steps), heavy)
"""

Build = Callable[..., list[str]]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("unchanged") / "root"
    shutil.copytree(DISTRICT, copy)
    for path in copy.rglob("*"):
        os.utime(path, (1_700_000_000, 1_700_000_000))
    return copy


@pytest.fixture(scope="module")
def build(root: Path) -> Build:
    """A function that builds in a process of its own and returns what it printed, in words."""

    def run(day: str = "2025-05-20") -> list[str]:
        command = [sys.executable, "-c", CODE, str(root), str(root.parent / "out"), day]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        return done.stdout.split()

    run()
    return run


def test_nothing_changed_nothing_imported(build: Build) -> None:
    changed, _, pages, stepped, *heavy = build()
    assert (changed, stepped, heavy) == ("0", "False", ["[]"])
    assert int(pages) > 10


def test_another_day_is_another_build(build: Build) -> None:
    assert build("2025-05-21")[3] == "True"
    assert build("2025-05-21")[3] == "False"


def test_an_edit_is_seen_and_so_is_its_taking_back(build: Build, root: Path) -> None:
    build()
    file = next((root / "content" / "schools").rglob("school.yaml"))
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("name: ", "name:  ", 1), encoding="utf-8")
    assert build()[3] == "True"
    file.write_text(text, encoding="utf-8")
    assert build()[3] == "True"
    assert build()[0] == "0"


def test_files_are_trusted_unless_they_are_to_be_verified(root: Path, tmp_path: Path) -> None:
    def run(*options: str) -> None:
        command = [sys.executable, "-m", "generator", "build", "--root", str(root), *options]
        fixed = ["--out", str(tmp_path / "out"), "--on", "2025-05-20"]
        subprocess.run([*command, *fixed], capture_output=True, check=True)

    run()
    page, data = tmp_path / "out/site/index.html", tmp_path / "out/data/pairs.csv"
    before = page.read_bytes(), data.read_bytes()
    page.write_bytes(b"changed by hand")
    data.unlink()
    run()
    assert page.read_bytes() == b"changed by hand"
    assert not data.exists()
    run("--verify")
    assert (page.read_bytes(), data.read_bytes()) == before

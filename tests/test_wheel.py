"""The wheel carries all that a content repository elsewhere needs."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CARRIED = {
    "generator": "generator",
    "schemas": "generator/_resources/schemas",
    "templates/docx": "generator/_resources/templates/docx",
    "site": "generator/_resources/site",
}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked wheel: a folder for PYTHONPATH."""
    folder = tmp_path_factory.mktemp("wheel")
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder)]
    subprocess.run([sys.executable, "-m", "pip", "wheel", *options, str(ROOT)], check=True)
    [wheel] = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "unpacked")
    return folder / "unpacked"


def tracked(folder: str) -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", folder], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.parametrize("folder", CARRIED)
def test_every_resource_travels(installed: Path, folder: str) -> None:
    names = tracked(folder)
    assert names
    missing = [
        name
        for name in names
        if not (installed / CARRIED[folder] / Path(name).relative_to(folder)).is_file()
    ]
    assert missing == []


def test_nothing_else_travels(installed: Path) -> None:
    assert {path.name for path in installed.iterdir() if path.suffix != ".dist-info"} == {
        "generator"
    }


def vektor(installed: Path, folder: Path, *arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=folder,
        env={"PYTHONPATH": str(installed), "PATH": "", "LANG": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_new_repository_builds_outside_a_checkout(installed: Path, tmp_path: Path) -> None:
    vektor(installed, tmp_path, "init", "my-district")
    district = tmp_path / "my-district"
    vektor(installed, district, "check")
    vektor(installed, district, "build")
    assert (district / "build" / "site" / "index.html").is_file()
    assert any((district / "build" / "documents").rglob("*.docx"))

"""A newcomer's first command works in a fresh clone, from the locks alone."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("documents", "site", "data")


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    inherited = {"PYTHONPATH", "VIRTUAL_ENV", "MAKEFLAGS", "MAKELEVEL"}
    done = subprocess.run(
        command,
        cwd=folder,
        env={key: text for key, text in os.environ.items() if key not in inherited},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def bytes_below(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for name in FOLDERS
        for path in sorted((folder / name).rglob("*"))
        if path.is_file()
    }


@pytest.mark.long
def test_make_build_works_in_a_fresh_clone_and_twice_the_same(tmp_path: Path) -> None:
    clone = tmp_path / "vektor"
    run(tmp_path, "git", "clone", "--quiet", str(ROOT), str(clone))
    run(clone, "make", "build")
    first = bytes_below(clone / "build")
    assert {name.split("/")[0] for name in first} == set(FOLDERS)
    run(clone, "make", "build")
    assert bytes_below(clone / "build") == first
    assert run(clone, "git", "status", "--porcelain").stdout == ""

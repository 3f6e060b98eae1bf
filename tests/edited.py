"""A district in Git whose records were edited after the last commit.

Enters: a folder that is not there. Leaves: the sixth district in it, with one commit and an edit.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

DISTRICT = Path(__file__).resolve().parent / "data" / "sixth-district"


def git(root: Path, *arguments: str) -> str:
    day = "2025-05-01T10:00:00+03:00"
    known = {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day, "GIT_CONFIG_GLOBAL": os.devnull}
    who = ("-c", "user.name=Редактор", "-c", "user.email=r@example.org", "-c", "commit.gpgsign=0")
    done = subprocess.run(
        ["git", *who, *arguments],
        cwd=root,
        env={**os.environ, **known},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip()


def edited_district(root: Path) -> Path:
    """Make the district in ``root`` and return it."""
    shutil.copytree(DISTRICT, root)
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "записи")
    for path in _edited(root):
        assert git(root, "status", "--porcelain", "--", str(path))
    return root


def _edited(root: Path) -> Iterator[Path]:
    school = next(iter(sorted(root.glob("content/schools/*/*/school.yaml"))))
    text = school.read_text(encoding="utf-8")
    contact = "contacts:\n  - type: phone\n    value: '+7 000 123-45-67'\n"
    assert "contacts:" not in text
    moved = text.replace("place: Заречный район", f"place: Новый посёлок\n{contact}".rstrip())
    school.write_text(moved, encoding="utf-8")
    yield school

"""The content at an earlier revision, read from real repositories."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.core.exceptions import VektorError
from generator.system.git import content_at, revision_before, revision_of

Git = Callable[..., str]


def _run(folder: Path, *arguments: str, day: str = "2024-03-01T10:00:00+03:00") -> str:
    known = {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day, "GIT_CONFIG_GLOBAL": os.devnull}
    who = ("-c", "user.name=Редактор", "-c", "user.email=r@example.org", "-c", "commit.gpgsign=0")
    done = subprocess.run(
        ["git", *who, *arguments],
        cwd=folder,
        env={**os.environ, **known},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout.strip()


def _commit(folder: Path, day: str, **files: str | None) -> str:
    for name, text in files.items():
        path = folder / "root" / "content" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            path.unlink()
        else:
            path.write_text(text, encoding="utf-8")
    _run(folder, "add", "--all")
    _run(folder, "commit", "--quiet", "--message", "изменение", day=day)
    return _run(folder, "rev-parse", "HEAD")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a repository whose root lies in a folder of it, with three days of history."""
    place = tmp_path / "repository"
    place.mkdir()
    _run(place, "init", "--quiet", "--initial-branch=main")
    _commit(place, "2024-03-01T23:30:00+05:00", one="раз\n", two="два\n", three="три\n")
    _commit(place, "2024-03-02T00:30:00+05:00", one="раз, два\n")
    _commit(place, "2024-03-05T10:00:00+05:00", two=None)
    return place


def test_only_what_differs_is_read_also_what_git_does_not_keep_yet(folder: Path) -> None:
    root = folder / "root"
    (root / "content/new.yaml").write_text("новое\n", encoding="utf-8")
    (root / "content/three.yaml").write_text("три!\n", encoding="utf-8")
    earlier = content_at(root, revision_of(root, "HEAD~2"), "content")
    assert earlier.files == {
        "content/new.yaml": None,
        "content/one.yaml": "раз\n".encode(),
        "content/three.yaml": "три\n".encode(),
        "content/two.yaml": "два\n".encode(),
    }


def test_names_in_russian_and_with_spaces_are_read(folder: Path) -> None:
    _commit(folder, "2024-03-06T10:00:00Z", **{"имя файла": "раз\n"})
    root = folder / "root"
    (root / "content/имя файла.yaml").write_text("два\n", encoding="utf-8")
    earlier = content_at(root, revision_of(root, "HEAD"), "content")
    assert earlier.files == {"content/имя файла.yaml": "раз\n".encode()}


@pytest.mark.parametrize(
    ("day", "revision"),
    [(date(2024, 3, 2), "HEAD~2"), (date(2024, 3, 3), "HEAD~1"), (date(2024, 4, 1), "HEAD")],
)
def test_a_day_means_the_last_revision_before_it_by_its_own_clock(
    folder: Path, day: date, revision: str
) -> None:
    root = folder / "root"
    assert revision_before(root, day) == revision_of(root, revision)


def _slug(act: Callable[[], object]) -> str:
    with pytest.raises(VektorError) as caught:
        act()
    return caught.value.slug


def test_what_git_does_not_know_is_said(folder: Path, tmp_path: Path) -> None:
    root = folder / "root"
    assert _slug(lambda: revision_of(root, "нет-такой")) == "revision-unknown"
    assert _slug(lambda: revision_of(root, "--output=x")) == "revision-unknown"
    assert _slug(lambda: revision_of(root, "HEAD:root")) == "revision-unknown"
    assert _slug(lambda: revision_before(root, date(2024, 3, 1))) == "revision-none-before"
    outside = tmp_path / "outside"
    outside.mkdir()
    assert _slug(lambda: revision_of(outside, "HEAD")) == "git-none"
    assert _slug(lambda: revision_before(outside, date(2024, 3, 1))) == "git-none"


def test_a_shallow_copy_says_that_it_is_one(folder: Path, tmp_path: Path) -> None:
    first = _run(folder, "rev-parse", "HEAD~2")
    _run(tmp_path, "clone", "--quiet", "--depth=1", folder.as_uri(), "shallow")
    root = tmp_path / "shallow/root"
    assert _slug(lambda: revision_of(root, first)) == "revision-shallow"
    assert _slug(lambda: revision_before(root, date(2024, 3, 3))) == "revision-shallow"


def test_without_git_the_message_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))
    assert _slug(lambda: revision_of(folder / "root", "HEAD")) == "git-missing"

"""A build over an old ledger gives, byte for byte, what a build without one gives.

Random values in random records of a small district are edited, records are broken, removed and
put back; after each edit the incremental build is held against a clean one. MkDocs and the search
are left out: they read the same facts, only slower.
"""

from __future__ import annotations

import random
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.core.exceptions import VektorError
from generator.graph import acts
from generator.model.edition import Edition
from generator.pipeline import Built, build_root

DISTRICT = Path(__file__).resolve().parents[1] / "data" / "sixth-district"
ON = date(2025, 5, 20)
_NUMBER = re.compile(r"^(\s*(?:- )?(?:value|score|plan|actual|n[2-5]|participants): )(\d+)$")
_TEXT = re.compile(r"^(\s*(?:- )?(?:title|name|text|result|report|description|place): )(\S.*\w)$")

Tree = dict[str, bytes]


@pytest.fixture(autouse=True)
def _without_guides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acts, "make_rest", lambda *_: 0)


def silent(_: str, **numbers: object) -> None:
    """Hear the steps of a build and say nothing."""


def built(root: Path, edition: Edition, out: Path) -> Built | str:
    """Return what a build did, or the slug of the error that stopped it."""
    try:
        return build_root(root, edition, out, ON, tell=silent, strict=False)
    except VektorError as error:
        return error.slug


def tree(out: Path) -> Tree:
    files = sorted(path for path in out.rglob("*") if path.is_file() and ".cache" not in path.parts)
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


def edited(line: str, chance: random.Random) -> str:
    """Return a line with another value; one that has none is broken."""
    number, text = _NUMBER.match(line), _TEXT.match(line)
    if number:
        return f"{number[1]}{chance.randint(0, 60)}"
    return f"{text[1]}{text[2]} (уточнено)" if text else f"{line} лишнее"


def edit(root: Path, chance: random.Random) -> tuple[Path, str]:
    """Change one thing in one file; return the file and what it held before."""
    files = sorted(
        path for path in (root / "content").rglob("*") if path.suffix in {".yaml", ".md"}
    )
    file = chance.choice(files)
    before = file.read_text(encoding="utf-8")
    lines = before.split("\n")
    good = [at for at, line in enumerate(lines) if _NUMBER.match(line) or _TEXT.match(line)]
    if chance.random() < 0.05:
        file.unlink()
        return file, before
    at = chance.choice(good) if good and chance.random() < 0.85 else chance.randrange(len(lines))
    lines[at] = edited(lines[at], chance)
    file.write_text("\n".join(lines), encoding="utf-8")
    return file, before


def compare(tmp_path: Path, edition: Edition, seed: int, edits: int) -> int:
    """Edit again and again and compare; return how many edits gave a build."""
    chance = random.Random(seed)  # noqa: S311  # the same edits every time
    root, out, clean = tmp_path / "root", tmp_path / "out", tmp_path / "clean"
    shutil.copytree(DISTRICT, root)
    assert not isinstance(built(root, edition, out), str)
    passed = 0
    for _ in range(edits):
        file, before = edit(root, chance)
        last = tree(out)
        shutil.rmtree(clean, ignore_errors=True)
        anew, again = built(root, edition, clean), built(root, edition, out)
        if isinstance(anew, str) or isinstance(again, str):
            assert again == anew
        else:
            assert again.findings == anew.findings, file
            assert (again.written is None) == (anew.written is None), file
        stopped = isinstance(anew, str) or anew.written is None
        assert tree(out) == (last if stopped else tree(clean)), file
        passed += not stopped
        if stopped or chance.random() < 0.3:
            file.write_text(before, encoding="utf-8")
    return passed


def test_two_editions_in_one_folder_never_mix(tmp_path: Path) -> None:
    """The ledger of one edition does not take the files of the other for its own."""
    out = tmp_path / "out"
    trees = {}
    for edition in (Edition.INTERNAL, Edition.PUBLIC):
        assert not isinstance(built(DISTRICT, edition, tmp_path / edition.value), str)
        trees[edition] = tree(tmp_path / edition.value)
    for edition in (Edition.INTERNAL, Edition.PUBLIC, Edition.INTERNAL, Edition.PUBLIC):
        built(DISTRICT, edition, out)
        assert tree(out) == trees[edition]


def test_what_comes_back_is_seen(tmp_path: Path) -> None:
    """Every file is taken away and put back: the ledger must not miss its return."""
    root, out = tmp_path / "root", tmp_path / "out"
    shutil.copytree(DISTRICT, root)
    first = built(root, Edition.INTERNAL, out)
    whole = tree(out)
    assert not isinstance(first, str)
    files = [path for path in sorted((root / "content").rglob("*.*")) if path.is_file()]
    chosen = {path.parent: path for path in files}  # one of each folder
    for file in (*chosen.values(), *sorted((root / "content").rglob("*.md"))):
        before = file.read_bytes()
        file.unlink()
        built(root, Edition.INTERNAL, out)
        file.write_bytes(before)
        again = built(root, Edition.INTERNAL, out)
        assert not isinstance(again, str)
        assert again.findings == first.findings, file
        assert tree(out) == whole, file


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("edition", list(Edition))
def test_an_incremental_build_is_a_clean_one(tmp_path: Path, edition: Edition, seed: int) -> None:
    assert compare(tmp_path, edition, seed, edits=8) >= 3


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 110))
def test_a_long_row_of_incremental_builds(tmp_path: Path, seed: int) -> None:
    edition = list(Edition)[seed % 2]
    assert compare(tmp_path, edition, seed, edits=50) >= 20

"""A build by shards as a person meets it: what is said, written and refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.test_commands import vektor

DISTRICT = Path(__file__).resolve().parents[1] / "data" / "sixth-district"
DAY = ("--on", "20.05.2025")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a district with the first of two parts built."""
    root = tmp_path_factory.mktemp("district") / "root"
    shutil.copytree(DISTRICT, root)
    code, out, err = vektor("build", "--shard", "1/2", *DAY, folder=root)
    assert code == 0, out + err
    assert f"Файл части: {root / 'build' / 'parts' / 'part-1-of-2.zip'}" in out
    assert out.rstrip().endswith("Когда готовы все части, соедините их: vektor join")
    return root


def refused(root: Path, *arguments: str) -> str:
    """Return what is said on the error channel by a join that is wrong use."""
    code, out, err = vektor("join", *arguments, folder=root)
    assert (code, out) == (2, "")
    assert "Traceback" not in err
    assert not (root / "build" / "site").exists()
    return err


def test_a_missing_part_is_named_with_what_to_do(root: Path) -> None:
    err = refused(root, *DAY)
    assert "Не хватает частей сборки: 2/2." in err
    assert "Передайте команде vektor join все части" in err


def test_parts_of_another_day_are_refused(root: Path) -> None:
    err = refused(root, "--on", "21.05.2025")
    assert "собрана на день 2025-05-20, а соединяется сборка на 2025-05-21" in err
    assert "--on" in err.splitlines()[-1]


def test_parts_of_another_edition_are_refused(root: Path) -> None:
    parts = str(root / "build" / "parts")
    err = refused(root, parts, "--edition", "public", *DAY)
    assert "собрана для издания internal, а соединяется издание public" in err


def test_none_given_says_how_to_make_them(root: Path, tmp_path: Path) -> None:
    assert "vektor build --shard 1/2" in refused(root, str(tmp_path), *DAY)
    err = refused(root, str(tmp_path / "part-1-of-2.zip"), *DAY)
    assert err.startswith("Нет ни одной части сборки: ")


def test_a_file_that_is_no_part_is_refused(root: Path, tmp_path: Path) -> None:
    (tmp_path / "photo.zip").write_bytes(b"no archive")
    assert "не читается" in refused(root, str(tmp_path / "photo.zip"), *DAY)


def test_all_parts_make_the_build(root: Path, tmp_path: Path) -> None:
    out = str(tmp_path / "second")
    assert vektor("build", "--shard", "2/2", "--out", out, *DAY, folder=root)[0] == 0
    parts = (str(root / "build" / "parts"), f"{out}/parts/part-2-of-2.zip")
    code, said, _ = vektor("join", *parts, "--out", str(tmp_path / "all"), *DAY, folder=root)
    assert code == 0
    assert said.startswith("Готово: ")
    assert (tmp_path / "all" / "site" / "index.html").is_file()


def test_a_shard_has_no_last_build_to_verify(tmp_path: Path) -> None:
    root = shutil.copytree(DISTRICT, tmp_path / "root")
    code, out, err = vektor("build", "--shard", "1/2", "--verify", *DAY, folder=root)
    assert (code, out) == (2, "")
    assert "часть (--shard) всегда собирается заново" in err
    assert not (root / "build").exists()


def test_errors_stop_a_shard_and_leave_no_part(tmp_path: Path) -> None:
    root = shutil.copytree(DISTRICT, tmp_path / "root")
    school = next((root / "content" / "schools").rglob("school.yaml"))
    school.write_text(school.read_text("utf-8") + "unknown_field: 1\n", "utf-8")
    code, out, _ = vektor("build", "--shard", "1/1", *DAY, folder=root)
    assert code == 1
    assert "Сборка остановлена: " in out
    assert not list((root / "build").rglob("*.zip"))

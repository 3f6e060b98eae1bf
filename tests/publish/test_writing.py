"""The build folder: only differences are written, only our own files are removed."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.core.artifact import Artifact
from generator.core.exceptions import VektorError
from generator.publish.writing import write_build

ONE = Artifact("documents/one.docx", b"1")
TWO = Artifact("site/two/index.html", b"2")


def test_second_build_touches_nothing(tmp_path: Path) -> None:
    write_build(tmp_path, [ONE, TWO], {"on": "2024-01-01"})
    stamp = (tmp_path / ONE.path).stat().st_mtime_ns
    written = write_build(tmp_path, [TWO, ONE], {"on": "2024-01-01"})
    assert written.changed == ()
    assert written.same == (ONE.path, "manifest.json", TWO.path)
    assert (tmp_path / ONE.path).stat().st_mtime_ns == stamp


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    write_build(tmp_path, [ONE, TWO], {})
    written = write_build(tmp_path, [ONE, Artifact(TWO.path, b"3")], {})
    assert set(written.changed) == {TWO.path, "manifest.json"}


def test_gone_artifacts_leave_with_their_folders(tmp_path: Path) -> None:
    write_build(tmp_path, [ONE, TWO], {})
    written = write_build(tmp_path, [ONE], {})
    assert written.removed == (TWO.path,)
    assert not (tmp_path / "site").exists()


def test_foreign_files_survive(tmp_path: Path) -> None:
    write_build(tmp_path, [ONE, TWO], {})
    foreign = tmp_path / "site" / "mine.txt"
    foreign.write_text("mine")
    write_build(tmp_path, [ONE], {})
    assert foreign.read_text() == "mine"


def test_folder_of_others_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(b"x")
    with pytest.raises(VektorError) as caught:
        write_build(tmp_path, [ONE], {})
    assert caught.value.slug == "out-foreign"
    assert caught.value.parameters["found"] == "letter.docx"
    assert not (tmp_path / "documents").exists()


def test_manifest_that_names_a_path_outside_removes_nothing(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("stay")
    out = tmp_path / "build"
    out.mkdir()
    (out / "manifest.json").write_text('{"files": [{"path": "../outside.txt"}]}')
    write_build(out, [ONE], {})
    assert outside.exists()


def test_damaged_manifest_means_build_anew(tmp_path: Path) -> None:
    write_build(tmp_path, [ONE], {})
    (tmp_path / "manifest.json").write_text("{")
    assert write_build(tmp_path, [ONE], {}).changed == ("manifest.json",)


def test_no_aside_file_is_left(tmp_path: Path) -> None:
    write_build(tmp_path, [ONE, TWO], {})
    assert not list(tmp_path.rglob(".*.new"))

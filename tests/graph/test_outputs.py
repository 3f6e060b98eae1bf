"""The build folder: only differences are written, only our own files are removed."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest

from generator.core.artifact import Artifact
from generator.core.exceptions import VektorError
from generator.graph.folder import open_build
from generator.publish.writing import Written

ONE = Artifact("documents/one.docx", b"1")
TWO = Artifact("site/two/index.html", b"2")
DATA = Artifact("data/rows.csv", b"3")
ALL = (ONE, TWO, DATA)


def write(out: Path, artifacts: tuple[Artifact, ...], inputs: dict[str, object]) -> Written:
    """Make every artifact by a node of its own, as a build does."""
    with open_build(out) as outputs:
        for item in artifacts:
            outputs.ledger.run_anew(f"made {item.path}", partial(outputs.tray.take, [item]))
        names = {f"made {item.path}" for item in artifacts}
        outputs.drop(name for name in outputs.ledger.store.nodes("made ") if name not in names)
        return outputs.finish(inputs)


def test_second_build_touches_nothing(tmp_path: Path) -> None:
    write(tmp_path, ALL, {"on": "2024-01-01"})
    stamp = (tmp_path / ONE.path).stat().st_mtime_ns
    written = write(tmp_path, ALL[::-1], {"on": "2024-01-01"})
    assert (written.changed, written.same, written.removed) == ((), 4, ())
    assert (tmp_path / ONE.path).stat().st_mtime_ns == stamp


def test_the_manifest_lists_every_file_and_the_inputs(tmp_path: Path) -> None:
    write(tmp_path, ALL, {"on": "2024-01-01"})
    manifest = json.loads((tmp_path / "manifest.json").read_text())
    assert manifest["on"] == "2024-01-01"
    assert [item["path"] for item in manifest["files"]] == sorted(item.path for item in ALL)


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    write(tmp_path, ALL, {})
    written = write(tmp_path, (ONE, Artifact(TWO.path, b"4"), DATA), {})
    assert set(written.changed) == {TWO.path, "manifest.json"}


def test_gone_artifacts_leave_with_their_folders(tmp_path: Path) -> None:
    write(tmp_path, ALL, {})
    written = write(tmp_path, (ONE, DATA), {})
    assert written.removed == (TWO.path,)
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("lost", [".cache/ledger.sqlite", "data/rows.csv"])
def test_without_its_ledger_a_build_knows_its_files_by_the_manifest(
    tmp_path: Path, lost: str
) -> None:
    write(tmp_path, ALL, {})
    (tmp_path / lost).unlink()
    if lost.startswith("data"):
        (tmp_path / "data").rmdir()
    stamp = (tmp_path / ONE.path).stat().st_mtime_ns
    written = write(tmp_path, (ONE, DATA), {})
    assert written.removed == (TWO.path,)
    assert (tmp_path / DATA.path).read_bytes() == b"3"
    assert (tmp_path / ONE.path).stat().st_mtime_ns == stamp


def test_a_damaged_ledger_is_thrown_away(tmp_path: Path) -> None:
    write(tmp_path, ALL, {})
    (tmp_path / ".cache" / "ledger.sqlite").write_bytes(b"no database" * 1000)
    assert write(tmp_path, ALL, {}).changed == ()


def test_a_file_that_another_node_makes_now_stays(tmp_path: Path) -> None:
    write(tmp_path, ALL, {})
    with open_build(tmp_path) as outputs:
        run = outputs.ledger.run_anew
        run("other", lambda: outputs.tray.take([TWO]))
        outputs.drop([f"made {TWO.path}"])
        outputs.finish({})
    assert (tmp_path / TWO.path).read_bytes() == b"2"


def test_foreign_files_survive(tmp_path: Path) -> None:
    write(tmp_path, ALL, {})
    foreign = tmp_path / "site" / "mine.txt"
    foreign.write_text("mine")
    write(tmp_path, (ONE, DATA), {})
    assert foreign.read_text() == "mine"


def test_folder_of_others_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(b"x")
    with pytest.raises(VektorError) as caught:
        write(tmp_path, (ONE,), {})
    assert caught.value.slug == "out-foreign"
    assert caught.value.parameters["found"] == "letter.docx"
    assert not (tmp_path / "documents").exists()


def test_a_second_build_of_the_same_folder_is_refused(tmp_path: Path) -> None:
    with open_build(tmp_path), pytest.raises(VektorError) as caught, open_build(tmp_path):
        pass
    assert caught.value.slug == "build-running"


def test_a_build_that_saves_lets_no_other_in(tmp_path: Path) -> None:
    with open_build(tmp_path) as outputs:
        outputs.ledger.store.save()
        outputs.ledger.store.finish()
        with pytest.raises(VektorError) as caught, open_build(tmp_path):
            pass
    assert caught.value.slug == "build-running"


def test_manifest_that_names_a_path_outside_removes_nothing(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("stay")
    out = tmp_path / "build"
    out.mkdir()
    (out / "manifest.json").write_text('{"files": [{"path": "../outside.txt"}]}')
    write(out, (ONE,), {})
    assert outside.exists()


def test_damaged_manifest_means_build_anew(tmp_path: Path) -> None:
    write(tmp_path, ALL, {})
    (tmp_path / ".cache" / "ledger.sqlite").unlink()
    (tmp_path / "manifest.json").write_text("{")
    assert write(tmp_path, ALL, {}).changed == ("manifest.json",)


def test_what_a_stopped_build_laid_ready_never_comes(tmp_path: Path) -> None:
    write(tmp_path, ALL, {})
    with open_build(tmp_path) as outputs:
        node = f"made {TWO.path}"
        later = Artifact(TWO.path, b"5")
        outputs.ledger.run_anew(node, lambda: outputs.tray.take([later]))
    assert (tmp_path / TWO.path).read_bytes() == b"2"
    assert write(tmp_path, ALL, {}).changed == ()
    assert not list((tmp_path / ".cache" / "new").iterdir())

"""A build as a person meets it: what is written, what is not, and what one edit changes."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.pipeline import scaffold_district
from tests.cli.test_commands import vektor

CHECKOUT = Path(__file__).parents[2]
SCHOOL = "content/schools/surgut/russkinskaya"


@pytest.fixture(scope="module")
def surgut(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a root with the real content, built once for the internal edition."""
    root = tmp_path_factory.mktemp("surgut")
    shutil.copytree(CHECKOUT / "content", root / "content")
    shutil.copy(CHECKOUT / "vektor.yaml", root)
    code, out, err = vektor("build", "--on", "01.03.2024", folder=root)
    assert code == 0, out + err
    return root


def digests(build: Path) -> dict[str, str]:
    return {
        path.relative_to(build).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(build.rglob("*"))
        if path.is_file() and ".cache" not in path.parts
    }


def changed_by(root: Path, work: Path, edit: Callable[[Path], None]) -> set[str]:
    """Return what an edit changes in a build made from nothing."""
    copy = work / "root"
    shutil.copytree(root / "content", copy / "content")
    shutil.copy(root / "vektor.yaml", copy)
    edit(copy)
    code, out, err = vektor("build", "--on", "01.03.2024", folder=copy)
    assert code == 0, out + err
    before, after = digests(root / "build"), digests(copy / "build")
    assert before.keys() == after.keys()
    return {path for path in before if before[path] != after[path]}


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (path, old)
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_build_has_its_parts(surgut: Path) -> None:
    build = surgut / "build"
    manifest = json.loads((build / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["on"] == "2024-03-01"
    assert manifest["edition"] == "internal"
    for name in ("site/index.html", "documents/index.json", "data/dynamics.csv"):
        assert (build / name).is_file(), name
    assert {item["path"] for item in manifest["files"]} == set(digests(build)) - {"manifest.json"}


def test_the_index_lists_every_document_and_only_those(surgut: Path) -> None:
    build = surgut / "build"
    index = json.loads((build / "documents/index.json").read_text(encoding="utf-8"))
    assert {entry["path"] for entry in index} == {
        path.relative_to(build).as_posix() for path in (build / "documents").rglob("*.docx")
    }
    for entry in index:
        content = (build / entry["path"]).read_bytes()
        assert entry["sha256"] == hashlib.sha256(content).hexdigest()
        assert len(entry["content_sha256"]) == 64
        assert entry["title"]
    assert {"order", "pack", "note", "pairs", "roadmap", "indicators", "monitoring", "sheet"} <= {
        entry["document"] for entry in index
    }


def test_same_input_same_bytes(surgut: Path, tmp_path: Path) -> None:
    assert changed_by(surgut, tmp_path, lambda _: None) == set()


def test_a_second_build_writes_nothing(surgut: Path) -> None:
    code, out, _ = vektor("build", "--on", "01.03.2024", folder=surgut)
    assert code == 0
    assert "Записано файлов: 0" in out


def test_documents_do_not_depend_on_the_day(surgut: Path, tmp_path: Path) -> None:
    code, _, _ = vektor("build", "--on", "01.12.2025", "--out", str(tmp_path / "b"), folder=surgut)
    assert code == 0
    before, after = digests(surgut / "build"), digests(tmp_path / "b")
    changed = {path for path in before if before[path] != after[path]}
    assert changed
    assert not {path for path in changed if path.endswith(".docx")}


def test_one_value_changes_what_shows_it_and_nothing_else(surgut: Path, tmp_path: Path) -> None:
    def edit(root: Path) -> None:
        replace_in(root / SCHOOL / "measurement-vektor-2023-12.yaml", "value: 100", "value: 101")

    changed = changed_by(surgut, tmp_path, edit)
    documents = {path for path in changed if path.startswith("documents/")}
    assert documents == {
        "documents/index.json",
        "documents/surgut-vektor/2023/monitoring-2023-12.docx",
        "documents/surgut-vektor/2023/note-2023.docx",
        "documents/surgut-vektor/2023/schools/russkinskaya.docx",
        "documents/surgut-vektor/2024/pack-1144.docx",
    }
    pages = {path for path in changed if path.startswith("site/") and path.endswith(".html")}
    assert pages == {
        "site/programmes/surgut-vektor/monitoring-2023-12/index.html",
        "site/programmes/surgut-vektor/pairs-2023/index.html",
        "site/programmes/surgut-vektor/pairs-2024/index.html",
        "site/schools/russkinskaya/index.html",
    }
    tables = {f"data/dynamics.{form}" for form in ("csv", "json", "xlsx")}
    assert {path for path in changed if path.startswith("data/")} == tables
    zips = {path.removeprefix("site/") for path in changed if path.endswith(".zip")}
    assert zips == {
        "documents/documents-2023.zip",
        "documents/documents-2024.zip",
        "programmes/surgut-vektor/documents.zip",
        "programmes/surgut-vektor/documents-2023.zip",
        "programmes/surgut-vektor/documents-2024.zip",
        "schools/russkinskaya/documents.zip",
    }
    assert changed - documents - pages - {f"site/{path}" for path in zips} == {
        "manifest.json",
        *tables,
        *(f"site/{path}" for path in tables),
        *(f"site/{path}" for path in documents if path.endswith(".docx")),
    }


def test_errors_stop_the_build_and_keep_the_last_result(tmp_path: Path) -> None:
    scaffold_district(tmp_path)
    assert vektor("build", "--on", "01.03.2026", folder=tmp_path)[0] == 0
    before = digests(tmp_path / "build")
    record = tmp_path / "content/schools/primernyy/primernaya/measurement-podderzhka-2026-06.yaml"
    replace_in(record, "value: 43", "value: 143")
    code, out, _ = vektor("build", "--on", "01.03.2026", folder=tmp_path)
    assert code == 1
    assert "Сборка остановлена" in out
    assert "measurement-podderzhka-2026-06.yaml" in out
    assert digests(tmp_path / "build") == before
    code, out, _ = vektor("check", "--format", "github", folder=tmp_path)
    assert code == 1
    assert "::error file=content/schools/primernyy" in out


def test_strict_stops_at_warnings(tmp_path: Path) -> None:
    scaffold_district(tmp_path)
    school = tmp_path / "content/schools/primernyy/primernaya/school.yaml"
    replace_in(school, "МБОУ «Примерная СОШ»", "МБОУ «Примерная СОШ")
    assert vektor("check", folder=tmp_path)[0] == 0
    assert vektor("check", "--strict", folder=tmp_path)[0] == 1


def test_an_empty_root_is_no_success(tmp_path: Path) -> None:
    (tmp_path / "vektor.yaml").write_text(
        "schema: 1\nforge: none\nbranch: main\nsmall_cell_k: 5\n", encoding="utf-8"
    )
    code, _, err = vektor("build", folder=tmp_path)
    assert code == 2
    assert "нечего собирать" in err
    # What was read may be kept for the next build; nothing is written.
    assert [path.name for path in (tmp_path / "build").iterdir()] == [".cache"]


def test_the_public_edition_keeps_what_is_internal_to_itself(surgut: Path) -> None:
    code, out, err = vektor("build", "--edition", "public", "--on", "01.03.2024", folder=surgut)
    assert code == 0, out + err
    public = surgut / "build" / "public"
    rows = (public / "data" / "dynamics.csv").read_text(encoding="utf-8-sig").splitlines()
    suppressed = [row for row in rows if "suppressed" in row]
    assert suppressed
    assert all("учащихся" in row or "обучающихся" in row for row in suppressed)
    assert "content/schools/" not in (public / "site/schools/russkinskaya/index.html").read_text(
        encoding="utf-8"
    )
    assert vektor("build", "--on", "01.03.2024", folder=surgut)[0] == 0
    assert (public / "manifest.json").is_file()


def test_the_report_does_not_depend_on_the_process(tmp_path: Path) -> None:
    scaffold_district(tmp_path)
    school = tmp_path / "content/schools/primernyy/primernaya/school.yaml"
    replace_in(school, "Примерная СОШ", "Примернaя  Cредняя шкoла")
    replace_in(school, "legal_form: entity\n", "")
    reports = {
        vektor("check", "--format", "json", folder=tmp_path, PYTHONHASHSEED=seed)[1]
        for seed in ("1", "2", "3")
    }
    assert len(reports) == 1

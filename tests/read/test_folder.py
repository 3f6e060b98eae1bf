"""Walking the content folder: folder cases, then what no case can show."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.core.finding import Finding
from generator.core.slug import hint, message
from generator.read.folder import content_files, read_file
from generator.read.instance import untyped
from generator.read.locate import locate_all
from generator.read.places import check_place, spot_of
from generator.read.resources import stale_editor_schemas
from generator.read.yaml_tree import parse

SCHOOL = "content/schools/surgut/russkinskaya"
CASES = Path(__file__).parent.parent / "data" / "files"


def _lay_out(root: Path, tree: dict[str, Any]) -> None:
    for name, content in tree.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            path.write_text(content, encoding="utf-8")
        elif "link" in content:
            path.symlink_to(content["link"])
        else:
            path.write_bytes(b"#" * content.get("size", 1))


def _findings(root: Path, tree: dict[str, Any]) -> list[Finding]:
    """Walk and read a root as a check does; files marked as gone vanish in between."""
    files = content_files(root)
    found = [*files.findings, *stale_editor_schemas(root)]
    for file in files.records:
        if isinstance(tree[file], dict) and tree[file].get("gone"):
            (root / file).unlink()
        data, problems = read_file(root, file)
        found += problems
        spot = spot_of(file)
        node = parse(data, file)[0] if data else None
        if spot and node:
            found += check_place(spot, untyped(node), file)
    return locate_all(found, lambda file: read_file(root, file)[0])


@pytest.mark.parametrize(
    "path", sorted(CASES.rglob("*.json")), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_case(path: Path, tmp_path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    _lay_out(tmp_path, case["tree"])
    findings = _findings(tmp_path, case["tree"])
    told = [f"{item.file} {item.slug} {item.pointer}".strip() for item in findings]
    assert told == case["findings"]
    assert all(message(item) and hint(item) for item in findings)
    assert bool(findings) is (path.parent.parent.name == "bad")
    assert {item.slug for item in findings} <= {path.parent.name}


def _make(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("id: a\n", encoding="utf-8")


def test_records_and_texts_in_order(tmp_path: Path) -> None:
    records = [
        "content/acts/act-1030.yaml",
        "content/programmes/vektor/programme.yaml",
        f"{SCHOOL}/measurement-vektor-2022-12.yaml",
        f"{SCHOOL}/school.yaml",
    ]
    texts = ["content/README.md", "content/programmes/vektor/texts/introduction.md"]
    _make(tmp_path, *records, *texts)
    found = content_files(tmp_path)
    assert found.records == tuple(records)
    assert found.texts == tuple(texts)
    assert found.findings == ()


def test_hidden_and_temporary_files_are_passed_over(tmp_path: Path) -> None:
    record = "content/acts/act-1.yaml"
    _make(tmp_path, record, "content/.git/a.yaml", "content/~$note.yaml", "content/Thumbs.db")
    found = content_files(tmp_path)
    assert (found.records, found.findings) == ((record,), ())


@pytest.mark.parametrize(
    ("path", "slug", "hinted"),
    [
        (f"{SCHOOL}/shcool.yaml", "file-unknown", "content/schools/<id>/<id>/school.yaml"),
        ("content/programmes/v/roadmep-2024.yaml", "file-unknown", "roadmap-<id>.yaml"),
        ("content/programmes/v/deep/x/roadmap-2.yaml", "file-unknown", "roadmap-<id>.yaml"),
        (f"{SCHOOL}/school.yml", "file-extension", "school.yaml"),
        (f"{SCHOOL}/school.YAML", "file-extension", "school.yaml"),
        (f"{SCHOOL}/приказ.docx", "file-foreign", "texts/"),
        (f"{SCHOOL}/introduction.md", "file-foreign", "texts/"),
    ],
)
def test_out_of_place(tmp_path: Path, path: str, slug: str, hinted: str) -> None:
    _make(tmp_path, path)
    [finding] = content_files(tmp_path).findings
    assert (finding.slug, finding.file) == (slug, path)
    assert path.rpartition("/")[2] in message(finding)
    assert hinted in hint(finding)


def test_links_are_refused_and_never_followed(tmp_path: Path) -> None:
    _make(tmp_path, f"{SCHOOL}/school.yaml")
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    _make(outside, "school.yaml")
    (tmp_path / "content/schools/out").symlink_to(outside)
    (tmp_path / "content/schools/circle").symlink_to(tmp_path / "content")
    (tmp_path / f"{SCHOOL}/labels-2023.yaml").symlink_to(outside / "school.yaml")
    found = content_files(tmp_path)
    assert found.records == (f"{SCHOOL}/school.yaml",)
    assert [finding.slug for finding in found.findings] == ["file-link"] * 3


def test_no_content_is_empty_content(tmp_path: Path) -> None:
    found = content_files(tmp_path)
    assert found.records == ()
    assert [finding.slug for finding in found.findings] == ["content-empty"]
    assert "Такой папки здесь нет" in message(found.findings[0])


def test_read_file(tmp_path: Path) -> None:
    _make(tmp_path, "content/a.yaml")
    assert read_file(tmp_path, "content/a.yaml") == (b"id: a\n", [])
    data, [finding] = read_file(tmp_path, "content/a.yaml", max_bytes=5)
    assert (data, finding.slug) == (None, "file-too-large")
    data, [finding] = read_file(tmp_path, "content/none.yaml")
    assert (data, finding.slug) == (None, "file-unreadable")

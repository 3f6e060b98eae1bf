"""The site as one file: what is in it, that it is the same twice, what stops it."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest

from bench.district.whole import write_district
from generator.core.exceptions import VektorError
from generator.model.edition import Edition
from generator.pipeline import build_root
from generator.publish.packing import pack_site

SITE = {
    "index.html": "<title>Главная</title>",
    "search/head.js": "search",
    "documents/a.docx": "PK",
}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A build folder as its manifest describes it."""
    folder = tmp_path / "сборка"
    for path, text in SITE.items():
        file = folder / "site" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    listed = ",".join(f'{{"path": "site/{path}", "sha256": ""}}' for path in SITE)
    other = ',{"path": "data/rows.csv", "sha256": ""}'
    (folder / "manifest.json").write_text(f'{{"files": [{listed}{other}]}}', encoding="utf-8")
    (folder / "site" / "notes.txt").write_text("не из сборки", encoding="utf-8")
    return folder


def test_zip_holds_the_site_and_nothing_else(out: Path, tmp_path: Path) -> None:
    assert pack_site(out, tmp_path / "site.zip") == len(SITE)
    with zipfile.ZipFile(tmp_path / "site.zip") as packed:
        assert packed.namelist() == sorted(f"site/{path}" for path in SITE)
        assert packed.read("site/index.html").decode() == SITE["index.html"]
        assert packed.getinfo("site/documents/a.docx").compress_type == zipfile.ZIP_STORED
        assert packed.getinfo("site/index.html").compress_type == zipfile.ZIP_DEFLATED


def test_the_same_site_gives_the_same_bytes(out: Path, tmp_path: Path) -> None:
    pack_site(out, tmp_path / "one.zip")
    (out / "site" / "index.html").touch()
    pack_site(out, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_no_build_is_said(tmp_path: Path) -> None:
    with pytest.raises(VektorError) as caught:
        pack_site(tmp_path, tmp_path / "site.zip")
    assert caught.value.slug == "pack-nothing"


def test_lost_file_is_named_and_nothing_is_left(out: Path, tmp_path: Path) -> None:
    (out / "site" / "search" / "head.js").unlink()
    with pytest.raises(VektorError) as caught:
        pack_site(out, tmp_path / "site.zip")
    assert caught.value.parameters == {"path": "site/search/head.js"}
    assert list(tmp_path.glob("site.zip*")) == []


def test_packing_does_not_disturb_the_next_build(tmp_path: Path) -> None:
    root, into = tmp_path / "root", tmp_path / "out"
    write_district(1, root)
    on = date(2024, 3, 1)

    def build() -> int:
        made = build_root(
            root, Edition.INTERNAL, into, on, tell=lambda *_, **__: None, strict=False
        )
        assert made.written is not None
        return len(made.written.changed)

    assert build()
    assert pack_site(into, into / "site-internal.zip")
    assert build() == 0
    assert (into / "site-internal.zip").is_file()

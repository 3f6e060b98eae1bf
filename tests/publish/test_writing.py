"""The manifest and the index of papers are written by hand: as json.dumps writes them."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from generator.publish.rendering import index_lines, index_pieces
from generator.publish.writing import manifest, same_bytes
from generator.render.paper import PaperEntry
from generator.system.store import FileRow

INPUTS = {"version": "1.0", "edition": 'внутренняя "А"', "since": None, "on": "2025-05-20"}


@pytest.mark.parametrize("paths", [(), ("a.html",), ("a\\b.html", "«ё».html", '"c".docx')])
def test_a_manifest_is_as_json_writes_it(paths: tuple[str, ...]) -> None:
    files = [FileRow(path, path.encode(), 1, "node") for path in paths]
    listed = [{"path": each.path, "sha256": each.digest.hex()} for each in files]
    told = json.dumps({**INPUTS, "files": listed}, ensure_ascii=False, indent=1, sort_keys=True)
    assert manifest(files, INPUTS) == f"{told}\n".encode()


def test_an_index_is_as_json_writes_it() -> None:
    entries = [
        PaperEntry(path, "roadmap", "План\nмер", "«Ё»", "p", "", "2024", path, "1", "2", "3")
        for path in ("documents/b.docx", "documents/a.docx")
    ]
    listed = [asdict(entry) for entry in reversed(entries)]
    told = json.dumps(listed, ensure_ascii=False, indent=1)
    assert b"".join(index_pieces(index_lines(entries))) == f"{told}\n".encode()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (b"", b"", True),
        (b"ab", b"ab", True),
        (b"ab", b"abc", False),
        (b"x" * 600_000, b"x" * 600_000, True),
        (b"x" * 600_000, b"x" * 599_999 + b"y", False),
    ],
)
def test_files_are_compared_to_their_end(
    tmp_path: Path, one: bytes, other: bytes, same: bool
) -> None:
    for name, data in (("one", one), ("other", other)):
        (tmp_path / name).write_bytes(data)
    assert same_bytes(tmp_path / "one", tmp_path / "other") is same
    assert not same_bytes(tmp_path / "one", tmp_path / "none")

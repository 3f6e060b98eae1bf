"""The cache in a folder keeps values, and fails at nothing."""

from __future__ import annotations

from pathlib import Path

from generator.system.folder_cache import FolderCache


def test_what_is_put_is_found_by_the_same_program(tmp_path: Path) -> None:
    cache = FolderCache(tmp_path / "a" / "b", "1")
    assert cache.get("ключ") is None
    cache.put("ключ", b"one")
    cache.put("ключ", b"two")
    assert FolderCache(tmp_path / "a" / "b", "1").get("ключ") == b"two"
    assert FolderCache(tmp_path / "a" / "b", "2").get("ключ") is None
    assert len(list((tmp_path / "a" / "b").iterdir())) == 1


def test_a_folder_that_cannot_be_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    cache = FolderCache(tmp_path / "file" / "below", "1")
    cache.put("key", b"value")
    assert cache.get("key") is None

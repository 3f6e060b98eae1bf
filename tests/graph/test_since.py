"""A build told --since: changes are shown, hidden things are not, old ledgers stay right."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.core.exceptions import VektorError
from generator.model.edition import Edition
from generator.pipeline import Built, build_root, changes_since
from tests.edited import edited_district
from tests.graph.test_incremental import silent, tree

ON = date(2025, 5, 20)
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a district in Git whose records were edited after the last commit."""
    return edited_district(tmp_path_factory.mktemp("since") / "root")


def build(root: Path, out: Path, edition: Edition, since: str = "") -> Built:
    return build_root(root, edition, out, ON, tell=silent, strict=False, since=since)


@pytest.mark.parametrize("edition", list(Edition))
def test_changes_stand_on_pages_and_in_a_feed(root: Path, tmp_path: Path, edition: Edition) -> None:
    """Old ledger and clean build give the same bytes, with a revision, without and with again."""
    out, clean = tmp_path / "out", tmp_path / "clean"
    assert build(root, out, edition).written is not None
    before = tree(out)
    assert "site/changes/index.html" not in before
    assert "site/changes/changes.atom" not in before
    build(root, out, edition, "HEAD")
    told = tree(out)
    build(root, clean, edition, "HEAD")
    assert told == tree(clean)
    page = told["site/changes/index.html"].decode()
    assert "Новый посёлок" in page
    assert ("«Контакты»" in page) == (edition is Edition.INTERNAL)
    assert "Что изменилось с 01.05.2025" in told["site/index.html"].decode()
    for name, data in told.items():
        if name.endswith(".atom"):
            _is_atom(data)
    everything = b"".join(data for name, data in told.items() if name.endswith((".html", ".atom")))
    assert (b"123-45-67" in everything) <= (edition is Edition.INTERNAL)
    build(root, out, edition)
    assert tree(out) == before


def _is_atom(data: bytes) -> None:
    """Hold a feed against the rules of RFC 4287 that a reader relies on."""
    feed = ET.fromstring(data)  # noqa: S314  # written by ourselves
    assert feed.tag == f"{ATOM}feed"
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    ids = [each.text or "" for each in feed.iter(f"{ATOM}id")]
    assert all(each.startswith("urn:uuid:") for each in ids)
    assert len(ids) == len(set(ids))
    for node in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(node.findall(f"{ATOM}{name}")) == 1
        links = [each for each in node.findall(f"{ATOM}link") if each.get("rel") == "alternate"]
        assert len(links) == 1
        assert "T" in (node.findtext(f"{ATOM}updated") or "")


def test_an_unknown_revision_stops_the_build_before_anything_is_touched(
    root: Path, tmp_path: Path
) -> None:
    with pytest.raises(VektorError) as caught:
        build(root, tmp_path / "out", Edition.INTERNAL, "нет-такой")
    assert caught.value.slug == "revision-unknown"
    assert not (tmp_path / "out").exists()


def test_the_command_tells_the_same_without_a_build(root: Path) -> None:
    told = changes_since(root, "HEAD", Edition.INTERNAL)
    (owner,) = told.owners
    texts = [line.text for change in owner.changes for line in change.lines]
    assert any("Новый посёлок" in text for text in texts)
    (owner,) = changes_since(root, "HEAD", Edition.PUBLIC).owners
    texts = [line.text for change in owner.changes for line in change.lines]
    assert texts
    assert not any("Контакты" in text for text in texts)

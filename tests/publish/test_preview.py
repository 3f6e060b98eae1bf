"""The preview serves pages, adds the reload script and tells pages of a new build."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from generator.publish.preview import Version, Watch, preview_server


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[tuple[str, Version, Path]]:
    site = tmp_path / "site"
    (site / "schools").mkdir(parents=True)
    (site / "schools" / "index.html").write_text("<h1>Школы</h1>", encoding="utf-8")
    (site / "style.css").write_text("h1{}", encoding="utf-8")
    (tmp_path / "secret.txt").write_text("secret")
    version = Version()
    server = preview_server(site, 0, version)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}", version, site
    server.shutdown()
    server.server_close()


def test_pages_are_served_with_the_reload_script(preview: tuple[str, Version, Path]) -> None:
    address, _, site = preview
    with urlopen(f"{address}/schools/") as answer:
        text = answer.read().decode()
    assert "<h1>Школы</h1>" in text
    assert "/.vektor-version" in text
    assert "script" not in (site / "schools" / "index.html").read_text(encoding="utf-8")


def test_other_files_are_served_as_they_are(preview: tuple[str, Version, Path]) -> None:
    address, _, _ = preview
    with urlopen(f"{address}/style.css") as answer:
        assert answer.read() == b"h1{}"


def test_nothing_above_the_site_is_served(preview: tuple[str, Version, Path]) -> None:
    address, _, _ = preview
    with pytest.raises(HTTPError, match="404"):
        urlopen(f"{address}/../secret.txt")
    with pytest.raises(HTTPError, match="404"):
        urlopen(f"{address}/%2e%2e/secret.txt")


@pytest.mark.parametrize("path", ["no-such-page/", "no.css", "schools/x.html", "empty/"])
def test_a_page_that_is_not_there_is_told_in_russian(
    preview: tuple[str, Version, Path], path: str
) -> None:
    address, _, site = preview
    (site / "empty").mkdir(exist_ok=True)
    with pytest.raises(HTTPError, match="404") as caught:
        urlopen(f"{address}/{path}")
    page = caught.value.read().decode()
    assert "<h1>Страница не найдена</h1>" in page
    assert "Error" not in page


def test_a_request_that_is_no_reading_is_refused_in_russian(
    preview: tuple[str, Version, Path],
) -> None:
    address, _, _ = preview
    with pytest.raises(HTTPError, match="501") as caught:
        urlopen(f"{address}/", data=b"x")
    assert "<h1>Запрос не выполнен</h1>" in caught.value.read().decode()


def test_a_waiting_page_learns_of_the_next_build(preview: tuple[str, Version, Path]) -> None:
    address, version, _ = preview
    with urlopen(f"{address}/.vektor-version?v=") as answer:
        seen = answer.read().decode()
    threading.Timer(0.1, version.advance).start()
    with urlopen(f"{address}/.vektor-version?v={seen}") as answer:
        assert answer.read().decode() == str(int(seen) + 1)


def test_a_change_rebuilds_once(tmp_path: Path) -> None:
    """What changes while the first build still runs is not missed."""
    folder = tmp_path / "content" / "schools"
    folder.mkdir(parents=True)
    record = folder / "school.yaml"
    record.write_text("a")
    stop, rebuilt = threading.Event(), []

    def rebuild() -> None:
        rebuilt.append(record.read_text())
        stop.set()

    watch = Watch([tmp_path / "vektor.yaml", tmp_path / "content"])
    record.write_text("changed")
    watch.keep(rebuild, stop, 0.01)
    assert rebuilt == ["changed"]


def test_what_changed_lately_is_seen_without_a_look_at_everything(tmp_path: Path) -> None:
    record, other = tmp_path / "school.yaml", tmp_path / "other.yaml"
    record.write_text("a")
    other.write_text("a")
    watch = Watch([tmp_path])
    assert not watch._look()
    record.write_text("changed")
    assert not watch._glance()
    assert watch._look()
    record.write_text("changed again")
    other.write_text("changed")
    assert watch._glance()
    assert not watch._glance()
    assert watch._look()
    record.unlink()
    assert not watch._glance()
    assert watch._look()

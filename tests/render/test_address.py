from __future__ import annotations

import pytest

from generator.render.address import anchor, link, monitoring_page, school_page
from generator.render.repository import records_address


@pytest.mark.parametrize(
    ("page", "target", "place", "expected"),
    [
        ("index.html", "schools/a/index.html", "", "schools/a/index.html"),
        ("schools/a/index.html", "index.html", "", "../../index.html"),
        ("schools/a/index.html", "schools/b/index.html", "x", "../b/index.html#x"),
        ("schools/a/index.html", "schools/a/index.html", "x", "#x"),
        ("schools/a/index.html", "data/dynamics.csv", "", "../../data/dynamics.csv"),
    ],
)
def test_links_are_relative(page: str, target: str, place: str, expected: str) -> None:
    assert link(page, target, place) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Где искать?",), "gde-iskat"),
        (("Щёлк", "Объём"), "shchelk-obem"),
        (("event", "a.b"), "event-a-b"),
        (("…",), "section"),
    ],
)
def test_anchors_are_ascii_and_never_empty(names: tuple[str, ...], expected: str) -> None:
    assert anchor(*names) == expected


def test_addresses_are_readable() -> None:
    assert school_page("alpha") == "schools/alpha/index.html"
    assert monitoring_page("path", "2023-06") == "programmes/path/monitoring-2023-06/index.html"


@pytest.mark.parametrize(
    ("forge", "expected"),
    [
        ("github", "https://git.example/a/b/blob/main"),
        ("gitlab", "https://git.example/a/b/-/blob/main"),
        ("gitea", "https://git.example/a/b/src/branch/main"),
        ("gitverse", "https://git.example/a/b/content/main"),
        ("none", ""),
    ],
)
def test_records_are_linked_by_the_branch(forge: str, expected: str) -> None:
    assert records_address(forge, "https://git.example/a/b/", "main") == expected


def test_without_a_repository_nothing_is_linked() -> None:
    assert records_address("github", "", "main") == ""

from __future__ import annotations

import pytest

from generator.core.artifact import Artifact
from generator.publish.link import dead_links

PAGE = '<a id="here" href="{}">x</a>'


def site(target: str) -> tuple[Artifact, ...]:
    return (
        Artifact("a/index.html", PAGE.format(target).encode()),
        Artifact("b/index.html", b'<p id="place">x</p>'),
        Artifact("data/x y.csv", b"1"),
    )


@pytest.mark.parametrize(
    "target",
    [
        "../b/index.html",
        "../b/",
        "../b",
        "../b/index.html#place",
        "#here",
        "",
        "./",
        "../data/x%20y.csv",
        "https://example.org/none",
        "mailto:a@example.org",
        "../data/x%20y.csv#page=2",
    ],
)
def test_link_that_leads_somewhere_is_fine(target: str) -> None:
    assert dead_links(site(target)) == ()


@pytest.mark.parametrize(
    "target",
    ["../c/index.html", "index.htm", "#there", "../b/index.html#here", "../../b/index.html"],
)
def test_dead_link_is_found(target: str) -> None:
    assert [(item.page, item.target) for item in dead_links(site(target))] == [
        ("a/index.html", target)
    ]

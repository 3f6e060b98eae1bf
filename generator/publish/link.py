"""Links inside the site: which lead to no page, file or anchor.

Enters: the artifacts of a site. Leaves: dead links, by page. Other hosts are not
looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from generator.core.artifact import Artifact
from generator.core.dataclass import dataclass

_REFERENCES = frozenset({"href", "src", "action"})


@dataclass(frozen=True, slots=True, order=True)
class DeadLink:
    """A link on ``page`` whose ``target``, as written there, does not exist."""

    page: str
    target: str


@dataclass(frozen=True, slots=True)
class Outline:
    """The ids of a page and the links that it has, both ordered."""

    ids: tuple[str, ...]
    links: tuple[str, ...]


class _Reader(HTMLParser):
    """Collects ids and links."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: set[str] = set()

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            if name in _REFERENCES and value is not None:
                self.links.add(value)


def outlines(artifacts: Iterable[Artifact]) -> dict[str, Outline]:
    """Return the outline of every page among ``artifacts``, by path."""
    return {item.path: _outline(item.content) for item in artifacts if item.path.endswith(".html")}


def dead_links(artifacts: Iterable[Artifact]) -> tuple[DeadLink, ...]:
    """Return the dead links of a site, ordered by page."""
    built = {item.path: item.content for item in sorted(artifacts)}
    pages = outlines(Artifact(path, content) for path, content in built.items())
    return dead_links_of(pages, built.__getitem__, built.__contains__)


def dead_links_of(
    pages: Mapping[str, Outline], content: Callable[[str], bytes], has: Callable[[str], bool]
) -> tuple[DeadLink, ...]:
    """Return the dead links of ``pages``; ``content`` and ``has`` know the files of the site.

    Other pages are read only for the anchors in them that a link names.
    """
    read = cache(lambda path: _outline(content(path)))
    return tuple(
        DeadLink(page, target)
        for page, outline in pages.items()
        for target in outline.links
        if not _leads_somewhere(page, target, lambda path: pages.get(path) or read(path), has)
    )


def _outline(content: bytes) -> Outline:
    reader = _Reader()
    reader.feed(content.decode("utf-8"))
    return Outline(tuple(sorted(reader.ids)), tuple(sorted(reader.links)))


def _leads_somewhere(
    page: str, target: str, outline: Callable[[str], Outline], has: Callable[[str], bool]
) -> bool:
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return True
    path = normpath(join(dirname(page), unquote(parts.path))) if parts.path else page
    path = next(filter(has, _files(path)), "")
    if not path:
        return False
    fragment = unquote(parts.fragment)
    return not fragment or not path.endswith(".html") or fragment in outline(path).ids


def _files(path: str) -> tuple[str, ...]:
    """Return the files that a path may mean: itself or the index of the folder."""
    return (path, f"{path}/index.html", normpath(f"{path}/index.html"))

"""Links inside the site: which lead to no page, file or anchor.

Enters: the artifacts of a site. Leaves: dead links, by page. Other hosts are not
looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from generator.core.artifact import Artifact

_REFERENCES = frozenset({"href", "src", "action"})


@dataclass(frozen=True, slots=True, order=True)
class DeadLink:
    """A link on ``page`` whose ``target``, as written there, does not exist."""

    page: str
    target: str


@dataclass(frozen=True, slots=True)
class _Outline:
    """The ids of a page and the links that it has."""

    ids: frozenset[str]
    links: tuple[str, ...]


class _Reader(HTMLParser):
    """Collects ids and links."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            if name in _REFERENCES and value is not None:
                self.links.append(value)


def dead_links(artifacts: Iterable[Artifact]) -> tuple[DeadLink, ...]:
    """Return the dead links of a site, ordered by page."""
    built = {item.path: item.content for item in artifacts}
    pages = [path for path in sorted(built) if path.endswith(".html")]
    outline = cache(lambda path: _outline(built[path]))
    return tuple(found for page in pages for found in _dead(page, outline, built.__contains__))


def dead_links_on(
    page: str, content: Callable[[str], bytes], has: Callable[[str], bool]
) -> tuple[DeadLink, ...]:
    """Return the dead links of one page; ``content`` and ``has`` know the files of the site."""
    if not page.endswith(".html"):
        return ()
    return _dead(page, lambda path: _outline(content(path)), has)


def _dead(
    page: str, outline: Callable[[str], _Outline], has: Callable[[str], bool]
) -> tuple[DeadLink, ...]:
    return tuple(
        DeadLink(page, target)
        for target in sorted(set(outline(page).links))
        if not _leads_somewhere(page, target, outline, has)
    )


def _outline(content: bytes) -> _Outline:
    reader = _Reader()
    reader.feed(content.decode("utf-8"))
    return _Outline(frozenset(reader.ids), tuple(reader.links))


def _leads_somewhere(
    page: str, target: str, outline: Callable[[str], _Outline], has: Callable[[str], bool]
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

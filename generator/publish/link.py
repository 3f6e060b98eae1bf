"""Links inside the site: which lead to no page, file or anchor.

Enters: the artifacts of a site. Leaves: dead links, by page. Other hosts are not
looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
    outlines = {
        path: _outline(content) for path, content in built.items() if path.endswith(".html")
    }
    return tuple(
        sorted(
            DeadLink(page, target)
            for page, outline in outlines.items()
            for target in set(outline.links)
            if not _leads_somewhere(page, target, built, outlines)
        )
    )


def _outline(content: bytes) -> _Outline:
    reader = _Reader()
    reader.feed(content.decode("utf-8"))
    return _Outline(frozenset(reader.ids), tuple(reader.links))


def _leads_somewhere(
    page: str, target: str, built: dict[str, bytes], outlines: dict[str, _Outline]
) -> bool:
    parts = urlsplit(target)
    if parts.scheme or parts.netloc:
        return True
    path = normpath(join(dirname(page), unquote(parts.path))) if parts.path else page
    path = next(_files(path, built), "")
    if not path:
        return False
    fragment = unquote(parts.fragment)
    return not fragment or path not in outlines or fragment in outlines[path].ids


def _files(path: str, built: dict[str, bytes]) -> Iterator[str]:
    """Give the file that a path means: itself or the index of the folder."""
    for candidate in (path, f"{path}/index.html", normpath(f"{path}/index.html")):
        if candidate in built:
            yield candidate

"""The weight of the first visit: HTML, styles and scripts of a page, raw and compressed.

Enters: a built site. Leaves: bytes per page, the heaviest pages first.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PAGES = (
    "index.html",
    "schools/index.html",
    "schools/school-00001/index.html",
    "programmes/plan-00001/index.html",
    "programmes/plan-00001/roadmap-2024/index.html",
    "search/index.html",
)
_LINKED = re.compile(r"""<(?:link|script)\b[^>]*?\b(?:href|src)="([^":?#]+\.(?:css|js))\"""")


@dataclass(frozen=True, slots=True)
class Visit:
    """A page with the styles and scripts that it names: bytes on the disk and after gzip."""

    page: str
    files: int
    raw_bytes: int
    gzip_bytes: int


def visits(site: Path) -> tuple[Visit, ...]:
    """Return what a first visit of each of the pages loads."""
    return tuple(_visit(site, page) for page in PAGES if (site / page).is_file())


def linked(html: str) -> tuple[str, ...]:
    """Return the relative addresses of the styles and scripts that a page names, each once."""
    return tuple(dict.fromkeys(_LINKED.findall(html)))


def _visit(site: Path, page: str) -> Visit:
    loaded = list(_loaded(site, page))
    packed = sum(len(gzip.compress(content, 6, mtime=0)) for content in loaded)
    return Visit(page, len(loaded), sum(len(content) for content in loaded), packed)


def _loaded(site: Path, page: str) -> Iterator[bytes]:
    path = site / page
    yield path.read_bytes()
    for address in linked(path.read_text(encoding="utf-8")):
        target = (path.parent / address).resolve()
        if target.is_file():
            yield target.read_bytes()

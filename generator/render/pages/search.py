"""The search page: the form, and the place where a script shows what it found."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.render import address
from generator.render.page import Frame, Link, Page, PageFamily, frame
from generator.render.site import Site


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Context of the search page. ``script`` and ``head`` are loaded with it, in this order."""

    frame: Frame
    script: str
    head: str
    lists: tuple[Link, ...]


def _pages(site: Site) -> Iterator[Page]:
    yield Page(address.SEARCH, "pages/search.html.jinja", partial(_made, site))


def _made(site: Site) -> SearchPage:
    path = address.SEARCH
    shown = frame(site, "search", path, say("pages", "menu.search"))
    script = address.link(path, address.SEARCH_SCRIPT)
    head = address.link(path, address.SEARCH_HEAD)
    return SearchPage(shown, script, head, shown.menu)


SEARCH = PageFamily("search", "pages/search.html.jinja", SearchPage, _pages)

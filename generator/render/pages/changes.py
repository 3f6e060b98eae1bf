"""What changed since the last publication, by programme, school and field."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.render import address
from generator.render.changed import CHANGES as CHANGES_LIST
from generator.render.page import Frame, Link, Page, PageFamily
from generator.render.pieces.changed import ChangedGroup, changed_groups, with_feeds
from generator.render.pieces.list_page import around, list_frame
from generator.render.site import Site

_TEMPLATE = "pages/changes.html.jinja"


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """Context of a page of changes; ``contents`` leads to its programmes."""

    frame: Frame
    day: str
    feed: Link
    around: tuple[Link, ...]
    contents: tuple[Link, ...]
    groups: tuple[ChangedGroup, ...]


def _pages(site: Site) -> Iterator[Page]:
    for path in site.sheets[CHANGES_LIST]:
        yield Page(path, _TEMPLATE, partial(_made, site, path))


def _made(site: Site, path: str) -> ChangesPage:
    page = site.sheets[CHANGES_LIST][path]
    groups = changed_groups(site, page.rows, path)
    feed = Link(say("changes", "feed.changes"), address.link(path, address.CHANGES_FEED))
    made = list_frame(site, "changes", page, say("pages", "menu.changes"))
    return ChangesPage(
        frame=with_feeds(site, made, path),
        day=site.since.day if site.since else "",
        feed=feed,
        around=around(site, page),
        contents=tuple(Link(group.page.title, f"#{group.id}") for group in groups[1:] and groups),
        groups=groups,
    )


CHANGES = PageFamily("changes", _TEMPLATE, ChangesPage, _pages)

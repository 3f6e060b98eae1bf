"""The indexes of long lists, and the numbers that stand where a calendar's rows do not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from generator.core.wording import say
from generator.render import address
from generator.render.lists import VIEWS, Total, calendar_list, maps_of
from generator.render.page import Link, Page, PageFamily
from generator.render.pages.calendar import calendar_frame, calendar_views
from generator.render.pieces.event import state_counts
from generator.render.pieces.list_page import (
    INDEX_TEMPLATE,
    IndexLine,
    ListIndex,
    around,
    list_frame,
    list_index,
)
from generator.render.site import Site, programme_name, school_name
from generator.render.split import ListPage

# List → the kind of its pages and the key of its title.
_LISTS = {
    "schools": "school-list",
    "programmes": "programme-list",
    "documents": "documents",
    "people": "people",
    "municipalities": "municipality-list",
    "changes": "changes",
}


def _pages(site: Site) -> Iterator[Page]:
    for name, kind in _LISTS.items():
        for path in site.sheets[maps_of(name)[1]]:
            yield Page(path, INDEX_TEMPLATE, partial(_list, site, name, kind, path))
    for view in VIEWS:
        for path in site.sheets[maps_of(calendar_list(view))[1]]:
            yield Page(path, INDEX_TEMPLATE, partial(_calendar, site, view, path))


def _list(site: Site, name: str, kind: str, path: str) -> ListIndex:
    page = site.sheets[maps_of(name)[1]][path]
    return list_index(site, name, page, list_frame(site, kind, page, say("pages", f"menu.{name}")))


def _calendar(site: Site, view: str, path: str) -> ListIndex:
    name = calendar_list(view)
    page = site.sheets[maps_of(name)[1]][path]
    made = calendar_frame(site, view, page)
    views = () if page.way else calendar_views(site, path)
    if page.below:
        index = list_index(site, name, page, made, views=views)
        is_whole = path == address.CALENDAR
        return replace(index, statuses=state_counts(dict(site.event_states))) if is_whole else index
    return ListIndex(
        frame=made,
        views=views,
        note="" if page.way else say("lists", f"note.{name}"),
        statuses=(),
        head=say("lists", f"row.{name}"),
        count_head=say("lists", "events"),
        more_head=say("lists", f"more.{name}") if view == "school" else "",
        lines=tuple(_totals(site, view, page)),
        around=around(site, page),
    )


def _totals(site: Site, view: str, page: ListPage[Any]) -> Iterator[IndexLine]:
    title, target = _NAMES[view]
    for row in page.rows:
        own: Total = row
        programmes = (name for name, _ in own.parts if view == "school")
        yield IndexLine(
            Link(title(site, own.key), address.link(page.path, target(own.key))),
            sum(count for _, count in own.parts),
            tuple(
                Link(
                    programme_name(site, name),
                    address.link(page.path, address.programme_page(name)),
                )
                for name in programmes
            ),
        )


_NAMES = {
    "school": (school_name, address.school_page),
    "programme": (programme_name, address.programme_page),
}

LIST_INDEX = PageFamily("list-index", INDEX_TEMPLATE, ListIndex, _pages)

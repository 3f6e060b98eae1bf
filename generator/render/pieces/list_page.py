"""Pages of a long list: their titles, the way to them, their neighbours, and the indexes.

Enters: a page of a list (render/split.py). Leaves: its frame, and the context of an index.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from generator.core.dataclass import dataclass
from generator.core.slug import slugs
from generator.core.wording import say, wording
from generator.render import address
from generator.render.page import Frame, Link, frame
from generator.render.pieces.cycle import month_title
from generator.render.pieces.event import StatusCount
from generator.render.pieces.line import capitalised
from generator.render.site import Site, programme_name
from generator.render.split import ListPage, Step

INDEX_TEMPLATE = "pages/list-index.html.jinja"


@dataclass(frozen=True, slots=True)
class IndexLine:
    """A line of an index: where it leads to, and how many rows stand there."""

    page: Link
    count: int
    more: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class ListIndex:
    """Context of the index of a long list. ``head`` and ``count_head`` are those of its columns.

    ``more_head`` is "" where no line has anything ``more``.
    """

    frame: Frame
    views: tuple[Link, ...]
    note: str
    statuses: tuple[StatusCount, ...]
    head: str
    count_head: str
    more_head: str
    lines: tuple[IndexLine, ...]
    around: tuple[Link, ...]


def list_frame(site: Site, kind: str, page: ListPage[Any], title: str, name: str = "") -> Frame:
    """Return the frame of a page of the list titled ``title``, which is ``name`` on the way."""
    if not page.way:
        return frame(site, kind, page.path, title)
    words = ", ".join(step_words(site, step) for step in page.way)
    made = frame(site, kind, page.path, say("lists", "title", list=title, part=words))
    root = Link(name or title, address.link(page.path, _root_of(page)), current=True)
    steps = (
        Link(step_title(site, step), address.link(page.path, step.path), current=True)
        for step in page.way[:-1]
    )
    return replace(made, trail=(*made.trail, root, *steps))


def list_index(
    site: Site, name: str, page: ListPage[Any], made: Frame, *, views: tuple[Link, ...] = ()
) -> ListIndex:
    """Return the index of the pages below ``page``; its own page tells what the list is."""
    rung = page.below[0].rung
    return ListIndex(
        frame=made,
        views=views,
        note="" if page.way else say("lists", f"note.{name}"),
        statuses=(),
        head=say("lists", f"rung.{rung}"),
        count_head=say("lists", f"head.{name}"),
        more_head="",
        lines=tuple(
            IndexLine(Link(step_title(site, step), address.link(page.path, step.path)), step.count)
            for step in page.below
        ),
        around=around(site, page),
    )


def around(site: Site, page: ListPage[Any]) -> tuple[Link, ...]:
    """Return the links to the pages before and after, with words that say which is which."""
    found = (("before", page.before), ("after", page.after))
    return tuple(
        Link(
            say("lists", f"around.{which}", title=step_words(site, step)),
            address.link(page.path, step.path),
        )
        for which, steps in found
        for step in steps
    )


def step_title(site: Site, step: Step) -> str:
    """Return what a step is called in a heading."""
    return capitalised(step_words(site, step))


def step_words(site: Site, step: Step) -> str:
    """Return what a step is called inside a sentence: «май 2024 года»."""
    if step.rung == "part":
        return say("lists", "part", number=step.key)
    if step.rung == "month":
        title = month_title(step.key)
        return title[:1].lower() + title[1:]
    if not step.key:
        return str(wording("lists")["none"][step.rung])
    return _WORDS[step.rung](site, step.key)


def _root_of(page: ListPage[Any]) -> str:
    """Return the path of the list's own page: what stands before the folder of its parts."""
    first = page.way[0].path.removesuffix("/index.html").rpartition("/")[0]
    return f"{first.removesuffix('/list')}/index.html"


def _municipality(site: Site, key: str) -> str:
    found = site.registry.municipalities.get(key)
    return found.name if found else key


def _person(site: Site, key: str) -> str:
    found = site.registry.people.get(key)
    return f"{found.surname} {found.initials}" if found else key


def _finding(section: str, slug: str) -> str:
    return say("lists", f"finding.{section}", title=slugs()[slug]["title"])


_WORDS: dict[str, Callable[[Site, str], str]] = {
    "region": lambda _, key: key,
    "municipality": _municipality,
    "person": _person,
    "programme": programme_name,
    "letter": lambda _, key: say("lists", "letter", letter=key),
    "finding": lambda _, key: _finding(*key.split("/")),
}

"""The page: an address, a template and a context; the family: all pages of one sort.

Enters: a Site. Leaves: pages, whose HTML render/pages/html.py writes from compiled templates.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from generator.core.dataclass import dataclass
from generator.core.wording import say, wording
from generator.model.record import Record
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.repository import record_editor
from generator.render.site import Site, is_internal


@dataclass(frozen=True, slots=True)
class Link:
    """A link: its text, the relative address and whether it is the page at hand."""

    title: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds every page. ``root`` is the relative way up to the site's folder, with "/".

    ``menu`` holds the sections, ``trail`` the pages above this one, ``edition`` the words at the
    foot that say which edition this is, ``feeds`` what a reader may subscribe to. ``kind`` is the
    family's name.
    """

    kind: str
    title: str
    description: str
    site: str
    root: str
    home: str
    search: str
    menu: tuple[Link, ...]
    trail: tuple[Link, ...]
    foot: tuple[Link, ...]
    edition: str
    feeds: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from: the paper that printed it, or the record that holds it.

    ``record`` is the record's path, "" for a paper; ``href`` its address in the repository and
    ``edit`` that of the forge's editor, if any.
    """

    title: str
    paper: str = ""
    record: str = ""
    href: str = ""
    edit: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page. ``make`` gives its context, a frozen dataclass with a ``frame``.

    ``template`` fits the context's type. Listing the pages of a site makes none of them.
    """

    path: str
    template: str
    make: Callable[[], Any]

    @property
    def context(self) -> Any:
        """Return the context, made now."""
        return self.make()


@dataclass(frozen=True, slots=True)
class PageFamily:
    """All pages of one sort. ``context`` is the declared type that the template is checked for.

    A page holds nothing of what was read to list it but its path. ``of`` gives the pages of one
    programme, None for a family that is not listed by programme.
    """

    name: str
    template: str
    context: type
    pages: Callable[[Site], Iterator[Page]]
    of: Callable[[Site, ProgrammeUnit], Iterator[Page]] | None = None


def programme_family(
    name: str,
    template: str,
    context: type,
    of: Callable[[Site, ProgrammeUnit], Iterator[Page]],
    near: Callable[[Site, ProgrammeUnit, str], Iterator[Page]] | None = None,
) -> PageFamily:
    """Return a family whose pages are listed programme by programme.

    So a page stands on its own programme, not on all those that the site's list is made from.
    ``near`` gives the pages that the one at a path may be among, where all of a programme are many.
    """
    pages = partial(_of_programmes, name, template, near or _nearest(of))
    return PageFamily(name, template, context, pages, of)


def _nearest(
    of: Callable[[Site, ProgrammeUnit], Iterator[Page]],
) -> Callable[[Site, ProgrammeUnit, str], Iterator[Page]]:
    return lambda site, unit, _path: of(site, unit)


def paths_in(
    families: Iterable[PageFamily], site: Site, unit: ProgrammeUnit
) -> dict[str, tuple[str, ...]]:
    """Return family → the paths of a programme's pages; families without any are left out."""
    found = {
        family.name: tuple(page.path for page in family.of(site, unit))
        for family in families
        if family.of is not None
    }
    return {name: paths for name, paths in found.items() if paths}


def pages_together(
    families: Iterable[PageFamily], listed: Mapping[str, Mapping[str, tuple[str, ...]]]
) -> dict[str, dict[str, str]]:
    """Return family → path → programme; ``listed`` maps programme → family → paths."""
    found: dict[str, dict[str, str]] = {each.name: {} for each in families if each.of is not None}
    for programme in sorted(listed):
        for name, paths in listed[programme].items():
            found[name].update(dict.fromkeys(paths, programme))
    return found


def _of_programmes(
    name: str,
    template: str,
    near: Callable[[Site, ProgrammeUnit, str], Iterator[Page]],
    site: Site,
) -> Iterator[Page]:
    for path in site.pages[name]:
        yield Page(path, template, partial(_made, name, near, site, path))


def _made(
    name: str, near: Callable[[Site, ProgrammeUnit, str], Iterator[Page]], site: Site, path: str
) -> Any:
    unit = site.units[site.pages[name][path]]
    return next(page for page in near(site, unit, path) if page.path == path).make()


def frame(
    site: Site,
    kind: str,
    path: str,
    title: str,
    *,
    description: str = "",
    trail: tuple[str, ...] = (),
) -> Frame:
    """Return the frame of the page at ``path``; ``trail`` are the paths of the pages above it.

    A page above is named as the menu or, where the menu has no such entry, as the site names it.
    """
    root = address.link(path, address.HOME).removesuffix(address.HOME)
    return Frame(
        kind=kind,
        title=title,
        description=description or str(wording("pages")["frame"]["description"]),
        site=site.name,
        root=root,
        home=address.link(path, address.HOME),
        search=address.link(path, address.SEARCH),
        menu=_links(path, _menu(site)),
        trail=_links(path, {step: _title_of(site, step) for step in (address.HOME, *trail)}),
        foot=_links(path, _foot(site)),
        edition=str(wording("pages")["frame"]["edition"][site.edition.value]),
        feeds=(Link(say("changes", "feed.documents"), address.link(path, address.FEED)),),
    )


def sources(site: Site, record: Record) -> tuple[Source, ...]:
    """Return the paper that a record was taken from and, in the internal edition, the record."""
    paper = (printed_source(record),) if record.source else ()
    return (*paper, *recorded(site, say("pages", "record"), record.origin.file))


def printed_source(record: Record) -> Source:
    """Return the paper that a record was taken from."""
    return Source(say("pages", "source"), paper=record.source)


def recorded(site: Site, title: str, record: str) -> tuple[Source, ...]:
    """Return where a fact is recorded as the edition may name it: nothing in public."""
    if not record or not is_internal(site):
        return ()
    href = f"{site.repository.rstrip('/')}/{record}" if site.repository else ""
    return (Source(title, record=record, href=href, edit=record_editor(href)),)


def _links(path: str, targets: dict[str, str]) -> tuple[Link, ...]:
    return tuple(
        Link(title, address.link(path, target), current=_is_inside(path, target))
        for target, title in targets.items()
    )


def _is_inside(path: str, target: str) -> bool:
    folder = target.removesuffix("index.html")
    return path == target or bool(folder and path.startswith(folder))


def _menu(site: Site) -> dict[str, str]:
    titles = wording("pages")["menu"]
    return {
        target: str(titles[key]) for key, target in MENU if key != "findings" or is_internal(site)
    }


def _foot(_: Site) -> dict[str, str]:
    titles = wording("pages")["menu"]
    return {target: str(titles[key]) for key, target in FOOT}


def _title_of(site: Site, path: str) -> str:
    titles = wording("pages")["menu"]
    known = {target: str(titles[key]) for key, target in (*MENU, *FOOT, ("home", address.HOME))}
    if path in known:
        return known[path]
    programme = path.split("/")[1]
    found = site.registry.programmes.get(programme)
    return found.name if found else programme


MENU = (
    ("schools", address.SCHOOLS),
    ("programmes", address.PROGRAMMES),
    ("calendar", address.CALENDAR),
    ("documents", address.DOCUMENTS),
    ("people", address.PEOPLE),
    ("glossary", address.GLOSSARY),
    ("data", address.DATA),
    ("guides", address.GUIDES),
    ("findings", address.FINDINGS),
)
FOOT = (
    ("municipalities", address.MUNICIPALITIES),
    ("archive", address.ARCHIVE),
    ("about", address.ABOUT),
    ("fields", address.FIELDS),
    ("checks", address.CHECKS),
    ("search", address.SEARCH),
)

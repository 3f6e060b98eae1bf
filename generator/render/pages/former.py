"""Former addresses: a page that leads to where a school's or programme's page stands today."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.render import address
from generator.render.page import Page, PageFamily
from generator.render.site import Site, programme_name, school_name


@dataclass(frozen=True, slots=True)
class FormerPage:
    """Context of a former address: what stood there, and the relative way to it."""

    title: str
    description: str
    site: str
    root: str
    name: str
    href: str


def _pages(site: Site) -> Iterator[Page]:
    schools, programmes = site.registry.former_schools, site.registry.former_programmes
    for former in schools:
        path = address.school_page(former)
        if former not in site.registry.schools:
            make = partial(_school, site, path, schools[former])
            yield Page(path, "pages/former.html.jinja", make)
    for former in programmes:
        if former not in site.registry.programmes:
            yield from _of_programme(site, former, programmes[former])


def _of_programme(site: Site, former: str, programme: str) -> Iterator[Page]:
    """Give the former addresses of all pages of a programme."""
    now, before = (_folder(each) for each in (programme, former))
    found = (path for pages in site.pages.values() for path in pages)
    for target in sorted(path for path in found if path.startswith(now)):
        path = before + target.removeprefix(now)
        make = partial(_made, site, path, target, programme_name(site, programme))
        yield Page(path, "pages/former.html.jinja", make)


def _folder(programme: str) -> str:
    return address.programme_page(programme).removesuffix("index.html")


def _school(site: Site, path: str, school: str) -> FormerPage:
    return _made(site, path, address.school_page(school), school_name(site, school))


def _made(site: Site, path: str, target: str, name: str) -> FormerPage:
    return FormerPage(
        title=say("compare", "former.title"),
        description=say("compare", "former.description"),
        site=site.name,
        root=address.link(path, address.HOME).removesuffix(address.HOME),
        name=name,
        href=address.link(path, target),
    )


FORMER = PageFamily("former", "pages/former.html.jinja", FormerPage, _pages)

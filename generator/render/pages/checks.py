"""What the check finds: every finding by slug, with its reason, an example and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.core.dataclass import dataclass
from generator.core.slug import slugs
from generator.core.wording import say
from generator.render import address
from generator.render.page import Frame, Link, Page, PageFamily, frame
from generator.render.site import Site


@dataclass(frozen=True, slots=True)
class CheckText:
    """A kind of finding: title, why it matters, a bad and a good example."""

    id: str
    slug: str
    title: str
    why: str
    hint: str
    bad: str
    good: str


@dataclass(frozen=True, slots=True)
class ChecksPage:
    """Context of the page of all kinds of findings."""

    frame: Frame
    contents: tuple[Link, ...]
    checks: tuple[CheckText, ...]


def _pages(site: Site) -> Iterator[Page]:
    yield Page(address.CHECKS, "pages/checks.html.jinja", partial(_made, site))


def _made(site: Site) -> ChecksPage:
    path = address.CHECKS
    checks = tuple(
        CheckText(
            address.anchor("slug", slug),
            slug,
            str(words["title"]),
            str(words["why"]),
            _readable(str(words["hint"])),
            str(words["bad"]),
            str(words["good"]),
        )
        for slug, words in slugs().items()
    )
    return ChecksPage(
        frame(site, "checks", path, say("pages", "menu.checks"), trail=(address.GUIDES,)),
        tuple(Link(item.title, f"#{item.id}") for item in checks),
        checks,
    )


def _readable(hint: str) -> str:
    """Return a hint without the places that a finding fills: it is left out when it has any."""
    return "" if "{" in hint else hint


CHECKS = PageFamily("checks", "pages/checks.html.jinja", ChecksPage, _pages)

"""Links to zips of documents, as pages show them.

Enters: archives. Leaves: links that say how many files there are.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.core.wording import say
from generator.render import address
from generator.render.archives import Archive, archive_years
from generator.render.page import Link
from generator.render.site import Site
from generator.russian.counting import counted


def archive_links(archives: Iterable[Archive], page: str) -> tuple[Link, ...]:
    """Return the links of a page to archives: «все документы (12 файлов)»."""
    return tuple(_link(page, each.path, each.year, len(each.documents)) for each in archives)


def year_links(site: Site, page: str) -> tuple[Link, ...]:
    """Return the links of a page to the archives of all programmes, year by year."""
    return tuple(
        _link(page, address.year_zip(year), year, count) for year, count in archive_years(site)
    )


def _link(page: str, path: str, year: str, count: int) -> Link:
    key = "link.year" if year else "link.all"
    files = counted(count, "файл")
    return Link(say("downloads", key, year=year, files=files), address.link(page, path))

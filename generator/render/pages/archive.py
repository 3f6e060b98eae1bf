"""The archive: the years, the programmes of each, and what a programme held in a year."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.archives import programme_archives
from generator.render.lists import archive_sheets
from generator.render.page import Frame, Link, Page, PageFamily, frame, programme_family
from generator.render.pieces.archive import archive_links, year_links
from generator.render.pieces.held import HeldPart, held_in, papers_in_year
from generator.render.pieces.list_page import around, list_frame, step_title
from generator.render.pieces.paper import Paper, papers_in_order
from generator.render.site import Site, newest_first, programme_name
from generator.render.split import LONGEST
from generator.render.years import cycle_years, years_of


@dataclass(frozen=True, slots=True)
class YearLine:
    """A line of the archive: a year, a programme of a year or a part of a long list."""

    page: Link
    count: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class ArchivePage:
    """Context of the list of years, and of the list of the programmes of a year."""

    frame: Frame
    around: tuple[Link, ...]
    head: str
    count_head: str
    lines: tuple[YearLine, ...]
    zips: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class ArchiveProgrammePage:
    """Context of what a programme held in a year. ``more`` counts papers that are not listed."""

    frame: Frame
    programme: Link
    years: tuple[Link, ...]
    parts_held: tuple[HeldPart, ...]
    papers: tuple[Paper, ...]
    zips: tuple[Link, ...]
    more: int
    documents: str


def _years(site: Site) -> Iterator[Page]:
    template = "pages/archive.html.jinja"
    yield Page(address.ARCHIVE, template, partial(_all_years, site))
    for year in site.year_programmes:
        for sheet in archive_sheets(year, site.year_programmes[year]):
            yield Page(sheet.path, template, partial(_year, site, year, sheet.path))


def _all_years(site: Site) -> ArchivePage:
    path, title = address.ARCHIVE, say("compare", "archive.title")
    return ArchivePage(
        frame(site, "archive", path, title, description=say("compare", "archive.description")),
        (),
        say("compare", "archive.head"),
        say("compare", "archive.programmes"),
        tuple(
            YearLine(
                Link(
                    say("compare", "archive.year", year=year),
                    address.link(path, address.archive_year(year)),
                ),
                len(site.year_programmes[year]),
            )
            for year in sorted(site.year_programmes, reverse=True)
        ),
    )


def _year(site: Site, year: str, path: str) -> ArchivePage:
    sheets = archive_sheets(year, site.year_programmes[year])
    page = next(sheet for sheet in sheets if sheet.path == path)
    title = say("compare", "archive.year-title", year=year)
    made = list_frame(site, "archive", page, title)
    if page.below:
        return ArchivePage(
            made,
            around(site, page),
            say("lists", f"rung.{page.below[0].rung}"),
            say("compare", "archive.programmes"),
            tuple(
                YearLine(Link(step_title(site, step), address.link(path, step.path)), step.count)
                for step in page.below
            ),
        )
    return ArchivePage(
        made,
        around(site, page),
        say("compare", "archive.programme"),
        say("compare", "archive.held"),
        tuple(_programme_line(site, year, item.id, path) for item in page.rows),
        _zips(site, year, path),
    )


def _zips(site: Site, year: str, path: str) -> tuple[Link, ...]:
    own = address.link(path, address.year_zip(year))
    return tuple(each for each in year_links(site, path) if each.href == own)


def _programme_line(site: Site, year: str, programme: str, path: str) -> YearLine:
    unit = site.units[programme]
    target = address.archive_programme(year, programme)
    periods = (
        cycle.title for cycle in newest_first(unit.cycles) if int(year) in cycle_years(cycle)
    )
    return YearLine(
        Link(programme_name(site, programme), address.link(path, target)),
        sum(len(part.links) for part in held_in(site, unit, year, path)),
        "; ".join(periods),
    )


def _pages(site: Site, unit: ProgrammeUnit) -> Iterator[Page]:
    for year in _past(site, unit):
        path = address.archive_programme(year, unit.programme.id)
        make = partial(_programme, site, unit, year, path)
        yield Page(path, "pages/archive-programme.html.jinja", make)


def _past(site: Site, unit: ProgrammeUnit) -> tuple[str, ...]:
    """Return the years of a programme up to that of the site's day."""
    return tuple(year for year in years_of(unit) if int(year) <= site.on.year)


def _programme(site: Site, unit: ProgrammeUnit, year: str, path: str) -> ArchiveProgrammePage:
    programme = unit.programme
    name = {"programme": programme.name, "year": year}
    documents = papers_in_year(site, unit, year)
    whole = tuple(each for each in documents if not each.school)
    listed = documents if len(documents) <= LONGEST else whole[:LONGEST]
    made = frame(
        site,
        "archive-programme",
        path,
        say("compare", "archive.programme-title", **name),
        description=say("compare", "archive.programme-description", **name),
        trail=(address.ARCHIVE, address.archive_year(year)),
    )
    return ArchiveProgrammePage(
        frame=made,
        programme=Link(programme.name, address.link(path, address.programme_page(programme.id))),
        years=tuple(
            Link(
                each,
                address.link(path, address.archive_programme(each, programme.id)),
                current=each == year,
            )
            for each in _past(site, unit)
        ),
        parts_held=held_in(site, unit, year, path),
        papers=papers_in_order(site, listed, path),
        zips=archive_links(
            (each for each in programme_archives(site, programme.id) if each.year == year), path
        ),
        more=len(documents) - len(listed),
        documents=address.link(path, address.DOCUMENTS),
    )


ARCHIVE = PageFamily("archive", "pages/archive.html.jinja", ArchivePage, _years)
ARCHIVE_PROGRAMME = programme_family(
    "archive-programme", "pages/archive-programme.html.jinja", ArchiveProgrammePage, _pages
)

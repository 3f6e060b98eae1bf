"""Long lists on the site: split when pages may be short only, nothing lost, no link dead."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bench.district.whole import write_district
from generator.analyse.calendar import PlannedEvent, calendar
from generator.core.artifact import Artifact
from generator.model.edition import Edition
from generator.pipeline import load
from generator.publish.link import dead_links
from generator.publish.site import site_sources
from generator.read.resources import schema_kinds, schema_of
from generator.render import address, lists
from generator.render.edition import Shown
from generator.render.made_site import make_site
from generator.render.page import Page
from generator.render.pages.calendar import CALENDAR
from generator.render.pages.documents import DOCUMENTS
from generator.render.pages.people import PEOPLE
from generator.render.pages.programme_list import PROGRAMME_LIST
from generator.render.pages.school_list import SCHOOL_LIST
from generator.render.pieces.paper import Paper
from generator.render.search.entries import search_shelves
from generator.render.site import PublishedDocument, Site
from tests.render.pages.test_pages import outline_of
from tests.whole import build_data, build_site

TESTS = Path(__file__).resolve().parent.parent.parent
DISTRICT = TESTS / "data" / "sixth-district"
FEW = 3
PAPERS = tuple(
    PublishedDocument(
        f"paper-{number}",
        "order",
        f"Приказ № {number}",
        f"zar-opora/paper-{number}.docx",
        "0" * 64,
        programme="zar-opora" if number % 2 else "",
    )
    for number in range(1, 9)
)

MakeSite = Callable[[int], Site]


@pytest.fixture(scope="module", params=["sixth", "generated"])
def make(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> MakeSite:
    """A function longest page → the site of the sixth district, or of a generated one."""
    root = DISTRICT
    if request.param == "generated":
        root = tmp_path_factory.mktemp("district")
        write_district(5, root)
    loaded = load(root)
    settings = loaded.settings
    assert settings is not None
    shown = Shown(Edition.INTERNAL, loaded.registry, loaded.programmes, loaded.results)

    def site(longest: int) -> Site:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(lists, "LONGEST", longest)
            return make_site(
                shown,
                settings,
                on=date(2025, 5, 20),
                documents=PAPERS,
                schemas={kind: schema_of(kind) for kind in schema_kinds()},
            )

    return site


def calendar_pages(site: Site, view: str) -> list[Page]:
    below = lists.calendar_path(view).removesuffix("index.html")
    others = {lists.calendar_path(each) for each in lists.VIEWS} - {lists.calendar_path(view)}
    found = [page for page in CALENDAR.pages(site) if page.path.startswith(below)]
    return [page for page in found if page.path not in others and _view_of(page.path) == view]


def _view_of(path: str) -> str:
    step = path.split("/")[1]
    return step if step in lists.VIEWS else "month"


def test_a_short_list_keeps_its_one_page(make: MakeSite) -> None:
    site = make(100_000)
    for family, path in (
        (SCHOOL_LIST, address.SCHOOLS),
        (PROGRAMME_LIST, address.PROGRAMMES),
        (DOCUMENTS, address.DOCUMENTS),
        (PEOPLE, address.PEOPLE),
    ):
        assert [page.path for page in family.pages(site)] == [path]
    assert [page.path for page in CALENDAR.pages(site)] == [
        lists.calendar_path(view) for view in lists.VIEWS
    ]


def test_every_event_is_once_on_each_of_its_months(make: MakeSite) -> None:
    site = make(FEW)
    shown = Counter(
        (group.id, row.plans[0].href)
        for page in calendar_pages(site, "month")
        for group in page.context.groups
        for row in group.rows
    )
    planned = Counter(
        (address.anchor("group", month or "none"), _address(entry.own))
        for entry in calendar(site.programmes)
        for month in entry.months or ("",)
    )
    assert shown == planned
    assert sum(shown.values()) > FEW


def _address(one: PlannedEvent) -> str:
    programme, roadmap, event = one.key
    page = address.roadmap_page(programme, roadmap)
    return f"{page}#{address.anchor('event', event)}"


def test_no_page_of_a_list_is_too_long(make: MakeSite) -> None:
    site = make(FEW)
    for page in CALENDAR.pages(site):
        assert sum(len(group.rows) for group in page.context.groups) <= FEW, page.path
    for page in DOCUMENTS.pages(site):
        assert sum(len(group.papers) for group in page.context.groups) <= FEW, page.path
    for page in PROGRAMME_LIST.pages(site):
        assert len(page.context.programmes) <= FEW, page.path
    for page in SCHOOL_LIST.pages(site):
        assert sum(len(each.schools) for each in page.context.municipalities) <= FEW, page.path


def test_nothing_of_a_list_is_lost(make: MakeSite) -> None:
    whole, parts = make(100_000), make(FEW)
    for family, field, inner in (
        (DOCUMENTS, "groups", "papers"),
        (SCHOOL_LIST, "municipalities", "schools"),
    ):
        shown = [
            Counter(
                _name(item)
                for page in family.pages(site)
                for group in getattr(page.context, field)
                for item in getattr(group, inner)
            )
            for site in (whole, parts)
        ]
        assert shown[0] == shown[1]
        assert shown[0]


def _name(item: object) -> str:
    return item.id if isinstance(item, Paper) else item.school.title  # type: ignore[attr-defined]


@pytest.mark.parametrize("longest", [1, FEW, 20])
def test_no_link_is_dead_however_lists_are_split(make: MakeSite, longest: int) -> None:
    site = make(longest)
    papers = [Artifact(paper.path, b"PK") for paper in PAPERS]
    made = build_site(site, site_sources(DISTRICT), papers, build_data(site))
    assert dead_links(made) == ()
    ids = {item.path: outline_of(item).ids for item in made if item.path.endswith(".html")}
    for _, entries in search_shelves(site):
        for entry in entries():
            assert not entry.anchor or entry.anchor in ids[entry.path], entry
    calendar = (item for item in made if item.path.startswith("calendar/"))
    titles = [_title(item) for item in calendar if item.path.endswith(".html")]
    assert len(set(titles)) == len(titles)


def _title(item: Artifact) -> str:
    found = re.search(r"<h1>(.*?)</h1>", item.content.decode())
    assert found, item.path
    return found[1]

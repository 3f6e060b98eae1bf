"""The overview of a programme and the home page: words, numbers and where they lead."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.model.edition import Edition
from generator.pipeline import load
from generator.render.edition import Shown, show
from generator.render.made_site import make_site
from generator.render.now import now_part
from generator.render.overview import OverviewBrief, Tally, home_overview
from generator.render.page import Link
from generator.render.pieces.verdict_bars import WIDTH
from generator.render.site import Site

DISTRICT = Path(__file__).resolve().parents[1] / "data" / "sixth-district"
PAGE = "programmes/zar-opora/index.html"


@pytest.fixture(scope="module", params=list(Edition))
def site(request: pytest.FixtureRequest) -> Site:
    loaded = load(DISTRICT)
    assert loaded.settings is not None
    whole = Shown(request.param, loaded.registry, loaded.programmes, loaded.results)
    return make_site(show(whole), loaded.settings, on=date(2025, 5, 20))


def test_both_editions_name_who_has_not_handed_in(site: Site) -> None:
    now = now_part(site, site.units["zar-opora"], PAGE)
    lines = {line.page.title: (line.given, line.missing, line.mark.word) for line in now.coverage}
    assert lines["Посещаемость, за март 2025\u00a0года"] == (
        "1 из 2",
        "Нагорная СОШ",
        "сдали не все",
    )
    assert lines["Сводка по району, за апрель 2025\u00a0года"][0] == ""


def test_reasons_are_said_in_words_and_lead_on(site: Site) -> None:
    now = now_part(site, site.units["zar-opora"], PAGE)
    found = {each.school.title: each.causes for each in now.schools}
    (cause,) = found["МБОУ «Нагорная СОШ»"]
    assert cause.title == "не сдано: «Посещаемость» за март 2025\u00a0года"
    assert cause.href == "#now-coverage"


def test_bars_fit_their_field_and_say_their_numbers(site: Site) -> None:
    (chart,) = now_part(site, site.units["zar-opora"], PAGE).bars
    for bar in chart.bars:
        ends = [part.x + part.width for part in bar.segments]
        assert [part.x for part in bar.segments] == [0, *ends[:-1]]
        assert ends[-1] <= WIDTH
        assert sum(cell.count for cell in bar.cells) == sum(part.count for part in bar.segments)


def test_the_home_page_sums_programmes_up(site: Site) -> None:
    tallies = [each.tally for each in site.overviews.values()]
    assert site.home_overview.tally == sum(tallies, Tally())
    assert {each.page.title for each in site.home_overview.first} == {"Опора", "План Луговой школы"}


def test_only_the_gravest_programmes_stand_at_home() -> None:
    def brief(number: int) -> OverviewBrief:
        link = Link(f"Программа {number}", f"programmes/p-{number}/index.html")
        return OverviewBrief(link, Tally(overdue=number), number, ())

    found = home_overview(brief(number) for number in range(13))
    assert [each.weight for each in found.first] == list(range(12, 2, -1))
    assert (found.more, found.tally.overdue) == (2, sum(range(13)))

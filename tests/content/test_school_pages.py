"""The pages of our schools: each says how it stands, and what it shows holds in both editions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from generator.model.edition import Edition
from generator.pipeline import load
from generator.render.edition import Shown, show
from generator.render.made_site import make_site
from generator.render.pages.school import SCHOOL, SchoolPage
from tests.content.conftest import ROOT

Pages = dict[str, SchoolPage]
Made = Callable[[Edition], Pages]


@pytest.fixture(scope="module")
def made() -> Made:
    loaded = load(ROOT)
    settings = loaded.settings
    assert settings is not None
    found: dict[Edition, Pages] = {}

    def pages(edition: Edition) -> Pages:
        if edition not in found:
            all_of_it = Shown(edition, loaded.registry, loaded.programmes, loaded.results)
            site = make_site(show(all_of_it, 5), settings, on=date(2024, 3, 1))
            found[edition] = {page.path.split("/")[1]: page.context for page in SCHOOL.pages(site)}
        return found[edition]

    return pages


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize("edition", list(Edition))
def test_every_school_says_how_it_stands(made: Made, edition: Edition) -> None:
    for school, page in made(edition).items():
        assert bool(page.status) is not bool(page.standing), school
        assert all(item.sentence for item in page.status), school
        assert all(item.reason for item in page.standing), school


def test_a_school_without_comparison_says_what_is_known(made: Made) -> None:
    (standing,) = made(Edition.INTERNAL)["pvk-oosh-40"].standing
    assert standing.reason.startswith("Показатели измерены один раз (12.2022)")
    assert "результаты по отметкам" in standing.known
    assert standing.missing == "Нет записей: мероприятия с названием школы."


def test_indicators_have_one_sparkline_of_all_measurements(made: Made) -> None:
    latest, before = made(Edition.INTERNAL)["russkinskaya"].comparisons
    sparks = [spark for group in latest.groups for row in group.rows for spark in row.sparks]
    assert sparks
    assert all(each.title.count(";") == 2 for each in sparks)
    assert latest.is_drawn
    assert not before.is_drawn


def test_marks_stand_beside_the_municipality(made: Made) -> None:
    (exams,) = made(Edition.INTERNAL)["pvk-oosh-40"].exams
    assert plain(exams.sentence) == (
        "Доля отметки «2» выше, чем в среднем по муниципалитету, – в 4 из 8 работ."
    )
    first = exams.rows[0]
    assert first.name == "Русский язык, 5 класс, ВПР"
    assert plain(first.own.text) == "«2» 52 %, «3» 29 %, «4» 19 %, «5» 0 %"
    assert first.around[0].text.endswith("школам)")


def test_a_hidden_line_has_no_bar(made: Made) -> None:
    internal, public = (made(each) for each in (Edition.INTERNAL, Edition.PUBLIC))
    drawn = {
        school: [row.name for exams in page.exams for row in exams.rows]
        for school, page in public.items()
    }
    left = [
        (school, row.name)
        for school, page in internal.items()
        for exams in page.exams
        for row in exams.rows
        if row.name not in drawn[school]
    ]
    assert ("pvk-oosh-40", "Русский язык, 8 класс, ВПР") in left
    assert any(drawn.values())


def test_risks_say_which_events_answer_them(made: Made) -> None:
    (risks,) = made(Edition.INTERNAL)["pvk-oosh-40"].risks
    assert risks.sentence == "Факторов 10, без мероприятия в плане 9, из них высокой значимости 3."
    (answered,) = (row for row in risks.rows if row.actions)
    assert str(answered.factor) == "Низкий уровень вовлеченности родителей"
    assert [row.mark.kind for row in risks.rows][:4] == ["risk-high"] * 4


def test_a_school_s_own_plan_shows_what_presses(made: Made) -> None:
    page = made(Edition.INTERNAL)["hm-sosh-2"]
    (plan,) = page.events
    assert plain(plan.progress) == "Исполнено 0 из 44 мероприятий."
    kinds = [row.mark.kind for row in plan.rows]
    assert kinds == sorted(kinds, key=["overdue", "due-soon"].index)
    (mentors,) = (line for line in page.lines if line.title == "Кто сопровождает")
    assert [plain(str(each.text)) for each in mentors.values] == [
        "Н.Н. Шукшина, муниципальный куратор",
        "«Центр развития образования № 7», школа-куратор",
    ]


def test_targets_are_counted_by_attainment(made: Made) -> None:
    (targets,) = made(Edition.INTERNAL)["hm-sosh-2"].targets
    assert targets.sentence == "Целевых показателей 16: нет данных о 16."
    assert not targets.is_reached

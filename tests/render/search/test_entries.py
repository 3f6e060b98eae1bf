"""What the search of a small district finds, and what its lines are filtered by."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator.core.wording import wording
from generator.model.edition import Edition
from generator.render.search.entries import search_shelves
from generator.render.search.entry import Entry
from generator.render.site import Site

Sample = Callable[[Edition], Site]


@pytest.fixture(scope="module")
def entries(sample: Sample) -> dict[str, list[Entry]]:
    """Shelf → its entries, of the internal edition."""
    return {name: list(make()) for name, make in search_shelves(sample(Edition.INTERNAL))}


def of_kind(entries: dict[str, list[Entry]], kind: str) -> list[Entry]:
    return [each for shelf in entries.values() for each in shelf if each.kind == kind]


def one(entries: dict[str, list[Entry]], title: str) -> Entry:
    (found,) = [each for shelf in entries.values() for each in shelf if each.title == title]
    return found


def test_names_come_before_what_belongs_to_them(entries: dict[str, list[Entry]]) -> None:
    assert list(entries) == ["schools", "people", "programmes/path", "documents", "terms", "data"]
    kinds = list(dict.fromkeys(each.kind for each in entries["programmes/path"]))
    assert kinds == ["programme", "monitoring", "comparison", "roadmap", "section", "event"]


def test_a_school_is_found_by_all_its_names(entries: dict[str, list[Entry]]) -> None:
    school = one(entries, "МБОУ «Сосновская СОШ»")
    assert "«Ёлочка»" in school.words
    assert (school.schools, school.places) == (("alpha",), ("north",))


def test_what_a_programme_has_concerns_its_schools(entries: dict[str, list[Entry]]) -> None:
    meeting = one(entries, "Установочное совещание")
    assert (meeting.year, meeting.note) == ("2023", "Шаг вперёд")
    assert meeting.schools == ("alpha", "beta", "gamma")
    assert meeting.places == ("north",)


def test_an_event_that_lists_schools_concerns_these(entries: dict[str, list[Entry]]) -> None:
    assert one(entries, "Разработка программ учителями").schools == ("alpha", "beta")


def test_a_paper_of_a_school_concerns_it_alone(entries: dict[str, list[Entry]]) -> None:
    paper = one(entries, "Выписка")
    assert (paper.schools, paper.note) == (("alpha",), "МБОУ «Сосновская СОШ», Шаг вперёд")
    order = one(entries, "Приказ от 09.01.2023 № 12")
    assert (order.schools, order.year) == (("alpha", "beta", "gamma"), "2023")


def test_headings_of_a_roadmap_lead_to_their_places(entries: dict[str, list[Entry]]) -> None:
    assert [each.anchor for each in of_kind(entries, "section")] == [
        "section-start",
        "section-work",
    ]


def test_every_kind_has_a_name(entries: dict[str, list[Entry]]) -> None:
    kinds = {each.kind for shelf in entries.values() for each in shelf}
    assert kinds <= wording("pages")["search"]["kinds"].keys()

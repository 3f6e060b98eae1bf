"""The index: every word leads to the lines that have it, in files that stay small."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.core.artifact import Artifact
from generator.core.origin import Origin
from generator.model.edition import Edition
from generator.model.organisation import Municipality
from generator.model.school import LegalForm, School
from generator.model.unit import Registry
from generator.render.search import index as module
from generator.render.search.entry import Entry
from generator.render.search.index import SearchIndex, index_files
from generator.render.search.shelf import lines_of, shelf_of
from generator.render.site import Site
from generator.render.stem import stem, words
from tests.render.search.decoded import content_of, lines_in

Shelves = Sequence[Sequence[Entry]]

ENTRIES = (
    Entry("school", "Школа № 5", "schools/a/index.html", words="Пятая школа", schools=("a",)),
    Entry("event", "Уроки чтения", "b/index.html", "event-1", "План школы № 5", year="2024"),
    Entry("event", "Ёлочки", "b/index.html", "event-2", "План школы № 5", places=("north",)),
)
FORMS = (
    "школа",
    "школы",
    "школе",
    "учителя",
    "учителей",
    "план",
    "карта",
    "5",
    "12",
    "в",
    "ёлка",
    "docx",
)
TEXTS = st.lists(st.sampled_from(FORMS), max_size=4).map(" ".join)
LINES = st.builds(Entry, st.sampled_from(["event", "school"]), TEXTS, st.just("p"), note=TEXTS)


def made(shelves: Shelves, site: Site | None = None) -> dict[str, Any]:
    index = SearchIndex()
    for number, entries in enumerate(shelves):
        index.add(f"shelf/{number}", shelf_of(entries))
    return content_of(index_files(site or district(0), index))


def district(schools: int) -> Site:
    """A site with schools in two municipalities."""
    listed = [
        School(
            id=f"s{number}",
            municipality="north" if number % 2 else "south",
            name=f"Школа № {number}",
            legal_form=LegalForm.ENTITY,
            origin=Origin("content/schools.yaml", ""),
        )
        for number in range(schools)
    ]
    places = [
        Municipality(id=each, name=each.title(), origin=Origin("content/places.yaml", ""))
        for each in ("east", "north", "south")
    ]
    registry = Registry(
        schools={each.id: each for each in listed},
        municipalities={each.id: each for each in places},
    )
    return Site(Edition.INTERNAL, "Сайт", registry, on=None)  # type: ignore[arg-type]


def found(content: dict[str, Any], word: str) -> dict[str, tuple[list[Any], list[Any]]]:
    """Return form → the lines that have it in the title and elsewhere."""
    files = [terms for name, terms in content.items() if name.startswith("words/")]
    (listed,) = [terms[stem(word)] for terms in files if stem(word) in terms]
    counts = content["head"]["counts"]
    return {
        stem(word) + listed[at]: (
            lines_in(listed[at + 1], counts),
            lines_in(listed[at + 2], counts),
        )
        for at in range(0, len(listed), 3)
    }


def test_a_word_stands_under_its_stem_by_forms() -> None:
    content = made([ENTRIES[:1], ENTRIES[1:]])
    assert found(content, "школами") == {
        "школа": ([(0, 0)], []),
        "школы": ([], [(1, 0), (1, 1)]),
    }
    assert found(content, "елочка") == {"елочки": ([(1, 1)], [])}
    assert found(content, "2024") == {"2024": ([], [(1, 0)])}


@given(st.lists(st.lists(LINES, min_size=1, max_size=4), min_size=1, max_size=4))
def test_every_word_leads_to_all_its_lines(shelves: list[list[Entry]]) -> None:
    content = made(shelves)
    listed = [
        (shelf, line, entry)
        for shelf, entries in enumerate(shelves)
        for line, entry in enumerate(entries)
    ]
    texts = {word for _, _, each in listed for word in (*words(each.title), *words(each.note))}
    for word in texts:
        title, other = found(content, word).get(word, ([], []))
        assert title == [(s, n) for s, n, each in listed if word in words(each.title)]
        assert other == [
            (s, n)
            for s, n, each in listed
            if word in words(each.note) and stem(word) not in map(stem, words(each.title))
        ]


def test_filters_say_which_lines_they_keep() -> None:
    content = made([ENTRIES[:1], ENTRIES[1:]])
    counts = content["head"]["counts"]
    kinds = content["marks/kinds"]
    assert lines_in(kinds["event"], counts) == [(1, 0), (1, 1)]
    assert [kind[0] for kind in content["head"]["kinds"] if kind[2]] == ["school", "event"]
    assert content["head"]["years"] == ["2024"]
    assert lines_in(content["marks/years"]["2024"], counts) == [(1, 0)]
    assert lines_in(content["marks/places"]["north"], counts) == [(1, 1)]


def test_names_of_shelves_are_written_once() -> None:
    head = made([ENTRIES, ENTRIES, ENTRIES])["head"]
    assert head["names"] == [0, "shelf/0", 6, "1", 6, "2"]


@pytest.mark.parametrize("largest", [40, 120, 10_000])
def test_files_are_split_by_letters_as_far_as_they_must(
    monkeypatch: pytest.MonkeyPatch, largest: int
) -> None:
    monkeypatch.setattr(module, "_LARGEST", largest)
    text = "карта карточка кар караван картон школа школьник план плановый"
    content = made([[Entry("event", text, "p")]])
    keys = content["head"]["words"]
    files = {name: terms for name, terms in content.items() if name.startswith("words/")}
    assert len(files) == len(keys)
    assert sorted(each for terms in files.values() for each in terms) == sorted(
        {stem(word) for word in words(text)}
    )
    for key, terms in zip(keys, files.values(), strict=True):
        assert all(each == key[:-1] if key[-1:] == "." else each.startswith(key) for each in terms)
    assert (len(keys) == 1) == (largest == 10_000)


def test_an_edit_of_one_shelf_writes_the_files_of_its_words_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_LARGEST", 1)
    before = [[Entry("event", word, "p")] for word in ("карта", "школа", "план", "кабинет")]
    after = [*before[:1], [Entry("event", "школьник", "p")], *before[2:]]
    first, second = made(before), made(after)
    assert {name for name in first if first[name] != second[name]} == {"words/w-448"}
    assert lines_of("shelf/0", before[0]) == lines_of("shelf/0", after[0])


def test_many_schools_are_chosen_by_municipality() -> None:
    entries = [Entry("school", f"Школа {n}", "p", schools=(f"s{n}",)) for n in range(201)]
    few, many = made([entries], district(200)), made([entries], district(201))
    assert few["head"]["apart"] == 0
    assert [len(few["marks/schools"]), few["marks/schools"][:2]] == [
        200,
        [["s0", "Школа № 0", "south", "ABAA"], ["s1", "Школа № 1", "north", "ABBA"]],
    ]
    assert many["head"]["apart"] == 1
    assert "marks/schools" not in many
    assert len(many["marks/schools/north"]) == 100
    assert {each[2] for each in many["marks/schools/south"]} == {"south"}


def test_a_place_without_schools_has_none_to_choose() -> None:
    content = made([[Entry("programme", "План", "p", places=("east",))]], district(201))
    assert content["head"]["places"] == [["east", "East"]]
    assert content["marks/schools/east"] == []


def test_lines_of_a_shelf_name_pages_and_notes_by_number() -> None:
    content = content_of([lines_of("programmes/b", ENTRIES)])["shelves/programmes/b"]
    assert content["pages"] == ["schools/a/index.html", "b/index.html"]
    assert content["notes"] == ["", "План школы № 5"]
    assert [line[2:] for line in content["lines"]] == [
        [0, "", 0, ""],
        [1, "event-1", 1, "2024"],
        [1, "event-2", 1, ""],
    ]


def test_an_empty_index_is_one() -> None:
    content = made([])
    assert (content["head"]["counts"], content["head"]["words"]) == ([], [""])
    assert content["words/w"] == {}


def test_same_shelves_give_the_same_bytes() -> None:
    def once() -> list[Artifact]:
        index = SearchIndex()
        index.add("a", shelf_of(ENTRIES))
        return list(index_files(district(3), index))

    assert once() == once()

"""The index of the search: every entry is found by the stems of its title, note and words."""

from __future__ import annotations

import json
from typing import Any

from generator.render.search import Entry, search_index, search_lines

ENTRIES = (
    Entry("school", "Школа № 5", "schools/a/index.html", words="Пятая школа"),
    Entry("event", "Уроки чтения", "b/index.html", "event-1", "План школы № 5"),
    Entry("event", "Ёлочки", "b/index.html", "event-2", "План школы № 5"),
)


def index_of(entries: tuple[Entry, ...]) -> dict[str, Any]:
    text = search_index(search_lines(entries)).content.decode("utf-8")
    made: dict[str, Any] = json.loads(text.removeprefix("var vektorSearch=").removesuffix(";\n"))
    return made


def test_every_stem_page_and_note_stands_once() -> None:
    made = index_of(ENTRIES)
    for name in ("stems", "pages"):
        assert len(set(made[name])) == len(made[name])
    assert made["pages"] == ["schools/a/index.html", "b/index.html"]
    assert [note for note, _ in made["notes"]] == ["", "План школы № 5"]


def test_an_entry_names_its_stems_by_number() -> None:
    made = index_of(ENTRIES)

    def words(numbers: list[int]) -> list[str]:
        return [made["stems"][number] for number in numbers]

    school, reading, trees = made["entries"]
    assert (words(school[5]), words(school[6])) == (["школ", "5"], ["пят", "школ"])
    assert made["notes"][school[4]] == ["", []]
    assert words(reading[5]) == ["урок", "чтен"]
    assert words(made["notes"][reading[4]][1]) == ["план", "школ", "5"]
    assert (reading[4], reading[2:4], trees[3]) == (trees[4], [1, "event-1"], "event-2")
    assert words(trees[5]) == ["елочк"]


def test_an_empty_index_is_one() -> None:
    assert index_of(())["entries"] == []

"""Watched values: every look is noted, a second one at the same place as well."""

from __future__ import annotations

import pytest

from generator.core.dataclass import dataclass
from generator.core.trace import note, noting
from generator.core.watched import (
    Parts,
    Selected,
    WatchedMap,
    values_by_part,
    watched_parts,
    whole,
)


class Facts(dict[str, object]):
    """Facts by name, as a ledger has them."""

    def value(self, name: str) -> object:
        note(name)
        return self[name]

    def has(self, name: str) -> bool:
        note(name)
        return name in self


def schools() -> WatchedMap[str]:
    facts = Facts({"schools#": ("a", "b"), "schools/a": 1, "schools/b": 1})
    return WatchedMap(facts, "schools", str.upper)


def test_each_run_notes_what_it_looks_at_though_another_one_did_before() -> None:
    held = schools()
    for _ in range(2):
        with noting() as names:
            assert held["a"] == "A"
            assert held.get("c") is None
        assert names == {"schools/a", "schools/c"}


def test_a_missing_key_is_none_each_time() -> None:
    held = schools()
    for _ in range(2):
        with pytest.raises(KeyError):
            held["c"]
    assert list(held) == ["a", "b"]


def test_a_selection_is_asked_for_each_time() -> None:
    chosen = [("b", "gone"), ("b", "gone"), ("a",)]
    asked: list[tuple[str, ...]] = []

    def keys() -> tuple[str, ...]:
        asked.append(chosen[min(len(asked), 2)])
        return asked[-1]

    part = Selected(schools(), keys)
    assert ("b" in part, part["b"], part.get("b")) == (True, "B", None)
    assert list(iter(part)) == ["a"]
    assert len(asked) == 4


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str
    post: str = ""


PARTS: Parts = (("key", ("id",)), ("rest", ("post", "name")))


def test_a_look_at_a_field_is_a_look_at_its_part_only() -> None:
    person = Person("ab", "Анна", "учитель")
    facts = Facts({f"p/{part}": held for part, held in values_by_part(person, PARTS).items()})
    held = watched_parts(Person, facts, "p", PARTS)
    assert isinstance(held, Person)
    with noting() as names:
        assert (held.name, held.post) == ("Анна", "учитель")
    assert names == {"p/rest"}
    with noting() as names:
        assert whole(held) == person
    assert names == {"p/key", "p/rest"}


def test_an_ordinary_record_is_whole_already() -> None:
    person = Person("ab", "Анна")
    assert whole(person) is person

"""Paths say kind and id; a record is held against them."""

from __future__ import annotations

import pytest

from generator.model.kind import KINDS
from generator.read.places import check_place, path_of, spot_of, unit_folder

CASES = {
    "content/schools/surgut/ugutskaya/school.yaml": ("school", "ugutskaya"),
    "content/schools/surgut/ugutskaya/measurement-a-2022-12.yaml": ("measurement", "a-2022-12"),
    "content/schools/surgut/ugutskaya/person-ivanov.yaml": ("person", "ivanov"),
    "content/organisations/do/person-ivanov.yaml": ("person", "ivanov"),
    "content/organisations/do/label-set-khmao.yaml": ("label-set", "khmao"),
    "content/programmes/p/order-1144.yaml": ("order", "1144"),
    "content/acts/act-1030.yaml": ("act", "1030"),
}


@pytest.mark.parametrize("path", CASES)
def test_a_path_says_kind_and_id(path: str) -> None:
    spot = spot_of(path)
    assert spot is not None
    assert (spot.kind.name, spot.id) == CASES[path]


@pytest.mark.parametrize(
    "path",
    [
        "content/schools/surgut/school.yaml",
        "content/schools/surgut/a/b/school.yaml",
        "content/schools/surgut/a/measurement-.yaml",
        "content/schools/surgut/a/order-1.yaml",
        "content/programmes/p/unknown-1.yaml",
        "elsewhere/programmes/p/programme.yaml",
        "content",
    ],
)
def test_no_kind_lives_elsewhere(path: str) -> None:
    assert spot_of(path) is None


def test_every_kind_has_a_place_that_leads_back() -> None:
    for kind in KINDS:
        folders = ["a", "b"][: kind.places[0].count("*")]
        spot = spot_of(path_of(kind, "some-id", *folders))
        assert spot is not None
        assert (spot.kind, spot.id) == (kind, "some-id")


def test_a_kind_without_such_a_place_is_refused() -> None:
    with pytest.raises(ValueError, match="order"):
        path_of(next(kind for kind in KINDS if kind.name == "order"), "1")


def test_a_record_must_say_what_its_path_says() -> None:
    path = "content/schools/surgut/ugutskaya/school.yaml"
    spot = spot_of(path)
    assert spot is not None
    right = {"kind": "school", "id": "ugutskaya", "municipality": "surgut"}
    assert check_place(spot, right, path) == []
    wrong = {"kind": "school", "id": "ugutskaia", "municipality": "nizhnevartovsk"}
    found = check_place(spot, wrong, path)
    assert [item.pointer for item in found] == ["/id", "/municipality"]
    assert {item.slug for item in found} == {"path-mismatch"}


def test_the_unit_of_a_text_is_its_programme() -> None:
    assert unit_folder("content/programmes/p/texts/a.md") == "content/programmes/p"
    assert unit_folder("content/programmes/p/order-1.yaml") == "content/programmes/p"
    assert unit_folder("content/schools/m/s/school.yaml") == "content/schools/m/s"

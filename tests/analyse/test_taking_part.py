"""Who takes part in what: schools named anywhere in a programme, and neighbours it may show."""

from __future__ import annotations

from dataclasses import replace

from generator.analyse.taking_part import Part, schools_named, taking_part
from generator.core.origin import Origin
from generator.model.programme import Programme
from generator.model.unit import ProgrammeUnit

HERE = Origin("content/programmes/p/programme.yaml", "")


def unit() -> ProgrammeUnit:
    programme = Programme(
        id="p", origin=HERE, name="План", title="план", word="План", organiser="alpha"
    )
    return ProgrammeUnit(programme, texts={"goal.md": "Школы beta и gamma-2; gamma не названа."})


def test_schools_are_found_in_fields_and_in_words_of_texts() -> None:
    known = {"alpha", "beta", "gamma-2", "gamma-3", "p"}
    assert schools_named(unit(), known) == ("alpha", "beta", "gamma-2", "p")


def test_a_place_in_a_file_names_no_school() -> None:
    moved = replace(unit().programme, origin=Origin("delta", "delta"))
    assert schools_named(ProgrammeUnit(moved), {"alpha", "delta"}) == ("alpha",)


def test_members_take_part_and_neighbours_are_only_shown() -> None:
    parts = {"alpha": Part("m", ("q",), ("q",)), "beta": Part("m", ()), "gamma": Part("", ())}
    found = taking_part({"p": ["gamma"], "q": []}, {"p": "m", "q": ""}, parts)
    assert found.members == {"p": ("gamma",), "q": ("alpha",)}
    assert found.schools == {"p": ("alpha", "beta", "gamma"), "q": ("alpha",)}
    assert found.programmes == {"alpha": ("q",), "beta": (), "gamma": ("p",)}
    assert found.cards == {"q": ("alpha",)}

"""Small numbers of pupils in cards: hidden in public with all that tells them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.card import line_of
from generator.model.card import Card, CardCell, CellGap
from generator.model.edition import Edition
from generator.render.card_edition import public_card
from generator.render.edition import Shown, show

K = 5


def filled(district: Shown) -> Card:
    return district.results["alpha"].cards[0]


def cell(card: Card, row: str, column: str) -> CardCell:
    line = line_of(card, row)
    assert line is not None
    return next(each for each in line.cells if each.column == column)


def test_a_small_number_goes_with_its_share_its_note_and_the_words_on_it(district: Shown) -> None:
    shown = show(replace(district, edition=Edition.PUBLIC), K).results["alpha"].cards[0]
    hidden = cell(shown, "staying", "y1")
    assert (hidden.value, hidden.missing, hidden.note) == ("", CellGap.SUPPRESSED, "")
    assert cell(shown, "staying-share", "y1").missing is CellGap.SUPPRESSED
    assert shown.answers == ()


def test_what_is_large_enough_or_counts_no_pupils_stays(district: Shown) -> None:
    shown = show(replace(district, edition=Edition.PUBLIC), K).results["alpha"].cards[0]
    assert cell(shown, "staying", "y2").value == "12"
    assert cell(shown, "staying-share", "y2").value == "50"
    assert cell(shown, "graduates", "y1").value == "20"
    assert shown.own_lines == filled(district).own_lines


def test_internal_rows_are_hidden_whatever_they_hold(district: Shown) -> None:
    shown = show(replace(district, edition=Edition.PUBLIC), K).results["alpha"].cards[0]
    assert cell(shown, "courses", "said").missing is CellGap.SUPPRESSED
    assert cell(shown, "psychologist", "said").value == "да"


def test_the_internal_edition_shows_all(district: Shown) -> None:
    assert show(district, K).results["alpha"].cards == district.results["alpha"].cards
    assert show(district, K).registry.cards == district.registry.cards


def test_a_card_of_an_unknown_form_is_not_published(district: Shown) -> None:
    bare = replace(district.registry, card_forms={})
    shown = show(replace(district, edition=Edition.PUBLIC, registry=bare), K)
    assert shown.results["alpha"].cards == ()
    assert shown.registry.cards == {}


@given(st.integers(0, 12), st.integers(2, 10))
def test_no_number_from_one_to_k_is_ever_shown(district: Shown, number: int, k: int) -> None:
    card, form = filled(district), district.registry.card_forms["school"]
    line = line_of(card, "graduates")
    assert line is not None
    changed = replace(line, cells=(replace(line.cells[0], value=str(number)),))
    others = tuple(each for each in card.lines if each.row != "graduates")
    shown = public_card(replace(card, lines=(changed, *others)), form, k)
    hidden = cell(shown, "graduates", "y1").missing is CellGap.SUPPRESSED
    assert hidden is (0 < number < k)
    assert not hidden or cell(shown, "staying-share", "y1").missing is CellGap.SUPPRESSED

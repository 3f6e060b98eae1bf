from __future__ import annotations

import pytest

from generator.render.stem import stem, stems


@pytest.mark.parametrize(
    "forms",
    [
        "учитель учителя учителю учителем учителе учителей учителям учителями учителях",
        "школа школы школе школу школой школ школам школами школах",
        "мероприятие мероприятия мероприятию мероприятием мероприятий мероприятиям",
        "Русскинская Русскинской Русскинскую",
        "эффективная эффективной эффективных эффективный",
        "куратор куратора кураторам кураторов",
        "показатель показателя показателям показателей",
        "деятельность деятельности деятельностью",
        "дорожная дорожной дорожную",
        "обучающиеся обучающихся обучающимся",
        "ёлка елка ёлки",
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len(set(stems(forms))) == 1


def test_different_words_stay_apart() -> None:
    assert len(set(stems("школа шкала пара парта план плата балл бал мера мэр"))) >= 8


def test_numbers_and_latin_words_stay_whole() -> None:
    assert stems("№ 1144, DOCX; 2023-06") == ("1144", "docx", "2023", "06")


@pytest.mark.parametrize("word", ["", "б", "вс", "а", "ия", "ыы", "в"])
def test_short_words_are_kept_or_shortened_but_never_fail(word: str) -> None:
    assert len(stem(word)) <= len(word)

"""Case forms: reviewed ones win, posts come from the table, names are proposals or nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytrovich.enums import NamePart

from generator.core.wording import wording
from generator.russian.agreement import approved, gender_of, participle
from generator.russian.cases import (
    FormsSource,
    Sex,
    initials_after,
    initials_before,
    name_forms,
    post_forms,
    sex_of,
    surname_forms,
)
from generator.russian.counting import Case
from generator.russian.numbers import Gender


@pytest.mark.parametrize(
    ("surname", "sex", "dative", "accusative"),
    [
        ("Кочурова", "f", "Кочуровой", "Кочурову"),
        ("Синюк", "f", "Синюк", "Синюк"),
        ("Синюк", "m", "Синюку", "Синюка"),
        ("Камаха", "f", "Камахе", "Камаху"),
        ("Козаченко", "f", "Козаченко", "Козаченко"),
        ("Дорофеев", "m", "Дорофееву", "Дорофеева"),
        ("Петрова-Водкина", "f", "Петровой-Водкиной", "Петрову-Водкину"),
        ("ИВАНОВ", "m", "ИВАНОВУ", "ИВАНОВА"),
        ("Седых", "m", "Седых", "Седых"),
        ("Ивановец", "f", "Ивановец", "Ивановец"),
        ("Менг", "f", "Менг", "Менг"),
    ],
)
def test_surnames(surname: str, sex: str, dative: str, accusative: str) -> None:
    forms = surname_forms(surname, sex)
    assert (forms.get(Case.DATIVE), forms.get(Case.ACCUSATIVE)) == (dative, accusative)
    assert (forms.get(Case.NOMINATIVE), forms.source) == (surname, FormsSource.PROPOSED)


@pytest.mark.parametrize(
    ("surname", "sex", "reason"),
    [
        ("Синюк", "", "не указан пол, а без него падеж не выбрать"),
        ("Smith", "m", "фамилия записана не кириллицей"),
        ("Ивановец", "m", "беглая гласная или ударение в фамилии неизвестны"),
        ("Заяц", "m", "беглая гласная или ударение в фамилии неизвестны"),
        ("Цой", "m", "неясно, склоняется ли фамилия"),
        ("Гарсиа", "f", "неясно, склоняется ли фамилия"),
        (" ", "f", "фамилия не указана"),
    ],
)
def test_no_guess(surname: str, sex: str, reason: str) -> None:
    forms = surname_forms(surname, sex)
    assert (forms.source, forms.get(Case.DATIVE), forms.reason) == (FormsSource.NONE, None, reason)


def test_reviewed_forms_win() -> None:
    partly = surname_forms("Камаха", "f", reviewed={"acc": "Камаху́", "gen": ""})
    assert (partly.get(Case.ACCUSATIVE), partly.get(Case.DATIVE)) == ("Камаху́", "Камахе")
    assert partly.source is FormsSource.PROPOSED
    forms = {"gen": "Ивановца", "dat": "Ивановцу", "acc": "Ивановца", "ins": "Ивановцем"}
    only = surname_forms("Ивановец", "m", reviewed=forms)
    assert (only.source, only.get(Case.INSTRUMENTAL)) == (FormsSource.REVIEWED, "Ивановцем")
    assert only.get(Case.PREPOSITIONAL) is None
    whole = surname_forms("Ивановец", "m", reviewed={**forms, "pre": "Ивановце"})
    assert (whole.source, whole.get(Case.NOMINATIVE)) == (FormsSource.REVIEWED, "Ивановец")


def test_names() -> None:
    assert name_forms("Оксана", NamePart.FIRSTNAME, "f").get(Case.DATIVE) == "Оксане"
    assert name_forms("Васильевна", NamePart.MIDDLENAME, "f").get(Case.DATIVE) == "Васильевне"
    assert name_forms("Anna", NamePart.FIRSTNAME, "f").source is FormsSource.NONE
    assert name_forms("Анна", NamePart.FIRSTNAME).source is FormsSource.NONE


def test_sex() -> None:
    assert [sex_of(name) for name in ("Олегович", "Ильич", "Васильевна", "Ильинична", "Ким")] == [
        Sex.MALE,
        Sex.MALE,
        Sex.FEMALE,
        Sex.FEMALE,
        None,
    ]


def test_initials() -> None:
    assert initials_before("Синюк", "О. А.") == "О.А.\u00a0Синюк"
    assert initials_after("Синюк", "О.А.") == "Синюк\u00a0О.А."
    assert initials_before("Синюк", "") == initials_after("Синюк", "") == "Синюк"


@pytest.mark.parametrize(
    ("post", "dative"),
    [
        ("Директор департамента", "Директору департамента"),
        (
            "начальник отдела развития и оценки качества образования",
            "начальнику отдела развития и оценки качества образования",
        ),
        (
            "заместитель директора, курирующий деятельность отдела",
            "заместителю директора, курирующему деятельность отдела",
        ),
        (
            "заместитель главы Администрации – начальник управления образования",
            "заместителю главы Администрации – начальнику управления образования",
        ),
        ("и.о. директора", "и.о. директора"),
        ("исполняющий обязанности директора", "исполняющему обязанности директора"),
        ("заведующая отделением", "заведующей отделением"),
        ("старший методист", "старшему методисту"),
        ("учитель-логопед", "учителю-логопеду"),
        ("РЕКТОР", "РЕКТОРУ"),
        ("рабочая группа", "рабочей группе"),
        (
            "Руководители общеобразовательных организаций – участников Проекта",
            None,
        ),
        (
            "Руководители общеобразовательных организаций-участников Проекта",
            "Руководителям общеобразовательных организаций-участников Проекта",
        ),
        ("повар", None),
        ("педагог-тьютор", None),
        ("директор, кандидат наук", None),
        ("заместитель, курирующий отдел, депутат", None),
    ],
)
def test_posts(post: str, dative: str | None) -> None:
    forms = post_forms(post)
    assert forms.get(Case.DATIVE) == dative
    assert forms.source is (FormsSource.TABLE if dative else FormsSource.NONE)
    assert bool(forms.reason) == (dative is None)


def test_a_reviewed_post_wins() -> None:
    forms = post_forms("повар", reviewed={"dat": "повару"})
    assert (forms.get(Case.DATIVE), forms.source) == ("повару", FormsSource.REVIEWED)


def test_every_post_has_five_forms() -> None:
    assert len(wording("russian")["posts"]) > 60
    for table in ("posts", "agreeing"):
        for word, forms in wording("russian")[table].items():
            assert len(forms.split(", ")) == 5, word


@given(st.text(), st.sampled_from(["m", "f", ""]))
def test_no_name_raises(text: str, sex: str) -> None:
    for forms in (surname_forms(text, sex), post_forms(text)):
        assert bool(forms.by_case) == (forms.source is not FormsSource.NONE)


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Информационная справка", "УТВЕРЖДЕНА"),
        ("План мероприятий («дорожная карта»)", "УТВЕРЖДЕН"),
        ("Показатели Проекта", "УТВЕРЖДЕНЫ"),
        ("Положение о конкурсе", "УТВЕРЖДЕНО"),
        ("Дорожная карта", "УТВЕРЖДЕНА"),
        ("Нечто", "УТВЕРЖДЕНО"),
    ],
)
def test_approved(title: str, word: str) -> None:
    assert approved(title) == word


def test_gender() -> None:
    assert gender_of("Состав общеобразовательных организаций") is Gender.MASCULINE
    assert gender_of("Нечто") is None
    assert participle(Gender.FEMININE, "назнач") == "назначена"

"""Points of an order: numbers, addressees in their case or without it, terms, control."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.core.origin import Origin
from generator.model.date import parse_date
from generator.model.deadline import parse_deadline
from generator.model.order import Addressee, Annex, Order, Point, Signature
from generator.model.organisation import Appointment, Organisation, OrganisationUnit, Person
from generator.model.record import CaseForms
from generator.model.unit import Registry
from generator.render.blocks.points import deadline_phrase, print_points
from generator.render.blocks.references import numbered_points, order_names
from generator.russian.dates import DateStyle

AT = Origin("content/programmes/p/order-1.yaml")
UNIT = OrganisationUnit(
    origin=AT,
    id="quality",
    name="отдел качества",
    forms=CaseForms(origin=AT, dat="отделу качества"),
)
OFFICE = Organisation(origin=AT, id="office", name="дирекция школ", type="authority", units=(UNIT,))
CENTRE = Organisation(origin=AT, id="centre", name="МКУ «Центр»", type="methodical-centre")
HEAD = Person(
    origin=AT,
    id="head",
    surname="Пример",
    initials="П.П.",
    appointments=(
        Appointment(origin=AT, post="директор", acting=True, as_of=parse_date("29.12.2023")),
    ),
)
REGISTRY = Registry(organisations={"office": OFFICE, "centre": CENTRE}, people={"head": HEAD})


def order(*points: Point, day: str = "29.12.2023", annexes: tuple[Annex, ...] = ()) -> Order:
    return Order(
        origin=AT,
        id="1",
        issuer="office",
        type="приказ",
        number="1",
        date=parse_date(day),
        title="О примере",
        points=points,
        signature=Signature(origin=AT, post="Начальник"),
        annexes=annexes,
    )


def texts(made: Order) -> list[str]:
    """Return number and text of every line."""
    lines = print_points(made, REGISTRY, DateStyle.NUMERIC).lines
    return [f"{line.number} {line.text}" for line in lines]


def point(identifier: str = "a", text: str = "", **more: object) -> Point:
    return Point(origin=AT, id=identifier, text=text, **more)  # type: ignore[arg-type]


def addressed(**more: object) -> Addressee:
    return Addressee(origin=AT, **more)  # type: ignore[arg-type]


trees = st.recursive(
    st.just(()), lambda below: st.lists(below, min_size=1, max_size=3).map(tuple), max_leaves=12
)


@given(trees)
def test_numbers_have_no_gaps(tree: tuple[object, ...]) -> None:
    def grow(shape: tuple[object, ...]) -> tuple[Point, ...]:
        return tuple(
            Point(origin=AT, id="x", points=grow(each)) for each in shape if isinstance(each, tuple)
        )

    found = list(numbered_points(grow(tree)))
    for each in found:
        above, _, last = each.number.rpartition(".")
        assert each.level == each.number.count(".") + 1
        assert last == "1" or f"{above}.{int(last) - 1}".lstrip(".") in {o.number for o in found}
    assert len({each.number for each in found}) == len(found)


def test_printed_numbers_are_never_used() -> None:
    made = order(
        point("a", "Первое", number="1"), point("b", "См. пункт {{ point.a }}", number="3")
    )
    assert texts(made) == ["1. Первое.", "2. См. пункт\u00a01."]


def test_a_unit_of_the_issuer_stands_in_the_dative() -> None:
    made = order(
        point(
            addressee=addressed(organisation="office", unit="quality", people=("head",)),
            points=(point("b", "Обеспечить связь"),),
        )
    )
    assert texts(made) == [
        "1. Отделу качества (и.о.\u00a0П.П.\u00a0Пример):",
        "1.1. Обеспечить связь.",
    ]


def test_acting_heads_are_acting_on_the_day_known_only() -> None:
    made = order(
        point(text="сделать", addressee=addressed(organisation="centre", people=("head",)))
    )
    assert texts(made) == ["1. МКУ «Центр» (и.о.\u00a0П.П.\u00a0Пример) сделать."]
    later = replace(made, date=parse_date("30.12.2024"))
    assert texts(later) == ["1. МКУ «Центр» (П.П.\u00a0Пример) сделать."]


def test_a_unit_of_another_body_names_that_body() -> None:
    made = replace(
        order(point(text="сделать", addressee=addressed(organisation="office", unit="quality"))),
        issuer="centre",
    )
    assert texts(made) == ["1. Отделу качества, дирекция школ сделать."]


@pytest.mark.parametrize(
    ("verb", "text", "expected"),
    [
        ("", "", "Исполнитель: дирекция школ."),
        ("обеспечить", "", "Обеспечить (исполнитель: дирекция школ)."),
        ("", "рассмотреть итоги", "Рассмотреть итоги (исполнитель: дирекция школ)."),
        (
            "",
            "Поручить {{ addressee }} отчёт",
            "Поручить исполнителю (дирекция школ) отчёт.",
        ),
    ],
)
def test_without_a_form_the_nominative_stays(verb: str, text: str, expected: str) -> None:
    made = order(point(text=text, verb=verb, addressee=addressed(organisation="office")))
    assert texts(made) == [f"1. {expected}"]


def test_a_post_of_the_reviewed_table_needs_no_form() -> None:
    made = order(point(text="доложить", addressee=addressed(post="главный специалист")))
    assert texts(made) == ["1. Главному специалисту доложить."]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("мультикоординатора", "возложить на мультикоординатора"),
        ("", "возложить на должностное лицо (мультикоординатор)"),
    ],
)
def test_control_is_laid_in_the_accusative(form: str, expected: str) -> None:
    forms = CaseForms(origin=AT, acc=form)
    made = order(point(control=True, addressee=addressed(post="мультикоординатор", forms=forms)))
    assert texts(made) == [f"1. Контроль за исполнением приказа {expected}."]


def test_control_without_addressee_stays_with_the_signatory() -> None:
    assert texts(order(point(control=True))) == [
        "1. Контроль за исполнением приказа оставляю за собой."
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("до 31.12.2024 года", "в срок до 31.12.2024"),
        ("в срок до 31.12.2024 года", "в срок до 31.12.2024"),
        ("Не позднее 20.02.2025", "не позднее 20.02.2025"),
        ("постоянно", "постоянно"),
        ("Март 2024", "(срок: Март 2024)"),
        ("31.11.2024", "(срок: 31.11.2024)"),
    ],
)
def test_terms_close_the_sentence(text: str, expected: str) -> None:
    assert deadline_phrase(text, DateStyle.NUMERIC) == expected
    made = order(point(text="Сдать отчёт.", deadline=parse_deadline(text)))
    assert texts(made) == [f"1. Сдать отчёт {expected}."]


def test_a_term_stands_where_the_text_wants_it() -> None:
    made = order(
        point(text="Сдать {{ deadline }} отчёт", deadline=parse_deadline("до 01.02.2024 г."))
    )
    assert texts(made) == ["1. Сдать до 01.02.2024 отчёт."]


def test_annexes_are_numbered_and_an_only_one_is_not() -> None:
    annexes = tuple(
        Annex(origin=AT, id=each, title="План", content_kind="pairs", content_id="1")
        for each in ("plan", "list")
    )
    made = order(point(text="Утвердить план ({{ annex.list }})"), annexes=annexes)
    assert texts(made) == ["1. Утвердить план (приложение\u00a02)."]
    assert texts(replace(made, annexes=annexes[1:])) == ["1. Утвердить план (приложение)."]
    assert order_names(made)["annex.plan"].forms["ins"] == "приложением\u00a01"


def test_a_wrong_format_is_a_finding_with_its_place() -> None:
    made = order(replace(point(text="См. {{ point.a | dat }}"), origin=AT.at("points", 0)))
    (found,) = print_points(made, REGISTRY, DateStyle.NUMERIC).findings
    assert (found.slug, found.pointer) == ("token-format", "/points/0/text")

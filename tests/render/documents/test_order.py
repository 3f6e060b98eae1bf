"""The order beside its usual form: a draft, optional sheets, approved annexes, long posts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.findings.part import parts_of_type
from generator.model.order import Order, Point
from generator.model.record import CaseForms, Status
from generator.render.blocks.annexes import order_heading
from generator.render.blocks.papers import operative_word, paper_word
from generator.render.blocks.points import print_points
from generator.render.blocks.requisites import broken_lines, requisites_of
from generator.render.documents.order import order_context, order_folder
from generator.render.paper import Paper
from generator.render.scope import Scope, get
from generator.russian.counting import Case
from generator.russian.dates import DateStyle

Make = Callable[..., Paper]
Lines = Callable[[bytes], list[str]]
SOURCE = Path(__file__).parents[2] / "data" / "seeds" / "order-1144.txt"


def order_of(scope: Scope) -> Order:
    return get(scope.unit.orders, "1144")


def with_order(scope: Scope, order: Order) -> Scope:
    return replace(scope, unit=replace(scope.unit, orders=(order,)))


def test_a_draft_has_blanks_on_itself_and_on_its_annexes(
    scope: Scope, make: Make, lines_of: Lines
) -> None:
    draft = with_order(scope, replace(order_of(scope), status=Status.DRAFT))
    own = lines_of(make("order", "1144", draft).artifact.content)
    assert "[Дата и номер] от ____________\t№\u00a0_____" in own
    annex = lines_of(make("pairs", "2024", draft).artifact.content)
    mark = "[Отметка о приложении] "
    issuer = "департамента образования администрации Сургутского района"
    assert annex[:3] == [
        f"{mark}Приложение\u00a02",
        f"{mark}к приказу {issuer}",
        f"{mark}от\u00a0____________ №\u00a0_____",
    ]
    assert not any("29.12.2023" in line for line in own + annex)


def test_optional_sheets_and_executor_are_printed_when_recorded(
    scope: Scope, make: Make, lines_of: Lines
) -> None:
    order = order_of(scope)
    own = replace(
        order,
        executor="sinyuk-oa",
        acquainted=("slizova-vn", "zornichenko-li"),
        agreed=(replace(order.signature, post="Заместитель директора", person="sinyuk-oa"),),
    )
    lines = lines_of(make("order", "1144", with_order(scope, own)).artifact.content)
    assert "[Исполнитель] Исполнитель: О.А.\u00a0Синюк" in lines
    assert "[Heading 1] Лист согласования" in lines
    assert "| 1 | Заместитель директора | О.А.\u00a0Синюк |  |  |" in lines
    assert "[Heading 1] Лист ознакомления с приказом от\u00a029.12.2023 №\u00a01144" in lines
    acting = (
        "| 2 | Л.И.\u00a0Зорниченко | и.о. руководителя общеобразовательной организации |  |  |"
    )
    assert acting in lines
    plain = lines_of(make("order", "1144").artifact.content)
    assert not any("Лист" in line or "Исполнитель" in line for line in plain)


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("План мероприятий", "УТВЕРЖДЕН"),
        ("Информационная справка", "УТВЕРЖДЕНА"),
        ("Положение о проекте", "УТВЕРЖДЕНО"),
        ("Показатели проекта", "УТВЕРЖДЕНЫ"),
    ],
)
def test_an_approved_annex_agrees_with_its_noun(scope: Scope, title: str, word: str) -> None:
    order = order_of(scope)
    annex = replace(order.annexes[1], title=title, approved=True)
    own = replace(order, annexes=(order.annexes[0], annex))
    made = order_heading(own, annex, scope.registry, DateStyle.NUMERIC)
    assert (made.heading.title, made.heading.approved) == ("Приложение\u00a02", word)
    assert made.heading.lines[0].text.startswith("приказом департамента образования")
    assert made.findings == ()


def test_an_unknown_noun_is_a_finding_and_no_mark(scope: Scope) -> None:
    order = order_of(scope)
    annex = replace(order.annexes[1], title="Сетка мероприятий", approved=True)
    own = replace(order, annexes=(annex,))
    made = order_heading(own, annex, scope.registry, DateStyle.NUMERIC)
    assert (made.heading.title, made.heading.approved) == ("Приложение", "")
    assert made.heading.lines[0].text.startswith("к приказу")
    assert [item.slug for item in made.findings] == ["gender-unknown"]


def test_an_issuer_without_a_genitive_stands_in_brackets(scope: Scope) -> None:
    issuer = scope.registry.organisations["surgut-do"]
    bare = replace(issuer, name="дирекция школ", forms=CaseForms(origin=issuer.origin))
    registry = replace(scope.registry, organisations={"surgut-do": bare})
    order = order_of(scope)
    made = order_heading(order, order.annexes[0], registry, DateStyle.NUMERIC)
    assert made.heading.lines[0].text == "к приказу (дирекция школ)"
    assert [item.slug for item in made.findings] == ["form-missing"]


def test_a_directive_has_its_own_words(scope: Scope) -> None:
    order = replace(order_of(scope), type="распоряжение", operative="")
    requisites = requisites_of(order, scope.registry, DateStyle.LONG)
    assert (requisites.kind, requisites.operative) == ("РАСПОРЯЖЕНИЕ", "")
    assert requisites.date.text == "29\u00a0декабря\u00a02023\u00a0г."
    assert operative_word("постановление") == "ПОСТАНОВЛЯЮ"
    assert paper_word("протокол", Case.GENITIVE) == "протокол"


def test_the_name_ends_the_last_line_of_a_long_post(scope: Scope) -> None:
    order = order_of(scope)
    post = "Исполняющий обязанности заместителя главы администрации района"
    own = replace(order, signature=replace(order.signature, post=post))
    signature = order_context(scope, own).signature
    assert [line.text for line in signature.above] == [
        "Исполняющий обязанности",
        "заместителя главы администрации",
    ]
    assert (signature.post.text, signature.name.text) == ("района", "О.И.\u00a0Кочурова")
    assert broken_lines("", 10) == ()


def test_an_order_without_cycle_lies_in_its_year(scope: Scope) -> None:
    order = replace(order_of(scope), cycle="")
    assert order_folder(order) == "2023"
    assert order_folder(replace(order, date=None)) == "draft"


def test_the_title_has_no_full_stop_and_the_issuer_may_have_no_letterhead(scope: Scope) -> None:
    issuer = replace(scope.registry.organisations["surgut-do"], letterhead=())
    registry = replace(scope.registry, organisations={"surgut-do": issuer})
    order = replace(order_of(scope), title="О проекте.")
    requisites = requisites_of(order, registry, DateStyle.NUMERIC)
    assert requisites.title.text == "О проекте"
    assert [line.text for line in requisites.letterhead] == [issuer.name.upper()]


def test_a_full_name_in_the_letterhead_has_the_short_one_below(scope: Scope) -> None:
    own = replace(
        scope.registry.organisations["surgut-do"],
        letterhead=(),
        name="ДО",
        full_name="Департамент образования",
    )
    for full, lines in ((own.full_name, ["ДЕПАРТАМЕНТ ОБРАЗОВАНИЯ", "(ДО)"]), ("до", ["ДО"])):
        registry = replace(
            scope.registry, organisations={"surgut-do": replace(own, full_name=full)}
        )
        requisites = requisites_of(order_of(scope), registry, DateStyle.NUMERIC)
        assert [line.text for line in requisites.letterhead] == lines


def test_the_record_holds_the_lines_of_its_source(scope: Scope) -> None:
    """Line by line: what we print is what the source printed, or else stands in ``printed``."""
    order = order_of(scope)
    title, preamble, *source = (
        line for line in SOURCE.read_text("utf-8").splitlines() if not line.startswith("#")
    )
    assert (order.title, order.preamble) == (title, preamble)
    points = tuple(parts_of_type(order, Point))
    lines = print_points(order, scope.registry, DateStyle.NUMERIC).lines
    assert len(points) == len(lines) == len(source)
    for point, line, printed in zip(points, lines, source, strict=True):
        number, _, text = printed.partition(" ")
        assert f"{point.number}." == number
        if point.printed:
            assert point.printed == text
            assert line.text.text.replace("\u00a0", " ") != text
        else:
            # One paper has one style of dates: the word after the year is left out.
            assert line.text.text.replace("\u00a0", " ") == re.sub(r"(\.\d{4}) года", r"\1", text)

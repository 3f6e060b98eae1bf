"""One-line texts with tokens: what they print and how they stay when they can't."""

from __future__ import annotations

from generator.core.fact import Fact
from generator.core.origin import Origin
from generator.render.name import Named
from generator.render.passage import fill
from generator.render.token import place_of, tokens_of

ORIGIN = Origin("content/order-1.yaml", "/points/0/text")
NAMES = {
    "annex.plan": Named(
        Fact("приложение 3"), {"dat": "приложению 3"}, after=("приложени", Fact("3"))
    ),
    "annex.only": Named(Fact("приложение"), {}, after=("приложени", Fact(""))),
    "deadline": Named(Fact("до 31.12.2024")),
}


def printed(text: str) -> str:
    return fill(text, ORIGIN, NAMES).fact.text


def test_the_number_alone_follows_the_word() -> None:
    assert printed("План ({{ annex.plan }}).") == "План (приложение 3)."
    assert printed("План (приложение {{ annex.plan }}).") == "План (приложение 3)."
    assert printed("Согласно {{ annex.plan | dat }}.") == "Согласно приложению 3."


def test_an_only_annex_has_no_number() -> None:
    assert printed("План (приложение {{ annex.only }}).") == "План (приложение)."


def test_the_fact_keeps_the_origin_of_the_text() -> None:
    passage = fill("Сдать {{ deadline }}.", ORIGIN, NAMES)
    assert passage.fact == Fact("Сдать до 31.12.2024.", ORIGIN.file, ORIGIN.pointer)
    assert passage.used == {"deadline"}


def test_what_cannot_be_printed_stays_as_written() -> None:
    passage = fill("Сдать {{ deadline | dat }} {{ deadline ", ORIGIN, NAMES)
    assert passage.fact.text == "Сдать {{ deadline | dat }} {{ deadline "
    assert [item.slug for item in passage.findings] == ["token-format", "token-broken"]
    assert {item.pointer for item in passage.findings} == {ORIGIN.pointer}


def test_an_unknown_name_is_left_to_the_checks_of_orders() -> None:
    passage = fill("Сдать {{ point.nowhere }}.", ORIGIN, NAMES)
    assert passage.fact.text == "Сдать {{ point.nowhere }}."
    assert passage.findings == ()


def test_tokens_know_where_they_stand() -> None:
    text = "а\nбв {{ point.x-1 | dat }}"
    (token,) = tokens_of(text)
    assert (token.path, token.style, token.written) == ("point.x-1", "dat", text[5:])
    assert place_of(text, token.start) == (2, 4)

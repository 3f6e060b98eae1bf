"""Remarks on the texts of papers, found without papers: the same as composing all of them finds."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.core.finding import Finding
from generator.model.order import Order, Point
from generator.render.documents import DOCUMENTS
from generator.render.remarks import asks_for_names, layouts_asked, remarks_on_orders
from generator.render.scope import Scope
from generator.render.text_remarks import is_printed, remarks_on_texts

_OPENING = re.compile(r"\{\{ *")


def as_it_is(scope: Scope) -> Scope:
    return scope


def with_wrong_names(scope: Scope) -> Scope:
    """Return a scope in whose texts every token asks for what is not there."""
    texts = {file: _OPENING.sub("{{ x-", text) for file, text in scope.unit.texts.items()}
    return replace(scope, unit=replace(scope.unit, texts=texts))


def with_broken_markdown(scope: Scope) -> Scope:
    """Return a scope whose texts have no token, but markup that is not allowed."""
    texts = {
        file: text.replace("{{", "((") + "\n\n<div>x</div>\n"
        for file, text in scope.unit.texts.items()
    }
    return replace(scope, unit=replace(scope.unit, texts=texts))


def with_formless_issuers(scope: Scope) -> Scope:
    """Return a scope whose organisations have no case forms, and annexes odd titles."""
    bare = {key: replace(item, forms=None) for key, item in scope.registry.organisations.items()}
    orders = tuple(_oddly_titled(order) for order in scope.unit.orders)
    registry = replace(scope.registry, organisations=bare)
    return replace(scope, registry=registry, unit=replace(scope.unit, orders=orders))


def with_wrong_formats(scope: Scope) -> Scope:
    """Return a scope whose orders ask for terms in a format that there is none of."""
    orders = tuple(
        replace(order, points=tuple(map(_wrongly_styled, order.points)))
        for order in scope.unit.orders
    )
    return replace(scope, unit=replace(scope.unit, orders=orders))


def _oddly_titled(order: Order) -> Order:
    annexes = tuple(replace(annex, title="«…»") for annex in order.annexes)
    return replace(order, annexes=annexes, issued_by="")


def _wrongly_styled(point: Point) -> Point:
    return replace(point, text=f"{point.text} {{{{ deadline | no }}}} {{{{")


def by_composing(scope: Scope) -> set[Finding]:
    return {
        found
        for document in DOCUMENTS
        for item in document.items(scope)
        for found in document.compose(scope, item).findings
    }


@pytest.mark.parametrize(
    ("slip", "told"),
    [
        (as_it_is, ""),
        (with_wrong_names, "token-unknown"),
        (with_broken_markdown, "text-html"),
        (with_formless_issuers, "gender-unknown"),
        (with_wrong_formats, "token-broken"),
    ],
)
def test_the_same_is_said_as_by_the_papers(
    scopes: dict[str, Scope], slip: Callable[[Scope], Scope], told: str
) -> None:
    said: set[Finding] = set()
    for scope in map(slip, scopes.values()):
        found = {*remarks_on_orders(scope, is_printed), *remarks_on_texts(scope)}
        assert found == by_composing(scope), scope.unit.programme.id
        said |= found
    assert not told or told in {found.slug for found in said}


def test_texts_without_tokens_need_no_results(scopes: dict[str, Scope]) -> None:
    asking = 0
    for scope in map(with_broken_markdown, scopes.values()):
        narratives = tuple(replace(each, blocks=()) for each in scope.unit.narratives)
        unit = replace(scope.unit, narratives=narratives)
        assert not asks_for_names(unit)
        asking += asks_for_names(with_wrong_names(scopes[unit.programme.id]).unit)
        bare = replace(scope, unit=unit)
        without = Scope(scope.registry, unit)
        assert list(remarks_on_texts(bare)) == list(remarks_on_texts(without))
    assert asking


def test_every_layout_of_a_paper_is_asked_for(scopes: dict[str, Scope]) -> None:
    for scope in scopes.values():
        used = {
            document.layout(scope, item) for document in DOCUMENTS for item in document.items(scope)
        }
        houses = {"gost-2016", "gost-2025"}
        assert used - houses <= set(layouts_asked(scope))

"""What lists call a paper that an order carries as an annex."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.render.blocks.belonging import belonging_of, kind_with_annex
from generator.render.documents import DOCUMENTS
from generator.render.scope import Scope, get


def test_an_annex_names_its_number_and_its_order(scope: Scope) -> None:
    belonging = belonging_of(scope, "roadmap", "2024")
    assert kind_with_annex("план", belonging) == "план, приложение\u00a03 к приказу №\u00a01144"
    assert kind_with_annex("план", belonging_of(scope, "roadmap", "2023")) == "план"


def test_the_only_annex_has_no_number(scope: Scope) -> None:
    order = get(scope.unit.orders, "1144")
    alone = replace(order, annexes=order.annexes[2:3], type="распоряжение")
    belonging = belonging_of(
        replace(scope, unit=replace(scope.unit, orders=(alone,))), "roadmap", "2024"
    )
    kind = kind_with_annex("план", belonging)
    assert kind == "план, приложение к распоряжению №\u00a01144"


def test_every_annex_of_every_order_is_listed_as_one(scopes: dict[str, Scope]) -> None:
    for scope in scopes.values():
        kinds = [
            document.compose(scope, item).kind
            for document in DOCUMENTS
            for item in document.items(scope)
        ]
        for order in scope.unit.orders:
            of_order = [kind for kind in kinds if kind.endswith(f"№\u00a0{order.number}")]
            numbers = [re.search(r"приложение(?:\u00a0(\d+))?", kind) for kind in of_order]
            assert len(of_order) == len(order.annexes), (order.id, of_order)
            assert all(numbers)

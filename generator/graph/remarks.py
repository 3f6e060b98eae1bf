"""Findings on the texts of papers, as nodes: no paper is made for them.

Enters: watched material and the press. Leaves: findings, sought again only when something that
they rest on has changed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from generator.core.finding import Finding
from generator.core.trace import note
from generator.graph.content import located
from generator.graph.ledger import Ledger
from generator.graph.shown import Material, scope_in
from generator.graph.workshop import TEMPLATES
from generator.render.paper import Press
from generator.render.remarks import (
    asks_for_names,
    layouts_asked,
    remarks_on_orders,
    remarks_on_texts,
)
from generator.render.scope import Scope


def find_in_texts(
    ledger: Ledger, root: Path, press: Press, material: Material, gather: Callable[[], None]
) -> tuple[Finding, ...]:
    """Return the findings that the papers of the material bring to light.

    ``gather`` puts who takes part in what; it is called only when a text asks for names.
    Raises: VektorError ``document-layout-unknown``.
    """
    found: list[Finding] = []
    asking = []
    for programme in material.programmes:
        scope = Scope(material.registry, material.programmes[programme])
        make = partial(_remarks, root, press, scope)
        remarks, asks = ledger.run(f"remarks {programme}", make)
        found += remarks
        if asks:
            asking.append(programme)
    if asking:
        gather()
    for programme in asking:
        make_named = partial(_named_remarks, ledger, root, material, programme)
        found += ledger.run(f"named remarks {programme}", make_named)
    ledger.keep_only("remarks ", {f"remarks {each}" for each in material.programmes})
    ledger.keep_only("named remarks ", {f"named remarks {each}" for each in asking})
    return tuple(found)


def _remarks(root: Path, press: Press, scope: Scope) -> tuple[tuple[Finding, ...], bool]:
    """Return the findings that need no names, and whether there are texts that ask for them."""
    note(TEMPLATES)
    for layout in layouts_asked(scope):
        press.profile(layout)
    asks = asks_for_names(scope.unit)
    found = [*remarks_on_orders(scope), *(() if asks else remarks_on_texts(scope))]
    return tuple(located(root, found)), asks


def _named_remarks(
    ledger: Ledger, root: Path, material: Material, programme: str
) -> tuple[Finding, ...]:
    scope = scope_in(ledger, material, programme)
    return tuple(located(root, remarks_on_texts(scope)))

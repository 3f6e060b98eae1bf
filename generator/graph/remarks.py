"""Findings on the texts of papers, as nodes: no paper is made for them.

Enters: the content as it was read, the layout profiles, and who gives the scopes of papers. Leaves:
findings, sought again only when something that they rest on has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from hashlib import blake2b
from pathlib import Path

from generator.core.finding import Finding
from generator.core.trace import note
from generator.findings.check import Surroundings
from generator.graph.content import located
from generator.graph.ledger import Ledger
from generator.model.layout import LayoutProfile, layout_from, profile_in
from generator.read.layouts import layout_data
from generator.render.blocks.belonging import Belonging
from generator.render.remarks import asks_for_names, layouts_asked, remarks_on_orders
from generator.render.scope import Scope

Profiles = Mapping[str, LayoutProfile]
Scopes = Callable[[str], Scope]

# Fact: the digest of all layout profiles.
_LAYOUTS = "layouts"


def find_in_texts(
    ledger: Ledger, root: Path, known: Surroundings, gather: Callable[[], Scopes]
) -> tuple[Finding, ...]:
    """Return the findings that the papers of ``root`` would bring to light.

    ``gather`` makes ready what the scopes of papers need, and gives them by the programme's id; it
    is called only when a text asks for names.
    Raises: VektorError ``document-layout-unknown``, and those of layout_from.
    """
    profiles = {slug: layout_from(data) for slug, data in layout_data(root).items()}
    ledger.run_anew(_LAYOUTS, lambda: ledger.put(_LAYOUTS, _digest(profiles)))
    found: list[Finding] = []
    asking = []
    for programme in known.programmes:
        scope = Scope(known.registry, known.programmes[programme])
        remarks, asks = ledger.run(f"remarks {programme}", partial(_plain, root, profiles, scope))
        found += remarks
        if asks:
            asking.append(programme)
    if asking:
        scopes = gather()
        for programme in asking:
            make = partial(_named, root, scopes, programme)
            found += ledger.run(f"named remarks {programme}", make)
    ledger.keep_only("remarks ", {f"remarks {each}" for each in known.programmes})
    ledger.keep_only("named remarks ", {f"named remarks {each}" for each in asking})
    return tuple(found)


def _digest(profiles: Profiles) -> bytes:
    return blake2b(repr(sorted(profiles.items())).encode(), digest_size=16).digest()


def _plain(root: Path, profiles: Profiles, scope: Scope) -> tuple[tuple[Finding, ...], bool]:
    """Return the findings that need no names, and whether there are texts that ask for them."""
    note(_LAYOUTS)
    for layout in layouts_asked(scope):
        profile_in(profiles, layout)
    asks = asks_for_names(scope.unit)
    found = [*remarks_on_orders(scope, _is_printed), *(() if asks else _on_texts(scope))]
    return tuple(located(root, found)), asks


def _named(root: Path, scopes: Scopes, programme: str) -> tuple[Finding, ...]:
    return tuple(located(root, _on_texts(scopes(programme))))


def _is_printed(scope: Scope, belonging: Belonging) -> bool:
    from generator.render.text_remarks import is_printed  # noqa: PLC0415  # all papers

    return is_printed(scope, belonging)


def _on_texts(scope: Scope) -> Iterator[Finding]:
    if not scope.unit.notes and not scope.unit.narratives:
        return iter(())
    from generator.render.text_remarks import remarks_on_texts  # noqa: PLC0415  # all papers

    return remarks_on_texts(scope)

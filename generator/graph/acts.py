"""The build on a ledger, in the order in which facts stand on one another.

Enters: a root and an open ledger. Leaves: findings, and outputs laid ready.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from generator.core.exceptions import VektorError
from generator.core.finding import Finding
from generator.findings.check import Surroundings
from generator.graph.checks import read_root, with_late
from generator.graph.crew import Crew
from generator.graph.jobs import Place
from generator.graph.ledger import Ledger
from generator.graph.listed import put_lists
from generator.graph.making import (
    make_data,
    make_index,
    make_pages,
    make_rest,
    print_papers,
)
from generator.graph.outputs import Outputs
from generator.graph.remarks import Scopes, find_in_texts
from generator.graph.shown import (
    Material,
    put_documents,
    put_shown,
    put_site,
    put_taking_part,
    scope_in,
    watched_site,
)
from generator.graph.worker import Post
from generator.graph.workshop import Workshop, find_in_templates, open_workshop, put_workshop
from generator.model.edition import Edition

Tell = Callable[..., None]
Found = tuple[Finding, ...]
Stops = Callable[[Found], bool]


@dataclass(frozen=True, slots=True)
class Made:
    """What a build gave; ``ready`` tells that nothing stops its outputs from being put in place."""

    findings: Found
    ready: bool = False
    documents: int = 0
    pages: int = 0
    datasets: int = 0


def make_all(
    outputs: Outputs, root: Path, edition: Edition, on: date, *, tell: Tell, stops: Stops
) -> Made:
    """Lay all files of an edition ready, unless the findings stop it.

    Raises: VektorError build-empty, site-text-wrong, worker-died.
    """
    ledger = outputs.ledger
    read = read_root(ledger, root)
    ledger.store.save()
    tell("read", count=read.files)
    workshop = _workshop(ledger, root)
    templates = find_in_templates(ledger, workshop)
    shown = put_shown(ledger, read.known, edition)
    put_taking_part(ledger, shown)
    place = Place(ledger, outputs.tray, workshop, shown, watched_site(ledger, shown))
    with Crew(ledger, Post(root, outputs.tray.aside, edition, ledger.cache)) as crew:
        printed = print_papers(outputs, place, crew)
        composed = (
            tuple(item for each in printed for item in each.findings)
            if edition is Edition.INTERNAL
            else find_in_texts(ledger, root, read.known, partial(_scopes, ledger, read.known))
        )
        findings = with_late(read, (*templates, *composed))
        if read.settings is None or stops(findings):
            return Made(findings)
        if not printed:
            raise VektorError("build-empty", root=root)
        tell("documents", count=len(printed))
        put_site(ledger, edition, read.settings, on, findings)
        put_documents(ledger, tuple(each.published for each in printed))
        put_lists(ledger, place.site)
        make_index(outputs, printed)
        datasets = make_data(outputs, place.site)
        tell("data", count=datasets)
        pages = make_pages(outputs, place, crew)
    pages += make_rest(outputs, workshop, place.site)
    tell("pages", count=pages)
    return Made(findings, True, len(printed), pages, datasets)  # noqa: FBT003  # it is ready


def _workshop(ledger: Ledger, root: Path) -> Workshop:
    workshop = open_workshop(root, ledger.cache)
    put_workshop(ledger, workshop)
    return workshop


def _scopes(ledger: Ledger, known: Surroundings) -> Scopes:
    """Return what gives scopes: who takes part was put for the edition that is built."""
    return partial(scope_in, ledger, Material(known.registry, known.programmes, known.results))

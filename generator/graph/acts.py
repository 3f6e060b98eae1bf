"""The acts on a ledger: load, check, build, in the order in which facts stand on one another.

Enters: a root and an open ledger. Leaves: findings, and outputs laid ready.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from generator.analyse.result import SchoolResults
from generator.core.exceptions import VektorError
from generator.core.finding import Finding
from generator.core.watched import whole
from generator.findings.check import Surroundings
from generator.findings.run import programme_records, registry_records, weigh_late
from generator.graph.checking import (
    check_content,
    compute_results,
    ordinary_registry,
    surroundings_of,
)
from generator.graph.content import read_content, root_settings
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
from generator.graph.remarks import find_in_texts
from generator.graph.shown import (
    Material,
    put_documents,
    put_shown,
    put_site,
    put_taking_part,
    watched_site,
)
from generator.graph.worker import Post
from generator.graph.workshop import Workshop, find_in_templates, open_workshop, put_workshop
from generator.model.edition import Edition
from generator.model.settings import Settings
from generator.model.unit import ProgrammeUnit, Registry
from generator.read.resources import stale_editor_schemas

Tell = Callable[..., None]
Found = tuple[Finding, ...]
Stops = Callable[[Found], bool]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A root that was read, computed and checked.

    ``settings`` is None when vektor.yaml can't be used. ``programmes`` maps ids to units,
    ``results`` maps the ids of schools to what was computed for them; both are ordered.
    ``findings`` are located and ordered.
    """

    root: Path
    settings: Settings | None
    registry: Registry
    programmes: Mapping[str, ProgrammeUnit]
    results: Mapping[str, SchoolResults]
    findings: tuple[Finding, ...]
    files: int


@dataclass(frozen=True, slots=True)
class _Read:
    """The content as the ledger has it; ``files`` is the number of records."""

    known: Surroundings
    settings: Settings | None
    findings: Found
    files: int


@dataclass(frozen=True, slots=True)
class Made:
    """What a build gave; ``ready`` tells that nothing stops its outputs from being put in place."""

    findings: Found
    ready: bool = False
    documents: int = 0
    pages: int = 0
    datasets: int = 0


def load_all(ledger: Ledger, root: Path) -> Loaded:
    """Read, compute and check the content of ``root``, all of it in memory."""
    read = _read(ledger, root)
    known = read.known
    return Loaded(
        root,
        read.settings,
        ordinary_registry(known.registry),
        {key: whole(unit) for key, unit in known.programmes.items()},
        {key: whole(results) for key, results in known.results.items()},
        read.findings,
        read.files,
    )


def check_all(ledger: Ledger, root: Path) -> Found:
    """Return all findings of ``root``, in order."""
    read = _read(ledger, root)
    workshop = _workshop(ledger, root)
    material = _material(read.known)
    gather = partial(put_taking_part, ledger, material)
    composed = find_in_texts(ledger, root, workshop.press, material, gather)
    return _together(read, (*find_in_templates(ledger, workshop), *composed))


def make_all(
    outputs: Outputs, root: Path, edition: Edition, on: date, *, tell: Tell, stops: Stops
) -> Made:
    """Lay all files of an edition ready, unless the findings stop it.

    Raises: VektorError build-empty, site-text-wrong, worker-died.
    """
    ledger = outputs.ledger
    read = _read(ledger, root)
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
            else find_in_texts(ledger, root, workshop.press, _material(read.known), _nothing)
        )
        findings = _together(read, (*templates, *composed))
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


def _nothing() -> None:
    """Who takes part in what was put for the edition that is built."""


def _workshop(ledger: Ledger, root: Path) -> Workshop:
    workshop = open_workshop(root, ledger.cache)
    put_workshop(ledger, workshop)
    return workshop


def _read(ledger: Ledger, root: Path) -> _Read:
    settings, badly_set = root_settings(ledger, root)
    listing, badly_read = read_content(ledger, root)
    known = surroundings_of(ledger)
    compute_results(ledger, known)
    checked = check_content(ledger, root, listing, known)
    found = (*badly_set, *stale_editor_schemas(root), *badly_read, *checked)
    in_order = sorted(dict.fromkeys(found), key=lambda item: item.sort_key)
    return _Read(known, settings, tuple(in_order), listing.records)


def _material(known: Surroundings) -> Material:
    return Material(known.registry, known.programmes, known.results)


def _together(read: _Read, late: Found) -> Found:
    """Return the findings of reading and those of templates and composed texts, in order."""
    registry, programmes = read.known.registry, read.known.programmes
    of_programmes = chain.from_iterable(map(programme_records, programmes.values()))
    others = (*registry_records(registry), *registry.schools.values())
    found = weigh_late(late, read.findings, [*of_programmes, *others])
    return tuple(sorted(found, key=lambda item: item.sort_key))

"""The build on a ledger, in the order in which facts stand on one another.

Enters: a root and an open ledger. Leaves: findings, and outputs laid ready.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import date
from functools import partial
from pathlib import Path

from generator.core.dataclass import dataclass
from generator.core.exceptions import VektorError
from generator.core.finding import Finding
from generator.findings.check import Surroundings
from generator.graph.checks import RootRead, read_root, with_late
from generator.graph.crew import Crew
from generator.graph.facts import Offer
from generator.graph.job import Job
from generator.graph.jobs import Place, do
from generator.graph.ledger import Ledger
from generator.graph.listed import put_lists
from generator.graph.making import (
    make_data,
    make_feeds,
    make_index,
    make_pages,
    make_rest,
    make_rows,
    page_jobs,
    paper_jobs,
    print_papers,
)
from generator.graph.mark_sums import put_mark_sums
from generator.graph.outputs import Outputs
from generator.graph.papers import put_papers
from generator.graph.part import Parts, PartWriter, Taken
from generator.graph.pdfs import PdfWish, make_pdfs
from generator.graph.remarks import Scopes, find_in_texts
from generator.graph.shard import Shard, Share
from generator.graph.sharing import ReadFor, find_share
from generator.graph.shown import (
    Material,
    put_shown,
    put_site,
    put_taking_part,
    scope_in,
    watched_site,
)
from generator.graph.since import put_changes, put_since
from generator.graph.worker import crew_for
from generator.graph.workshop import Workshop, find_in_templates, open_workshop, put_workshop
from generator.graph.zips import make_zips
from generator.model.edition import Edition
from generator.model.settings import Settings
from generator.system.git import Earlier

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


@dataclass(frozen=True, slots=True)
class Asked:
    """A build that is asked for: what of, which edition, on what day.

    ``tell`` hears the key and numbers of each step, ``stops`` tells which findings forbid outputs.
    """

    root: Path
    edition: Edition
    on: date
    tell: Tell
    stops: Stops


def make_all(
    outputs: Outputs,
    asked: Asked,
    *,
    parts: Parts | None = None,
    earlier: Earlier | None = None,
    pdfs: PdfWish | None = None,
) -> Made:
    """Lay all files of an edition ready, unless the findings stop it.

    ``parts`` are what other machines made of it, ``earlier`` the state that changes are told from,
    ``pdfs`` tells which PDF are wished for.
    Raises: VektorError build-empty, site-text-wrong, worker-died, part-damaged, office-….
    """
    ledger = outputs.ledger
    if parts is not None:
        ledger.take_offers_of(Taken(parts, ledger, outputs.tray))
    with crew_for(ledger, asked.root, asked.edition) as crew:
        begun = _begin(outputs, asked, read_root(ledger, asked.root, crew))
        place, findings = begun.place, begun.findings
        if begun.settings is None or asked.stops(findings):
            return Made(findings)
        printed = print_papers(outputs, place, crew)
        if not printed:
            raise VektorError("build-empty", root=asked.root)
        asked.tell("documents", count=printed)
        _put_shown(ledger, begun, asked, earlier, crew)
        make_index(outputs, place)
        make_zips(outputs, place.site)
        make_pdfs(outputs, place.site, pdfs, asked.tell)
        datasets = make_data(outputs, place, crew)
        asked.tell("data", count=datasets)
        pages = make_pages(outputs, place, crew)
        make_feeds(outputs, place, crew)
    pages += make_rest(outputs, place.workshop, place.site)
    asked.tell("pages", count=pages)
    return Made(findings, True, printed, pages, datasets)  # noqa: FBT003  # it is ready


def make_part(
    outputs: Outputs,
    asked: Asked,
    *,
    shard: Shard,
    read: ReadFor,
    write: Callable[[], AbstractContextManager[PartWriter]],
) -> Made:
    """Write what a shard makes of an edition, unless the findings stop it.

    ``read`` reads as much of the root as the shard is to know.

    Raises: VektorError worker-died.
    """
    ledger = outputs.ledger
    with write() as part, crew_for(ledger, asked.root, asked.edition) as crew:
        share = find_share(ledger, asked.root, crew, shard)
        ledger.show_offers_to(partial(_put_in, part, share))
        begun = _begin(outputs, asked, read(ledger, asked.root, crew, share))
        place, findings = begun.place, begun.findings
        if begun.settings is None or asked.stops(findings):
            part.give_up()
            return Made(findings)
        jobs = filter(share.holds, paper_jobs(ledger, place))
        printed = _offer(ledger, place, crew, part, tuple(jobs))
        asked.tell("documents", count=printed)
        _put_shown(ledger, begun, asked, None, crew)
        make_rows(ledger, place, crew)
        jobs = filter(share.holds, page_jobs(ledger, place))
        pages = _offer(ledger, place, crew, part, tuple(jobs))
    asked.tell("pages", count=pages)
    return Made(findings, True, printed, pages)  # noqa: FBT003  # it is ready


@dataclass(frozen=True, slots=True)
class _Begun:
    """A build that knows what it has to make."""

    settings: Settings | None
    findings: Found
    place: Place


def _begin(outputs: Outputs, asked: Asked, read: RootRead) -> _Begun:
    ledger = outputs.ledger
    ledger.store.save()
    asked.tell("read", count=read.files)
    workshop = _workshop(ledger, asked.root)
    shown = put_shown(ledger, read.known, asked.edition)
    put_taking_part(ledger, shown)
    put_mark_sums(ledger)
    remarks = find_in_texts(ledger, asked.root, read.known, partial(_scopes, ledger, read.known))
    findings = with_late(read, (*find_in_templates(ledger, workshop), *remarks))
    site = watched_site(ledger, shown)
    place = Place(ledger, outputs.tray, workshop, shown, site)
    return _Begun(read.settings, findings, place)


def _put_shown(
    ledger: Ledger, begun: _Begun, asked: Asked, earlier: Earlier | None, crew: Crew
) -> None:
    """Put what pages show besides the material."""
    put_since(ledger, asked.root, asked.edition, earlier)
    if begun.settings is not None:
        put_site(ledger, asked.edition, begun.settings, asked.on, begun.findings)
    put_papers(ledger, begun.place.material.programmes)
    put_changes(ledger, begun.place.site)
    put_lists(ledger, begun.place.site, crew)


def _put_in(part: PartWriter, share: Share, offer: Offer) -> None:
    if share.offers(offer.node):
        part.add(offer)


def _offer(ledger: Ledger, place: Place, crew: Crew, part: PartWriter, jobs: Sequence[Job]) -> int:
    """Write what each job's node offers into the part and return the number of jobs."""
    for job, offer in crew.ahead(jobs):
        made = offer or place.facts.perform(job.node, partial(do, place, job))[1]
        part.add(made)
        ledger.take_facts(made)
    return len(jobs)


def _workshop(ledger: Ledger, root: Path) -> Workshop:
    workshop = open_workshop(root, ledger.cache)
    put_workshop(ledger, workshop)
    return workshop


def _scopes(ledger: Ledger, known: Surroundings) -> Scopes:
    """Return what gives scopes: who takes part was put for the edition that is built."""
    return partial(scope_in, ledger, Material(known.registry, known.programmes, known.results))

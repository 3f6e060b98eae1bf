"""Papers, open data and pages as nodes: each is made again only when what it was made of changed.

Enters: a place with material, and the crew that shares the work. Leaves: outputs laid ready, the
list of documents.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from generator.core.artifact import Artifact
from generator.core.trace import note
from generator.graph.crew import Crew
from generator.graph.feeding import make_atom
from generator.graph.job import Job
from generator.graph.jobs import (
    Place,
    do,
    feed_job,
    page_job,
    paper_job,
    rows_job,
)
from generator.graph.ledger import Ledger
from generator.graph.outputs import Outputs
from generator.graph.papers import index_of
from generator.graph.searching import make_search
from generator.graph.shown import scope_in
from generator.graph.workshop import SITE, Workshop
from generator.publish.guides import build_guides
from generator.publish.link import Outline, outlines
from generator.publish.rendering import DOCUMENTS_INDEX
from generator.publish.site import assets, refuse_dead_links
from generator.render import address
from generator.render.dataset import Dataset, Owner, write_parts, write_rows
from generator.render.documents import DOCUMENTS
from generator.render.feeds import feed_owners
from generator.render.opendata import DATASETS
from generator.render.page import PageFamily
from generator.render.pages import PAGE_FAMILIES
from generator.render.site import Site


def print_papers(outputs: Outputs, place: Place, crew: Crew) -> int:
    """Lay all papers ready and return their number."""
    return _do_all(outputs, place, crew, "paper ", paper_jobs(outputs.ledger, place))


def make_data(outputs: Outputs, place: Place, crew: Crew) -> int:
    """Lay the open data ready and return the number of its tables."""
    make_rows(outputs.ledger, place, crew)
    for dataset in DATASETS:
        make = _pour_data if dataset.split else _lay_data
        outputs.ledger.run(f"data {dataset.name}", partial(make, outputs, dataset, place.site))
    _drop_others(outputs, "data ", {f"data {each.name}" for each in DATASETS})
    return len(DATASETS)


def make_pages(outputs: Outputs, place: Place, crew: Crew) -> int:
    """Lay the pages that are made from data ready and return their number."""
    return _do_all(outputs, place, crew, "page ", page_jobs(outputs.ledger, place))


def make_feeds(outputs: Outputs, place: Place, crew: Crew) -> int:
    """Lay the calendars ready and return their number."""
    jobs = [feed_job(owner) for owner in feed_owners(place.site)]
    return _do_all(outputs, place, crew, "feed ", jobs)


def make_rest(outputs: Outputs, workshop: Workshop, site: Site) -> int:
    """Lay guides, search and the site's own files ready; return the number of guides.

    Raises: VektorError site-text-wrong, also for a link of a guide that leads nowhere.
    """
    ledger = outputs.ledger
    outputs.run("guides", partial(_guides, ledger, workshop, site))
    make_search(outputs, site)
    make_atom(outputs, site)
    outputs.run("assets", partial(_assets, workshop))
    guides: Mapping[str, Outline] = ledger.value("guides")
    refuse_dead_links(guides, outputs.content, outputs.has)
    return len(guides)


def paper_jobs(ledger: Ledger, place: Place) -> list[Job]:
    """Return the jobs of all papers, in the order of the shelf."""
    jobs = []
    programmes = tuple(place.material.programmes)
    for programme in programmes:
        make = partial(_put_items, ledger, place, programme)
        papers = ledger.run(f"items {programme}", make)
        jobs += [paper_job(programme, *paper) for paper in papers]
    ledger.keep_only("items ", {f"items {each}" for each in programmes})
    return jobs


def page_jobs(ledger: Ledger, place: Place) -> list[Job]:
    """Return the jobs of all pages that are made from data."""
    jobs: list[Job] = []
    for family in PAGE_FAMILIES:
        paths = ledger.run(f"pages {family.name}", partial(_paths, family, place.site))
        jobs += [page_job(family.name, path) for path in paths]
    return jobs


def _put_items(ledger: Ledger, place: Place, programme: str) -> tuple[tuple[str, str], ...]:
    """Return the papers of a programme as document and item; put the names of their nodes."""
    scope = scope_in(ledger, place.material, programme)
    papers = [(each.slug, item) for each in DOCUMENTS for item in each.items(scope)]
    ledger.put(f"printing/{programme}", tuple(paper_job(programme, *each).node for each in papers))
    return tuple(papers)


def _paths(family: PageFamily, site: Site) -> tuple[str, ...]:
    return tuple(page.path for page in family.pages(site))


def make_index(outputs: Outputs, place: Place) -> None:
    """Lay the list of documents ready."""
    outputs.ledger.refresh("index.json", partial(_pour_index, outputs, place))


def _pour_index(outputs: Outputs, place: Place) -> None:
    pieces = index_of(outputs.ledger, place.material.programmes)
    outputs.tray.pour([DOCUMENTS_INDEX], pieces)


def _do_all(outputs: Outputs, place: Place, crew: Crew, first: str, jobs: Sequence[Job]) -> int:
    """Do all jobs and return their number; nodes that begin with ``first`` and have no job go."""
    for job, offer in crew.ahead(jobs):
        outputs.ledger.refresh(job.node, partial(do, place, job), offer)
    _drop_others(outputs, first, {job.node for job in jobs})
    return len(jobs)


def make_rows(ledger: Ledger, place: Place, crew: Crew) -> None:
    """Write what every owner has in split tables: with an edit few of them change."""
    owners = [(Owner.SCHOOL, school) for school in place.site.results]
    owners += [(Owner.PROGRAMME, programme) for programme in place.site.units]
    jobs = [rows_job(kind, owner) for kind, owner in owners]
    for job, offer in crew.ahead(jobs):
        ledger.refresh(job.node, partial(do, place, job), offer)
    ledger.keep_only("rows ", {job.node for job in jobs})


def _pour_data(outputs: Outputs, dataset: Dataset, site: Site) -> None:
    """Write a split table piece by piece: that of a country does not fit into memory."""
    ledger = outputs.ledger
    owners = dataset.split.owners(site) if dataset.split else ()
    rows, files = write_parts(
        dataset, owners, lambda owner: ledger.value(f"part/{dataset.name}/{owner}")
    )
    ledger.put(f"rows/{dataset.name}", rows)
    for path, pieces in files:
        outputs.tray.pour(_places(path), pieces)


def _lay_data(outputs: Outputs, dataset: Dataset, site: Site) -> None:
    rows = tuple(dataset.rows(site))
    outputs.ledger.put(f"rows/{dataset.name}", len(rows))
    for item in write_rows(dataset, rows):
        outputs.tray.pour(_places(item.path), [item.content])


def _places(path: str) -> tuple[str, str]:
    """Return where a file of open data lies: beside the documents, and in the site."""
    return f"data/{path}", f"site/{address.data_file(path)}"


def _guides(ledger: Ledger, workshop: Workshop, site: Site) -> Iterator[Artifact]:
    note(SITE)
    guides = build_guides(site, workshop.sources)
    ledger.put("guide-entries", guides.entries)
    made = [Artifact(f"site/{item.path}", item.content) for item in guides.artifacts]
    ledger.put("guides", outlines(made))
    yield from made


def _assets(workshop: Workshop) -> Iterator[Artifact]:
    note(SITE)
    for item in assets(workshop.sources):
        yield Artifact(f"site/{item.path}", item.content)


def _drop_others(outputs: Outputs, first: str, names: set[str]) -> None:
    nodes = outputs.ledger.store.nodes(first)
    outputs.drop(name for name in nodes if name not in names)

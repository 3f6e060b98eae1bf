"""A process of the crew: it reads the facts that were saved last and does jobs with them.

Enters: where the facts lie, and jobs. Leaves: offers, or the errors that stopped a job.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.core.dataclass import dataclass
from generator.core.exceptions import VektorError
from generator.findings.check import Surroundings
from generator.graph.checking import check_unit, put_school, surroundings_of
from generator.graph.content import make_unit, sight_unit
from generator.graph.crew import Crew
from generator.graph.facts import Facts, Offer
from generator.graph.job import Job
from generator.graph.ledger import Ledger
from generator.model.edition import Edition
from generator.system.collecting import collect_seldom
from generator.system.folder_cache import FolderCache
from generator.system.store import Reading

if TYPE_CHECKING:
    from generator.graph.jobs import Place


@dataclass(frozen=True, slots=True)
class Post:
    """Where a process works: the root, the store, the folder beside it, and for what edition.

    ``cache`` keeps compiled templates.
    """

    root: Path
    store: Path
    edition: Edition
    cache: FolderCache | None


class Desk:
    """What a process works with: its post, and the facts as they were when the stage began."""

    def __init__(self, post: Post) -> None:
        """Open the facts."""
        self.post = post
        self.facts = Facts(Reading(post.store))

    @cached_property
    def known(self) -> Surroundings:
        """Return the content and the results."""
        return surroundings_of(self.facts)

    @cached_property
    def place(self) -> Place:
        """Return what papers and pages are made with."""
        from generator.graph.jobs import place_at  # noqa: PLC0415  # a check makes none

        post = self.post
        return place_at(self.facts, post.root, post.store.parent, post.edition, post.cache)


@dataclass(slots=True)
class _Worker:
    """This process: its post, and the desk of the stage."""

    post: Post
    stage: int = 0
    desk: Desk | None = None


_WORKERS: list[_Worker] = []


def crew_for(ledger: Ledger, root: Path, edition: Edition) -> Crew:
    """Return the crew for a root whose facts ``ledger`` holds."""
    post = Post(root, ledger.store.path or Path(), edition, ledger.cache)
    return Crew(ledger, partial(begin, post), work)


def begin(post: Post) -> None:
    """Take up the post; called once in a process."""
    # Who breaks off a build breaks off the main process; that one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_seldom()
    _WORKERS[:] = [_Worker(post)]


def work(stage: int, jobs: Sequence[Job]) -> list[Offer | VektorError]:
    """Do jobs of a stage; facts that were put between two stages are seen in the later one."""
    (worker,) = _WORKERS
    if worker.desk is None or worker.stage != stage:
        worker.stage, worker.desk = stage, Desk(worker.post)
    return [_done(worker.desk, job) for job in jobs]


def _done(desk: Desk, job: Job) -> Offer | VektorError:
    try:
        return desk.facts.perform(job.node, partial(_MAKERS[job.kind], desk, job))[1]
    except VektorError as error:
        return error


def _read(desk: Desk, job: Job) -> Any:
    return make_unit(desk.facts, desk.post.root, *job.key)


def _sight(desk: Desk, job: Job) -> Any:
    return sight_unit(desk.facts, desk.post.root, *job.key)


def _compute(desk: Desk, job: Job) -> Any:
    return put_school(desk.facts, desk.known, *job.key)


def _check(desk: Desk, job: Job) -> Any:
    return check_unit(desk.facts, desk.post.root, desk.known, *job.key)


def _show(desk: Desk, job: Job) -> Any:
    from generator.graph.jobs import do  # noqa: PLC0415  # a check makes none

    return do(desk.place, job)


_MAKERS: dict[str, Callable[[Desk, Job], Any]] = {
    "read": _read,
    "sight": _sight,
    "results": _compute,
    "check": _check,
    "paper": _show,
    "page": _show,
    "rows": _show,
    "agenda": _show,
    "feed": _show,
}

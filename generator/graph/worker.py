"""A process of the crew: it reads the facts that were saved last and does jobs with them.

Enters: where the facts lie, and jobs. Leaves: offers, or the errors that stopped a job.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.core.exceptions import VektorError
from generator.graph.checking import surroundings_of
from generator.graph.facts import Facts, Offer
from generator.graph.jobs import Job, Place, do
from generator.graph.shown import material_in, watched_site
from generator.graph.tray import STORE, Tray
from generator.graph.workshop import open_workshop
from generator.model.edition import Edition
from generator.system.collecting import collect_seldom
from generator.system.folder_cache import FolderCache
from generator.system.store import Reading


@dataclass(frozen=True, slots=True)
class Post:
    """Where a process works: the root, the cache of the build, and for what edition.

    ``cache`` keeps compiled templates.
    """

    root: Path
    aside: Path
    edition: Edition
    cache: FolderCache | None


@dataclass(slots=True)
class _Worker:
    """This process: its post, and the place as the facts were when the stage began."""

    post: Post
    stage: int = 0
    place: Place | None = None


_WORKERS: list[_Worker] = []


def begin(post: Post) -> None:
    """Take up the post; called once in a process."""
    collect_seldom()
    _WORKERS[:] = [_Worker(post)]


def work(stage: int, jobs: Sequence[Job]) -> list[Offer | VektorError]:
    """Do jobs of a stage; facts that were put between two stages are seen in the later one."""
    (worker,) = _WORKERS
    if not jobs:
        return []
    if worker.place is None or worker.stage != stage:
        worker.stage, worker.place = stage, _place(worker.post)
    return [_done(worker.place, job) for job in jobs]


def place_at(facts: Facts, post: Post) -> Place:
    """Return the place at a post with the facts as they are now."""
    material = material_in(facts, surroundings_of(facts), post.edition)
    workshop = open_workshop(post.root, post.cache)
    return Place(facts, Tray(facts, post.aside), workshop, material, watched_site(facts, material))


def _place(post: Post) -> Place:
    return place_at(Facts(Reading(post.aside / STORE)), post)


def _done(place: Place, job: Job) -> Offer | VektorError:
    try:
        return place.facts.perform(job.node, partial(do, place, job))[1]
    except VektorError as error:
        return error

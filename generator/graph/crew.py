"""The crew: processes that do jobs beside the main one, which alone writes the ledger.

Enters: jobs in their order. Leaves: the same jobs with what a process made of those that are stale.
A few seconds' work is left to the main process: a crew pays only for more.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from time import perf_counter
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeAlias

from generator.core.exceptions import VektorError
from generator.graph.facts import Offer
from generator.graph.job import Job
from generator.graph.ledger import Ledger

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

# Seconds of work ahead that are worth the start of processes, or sending to those that run.
_WORTH_STARTING = 3.0
_WORTH_SENDING = 0.3
# So many jobs are sent at a time.
_CHUNK = 12
# More would only wait in memory.
_CHUNKS_PER_PROCESS = 3
_MOST = 16

Work = Callable[[int, Sequence[Job]], list[Offer | VektorError]]
Sent: TypeAlias = "tuple[tuple[Job, ...], Future[list[Offer | VektorError]] | None]"


class Crew:
    """Processes for one build; they start when there is enough to do."""

    def __init__(self, ledger: Ledger, begin: Callable[[], None], work: Work) -> None:
        """Prepare a crew for the build whose facts ``ledger`` holds.

        A process calls ``begin`` once, then ``work`` with the number of a stage and jobs.
        """
        self._ledger = ledger
        self._begin = begin
        self._work = work
        self._size = min(processors(), _MOST)
        self._pool: ProcessPoolExecutor | None = None
        self._stage = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)

    def ahead(self, jobs: Sequence[Job]) -> Iterator[tuple[Job, Offer | None]]:
        """Give all jobs in their order, with an offer for those that a process has done.

        The first stale ones are left to the caller: how long they take tells whether the others
        are worth sending. No fact may be put between two jobs but by them.
        Raises: VektorError of a job, or worker-died.
        """
        fresh = self._ledger.is_fresh
        stale = {job.node for job in jobs if not fresh(job.node)}
        begun, done = perf_counter(), 0
        for at, job in enumerate(jobs):
            if job.node in stale:
                if done and self._pays((perf_counter() - begun) / done * (len(stale) - done)):
                    yield from self._shared(jobs[at:], stale)
                    return
                done += 1
            yield job, None

    def _shared(self, jobs: Sequence[Job], stale: set[str]) -> Iterator[tuple[Job, Offer | None]]:
        from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415  # rarely needed

        self._stage += 1
        self._ledger.store.save()
        sent: deque[Sent] = deque()
        try:
            for chunk in _chunks(jobs):
                sent.append((chunk, self._send([job for job in chunk if job.node in stale])))
                if len(sent) > self._size * _CHUNKS_PER_PROCESS:
                    yield from _received(*sent.popleft())
            for chunk, future in sent:
                yield from _received(chunk, future)
        except BrokenProcessPool as error:  # told when jobs are sent, or when they are waited for
            raise VektorError("worker-died") from error

    def _pays(self, seconds: float) -> bool:
        worth = _WORTH_STARTING if self._pool is None else _WORTH_SENDING
        return seconds >= worth and self._can_share()

    def _can_share(self) -> bool:
        return self._size > 1 and self._ledger.store.is_shared

    def _send(self, jobs: Sequence[Job]) -> Future[list[Offer | VektorError]] | None:
        return self._open_pool().submit(self._work, self._stage, tuple(jobs)) if jobs else None

    def _open_pool(self) -> ProcessPoolExecutor:
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415
        from multiprocessing import get_context  # noqa: PLC0415

        if self._pool is None:
            context = get_context("spawn")  # alike on every system
            self._pool = ProcessPoolExecutor(self._size, context, self._begin)
        return self._pool


def processors() -> int:
    """Return how many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not told on this system
        return os.cpu_count() or 1


def _chunks(jobs: Sequence[Job]) -> Iterator[tuple[Job, ...]]:
    rest = iter(jobs)
    while chunk := tuple(islice(rest, _CHUNK)):
        yield chunk


def _received(
    chunk: tuple[Job, ...], future: Future[list[Offer | VektorError]] | None
) -> Iterator[tuple[Job, Offer | None]]:
    given = future.result() if future else []
    for each in given:
        if isinstance(each, VektorError):
            raise each
    offers = {each.node: each for each in given if isinstance(each, Offer)}
    for job in chunk:
        yield job, offers.get(job.node)

"""Commands that are measured: whole processes, and workers that do one round when asked.

Enters: a command. Leaves: samples. Every command is started by a small process (bench/launch.py):
Linux counts the memory of whoever starts a process as that process's own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from bench.failure import MeasureError
from bench.measure import Sample

ROOT = Path(__file__).resolve().parent.parent
OURS = sys.executable

Command = list[str | Path]

_TAIL = 2000


def vektor(*arguments: str | Path) -> Command:
    """Return the command line of our program."""
    return [OURS, "-m", "generator", *arguments]


def program(name: str, *arguments: str | Path) -> Command:
    """Return the command line of a worker in our environment."""
    return [OURS, "-m", f"bench.worker.{name}", *arguments]


def run(command: Sequence[str | Path], cwd: Path = ROOT) -> Sample:
    """Run a command to its end.

    Raises: MeasureError with the end of what it said when it fails.
    """
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as told:
        done = subprocess.run(
            _launched(command, told.fileno()),
            cwd=cwd,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            pass_fds=(told.fileno(),),
            check=False,
        )
        if done.returncode:
            raise _failed(command, done.returncode, said)
        told.seek(0)
        return Sample(**json.load(told))


def runner(command: Sequence[str | Path], cwd: Path = ROOT) -> Callable[[], Sample]:
    """Return what runs a command each time it is called."""
    return lambda: run(command, cwd)


@contextmanager
def worker(command: Sequence[str | Path], cwd: Path = ROOT) -> Iterator[Callable[[], Sample]]:
    """Start a worker and give what makes it do one round.

    A worker gets ready, then answers every line with one JSON line: seconds and peak_kib. Its first
    round is not counted: who compiles while running has then compiled.
    Raises: MeasureError when it ends before it answers.
    """
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as told:
        child = subprocess.Popen(
            _launched(command, told.fileno()),
            cwd=cwd,
            env=_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=said,
            pass_fds=(told.fileno(),),
            text=True,
        )

        def one_round() -> Sample:
            assert child.stdin is not None  # noqa: S101  # both are pipes by the call above
            assert child.stdout is not None  # noqa: S101
            try:
                print("round", file=child.stdin, flush=True)
                return Sample(**json.loads(child.stdout.readline()))
            except (BrokenPipeError, ValueError, TypeError) as error:
                raise _failed(command, child.wait(), said) from error

        try:
            one_round()
            yield one_round
        finally:
            child.communicate()


def _launched(command: Sequence[str | Path], told: int) -> Command:
    return [OURS, "-IS", ROOT / "bench" / "launch.py", str(told), *command]


def _environment() -> dict[str, str]:
    """Return an environment in which no run depends on who started it."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    return kept | {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0", "NO_COLOR": "1"}


def _failed(command: Sequence[str | Path], code: int, said: IO[bytes]) -> MeasureError:
    said.seek(0)
    text = said.read().decode(errors="replace")[-_TAIL:]
    words = " ".join(str(word) for word in command)
    return MeasureError(f"Команда завершилась с кодом {code}: {words}\n{text}")

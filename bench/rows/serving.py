"""`vektor serve`: from saving a file to the page that shows the new value."""

from __future__ import annotations

import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException
from itertools import count
from pathlib import Path

from bench.failure import MeasureError
from bench.measure import Role, Sample, Side
from bench.process import ROOT, vektor
from bench.row import Row
from bench.rows.building import DAY, EDITED
from bench.stage import Stage, district

_PAUSE_SECONDS = 0.01
_PATIENCE_SECONDS = 900
_PAGE = "schools/school-00001/"
# One word: pages tie words and numbers by no-break spaces.
_MARK = "Обновление"


@contextmanager
def _sides(stage: Stage) -> Iterator[list[Side]]:
    root = district(stage, stage.schools, "served")
    port = _free_port()
    arguments = ("--root", root, "--on", DAY, "--port", str(port))
    server = subprocess.Popen(
        vektor("serve", *arguments),
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}/{_PAGE}"
    numbers = count(1)
    try:
        _wait_for(address, "</main>", server)
        yield [Side("Вектор", Role.OURS, lambda: _saved(root, address, next(numbers), server))]
    finally:
        server.terminate()
        server.wait()


def _saved(root: Path, address: str, number: int, server: subprocess.Popen[bytes]) -> Sample:
    """Rename the school and wait for its page to say so."""
    path = root / Path(EDITED).parent / "school.yaml"
    mark = f"{_MARK}-{number}"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith("full_name:")]
    at = next(place for place, line in enumerate(kept) if line.startswith("legal_form:"))
    text = "".join([*kept[:at], f"full_name: {mark}\n", *kept[at:]])
    started = time.perf_counter()
    path.write_text(text, encoding="utf-8", newline="\n")
    _wait_for(address, mark, server)
    return Sample(time.perf_counter() - started, 0)


def _wait_for(address: str, words: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while words not in _page(address):
        if server.poll() is not None or time.monotonic() > deadline:
            raise MeasureError(f"Предпросмотр не показал «{words}» на {address}")
        time.sleep(_PAUSE_SECONDS)


def _page(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310  # our own server
            return str(answer.read().decode())
    except (OSError, HTTPException):
        return ""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


SERVING = Row(
    slug="serving",
    work=lambda stage: f"vektor serve: от сохранения до страницы, {stage.schools} школ",
    features="вместе с ожиданием между двумя взглядами на файлы",
    sides=_sides,
)

"""The preview: the built site on this computer, rebuilt and reloaded when a source changes.

Enters: the site's folder, the watched folders and a rebuild function. Leaves: pages served on
127.0.0.1. The reload script is added while serving and never stands in the build.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from os import PathLike
from pathlib import Path

from generator.core.wording import say

_VERSION_ADDRESS = "/.vektor-version"
_WAIT_SECONDS = 25
# Glances at the files that changed lately for one look at all, and how many those are at most.
_GLANCES = 6
_LATELY = 20
_RELOAD = b"""<script>(function poll(v){fetch("/.vektor-version?v="+v).then(r=>r.text())
.then(n=>{if(v&&n!==v)location.reload();else poll(n)})
.catch(()=>setTimeout(poll,2000,v))})("")</script>"""


class Version:
    """The number of the build that is shown; requests wait here for the next one."""

    def __init__(self) -> None:
        self._number = 1
        self._changed = threading.Condition()

    def advance(self) -> None:
        """Tell all waiting pages that there is a new build."""
        with self._changed:
            self._number += 1
            self._changed.notify_all()

    def after(self, seen: str) -> str:
        """Return the number of the build, waiting for a newer one when ``seen`` is the newest."""
        with self._changed:
            if seen == str(self._number):
                self._changed.wait(_WAIT_SECONDS)
            return str(self._number)


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves files; HTML pages get the reload script before they leave."""

    def __init__(self, *args: object, version: Version, directory: str) -> None:
        self.version = version
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]  # the socket triple

    def do_GET(self) -> None:
        """Answer a request for a file or for the build's number."""
        path, _, query = self.path.partition("?")
        if path == _VERSION_ADDRESS:
            self._answer(self.version.after(query.removeprefix("v=")).encode(), "text/plain")
            return
        target = Path(self.translate_path(path))
        if target.is_dir():
            target = target / "index.html"
        if target.suffix == ".html" and target.is_file() and path.endswith(("/", ".html")):
            self._answer(target.read_bytes() + _RELOAD, "text/html; charset=utf-8")
            return
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the parent's name
        """Stay silent: the terminal belongs to the build's messages."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with a page in Russian that says what is wrong; the parent's words are English."""
        del message, explain
        key = "not-found" if code == HTTPStatus.NOT_FOUND else "refused"
        words = {part: say("preview", f"{key}.{part}") for part in ("title", "text")}
        self._answer(say("preview", "page", **words).encode(), "text/html; charset=utf-8", code)

    def list_directory(self, path: str | PathLike[str]) -> None:
        """Answer that a folder without a page is no page: its files are not listed."""
        del path
        self.send_error(HTTPStatus.NOT_FOUND)

    def _answer(self, body: bytes, kind: str, code: int = HTTPStatus.OK) -> None:
        self.send_response(code)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def preview_server(site: Path, port: int, version: Version) -> ThreadingHTTPServer:
    """Return a server of ``site`` on 127.0.0.1; port 0 takes a free one."""
    handler = partial(PreviewHandler, version=version, directory=str(site))
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    return server


class Watch:
    """A look-out for changes of files; what changes after it began is not missed.

    Who writes saves the same few files again and again: these are glanced at more often than all.
    """

    def __init__(self, places: Iterable[Path]) -> None:
        """Begin to watch files, and folders with all below them."""
        self._places = tuple(places)
        self._before = dict(_stamps(self._places))
        self._lately: tuple[str, ...] = ()

    def keep(self, rebuild: Callable[[], None], stop: threading.Event, pause: float) -> None:
        """Call ``rebuild`` after each change until ``stop`` is set.

        ``pause`` is the number of seconds between two looks at everything.
        """
        glances = 0
        while not stop.wait(pause / _GLANCES):
            glances = (glances + 1) % _GLANCES
            if self._glance() or (not glances and self._look()):
                rebuild()

    def _look(self) -> bool:
        """Tell whether anything has changed since the last look."""
        now = dict(_stamps(self._places))
        changed = {path for path, _ in now.items() ^ self._before.items()}
        self._before = now
        kept = (path for path in self._lately if path not in changed)
        self._lately = (*sorted(changed), *kept)[:_LATELY]
        return bool(changed)

    def _glance(self) -> bool:
        """Tell whether a file that changed lately has changed again."""
        now = dict(_stamps(self._lately))
        changed = {path for path in now if now[path] != self._before.get(path)}
        self._before.update(now)
        return bool(changed)


def _stamps(places: Iterable[str | Path]) -> Iterator[tuple[str, tuple[int, int]]]:
    for place in places:
        with suppress(OSError):  # gone since, or not there yet
            is_folder = os.path.isdir(place)  # noqa: PTH112  # thousands of files at every look
            yield from _inside(place) if is_folder else [(str(place), _stamp(os.stat(place)))]  # noqa: PTH116


def _inside(folder: str | Path) -> Iterator[tuple[str, tuple[int, int]]]:
    folders = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                folders.append(entry.path)
            else:
                yield entry.path, _stamp(entry.stat())
    yield from _stamps(folders)


def _stamp(status: os.stat_result) -> tuple[int, int]:
    return status.st_mtime_ns, status.st_size

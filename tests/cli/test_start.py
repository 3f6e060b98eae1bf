"""Starting: what help and a check import, and what they leave alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

DISTRICT = Path(__file__).resolve().parents[1] / "data" / "sixth-district"
_RUN = """
import sys
from generator.cli import main
sys.argv = ["vektor", *sys.argv[1:]]
try:
    main()
except SystemExit:
    print(*sorted(sys.modules), file=sys.stderr)
"""
_NEVER = ("docxtpl", "mkdocs", "openpyxl", "matplotlib", "jinja2", "lxml", "markdown_it")
_NO_HELP = (*_NEVER, "jsonschema", "jsonschema_rs", "sqlite3", "generator.model", "generator.graph")
_NO_CHECK = (
    *_NEVER,
    "concurrent.futures",
    "importlib.resources",
    "multiprocessing",
    "pytrovich",
    "jsonschema",
    "generator.publish.site",
    "generator.render.documents",
    "generator.render.html",
    "generator.render.pages",
    "generator.render.word",
)


# Modules of ours and of others: what is over them deserves a look before it is let in.
_MOST_FOR_HELP = 165
_MOST_FOR_CHECK = 520


def imported(*arguments: str) -> set[str]:
    """Return the modules that a command has imported when it is done."""
    command = [sys.executable, "-c", _RUN, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(done.stderr.split())


@pytest.mark.parametrize("command", [("--help",), ("check", "--help"), ("--version",)])
def test_help_imports_no_room_that_works(command: tuple[str, ...]) -> None:
    modules = imported(*command)
    assert "generator.cli.root" in modules
    heavy = _NO_HELP if command[0] != "check" else _NEVER
    assert modules.isdisjoint(heavy)
    if command[0] != "check":
        assert len(modules) < _MOST_FOR_HELP


def test_a_check_imports_nothing_that_renders(tmp_path: Path) -> None:
    root = tmp_path / "root"
    # Only the texts of notes and narratives need what their papers print.
    shutil.copytree(DISTRICT, root, ignore=shutil.ignore_patterns("note-*", "narrative-*", "texts"))
    modules = imported("check", "--root", str(root), str(root / "vektor.yaml"))
    assert {"generator.findings.run", "jsonschema_rs"} <= modules
    assert modules.isdisjoint(_NO_CHECK)
    assert len(modules) < _MOST_FOR_CHECK

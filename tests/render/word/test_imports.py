"""What the Word engine brings along when it is imported: it is part of every start."""

from __future__ import annotations

import subprocess
import sys

_RUN = """
import sys
import generator.render.word.document
import generator.render.word.template
print(*sys.modules)
"""
_NEVER = {"docx", "docxtpl", "email", "http.client", "urllib.request", "xml.sax", "sqlite3"}


def test_the_engine_imports_no_network_and_no_peer() -> None:
    done = subprocess.run([sys.executable, "-c", _RUN], capture_output=True, text=True, check=True)
    modules = set(done.stdout.split())
    assert "lxml.etree" in modules
    assert not _NEVER & modules

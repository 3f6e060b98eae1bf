"""Documentation that is made from the program is what the program would make."""

from __future__ import annotations

from pathlib import Path

from generator.cli.explain import markdown_page

ROOT = Path(__file__).parent.parent


def test_findings_page_is_current() -> None:
    """``make docs`` writes it anew."""
    assert (ROOT / "docs" / "findings.md").read_text(encoding="utf-8") == markdown_page()

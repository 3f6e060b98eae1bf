"""The command line: one verb per file, the one error boundary."""

from __future__ import annotations

from generator.cli.boundary import run
from generator.system.collecting import collect_seldom


def main() -> None:
    """Run the command line and exit with 0 (fine), 1 (errors in content) or 2 (wrong use)."""
    collect_seldom()
    run()

"""Ready entries: pasted into the record as they are, they acknowledge the finding."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.cli.acknowledging import snippets
from generator.pipeline import check
from tests.cli.test_commands import vektor

SAMPLE = Path(__file__).parents[1] / "data" / "pages" / "root"
SLUG = "date-impossible"


@pytest.fixture
def slipped(tmp_path: Path) -> Path:
    """Return a root whose plan has a day that does not exist."""
    root = tmp_path / "root"
    shutil.copytree(SAMPLE, root)
    plan = plan_of(root)
    text = plan.read_text(encoding="utf-8")
    first = next(line for line in text.splitlines() if line.strip().startswith("deadline: "))
    indent = first.partition("deadline")[0]
    plan.write_text(text.replace(first, f"{indent}deadline: 31.11.2024", 1), encoding="utf-8")
    return root


def plan_of(root: Path) -> Path:
    return next(root.glob("content/programmes/path/roadmap-*.yaml"))


def test_an_entry_acknowledges_what_it_was_made_for(slipped: Path) -> None:
    (entry,) = snippets(slipped, SLUG)
    assert '"31.11.2024"' in entry
    with plan_of(slipped).open("a", encoding="utf-8") as plan:
        plan.write(f"acknowledged:\n{entry}\n")
    found = [item for item in check(slipped, ()) if item.slug == SLUG]
    assert [item.acknowledged for item in found] == ["так напечатано в источнике"]
    assert snippets(slipped, SLUG) == []


def test_explain_shows_the_entries_of_the_current_root(slipped: Path, tmp_path: Path) -> None:
    code, inside, _ = vektor("explain", SLUG, folder=slipped)
    assert code == 0
    assert snippets(slipped, SLUG)[0] in inside
    code, outside, _ = vektor("explain", SLUG, folder=tmp_path)
    assert code == 0
    assert inside.startswith(outside.rstrip("\n"))

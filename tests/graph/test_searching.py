"""The search over an old ledger: the same bytes as without one, and few files written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.graph import acts
from generator.graph.outputs import Outputs
from generator.graph.searching import make_search
from generator.graph.workshop import Workshop
from generator.model.edition import Edition
from generator.render.site import Site
from tests.graph.test_incremental import DISTRICT, built, tree

PLAN = Path("content/programmes/zar-lugovaya-plan/roadmap-2025.yaml")
EVENT = "Педагогический совет о рисках неуспешности"


@pytest.fixture(autouse=True)
def _search_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def make(outputs: Outputs, _: Workshop, site: Site) -> int:
        outputs.ledger.run_anew("guides", lambda: outputs.ledger.put("guide-entries", ()))
        make_search(outputs, site)
        return 0

    monkeypatch.setattr(acts, "make_rest", make)


def searched(out: Path) -> dict[str, bytes]:
    return {path: text for path, text in tree(out).items() if path.startswith("site/search/")}


def test_an_event_renamed_writes_its_shelf_and_its_words(tmp_path: Path) -> None:
    root, out = tmp_path / "root", tmp_path / "out"
    shutil.copytree(DISTRICT, root)
    assert not isinstance(built(root, Edition.INTERNAL, out), str)
    before = searched(out)
    text = (root / PLAN).read_text(encoding="utf-8")
    assert EVENT in text
    (root / PLAN).write_text(text.replace(EVENT, "Совет педагогов"), encoding="utf-8")
    assert not isinstance(built(root, Edition.INTERNAL, out), str)
    after = searched(out)
    changed = {path for path in after if after[path] != before.get(path)}
    assert changed == {
        "site/search/shelves/programmes/zar-lugovaya-plan.js",
        "site/search/words/w.js",
    }
    assert not isinstance(built(root, Edition.INTERNAL, tmp_path / "clean"), str)
    assert searched(tmp_path / "clean") == after

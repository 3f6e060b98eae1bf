"""Templates are checked where a root has its own; what is shipped was checked before."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.core.finding import Finding
from generator.publish import rendering
from generator.publish.rendering import open_press, template_findings
from generator.read.resources import read_resource

BROKEN = Path(__file__).parents[1] / "data" / "word" / "cases" / "template-name-unknown"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A root without templates of its own."""
    (tmp_path / "vektor.yaml").write_text("", encoding="utf-8")
    return tmp_path


def findings(root: Path) -> list[Finding]:
    return template_findings(root, open_press(root))


def put(root: Path, name: str, content: bytes) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def test_shipped_templates_are_not_checked_again(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> list[Finding]:
        raise AssertionError("checked")

    for name in ("check_word_template", "check_page_template"):
        monkeypatch.setattr(rendering, name, refuse)
    assert findings(root) == []


def test_an_own_template_is_checked(root: Path) -> None:
    put(root, "templates/docx/order.docx", (BROKEN / "bad.docx").read_bytes())
    found = findings(root)
    assert ("template-name-unknown", "templates/docx/order.docx") in {
        (each.slug, each.file) for each in found
    }


def test_an_own_file_that_others_include_is_checked_in_them(root: Path) -> None:
    source = read_resource(root, "templates/docx", "score-table.docx")
    put(root, "templates/docx/score-table.docx", source)
    assert findings(root) == []
    put(root, "templates/docx/score-table.docx", (BROKEN / "bad.docx").read_bytes())
    assert "templates/docx/sheet.docx" in {each.file for each in findings(root)}


def test_an_own_part_of_the_site_is_checked(root: Path) -> None:
    name = "pages/school.html.jinja"
    source = read_resource(root, "site", name)
    put(root, f"site/{name}", source + b"{{ nmber }}")
    assert [(each.slug, dict(each.parameters)["name"]) for each in findings(root)] == [
        ("template-name-unknown", "nmber")
    ]

"""Many findings: a page for each kind, parts of long ones, none lost and no link dead."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path
from posixpath import dirname, normpath

import pytest

from generator.core.finding import Finding, Severity, finding
from generator.core.slug import slugs
from generator.model.edition import Edition
from generator.model.unit import Registry
from generator.publish.site import site_sources
from generator.render.html import compile_templates, render_page
from generator.render.pages import findings
from generator.render.site import Site

ROOT = Path(__file__).resolve().parents[3]
PLAIN = sorted(
    key for key, words in slugs().items() if "{" not in f"{words['message']}{words.get('hint', '')}"
)[:2]


def found(count: int) -> tuple[Finding, ...]:
    """Return findings of two kinds, the first ``count`` times as often as the second."""
    many = (finding(PLAIN[0], Severity.ADVICE, f"content/{n}.yaml") for n in range(count))
    return (*many, finding(PLAIN[1], Severity.WARNING, "content/other.yaml"))


def texts(site: Site) -> dict[str, str]:
    """Return path → HTML of all pages of findings."""
    templates = compile_templates(site_sources(ROOT))
    pages = list(findings.FINDINGS.pages(site))
    return {page.path: render_page(templates, page).content.decode() for page in pages}


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Site:
    """A site of the internal edition with findings that don't fit on one page."""
    monkeypatch.setattr(findings, "LONGEST", 5)
    return Site(Edition.INTERNAL, "Образец", Registry(), date(2024, 3, 1), findings=found(12))


def test_few_findings_stay_on_one_page(site: Site) -> None:
    few = Site(Edition.INTERNAL, "Образец", Registry(), date(2024, 3, 1), findings=found(3))
    assert list(texts(few)) == ["findings/index.html"]


def test_many_findings_have_a_page_for_each_kind(site: Site) -> None:
    pages = texts(site)
    kind = f"findings/advice-{PLAIN[0]}"
    parts = [f"{kind}/{number}/index.html" for number in (1, 2, 3)]
    other = f"findings/warning-{PLAIN[1]}/index.html"
    assert list(pages) == ["findings/index.html", other, f"{kind}/index.html", *parts]
    files = Counter(re.findall(r"<code>(content/[a-z0-9]+\.yaml)</code>", "".join(pages.values())))
    assert files == Counter(item.file for item in site.findings)


def test_pages_of_findings_lead_to_each_other(site: Site) -> None:
    pages = texts(site)
    reached = {
        normpath(f"{dirname(path)}/{href}")
        for path, text in pages.items()
        for href in re.findall(r'href="([^"#:]+/index\.html|index\.html)"', text)
    }
    assert pages.keys() <= reached
    assert {each for each in reached if each.startswith("findings/")} <= pages.keys()


def test_public_edition_has_no_findings() -> None:
    public = Site(Edition.PUBLIC, "Образец", Registry(), date(2024, 3, 1), findings=found(3))
    assert texts(public) == {}

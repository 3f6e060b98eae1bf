"""The whole site of the real content, both editions, as the program builds it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.core.artifact import Artifact
from generator.core.exceptions import VektorError
from generator.model.edition import Edition
from generator.pipeline import load
from generator.publish.guides import build_guides
from generator.publish.link import dead_links
from generator.publish.site import site_sources
from generator.read.resources import schema_kinds, schema_of
from generator.render.edition import Shown, show
from generator.render.made_site import make_site
from generator.render.site import PublishedDocument, Site
from tests.whole import build_data, build_site

ROOT = Path(__file__).resolve().parent.parent.parent
PAPER = PublishedDocument(
    "order-1144", "order", "Приказ", "surgut-vektor/order-1144.docx", "0" * 64, "surgut-vektor"
)

MakeSite = Callable[[Edition, date], Site]


@pytest.fixture(scope="module")
def make() -> MakeSite:
    loaded = load(ROOT)
    settings = loaded.settings
    assert settings is not None

    def site(edition: Edition, on: date) -> Site:
        shown = Shown(edition, loaded.registry, loaded.programmes, loaded.results, loaded.findings)
        schemas = {kind: schema_of(kind) for kind in schema_kinds()}
        return make_site(
            show(shown, settings.small_cell_k),
            settings,
            on=on,
            documents=(PAPER,),
            schemas=schemas,
        )

    return site


DAY = date(2024, 2, 1)


def built(site: Site, sources: dict[str, bytes] | None = None) -> dict[str, bytes]:
    made = build_site(
        site, sources or site_sources(ROOT), [Artifact(PAPER.path, b"PK")], build_data(site)
    )
    assert list(made) == sorted(made)
    assert len({item.path for item in made}) == len(made)
    return {item.path: item.content for item in made}


@pytest.mark.parametrize("edition", list(Edition))
def test_no_link_is_dead(make: MakeSite, edition: Edition) -> None:
    made = built(make(edition, DAY))
    assert dead_links([Artifact(path, content) for path, content in made.items()]) == ()


@pytest.mark.parametrize("edition", list(Edition))
def test_pages_load_nothing_from_other_hosts(make: MakeSite, edition: Edition) -> None:
    for path, content in built(make(edition, DAY)).items():
        if path.endswith((".html", ".css", ".js", ".svg")):
            text = content.decode()
            loaded = re.findall(r"""(?:src|action)=["']?(?:https?:)?//[^"' >]+""", text)
            loaded += re.findall(r"<link[^>]+href=[\"']?(?:https?:)?//[^>]+", text)
            loaded += re.findall(r"url\(\s*[\"']?(?:https?:)?//[^)]+|@import[^;]+", text)
            loaded += re.findall(r"\b(?:fetch|XMLHttpRequest|sendBeacon|importScripts)\b", text)
            assert loaded == [], path
            assert "document.cookie" not in text


def test_addresses_are_stable_and_complete(make: MakeSite) -> None:
    paths = built(make(Edition.PUBLIC, DAY)).keys()
    assert {
        "index.html",
        "schools/index.html",
        "schools/kayukovskaya/index.html",
        "programmes/surgut-vektor/index.html",
        "programmes/surgut-vektor/roadmap-2024/index.html",
        "programmes/surgut-vektor/monitoring-2023-06/index.html",
        "documents/index.html",
        "documents/surgut-vektor/order-1144.docx",
        "data/index.html",
        "data/dynamics.csv",
        "data/dynamics.json",
        "data/dynamics.schema.json",
        "glossary/index.html",
        "fields/index.html",
        "guides/index.html",
        "about/index.html",
        "search/head.js",
        "search/shelves/programmes/surgut-vektor.js",
        "assets/vektor.css",
    } <= paths
    assert not [path for path in paths if path.endswith((".jinja", ".md", ".yml", ".xml"))]


def test_same_input_gives_the_same_bytes(make: MakeSite) -> None:
    assert built(make(Edition.INTERNAL, DAY)) == built(make(Edition.INTERNAL, DAY))


def test_day_changes_only_what_names_it_or_becomes_overdue(make: MakeSite) -> None:
    before, after = built(make(Edition.PUBLIC, DAY)), built(make(Edition.PUBLIC, date(2024, 2, 2)))
    assert before.keys() == after.keys()
    for path in (each for each in before if before[each] != after[each]):
        assert path.endswith((".ics", ".atom")) or "02.02.2024" in after[path].decode(), path
    later = built(make(Edition.PUBLIC, date(2024, 3, 1)))
    changed = {path for path in before if before[path] != later[path]}
    assert "programmes/surgut-vektor/roadmap-2024/index.html" in changed
    assert "programmes/surgut-vektor/monitoring-2023-06/index.html" not in changed
    assert "programmes/surgut-vektor/pairs-2023/index.html" not in changed


def test_public_edition_names_no_record(make: MakeSite) -> None:
    explaining = ("fields/", "checks/", "guides/", "data/index", "about/")
    for path, content in built(make(Edition.PUBLIC, DAY)).items():
        if path.endswith((".html", ".csv", ".json", ".js")) and not path.startswith(explaining):
            assert "content/schools/" not in content.decode(), path
            assert "content/programmes/" not in content.decode(), path


def test_guides_carry_the_frame_and_fixed_anchors(make: MakeSite) -> None:
    guides = build_guides(make(Edition.PUBLIC, DAY), site_sources(ROOT))
    page = next(item for item in guides.artifacts if item.path == "guides/school/index.html")
    text = page.content.decode()
    assert '<a class="skip" href="#main">' in text
    assert 'href="../../assets/vektor.css"' in text
    assert '<h2 id="table">' in text
    assert ("guides/school/index.html", "table") in {
        (entry.path, entry.anchor) for entry in guides.entries
    }


def test_code_of_a_text_keeps_its_indentation(make: MakeSite) -> None:
    own = {"docs/own/index.md": b"# A\n\n```yaml\nvalues:\n  - measure: m\n\n    value: 1\n```\n"}
    text = built(make(Edition.PUBLIC, DAY), site_sources(ROOT) | own)["own/index.html"].decode()
    assert "values:\n  - measure: m\n\n    value: 1\n</code></pre>" in text


def test_own_text_is_framed_and_escaped(make: MakeSite) -> None:
    own = {"docs/own/index.md": "# Свой «раздел» & <b>х</b>\n\n## Где искать?\n".encode()}
    made = built(make(Edition.PUBLIC, DAY), site_sources(ROOT) | own)
    text = made["own/index.html"].decode()
    assert '<h2 id="gde-iskat">' in text
    assert "<title>Свой «раздел» &amp;" in text


def test_dead_link_in_a_text_stops_the_build(make: MakeSite) -> None:
    own = {"docs/own/index.md": "[нет](../nowhere/index.md)\n".encode()}
    with pytest.raises(VektorError) as caught:
        built(make(Edition.PUBLIC, DAY), site_sources(ROOT) | own)
    assert caught.value.slug == "site-text-wrong"
    assert "own/index.html" in caught.value.parameters["problem"]


def test_broken_template_is_named(make: MakeSite) -> None:
    own = {"pages/school.html.jinja": b"{{ nothing.here }}"}
    with pytest.raises(VektorError) as caught:
        built(make(Edition.PUBLIC, DAY), site_sources(ROOT) | own)
    assert caught.value.slug == "page-template-wrong"
    assert caught.value.parameters["template"] == "pages/school.html.jinja"


def test_root_replaces_parts_by_name(tmp_path: Path) -> None:
    (tmp_path / "site" / "assets").mkdir(parents=True)
    (tmp_path / "site" / "assets" / "vektor.css").write_bytes(b"/* own */")
    sources = site_sources(tmp_path)
    assert sources["assets/vektor.css"] == b"/* own */"
    assert sources["assets/vektor.js"] == site_sources(ROOT)["assets/vektor.js"]

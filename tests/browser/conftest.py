"""The real content's site in a folder, as the program builds it, with stand-ins for documents."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from generator.core.artifact import Artifact
from generator.model.edition import Edition
from generator.pipeline import load
from generator.publish.site import site_sources
from generator.read.resources import schema_kinds, schema_of
from generator.render.edition import Shown, show
from generator.render.made_site import make_site
from generator.render.site import PublishedDocument
from tests.browser.pictures import DAY as PICTURE_DAY
from tests.whole import build_data, build_site

ROOT = Path(__file__).resolve().parent.parent.parent

DOCUMENTS = (
    PublishedDocument(
        id="order-1144",
        kind="order",
        title="Приказ от 29.12.2023 № 1144",
        path="surgut-vektor/order-1144.docx",
        sha256="0" * 64,
        programme="surgut-vektor",
        date="2023-12-29",
        size_bytes=40_960,
    ),
    PublishedDocument(
        id="extract-russkinskaya",
        kind="extract",
        title="Выписка для школы",
        path="surgut-vektor/extract-russkinskaya.docx",
        sha256="1" * 64,
        programme="surgut-vektor",
        school="russkinskaya",
        date="2023-12-29",
        size_bytes=20_480,
    ),
)


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the internal edition's site."""
    loaded = load(ROOT)
    assert loaded.settings is not None
    shown = Shown(
        Edition.INTERNAL, loaded.registry, loaded.programmes, loaded.results, loaded.findings
    )
    site = make_site(
        show(shown),
        loaded.settings,
        on=date(2024, 2, 1),
        documents=DOCUMENTS,
        schemas={kind: schema_of(kind) for kind in schema_kinds()},
    )
    papers = [Artifact(item.path, b"PK") for item in DOCUMENTS]
    folder = tmp_path_factory.mktemp("site") / "build"
    for item in build_site(site, site_sources(ROOT), papers, build_data(site)):
        (folder / item.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / item.path).write_bytes(item.content)
    return folder


@pytest.fixture(scope="session")
def whole_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site as a person builds it, with all documents; once for all workers."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    out = shared / "whole-site"
    out.mkdir(exist_ok=True)
    with (out / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (out / "done").is_file():
            program = [sys.executable, "-m", "generator", "build", "--on", PICTURE_DAY]
            subprocess.run([*program, "--root", str(ROOT), "--out", str(out / "build")], check=True)
            (out / "done").touch()
    return out / "build" / "site"

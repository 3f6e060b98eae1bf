"""What every test may use: hypothesis profiles, Chromium, LibreOffice, and the ban on skips.

Enters: the environment variable VEKTOR_NO_SKIPS (set by .ci/run). Leaves: fixtures.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent
APT_LINE = "sudo apt-get install --no-install-recommends"

# Derandomised: the examples follow from the test itself, so every run and machine has the same.
settings.register_profile("short", derandomize=True, deadline=None, max_examples=60)
settings.register_profile(
    "long",
    derandomize=True,
    deadline=None,
    max_examples=3000,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("short")

_skipped = pytest.StashKey[list[str]]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_skipped] = []


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if getattr(getattr(item, "obj", None), "is_hypothesis_test", False):
            item.add_marker(pytest.mark.property)
        names = getattr(item, "fixturenames", ())
        if "chromium" in names:
            item.add_marker(pytest.mark.browser)
        if "to_pdf" in names:
            item.add_marker(pytest.mark.office)


class _SkipWatch:
    """Notes every skip, at collection too, and fails the run when skips are forbidden."""

    def __init__(self, config: pytest.Config) -> None:
        self.noted = config.stash[_skipped]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.skipped:
            self.noted.append(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.skipped:
            self.noted.append(report.nodeid)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self.noted and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        if self.noted:
            terminalreporter.section("Пропуски запрещены (VEKTOR_NO_SKIPS)")
            for name in sorted(set(self.noted)):
                terminalreporter.line(name)


@pytest.hookimpl(trylast=True)
def pytest_sessionstart(session: pytest.Session) -> None:
    """Watch in the process that prints the report, not in its workers."""
    if os.environ.get("VEKTOR_NO_SKIPS") and not hasattr(session.config, "workerinput"):
        session.config.pluginmanager.register(_SkipWatch(session.config), "skip-watch")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, one per worker; a test that needs it is skipped where there is none."""
    program = shutil.which("chromium")
    if program is None:
        pytest.skip(f"нет Chromium: {APT_LINE} chromium")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # costly, and only here

    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=flags)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A fresh Russian page, with no memory of other tests."""
    context = chromium.new_context(locale="ru-RU", timezone_id="Asia/Yekaterinburg")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def axe_source() -> str:
    """The text of axe-core, to be added to a page that is checked for accessibility."""
    script = ROOT / "node_modules" / "axe-core" / "axe.min.js"
    if not script.is_file():
        pytest.skip("нет axe-core: выполните npm ci")
    return script.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def soffice() -> str:
    """LibreOffice with Writer and Calc; a test that needs it is skipped where either is missing."""
    program = shutil.which("soffice")
    if program is None or not (shutil.which("lowriter") and shutil.which("localc")):
        packages = "libreoffice-writer libreoffice-calc fonts-liberation"
        pytest.skip(f"нет LibreOffice: {APT_LINE} {packages}")
    return program


@pytest.fixture(scope="session")
def by_office(
    soffice: str, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[Path, str, str], Path]:
    """A function (file, extension, filter) → the file that LibreOffice makes of it, beside it.

    One user profile per worker, since two instances must not share one.
    """
    profile = tmp_path_factory.mktemp("office")

    def convert(source: Path, extension: str, filter_name: str) -> Path:
        done = subprocess.run(
            [
                soffice,
                f"-env:UserInstallation={profile.as_uri()}",
                "--headless",
                "--norestore",
                "--convert-to",
                f"{extension}:{filter_name}",
                "--outdir",
                str(source.parent),
                str(source),
            ],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        result = source.with_suffix(f".{extension}")
        assert done.returncode == 0, done.stderr
        assert result.is_file(), done.stdout + done.stderr
        return result

    return convert


@pytest.fixture(scope="session")
def to_pdf(by_office: Callable[[Path, str, str], Path]) -> Callable[[Path], Path]:
    """A function .docx → .pdf by LibreOffice; the PDF lies beside the document."""
    return lambda document: by_office(document, "pdf", "writer_pdf_Export")

"""The workflows hold no more rights than they need, and their commands work in a copy."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))

# `make test` is the run that this test is part of: it is planned here, not run again.
PLANNED_ONLY = {"make test", "make tools"}
PIN = re.compile(r"uses: (?P<action>[\w./-]+)@(?P<commit>[0-9a-f]{40}) # (?P<tag>v\d+\.\d+\.\d+)$")


def load(path: Path) -> dict[str, Any]:
    workflow: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return workflow


def jobs() -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield (workflow, job's name, job)."""
    for path in WORKFLOWS:
        for name, job in load(path)["jobs"].items():
            yield path.stem, name, job


def commands(job: dict[str, Any]) -> list[str]:
    """Return the lines that a job runs, in order."""
    return [
        line.strip()
        for step in job["steps"]
        for line in step.get("run", "").splitlines()
        if line.strip()
    ]


def test_both_workflows_are_here() -> None:
    assert [path.name for path in WORKFLOWS] == ["check.yml", "publish.yml"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_rights_are_given_job_by_job(path: Path) -> None:
    workflow = load(path)
    assert workflow["permissions"] == {}
    assert all("permissions" in job for job in workflow["jobs"].values())
    assert "pull_request_target" not in path.read_text(encoding="utf-8")


def test_only_the_deployment_may_write() -> None:
    writers = {
        (workflow, name) for workflow, name, job in jobs() if "write" in str(job["permissions"])
    }
    assert writers == {("publish", "deploy")}


def test_every_job_ends_in_time() -> None:
    assert all(0 < job["timeout-minutes"] <= 30 for _, _, job in jobs())


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned_and_written_down(path: Path) -> None:
    decisions = (ROOT / "docs" / "decisions.md").read_text(encoding="utf-8")
    used = [line.strip(" -") for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    for line in used:
        pin = PIN.fullmatch(line)
        assert pin, line
        assert f"| {pin['action']} | {pin['tag']} | `{pin['commit']}` |" in decisions


def test_no_checkout_keeps_its_token() -> None:
    kept = [
        (workflow, name)
        for workflow, name, job in jobs()
        for step in job["steps"]
        if step.get("uses", "").startswith("actions/checkout@")
        and step.get("with", {}).get("persist-credentials") is not False
    ]
    assert kept == []


def test_no_command_is_built_from_an_event() -> None:
    assert [line for _, _, job in jobs() for line in commands(job) if "${{" in line] == []


def test_steps_only_make() -> None:
    strange = [
        line
        for _, name, job in jobs()
        if name != "gate"
        for line in commands(job)
        if not re.fullmatch(
            r'(sudo )?make [a-z]+( [A-Z]+=\w+)?( >> "\$GITHUB_STEP_SUMMARY")?', line
        )
    ]
    assert strange == []


@pytest.mark.parametrize(
    ("content", "code", "passes"),
    [("success", "success", True), ("failure", "success", False), ("success", "skipped", False)],
)
def test_gate_opens_only_when_both_parts_passed(content: str, code: str, passes: bool) -> None:
    [gate] = [job for _, name, job in jobs() if name == "gate"]
    assert gate["needs"] == ["content", "code"]
    for line in commands(gate):
        done = subprocess.run(
            ["bash", "-c", line], env=os.environ | {"CONTENT": content, "CODE": code}, check=False
        )
        assert (done.returncode == 0) is passes


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the working tree that borrows the installed environment."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    copy = tmp_path / "checkout"
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, copy / name)
    (copy / ".venv").symlink_to(ROOT / ".venv")
    return copy


def run(line: str, checkout: Path, summary: Path) -> subprocess.CompletedProcess[str]:
    """Run one line of a workflow in the copy; what is installed counts as up to date."""
    command = re.sub(r"^(sudo )?make ", "make --assume-old=.venv/project.stamp ", line)
    if any(f"{line} ".startswith((f"{plan} ", f"sudo {plan} ")) for plan in PLANNED_ONLY):
        command = re.sub(r"^make ", "make --dry-run ", command)
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command],
        cwd=checkout,
        env=os.environ
        | {"PYTHONPATH": str(checkout), "GITHUB_STEP_SUMMARY": str(summary), "CI": "true"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("workflow", "name"),
    [(workflow, name) for workflow, name, _ in jobs() if name not in {"gate", "deploy"}],
)
def test_commands_do_what_the_next_steps_expect(
    checkout: Path, tmp_path: Path, workflow: str, name: str
) -> None:
    [job] = [job for stem, key, job in jobs() if (stem, key) == (workflow, name)]
    summary = tmp_path / "summary.md"
    for line in commands(job):
        done = run(line, checkout, summary)
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
    for step in job["steps"]:
        if "upload-" in step.get("uses", ""):
            assert any((checkout / step["with"]["path"]).iterdir())
    if any("GITHUB_STEP_SUMMARY" in line for line in commands(job)):
        assert re.match(r"## [А-Я][а-я]+ .+\n\n```text\n", summary.read_text(encoding="utf-8"))


def test_published_site_carries_the_documents(checkout: Path, tmp_path: Path) -> None:
    done = run("make build EDITION=public", checkout, tmp_path / "summary.md")
    assert done.returncode == 0, done.stdout + done.stderr
    built = {path.name for path in (checkout / "build/public/documents").rglob("*.docx")}
    published = {path.name for path in (checkout / "build/public/site").rglob("*.docx")}
    assert built
    assert built == published

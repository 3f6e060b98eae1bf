"""What CI of a district does: pinned, with least rights, and sharded jobs give the whole build.

The lines that the jobs run are run here in copies of a district, one copy for each machine, and the
artifacts carried by hand as GitHub and GitLab carry them. Installing the program is left out.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.pipeline import scaffold_district, update_workflows

CHECKOUT = Path(__file__).resolve().parents[2]
RECORDS = CHECKOUT / "tests" / "data" / "sixth-district"
GITHUB = (".github/workflows/check.yml", ".github/workflows/publish.yml")
PIN = re.compile(r"uses: (?P<action>[\w./-]+)@(?P<commit>[0-9a-f]{40}) # (?P<tag>v\d+\.\d+\.\d+)$")
EXPRESSION = re.compile(r"\$\{\{ (?P<inside>[^}]+) \}\}")
SHARDS = 2

Values = dict[str, str]
Job = dict[str, Any]


def load(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(params=[1, SHARDS])
def district(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    scaffold_district(tmp_path / "district", request.param)
    return tmp_path / "district"


def jobs(district: Path) -> Iterator[tuple[str, str, Job]]:
    """Yield (workflow, job's name, job) of GitHub."""
    for name in GITHUB:
        for key, job in load(district / name)["jobs"].items():
            yield name, key, job


def test_rights_are_given_job_by_job_and_one_may_write(district: Path) -> None:
    assert all(load(district / name)["permissions"] == {} for name in GITHUB)
    assert all("permissions" in job for _, _, job in jobs(district))
    writers = [key for _, key, job in jobs(district) if "write" in str(job["permissions"])]
    assert writers == ["deploy"]
    assert all(0 < job["timeout-minutes"] <= 60 for _, _, job in jobs(district))


def test_actions_are_pinned_and_keep_no_token(district: Path) -> None:
    decisions = (CHECKOUT / "docs" / "decisions.md").read_text(encoding="utf-8")
    lines = [line for name in GITHUB for line in (district / name).read_text("utf-8").splitlines()]
    for line in (line.strip(" -") for line in lines if "uses:" in line):
        pin = PIN.fullmatch(line)
        assert pin, line
        assert f"| {pin['action']} | {pin['tag']} | `{pin['commit']}` |" in decisions
    for _, _, job in jobs(district):
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


def test_no_command_is_built_from_an_expression(district: Path) -> None:
    assert not [
        step["run"]
        for _, _, job in jobs(district)
        for step in job["steps"]
        if "${{" in step.get("run", "")
    ]


def test_the_number_of_machines_stands_once(tmp_path: Path) -> None:
    scaffold_district(tmp_path, 7)
    for name in (".github/workflows/publish.yml", ".gitlab/publish.yml"):
        text = (tmp_path / name).read_text(encoding="utf-8")
        assert re.findall(r"\b7\b", re.sub(r" # v.*|\S+@.*", "", text)) == ["7"]
        assert "SHARD_COUNT" not in text


def test_gitlab_finds_its_jobs(district: Path) -> None:
    base = load(district / ".gitlab-ci.yml")
    assert base["include"] == [{"local": ".gitlab/publish.yml"}]
    named = {**base, **load(district / ".gitlab" / "publish.yml")}
    scripts = {
        name: job for name, job in named.items() if isinstance(job, dict) and "script" in job
    }
    assert {"check", "pages"} <= set(scripts)
    assert all(job["stage"] in base["stages"] and job["rules"] for job in scripts.values())


def test_shards_can_be_taken_up_and_given_up(tmp_path: Path) -> None:
    scaffold_district(tmp_path / "one", 1)
    scaffold_district(tmp_path / "many", 4)
    files = {path: path.read_bytes() for path in (tmp_path / "one").rglob("*") if path.is_file()}
    written = update_workflows(tmp_path / "one", 4)
    assert written == (".github/workflows/publish.yml", ".gitlab/publish.yml")
    for name in written:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "many" / name).read_bytes()
    update_workflows(tmp_path / "one", 1)
    assert {path: path.read_bytes() for path in files} == files


class Machines:
    """Machines that each have a checkout of the district of their own."""

    def __init__(self, district: Path, folder: Path) -> None:
        """Copy ``district`` for every machine to below ``folder``."""
        self._district = district
        self._folder = folder
        commands = folder / "bin"
        commands.mkdir()
        vektor = commands / "vektor"
        vektor.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n', "utf-8")
        vektor.chmod(0o755)
        self._path = f"{commands}{os.pathsep}{os.environ['PATH']}"

    def start(self, name: str) -> Path:
        """Return a new machine's checkout."""
        return shutil.copytree(self._district, self._folder / name)

    def run(self, lines: str, machine: Path, given: Mapping[str, str]) -> None:
        """Run ``lines`` of a job as a runner's shell does."""
        environment = {**os.environ, "PATH": self._path, "PYTHONPATH": str(CHECKOUT), **given}
        shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", lines]
        done = subprocess.run(
            shell, cwd=machine, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{lines}\n{done.stdout}{done.stderr}"


@pytest.fixture(scope="module")
def region(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a district with records of two municipalities, built by two machines."""
    folder = tmp_path_factory.mktemp("region") / "district"
    scaffold_district(folder, SHARDS)
    shutil.copytree(RECORDS / "content", folder / "content", dirs_exist_ok=True)
    return folder


def resolved(text: str, values: Mapping[str, str]) -> str:
    """Return ``text`` with what GitHub's expressions stand for."""
    return EXPRESSION.sub(lambda found: values[found["inside"]], str(text))


def run_steps(
    machines: Machines, job: Job, machine: Path, values: Values, handle: Callable[[Any], None]
) -> None:
    """Run the lines of a job's steps in order; what actions move is given to ``handle``."""
    environment = {key: resolved(text, values) for key, text in job.get("env", {}).items()}
    environment |= {
        "SHARDS": values["env.SHARDS"],
        "GITHUB_OUTPUT": str(machine / "output.txt"),
        "GITHUB_STEP_SUMMARY": str(machine / "summary.md"),
    }
    for step in job["steps"]:
        if "run" in step and "pip install" not in step["run"]:
            machines.run(step["run"], machine, environment)
        if "artifact" in step.get("uses", ""):
            handle(step)


def plan_of(machines: Machines, workflow: dict[str, Any]) -> Values:
    """Return what the first job hands on."""
    job, machine = workflow["jobs"]["plan"], machines.start("plan")
    values = {"env.SHARDS": workflow["env"]["SHARDS"]}
    run_steps(machines, job, machine, values, print)
    lines = (machine / "output.txt").read_text("utf-8").splitlines()
    outputs = dict(line.split("=", 1) for line in lines)
    steps = {f"steps.plan.outputs.{name}": text for name, text in outputs.items()}
    handed = {name: resolved(text, steps) for name, text in job["outputs"].items()}
    return values | {f"needs.plan.outputs.{name}": text for name, text in handed.items()}


def published_by_github(district: Path, folder: Path) -> tuple[Path, str]:
    """Run the jobs of the workflow; return the last machine's checkout and the day."""
    machines = Machines(district, folder)
    workflow = load(district / ".github/workflows/publish.yml")
    values = plan_of(machines, workflow)
    shard, join = workflow["jobs"]["shard"], workflow["jobs"]["join"]
    store: dict[str, Path] = {}
    matrix = resolved(shard["strategy"]["matrix"]["number"], _from_json(values))
    for number in yaml.safe_load(matrix):
        machine = machines.start(f"shard-{number}")
        known = values | {"matrix.number": str(number)}

        def upload(step: Any, machine: Path = machine, known: Values = known) -> None:
            store[resolved(step["with"]["name"], known)] = machine / step["with"]["path"]

        run_steps(machines, shard, machine, known, upload)
    last = machines.start("join")

    def download(step: Any) -> None:
        if "download-artifact" in step["uses"]:
            assert step["with"]["merge-multiple"] is True
            prefix = step["with"]["pattern"].removesuffix("*")
            for name in (name for name in store if name.startswith(prefix)):
                shutil.copytree(store[name], last / step["with"]["path"], dirs_exist_ok=True)

    run_steps(machines, join, last, values, download)
    assert len(store) == SHARDS
    return last, values["needs.plan.outputs.day"]


def _from_json(values: Values) -> Values:
    return {f"fromJSON({name})": text for name, text in values.items()}


def published_by_gitlab(district: Path, folder: Path) -> tuple[Path, str]:
    """Run the jobs of the pipeline; return the last machine's checkout and the day."""
    machines = Machines(district, folder)
    pipeline = load(district / ".gitlab" / "publish.yml")
    shard = {**pipeline[pipeline["shard"]["extends"]], **pipeline["shard"]}
    given = {"CI_PIPELINE_CREATED_AT": "2025-05-20T23:59:58Z"}
    last = machines.start("pages")
    for number in range(1, shard["parallel"] + 1):
        machine = machines.start(f"shard-{number}")
        node = {"CI_NODE_INDEX": str(number), "CI_NODE_TOTAL": str(shard["parallel"])}
        machines.run("\n".join(shard["script"]), machine, given | node)
        for path in shard["artifacts"]["paths"]:
            shutil.copytree(machine / path, last / path, dirs_exist_ok=True)
    machines.run("\n".join(pipeline["pages"]["script"]), last, given)
    [public] = pipeline["pages"]["artifacts"]["paths"]
    (last / public).rename(last / "build" / "public" / "site")
    return last, "2025-05-20"


def built(folder: Path) -> dict[str, bytes]:
    """Return what a build gave, by path."""
    public = folder / "build" / "public"
    files = (path for path in public.rglob("*") if path.is_file())
    kept = {path.relative_to(public).as_posix(): path.read_bytes() for path in files}
    return {path: content for path, content in kept.items() if not path.startswith("parts/")}


@pytest.mark.parametrize("publish", [published_by_github, published_by_gitlab])
def test_machines_publish_what_one_would(
    region: Path, tmp_path: Path, publish: Callable[[Path, Path], tuple[Path, str]]
) -> None:
    (tmp_path / "many").mkdir()
    (tmp_path / "one").mkdir()
    last, day = publish(region, tmp_path / "many")
    assert len(list((last / "build" / "public" / "parts").glob("*.zip"))) == SHARDS
    machines = Machines(region, tmp_path / "one")
    one = machines.start("one")
    machines.run(f"vektor build --edition public --on {day}", one, {})
    assert built(one)
    assert built(last) == built(one)


def _keep(kept: list[str], step: Any) -> None:
    kept.append(step["with"]["path"])


def test_one_machine_gives_github_what_it_keeps(tmp_path: Path) -> None:
    scaffold_district(tmp_path / "district", 1)
    machines = Machines(tmp_path / "district", tmp_path)
    for name, key, job in jobs(tmp_path / "district"):
        if key != "deploy":
            machine = machines.start(key)
            kept: list[str] = []
            keep = partial(_keep, kept)
            run_steps(machines, job, machine, {"env.SHARDS": ""}, keep)
            assert kept, name
            assert all(any((machine / path).iterdir()) for path in kept)
    summary = (tmp_path / "check" / "summary.md").read_text(encoding="utf-8")
    assert summary.startswith("## Проверка записей\n\n```text\n")


def test_one_machine_gives_gitlab_what_it_keeps(tmp_path: Path) -> None:
    scaffold_district(tmp_path / "district", 1)
    machines = Machines(tmp_path / "district", tmp_path)
    base = load(tmp_path / "district" / ".gitlab-ci.yml")
    named = {**base, **load(tmp_path / "district" / ".gitlab" / "publish.yml")}
    for name in ("check", "pages"):
        machine = machines.start(name)
        machines.run("\n".join(named[name]["script"]), machine, {})
        for path in named[name]["artifacts"]["paths"]:
            assert any((machine / path).iterdir())
    report = named["check"]["artifacts"]["reports"]["codequality"]
    assert isinstance(json.loads((tmp_path / "check" / report).read_text("utf-8")), list)

"""The chain that a department would otherwise put together: check, papers, site, each by its tool.

Enters: the root of a district and a stage. Leaves: the sum of the times and the largest memory.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from bench.measure import Sample
from bench.peers import check_jsonschema, docxtpl, mkdocs
from bench.process import ROOT, run
from bench.stage import Stage, papers_file, site_project, template_folder
from bench.worker.loop import ONCE
from bench.worker.scan import yaml_files


def check_all(root: Path) -> Sample:
    """Check all records of a root by check-jsonschema, one run for each kind."""
    by_kind: dict[str, list[Path]] = defaultdict(list)
    for path in yaml_files(root):
        by_kind[kind_of(path.stem)].append(path)
    return total(run(check_jsonschema(kind, files)) for kind, files in sorted(by_kind.items()))


def chain(stage: Stage, root: Path, schools: int) -> Sample:
    """Check the records, render four papers of each school, build the site."""
    contexts = papers_file(stage, schools)
    papers = docxtpl(contexts, template_folder(stage, "jinja"), stage.work / "naive")
    project = site_project(stage, "material", schools)
    taken = total([check_all(root), run([*papers, ONCE]), run(mkdocs(), cwd=project)])
    _LAST[str(stage.work), schools] = taken
    return taken


def chain_again(stage: Stage, root: Path, schools: int) -> Sample:
    """Return what the chain took last in this run; it does the same whatever was edited."""
    key = (str(stage.work), schools)
    return _LAST[key] if key in _LAST else chain(stage, root, schools)


# Folder of the run and schools → the last time of the chain.
_LAST: dict[tuple[str, int], Sample] = {}


def total(samples: Iterable[Sample]) -> Sample:
    """Return runs after one another as one."""
    taken = list(samples)
    return Sample(sum(each.seconds for each in taken), max(each.peak_kib for each in taken))


def kind_of(stem: str) -> str:
    """Return the kind of the record in a file: the longest schema's name that begins its name."""
    kinds = (path.name.removesuffix(".schema.json") for path in (ROOT / "schemas").glob("*.json"))
    fitting = [kind for kind in kinds if stem == kind or stem.startswith(f"{kind}-")]
    return max(fitting, key=len)

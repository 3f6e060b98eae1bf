"""Where a run takes place and how large it is; what it needs is written before it is measured.

Enters: a folder and sizes. Leaves: paths of districts, contexts, templates and projects below it.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from bench.district.whole import write_district
from bench.process import ROOT
from bench.site.project import PROJECTS
from bench.word.content import contexts
from bench.word.template import BRACES, JINJA, templates

_DIALECTS = {"jinja": JINJA, "braces": BRACES}


@dataclass(frozen=True, slots=True)
class Stage:
    """The sizes of a run, in schools.

    ``papers`` is for the rows that render in one process, ``batch`` for those that start one each
    time, ``schools`` for everything else; ``growth`` are the sizes of the curves.
    """

    mode: str
    schools: int
    papers: int
    batch: int
    growth: tuple[int, ...]
    rounds: int = 3
    folder: Path = ROOT / "build" / "bench"

    @property
    def work(self) -> Path:
        """Return the folder that a run begins empty."""
        return self.folder / "work"


QUICK = Stage("quick", schools=20, papers=5, batch=10, growth=(10, 20, 40))
WHOLE = Stage("whole", schools=400, papers=25, batch=100, growth=(100, 400, 1600))
COUNTRY = Stage("country", schools=400, papers=25, batch=100, growth=(400, 6000, 40000), rounds=1)
STAGES = {stage.mode: stage for stage in (QUICK, WHOLE, COUNTRY)}


def clear(stage: Stage) -> None:
    """Begin a run with an empty folder."""
    shutil.rmtree(stage.work, ignore_errors=True)
    stage.work.mkdir(parents=True)


def district(stage: Stage, schools: int, name: str = "district") -> Path:
    """Return the root of a district; ``name`` tells apart those that a row changes."""
    root = stage.work / f"{name}-{schools}"
    if not root.exists():
        write_district(schools, root)
    return root


def papers_file(stage: Stage, schools: int) -> Path:
    """Return the file with the contexts of the papers of ``schools`` schools."""
    path = stage.work / f"papers-{schools}.json"
    if not path.exists():
        text = json.dumps(dict(contexts(schools)), ensure_ascii=False)
        path.write_text(text, encoding="utf-8")
    return path


def template_folder(stage: Stage, dialect: str) -> Path:
    """Return the folder with the four templates in a dialect."""
    folder = stage.work / f"templates-{dialect}"
    if not folder.exists():
        folder.mkdir()
        for paper, source in templates(_DIALECTS[dialect]).items():
            (folder / f"{paper}.docx").write_bytes(source)
    return folder


def site_project(stage: Stage, builder: str, schools: int) -> Path:
    """Return the folder of a site builder's project."""
    folder = stage.work / f"{builder}-{schools}"
    if not folder.exists():
        PROJECTS[builder](folder, schools)
    return folder


def fresh(folder: Path) -> Path:
    """Remove a folder and return its path."""
    shutil.rmtree(folder, ignore_errors=True)
    return folder

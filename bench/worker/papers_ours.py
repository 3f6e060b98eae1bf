"""Our Word engine: contexts of schools → files.

Arguments: contexts, templates, folder for files, level of compression. Every text carries the place
of its record, as in the product; templates are compiled before the first round.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from bench.worker.loop import serve
from generator.core.fact import Fact
from generator.model.layout import layout_from
from generator.read.layouts import layout_data
from generator.render.word.compiled import CompiledTemplate
from generator.render.word.document import render_document
from generator.render.word.property import DocumentProperties
from generator.render.word.template import compile_template
from generator.system.collecting import collect_seldom

_LAYOUT = "gost-2025"


def main(contexts: Path, templates: Path, out: Path, level: int) -> None:
    """Render every paper of every school, round after round."""
    collect_seldom()
    compiled = _compiled(templates, level)
    schools = json.loads(contexts.read_bytes())
    made = {
        f"{school}-{paper}.docx": (paper, _facts(context, f"content/{school}/{paper}.yaml", ""))
        for school, papers in schools.items()
        for paper, context in papers.items()
    }
    out.mkdir(parents=True, exist_ok=True)

    def one_round() -> None:
        for name, (paper, context) in made.items():
            properties = DocumentProperties(paper, "Вектор", paper)
            (out / name).write_bytes(render_document(compiled[paper], context, properties))

    serve(one_round, out)


def _compiled(templates: Path, level: int) -> dict[str, CompiledTemplate]:
    profile = layout_from(layout_data(Path())[_LAYOUT])
    return {
        path.stem: compile_template(path.name, path.read_bytes(), {}, profile, level=level)
        for path in sorted(templates.glob("*.docx"))
    }


def _facts(value: Any, record: str, pointer: str) -> Any:
    if isinstance(value, str):
        return Fact(value, record, pointer)
    if isinstance(value, list):
        return [_facts(item, record, f"{pointer}/{at}") for at, item in enumerate(value)]
    return {
        key: Fact(item, record, f"{pointer}/{key}")
        if isinstance(item, str)
        else _facts(item, record, f"{pointer}/{key}")
        for key, item in value.items()
    }


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))

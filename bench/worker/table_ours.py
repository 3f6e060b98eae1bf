"""Our Word engine with one long table. Arguments: rows, the file to write."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from bench.word.template import JINJA, table_template
from bench.worker.loop import serve
from generator.core.fact import Fact
from generator.model.layout import layout_from
from generator.read.layouts import layout_data
from generator.render.word.document import render_document
from generator.render.word.property import DocumentProperties
from generator.render.word.template import compile_template

_COLUMNS = ("number", "section", "title", "deadline", "responsible", "report", "result")


def main(rows: int, out: Path) -> None:
    """Render the table, round after round."""
    profile = layout_from(layout_data(Path())["gost-2025"])
    compiled = compile_template("table.docx", table_template(JINJA), {}, profile)
    events = [
        {name: Fact(f"{name} {row}", "content/table.yaml", f"/{row}") for name in _COLUMNS}
        for row in range(rows)
    ]
    context: dict[str, Any] = {"events": events}
    properties = DocumentProperties("Таблица", "Вектор")
    serve(lambda: out.write_bytes(render_document(compiled, context, properties)))


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))

"""docxtpl: contexts of schools → files. Arguments: contexts, templates, folder for files.

Used as its documentation says: a template object for each file, escaping on, so that «&» and «<»
in data survive as they do with us.
"""

from __future__ import annotations

import json
import sys
import warnings
from pathlib import Path

from bench.worker.loop import serve

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from docxtpl import DocxTemplate


def main(contexts: Path, templates: Path, out: Path) -> None:
    """Render every paper of every school, round after round."""
    schools = json.loads(contexts.read_bytes())
    out.mkdir(parents=True, exist_ok=True)

    def one_round() -> None:
        for school, papers in schools.items():
            for paper, context in papers.items():
                template = DocxTemplate(templates / f"{paper}.docx")
                template.render(context, autoescape=True)
                template.save(out / f"{school}-{paper}.docx")

    serve(one_round, out)


if __name__ == "__main__":
    main(*(Path(each) for each in sys.argv[1:4]))

"""Our site: computed results → pages, data, search and documents' list, written to a fresh folder.

Arguments: the content root, folder for the site. Reading, checking and the documents come before
the first round.
"""

from __future__ import annotations

import shutil
import sys
from datetime import date
from pathlib import Path

from bench.worker.loop import serve
from generator.model.edition import Edition
from generator.pipeline import load
from generator.publish.site import build_data, build_site, site_sources
from generator.read.resources import schema_kinds, schema_of
from generator.render.edition import Shown, show
from generator.render.made_site import make_site
from generator.render.site import Site

_DAY = date(2024, 3, 1)


def main(root: Path, out: Path) -> None:
    """Write the site, round after round."""
    site = _site(root)
    sources = site_sources(root)

    def one_round() -> None:
        shutil.rmtree(out, ignore_errors=True)
        for item in build_site(site, sources, (), build_data(site)):
            target = out / item.path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(item.content)

    serve(one_round)


def _site(root: Path) -> Site:
    loaded = load(root)
    if loaded.settings is None:
        raise SystemExit(f"{root}: vektor.yaml")
    material = Shown(Edition.INTERNAL, loaded.registry, loaded.programmes, loaded.results, ())
    shown = show(material, loaded.settings.small_cell_k)
    schemas = {kind: schema_of(kind) for kind in schema_kinds()}
    return make_site(shown, loaded.settings, on=_DAY, schemas=schemas)


if __name__ == "__main__":
    main(*(Path(each) for each in sys.argv[1:3]))

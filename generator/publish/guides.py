"""Narrative pages: MkDocs builds site/docs with our frame.

Enters: the files of site/ and the Site. Leaves: artifacts (pages and pictures), and the entries
that the search finds them by. MkDocs works in a temporary folder of its own.
"""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.core.artifact import Artifact
from generator.core.dataclass import dataclass
from generator.core.exceptions import VektorError
from generator.core.jinja import plain
from generator.render.address import GUIDES, anchor
from generator.render.html import tidied
from generator.render.page import frame
from generator.render.search.entry import Entry
from generator.render.site import Site

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

_SETTINGS = "mkdocs.yml"
_FOLDERS = ("docs/", "theme/")


@dataclass(frozen=True, slots=True)
class Guides:
    """The narrative pages and their search entries, both ordered by path."""

    artifacts: tuple[Artifact, ...]
    entries: tuple[Entry, ...]


def build_guides(site: Site, sources: Mapping[str, bytes]) -> Guides:
    """Return the pages of site/docs. Raises: VektorError site-text-wrong."""
    with tempfile.TemporaryDirectory(prefix="vektor-") as folder:
        home = Path(folder)
        _lay_out(home / "site", sources)
        entries = _run(site, home / "site" / _SETTINGS, home / "out")
        return Guides(tuple(_written(home / "out")), tuple(sorted(entries, key=_path_of)))


def _path_of(entry: Entry) -> tuple[str, str]:
    return (entry.path, entry.anchor)


def _lay_out(folder: Path, sources: Mapping[str, bytes]) -> None:
    for name, content in sources.items():
        if name == _SETTINGS or name.startswith(_FOLDERS):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def _written(folder: Path) -> Iterator[Artifact]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            if path.suffix == ".html":
                content = tidied(content.decode("utf-8")).encode("utf-8")
            yield Artifact(path.relative_to(folder).as_posix(), content)


def _run(site: Site, settings: Path, out: Path) -> list[Entry]:
    # MkDocs takes a quarter of a second to import, which commands that build no site must not pay.
    from mkdocs.commands.build import build  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415

    entries: list[Entry] = []
    log = logging.getLogger("mkdocs")
    level = log.level
    log.setLevel(logging.CRITICAL)
    try:
        config = load_config(str(settings), site_dir=str(out), site_name=site.name)
        config.plugins["vektor-frame"] = _plugin(site, entries)
        build(config)
    except MkDocsException as problem:
        raise VektorError("site-text-wrong", problem=problem) from problem
    finally:
        log.setLevel(level)
    return entries


def _plugin(site: Site, entries: list[Entry]) -> Any:
    """Return the plugin that frames the pages of one build and notes what they are about."""
    from mkdocs.plugins import BasePlugin  # noqa: PLC0415

    class FramePlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]  # it has no settings
        """Hands our frame to the theme; everything the theme prints is escaped."""

        def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
            config.theme.static_templates.clear()
            config.mdx_configs["toc"] = {"slugify": lambda text, _: anchor(text)}
            return config

        def on_files(self, files: Any, /, *, config: MkDocsConfig) -> Any:
            # Templates, ours and MkDocs' own sitemap, are no files of the site.
            for file in list(files):
                if not Path(file.abs_src_path).is_relative_to(config.docs_dir):
                    files.remove(file)
            return files

        def on_env(self, env: Any, /, **_: Any) -> Any:
            env.autoescape = True
            env.trim_blocks = env.lstrip_blocks = True
            return env

        def on_page_context(self, context: Any, /, *, page: Page, **_: Any) -> Any:
            path = page.file.dest_uri
            title = str(page.title or site.name)
            trail = (GUIDES,) if path.startswith("guides/") and path != GUIDES else ()
            context["frame"] = plain(frame(site, "text", path, title, trail=trail))
            entries.extend(_entries(path, title, page.toc))
            return context

    return FramePlugin()


def _entries(path: str, title: str, contents: Any) -> Iterator[Entry]:
    yield Entry("guide", title, path)
    for heading in contents:
        for part in heading.children:
            yield Entry("guide", part.title, path, part.id, title)

"""What a site takes from the files of site/, and the check of the links in written texts.

Enters: a root, or built pages. Leaves: files by path; a dead link is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from generator.core.artifact import Artifact
from generator.core.exceptions import VektorError
from generator.publish.link import Outline, dead_links_of
from generator.read.resources import read_resource, resource_names

_ASSETS = "assets/"


def site_sources(root: Path) -> dict[str, bytes]:
    """Return the files of site/ by path: the root's own, else the shipped ones."""
    return {name: read_resource(root, "site", name) for name in resource_names(root, "site")}


def assets(sources: Mapping[str, bytes]) -> Iterator[Artifact]:
    """Give the site's own styles, scripts and pictures."""
    for name, content in sources.items():
        if name.startswith(_ASSETS):
            yield Artifact(name, content)


def refuse_dead_links(
    pages: Mapping[str, Outline], content: Callable[[str], bytes], has: Callable[[str], bool]
) -> None:
    """Stop at a dead link in a text that a person wrote; links of our own pages are tested.

    ``content`` and ``has`` know the files of the site. Raises: VektorError site-text-wrong.
    """
    found = dead_links_of(pages, content, has)
    if found:
        problem = "; ".join(f"{item.page}: {item.target}" for item in found[:5])
        raise VektorError("site-text-wrong", problem=problem)

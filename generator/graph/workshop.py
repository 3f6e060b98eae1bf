"""The workshop: templates, layout profiles and the files of the site, ready for use.

Enters: a root. Leaves: the workshop, the digests of its files as facts, the findings on templates.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from functools import partial
from hashlib import blake2b
from pathlib import Path

from generator.core.dataclass import dataclass
from generator.core.finding import Finding
from generator.core.trace import note
from generator.graph.content import located
from generator.graph.ledger import Ledger
from generator.publish.rendering import open_press, template_findings
from generator.publish.site import site_sources
from generator.read.layouts import layout_data
from generator.render.html import PageTemplates, compile_templates
from generator.render.paper import Press
from generator.system.folder_cache import FolderCache

# Facts: the digest of all templates and layout profiles, that of all files of the site.
TEMPLATES = "templates"
SITE = "site files"
# Beside the templates; no file has this name.
_LAYOUTS = ""


@dataclass(frozen=True, slots=True)
class Workshop:
    """What things are made with: templates and layout profiles, and the files of the site.

    ``digests`` are the facts that tell them from others, ``findings`` those on all templates, once
    they were sought.
    """

    root: Path
    press: Press
    sources: Mapping[str, bytes]
    pages: PageTemplates
    digests: Mapping[str, str]
    findings: list[tuple[Finding, ...]] = field(default_factory=list)


# Compiled templates outlive a build: a preview builds again and again with the same ones.
_WORKSHOPS: dict[tuple[Path, str], Workshop] = {}


def open_workshop(root: Path, cache: FolderCache | None) -> Workshop:
    """Return the workshop of ``root``; ``cache`` keeps compiled Word templates.

    Raises: VektorError for a layout profile that can't be used.
    """
    press, sources = open_press(root, cache), site_sources(root)
    layouts = repr(sorted(layout_data(root).items())).encode()
    digests = {
        TEMPLATES: _digest({**press.templates, _LAYOUTS: layouts}),
        SITE: _digest(sources),
    }
    key = (root, "".join(digests.values()))
    if key not in _WORKSHOPS:
        _WORKSHOPS.clear()
        _WORKSHOPS[key] = Workshop(root, press, sources, compile_templates(sources, cache), digests)
    return _WORKSHOPS[key]


def put_workshop(ledger: Ledger, workshop: Workshop) -> None:
    """Put the digests of a workshop's files as facts."""
    ledger.run_anew("workshop", partial(_put_digests, ledger, workshop.digests))


def find_in_templates(ledger: Ledger, workshop: Workshop) -> tuple[Finding, ...]:
    """Return the findings on all templates."""
    return ledger.run("templates", partial(_template_findings, workshop))


def _digest(files: Mapping[str, bytes]) -> str:
    told = [(name, blake2b(files[name], digest_size=16).digest()) for name in sorted(files)]
    return blake2b(repr(told).encode(), digest_size=16).hexdigest()


def _put_digests(ledger: Ledger, digests: Mapping[str, str]) -> None:
    for name, digest in digests.items():
        ledger.put(name, digest)


def _template_findings(workshop: Workshop) -> tuple[Finding, ...]:
    note(TEMPLATES)
    note(SITE)
    if not workshop.findings:
        found = template_findings(workshop.root, workshop.press)
        workshop.findings.append(tuple(located(workshop.root, found)))
    return workshop.findings[0]

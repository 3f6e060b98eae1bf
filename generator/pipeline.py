"""The use cases, each a few lines: load and check a root, build it, scaffold a new one.

Enters: a root folder and the inputs of the act. Leaves: findings, written files, summaries.
What was read and made before is taken from the ledger of the build folder where it still holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from generator import __version__
from generator.analyse.result import SchoolResults
from generator.core.exceptions import VektorError
from generator.core.finding import Finding, Severity
from generator.core.watched import whole
from generator.findings.check import Surroundings
from generator.findings.run import programme_records, registry_records, weigh_late
from generator.graph.checking import (
    check_content,
    compute_results,
    ordinary_registry,
    surroundings_of,
)
from generator.graph.content import read_content, root_settings
from generator.graph.folder import open_build
from generator.graph.ledger import Ledger
from generator.graph.making import (
    find_in_templates,
    find_in_texts,
    make_data,
    make_index,
    make_pages,
    make_rest,
    open_workshop,
    print_papers,
)
from generator.graph.shown import (
    Material,
    put_documents,
    put_site,
    put_taking_part,
    shown_material,
    watched_site,
)
from generator.intake.district import district_artifacts, editor_schemas
from generator.intake.draft import Draft, draft_artifact
from generator.intake.known import refuse_unknown
from generator.model.settings import Settings
from generator.model.unit import ProgrammeUnit, Registry
from generator.publish.adding import add_files, replace_files
from generator.publish.writing import Written
from generator.read.folder import content_files, read_file
from generator.read.resources import (
    EDITOR_SCHEMAS,
    ROOT_MARK,
    checked_root,
    locked_requirements,
    scaffold_files,
    schema_files,
    stale_editor_schemas,
)
from generator.render.edition import Edition
from generator.system.store import Store

# What a preview looks at for changes, below the root.
WATCHED = (ROOT_MARK, "content", "templates", "site", "layouts", "schemas")

Tell = Callable[..., None]
Found = tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A root that was read, computed and checked.

    ``settings`` is None when vektor.yaml can't be used. ``programmes`` maps ids to units,
    ``results`` maps the ids of schools to what was computed for them; both are ordered.
    ``findings`` are located and ordered.
    """

    root: Path
    settings: Settings | None
    registry: Registry
    programmes: Mapping[str, ProgrammeUnit]
    results: Mapping[str, SchoolResults]
    findings: tuple[Finding, ...]
    files: int

    @property
    def blocked(self) -> bool:
        """Tell whether an unacknowledged error forbids a build."""
        return self.settings is None or stops(self.findings, strict=False)


@dataclass(frozen=True, slots=True)
class _Read:
    """The content as the ledger has it; ``files`` is the number of records."""

    known: Surroundings
    settings: Settings | None
    findings: Found
    files: int


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did. ``written`` is None when errors stopped it."""

    findings: tuple[Finding, ...]
    out: Path
    written: Written | None = None
    documents: int = 0
    pages: int = 0
    datasets: int = 0


def standing(findings: Iterable[Finding], severity: Severity) -> tuple[Finding, ...]:
    """Return the findings of a severity that nobody acknowledged."""
    return tuple(item for item in findings if item.severity is severity and not item.acknowledged)


def stops(findings: Iterable[Finding], *, strict: bool) -> bool:
    """Tell whether unacknowledged errors (``strict``: warnings too) forbid a build."""
    listed = tuple(findings)
    severities = [Severity.ERROR, *([Severity.WARNING] if strict else [])]
    return any(standing(listed, severity) for severity in severities)


def load(root: Path) -> Loaded:
    """Read, compute and check the content of ``root``, all of it in memory."""
    read = _read(Ledger(Store(None, __version__)), root)
    known = read.known
    return Loaded(
        root,
        read.settings,
        ordinary_registry(known.registry),
        {key: whole(unit) for key, unit in known.programmes.items()},
        {key: whole(results) for key, results in known.results.items()},
        read.findings,
        read.files,
    )


def check(root: Path, paths: Iterable[str]) -> Found:
    """Return the findings of ``root``; of ``paths`` below it when any are given."""
    wanted = tuple(paths)
    ledger = Ledger(Store(None, __version__))
    read = _read(ledger, root)
    workshop = open_workshop(ledger, root)
    material = _material(read.known)
    put_taking_part(ledger, material)
    composed = find_in_texts(ledger, workshop, material)
    found = _together(read, (*find_in_templates(ledger, workshop), *composed))
    return tuple(item for item in found if not wanted or _inside(item.file, wanted))


def build_root(  # the inputs of a build, each named in the manifest
    root: Path, edition: Edition, out: Path, on: date, *, tell: Tell, strict: bool
) -> Built:
    """Check ``root`` and write its build to ``out``; write nothing when errors forbid it.

    ``on`` is the build's only clock. ``tell`` hears the key and numbers of each step.
    Raises: VektorError out-foreign, build-running, build-empty, site-text-wrong.
    """
    with open_build(out, apart=edition is Edition.PUBLIC) as outputs:
        ledger = outputs.ledger
        read = _read(ledger, root)
        ledger.store.save()
        tell("read", count=read.files)
        workshop = open_workshop(ledger, root)
        templates = find_in_templates(ledger, workshop)
        shown = shown_material(ledger, read.known, edition)
        put_taking_part(ledger, shown)
        printed = print_papers(ledger, outputs, workshop, shown)
        composed = (
            tuple(item for each in printed for item in each.findings)
            if edition is Edition.INTERNAL
            else find_in_texts(ledger, workshop, _material(read.known))
        )
        findings = _together(read, (*templates, *composed))
        if read.settings is None or stops(findings, strict=strict):
            return Built(findings, out)
        if not printed:
            raise VektorError("build-empty", root=root)
        tell("documents", count=len(printed))
        put_site(ledger, edition, read.settings, on, findings)
        put_documents(ledger, tuple(each.published for each in printed))
        make_index(outputs, printed)
        site = watched_site(ledger, shown)
        datasets = make_data(ledger, outputs, site)
        tell("data", count=datasets)
        pages = make_pages(ledger, outputs, workshop, site)
        pages += make_rest(ledger, outputs, workshop, site)
        tell("pages", count=pages)
        tell("write")
        written = outputs.finish({**_inputs(edition), "on": on.isoformat()})
        return Built(findings, out, written, len(printed), pages, datasets)


def _read(ledger: Ledger, root: Path) -> _Read:
    settings, badly_set = root_settings(ledger, root)
    listing, badly_read = read_content(ledger, root)
    known = surroundings_of(ledger)
    compute_results(ledger, known)
    checked = check_content(ledger, root, listing, known)
    found = (*badly_set, *stale_editor_schemas(root), *badly_read, *checked)
    in_order = sorted(dict.fromkeys(found), key=lambda item: item.sort_key)
    return _Read(known, settings, tuple(in_order), listing.records)


def _material(known: Surroundings) -> Material:
    return Material(known.registry, known.programmes, known.results)


def _inputs(edition: Edition) -> dict[str, object]:
    return {"version": __version__, "edition": edition.value, "since": None}


def _together(read: _Read, late: Found) -> Found:
    """Return the findings of reading and those of templates and composed texts, in order."""
    registry, programmes = read.known.registry, read.known.programmes
    of_programmes = chain.from_iterable(map(programme_records, programmes.values()))
    others = (*registry_records(registry), *registry.schools.values())
    found = weigh_late(late, read.findings, [*of_programmes, *others])
    return tuple(sorted(found, key=lambda item: item.sort_key))


def _inside(file: str, paths: Iterable[str]) -> bool:
    return any(path in (".", file) or file.startswith(f"{path}/") for path in paths)


def add_drafts(root: Path, drafts: Sequence[Draft]) -> tuple[str, ...]:
    """Write new records below ``root`` and return their paths.

    Raises: VektorError draft-wrong when a draft does not fit its schema, draft-id-unknown or
    draft-id-taken when an id leads nowhere or to another record, file-exists when one of the
    records is there already; then nothing is written.
    """
    schemas_at = "schemas" if (root / "schemas").is_dir() else EDITOR_SCHEMAS
    artifacts = [draft_artifact(draft, schemas_at) for draft in drafts]
    refuse_unknown(artifacts, content_files(root).records, partial(read_file, root))
    return add_files(root, artifacts)


def scaffold_district(folder: Path) -> tuple[str, ...]:
    """Write the content repository of a new district into ``folder`` and return its paths.

    Raises: VektorError file-exists when something of it is there already.
    """
    return add_files(
        folder, district_artifacts(scaffold_files(), schema_files(), locked_requirements())
    )


def update_editor_schemas(folder: Path) -> tuple[str, ...]:
    """Write the editors' copies of the schemas anew and return their paths."""
    return replace_files(checked_root(folder), editor_schemas(schema_files()))

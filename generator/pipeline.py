"""The use cases, each a few lines: load and check a root, build it, scaffold a new one.

Enters: a root folder and the inputs of the act. Leaves: findings, written files, summaries.
Units are read, computed and checked one after another; of a school only its results are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from generator import __version__
from generator.analyse.result import SchoolResults
from generator.analyse.summary import school_results
from generator.assemble.content import ReadBytes, UnitData, read_registry, read_unit, unit_files
from generator.assemble.settings import read_settings
from generator.assemble.texts import texts_of
from generator.core.finding import Finding, Severity
from generator.findings.check import Surroundings
from generator.findings.prose import (
    neighbours_in,
    prose_of_others,
    prose_of_programme,
    prose_of_school,
)
from generator.findings.run import (
    check_programme,
    check_registry,
    check_school,
    programme_records,
    registry_records,
    school_records,
    weigh,
    weigh_late,
)
from generator.intake.district import district_artifacts, editor_schemas
from generator.intake.draft import Draft, draft_artifact
from generator.intake.known import refuse_unknown
from generator.model.settings import Settings
from generator.model.unit import ProgrammeUnit, Registry
from generator.publish.adding import add_files, replace_files
from generator.publish.rendering import (
    Tell,
    composed_findings,
    open_press,
    render_edition,
    scopes_of,
    template_findings,
)
from generator.publish.writing import Written, write_build
from generator.read.folder import content_files, read_file
from generator.read.locate import locate_all
from generator.read.resources import (
    EDITOR_SCHEMAS,
    ROOT_MARK,
    checked_root,
    locked_requirements,
    scaffold_files,
    schema_files,
    schema_kinds,
    schema_of,
    stale_editor_schemas,
)
from generator.render.edition import Edition, Shown, show
from generator.render.paper import Press
from generator.render.site import make_site

# What a preview looks at for changes, below the root.
WATCHED = (ROOT_MARK, "content", "templates", "site", "layouts", "schemas")
PROGRAMMES = "content/programmes/"
SCHOOLS = "content/schools/"

Folders = Mapping[str, tuple[str, ...]]
Found = list[Finding]


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
    """Read, compute and check the content of ``root``."""
    read = partial(read_file, root)
    files = content_files(root)
    settings, found = _settings(root)
    found += [*files.findings, *stale_editor_schemas(root)]
    folders = unit_files((*files.records, *files.texts))
    registry, _, doubled = read_registry(files.records, read)
    data, badly_read = _read(folders, PROGRAMMES, read)
    broken = {file for unit in data for file in unit.unreadable}
    registry = replace(registry, unreadable=registry.unreadable | broken)
    programmes = {
        unit.programme.id: unit for unit in (one.programme for one in data) if unit is not None
    }
    known = Surroundings(registry, programmes)
    results, in_schools, unread = _schools(folders, read, known)
    registry = replace(registry, unreadable=registry.unreadable | unread)
    known = replace(known, registry=registry, results=results)
    found += doubled + badly_read + in_schools
    found += _programme_findings(data, known) + _other_findings(folders, read, known)
    located = locate_all(found, lambda file: read(file)[0])
    return Loaded(root, settings, registry, programmes, results, tuple(located), len(files.records))


def check(root: Path, paths: Iterable[str]) -> tuple[Finding, ...]:
    """Return the findings of ``root``; of ``paths`` below it when any are given."""
    wanted = tuple(paths)
    loaded = load(root)
    found = _all_findings(loaded, open_press(root))
    return tuple(item for item in found if not wanted or _inside(item.file, wanted))


def build_root(  # the inputs of a build, each named in the manifest
    root: Path, edition: Edition, out: Path, on: date, *, tell: Tell, strict: bool
) -> Built:
    """Check ``root`` and write its build to ``out``; write nothing when errors forbid it.

    ``on`` is the build's only clock. ``tell`` hears the key and numbers of each step.
    """
    loaded = load(root)
    tell("read", count=loaded.files)
    press = open_press(root)
    findings = _all_findings(loaded, press)
    if loaded.settings is None or stops(findings, strict=strict):
        return Built(findings, out)
    shown = show(
        Shown(edition, loaded.registry, loaded.programmes, loaded.results, findings),
        loaded.settings.small_cell_k,
    )
    schemas = {kind: schema_of(kind) for kind in schema_kinds()}
    site = make_site(shown, loaded.settings, on=on, schemas=schemas)
    scopes = scopes_of(shown.registry, shown.programmes, shown.results)
    rendered = render_edition(root, site, scopes, press, tell)
    inputs = {"version": __version__, "edition": edition.value, "on": on.isoformat(), "since": None}
    tell("write")
    written = write_build(out, rendered.artifacts, inputs)
    return Built(findings, out, written, rendered.documents, rendered.pages, rendered.datasets)


def _all_findings(loaded: Loaded, press: Press) -> tuple[Finding, ...]:
    """Return the findings of the content, of the templates, and of the composed texts."""
    scopes = scopes_of(loaded.registry, loaded.programmes, loaded.results)
    found = [*template_findings(loaded.root, press), *composed_findings(scopes, press)]
    located = locate_all(found, lambda file: read_file(loaded.root, file)[0])
    of_programmes = map(programme_records, loaded.programmes.values())
    others = (*registry_records(loaded.registry), *loaded.registry.schools.values())
    whole = weigh_late(located, loaded.findings, [*chain.from_iterable(of_programmes), *others])
    return tuple(sorted(whole, key=lambda item: item.sort_key))


def _inside(file: str, paths: Iterable[str]) -> bool:
    return any(path in (".", file) or file.startswith(f"{path}/") for path in paths)


def _settings(root: Path) -> tuple[Settings | None, Found]:
    data, findings = read_file(root, ROOT_MARK)
    if data is None:
        return None, findings
    return read_settings(data)


def _schools(
    folders: Folders, read: ReadBytes, known: Surroundings
) -> tuple[dict[str, SchoolResults], Found, frozenset[str]]:
    """Read, compute and check one school after another; only its results are kept.

    Besides them and the findings come the files that could not be read.
    """
    near = neighbours_in(known.registry)
    results: dict[str, SchoolResults] = {}
    found: Found = []
    unread: set[str] = set()
    for data, problems in _units(folders, SCHOOLS, read):
        found += problems
        unread.update(data.unreadable)
        whole = not (known.registry.unreadable or data.unreadable)
        unit = data.school
        if unit is not None:
            results[unit.school.id] = school_results(unit, known.programmes)
            of_unit = check_school(unit, known) + prose_of_school(unit, texts_of(data), near)
            found += weigh(of_unit, school_records(unit), whole=whole)
    return dict(sorted(results.items())), found, frozenset(unread)


def _programme_findings(programmes: Iterable[UnitData], known: Surroundings) -> Found:
    near = neighbours_in(known.registry)
    found: Found = []
    for data in programmes:
        unit = data.programme
        if unit is not None:
            prose = prose_of_programme(unit, texts_of(data), known, near)
            found += weigh(
                check_programme(unit, known) + prose,
                programme_records(unit),
                whole=not known.registry.unreadable,
            )
    return found


def _other_findings(folders: Folders, read: ReadBytes, known: Surroundings) -> Found:
    """Return the findings on organisations, people, acts and municipalities."""
    others = {
        folder: files
        for folder, files in folders.items()
        if not folder.startswith((PROGRAMMES, SCHOOLS))
    }
    records = registry_records(known.registry)
    near = neighbours_in(known.registry)
    badly_read: Found = []
    prose: Found = []
    for data, problems in _units(others, "", read):
        badly_read += problems
        prose += prose_of_others(texts_of(data), records, near)
    whole = not known.registry.unreadable
    return badly_read + weigh(check_registry(known) + prose, records, whole=whole)


def _read(
    folders: Folders, place: str, read: ReadBytes
) -> tuple[tuple[UnitData, ...], list[Finding]]:
    """Return the data of all units below ``place`` and what was found wrong in reading them."""
    read_all = list(_units(folders, place, read))
    return tuple(data for data, _ in read_all), [item for _, found in read_all for item in found]


def _units(
    folders: Folders, place: str, read: ReadBytes
) -> Iterator[tuple[UnitData, list[Finding]]]:
    for folder, files in folders.items():
        if folder.startswith(place):
            yield read_unit(folder, files, read)


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

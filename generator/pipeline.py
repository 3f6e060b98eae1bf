"""The use cases, each a few lines: load and check a root, build it, scaffold a new one.

Enters: a root folder and the inputs of the act. Leaves: findings, written files, summaries. What
was read and made before is taken from the ledger of the build folder where it still holds. The
rooms that read and render are imported when there is work for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from generator import __version__
from generator.core.dataclass import dataclass
from generator.core.finding import Finding, Severity
from generator.graph.folder import open_build, open_ledger, open_shard, program_content
from generator.graph.ledger import Ledger
from generator.graph.unchanged import keep_last, last_build, look_at
from generator.model.edition import Edition
from generator.publish.writing import Written
from generator.read.resources import (
    EDITOR_SCHEMAS,
    ROOT_MARK,
    checked_root,
    locked_requirements,
    scaffold_files,
    schema_files,
    sharded_files,
)
from generator.system.store import Store

if TYPE_CHECKING:
    from generator.graph.checks import Loaded
    from generator.graph.part import Parts
    from generator.graph.pdfs import PdfWish
    from generator.graph.since import ChangesTold
    from generator.intake.draft import Draft
    from generator.system.git import Earlier

# What a preview looks at for changes, below the root.
WATCHED = (ROOT_MARK, "content", "templates", "site", "layouts", "schemas")

# Where shards lay their parts, below the build folder.
PARTS = "parts"

Tell = Callable[..., None]
Found = tuple[Finding, ...]


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
    from generator.graph.checks import load_all  # noqa: PLC0415

    return load_all(Ledger(Store(None, __version__)), root)


def check(root: Path, paths: Iterable[str]) -> Found:
    """Return the findings of ``root``; of ``paths`` below it when any are given."""
    wanted = tuple(paths)
    with open_ledger(root / "build") as ledger:
        found = _checked(ledger, root)
    return tuple(item for item in found if not wanted or _inside(item.file, wanted))


def build_root(  # the inputs of a build, each named in the manifest
    root: Path,
    edition: Edition,
    out: Path,
    on: date,
    *,
    tell: Tell,
    strict: bool,
    verify: bool = False,
    parts: Sequence[Path] = (),
    since: str = "",
    pdfs: PdfWish | None = None,
) -> Built:
    """Check ``root`` and write its build to ``out``; write nothing when errors forbid it.

    ``on`` is the build's only clock. ``tell`` hears the key and numbers of each step. ``verify``
    reads the files of the last build instead of trusting the ledger. ``parts`` are files of shards.
    ``since`` is the revision, or the day, from which changes are told; "" tells none. ``pdfs``
    tells which documents are made as PDF, too.
    Raises: VektorError out-foreign, build-running, build-empty, site-text-wrong, worker-died, and
    for parts part-damaged, part-missing, part-divided, part-foreign-….
    """
    earlier = _earlier(root, since)
    with (
        open_build(out, apart=edition is Edition.PUBLIC) as outputs,
        _open_parts(parts, edition, on) as joined,
    ):
        look = look_at(root, edition.value, on.isoformat(), repr(pdfs), *_seen(earlier))
        last: Built | None = last_build(outputs.ledger, look)
        lost = outputs.verify() if verify else ()
        if last is not None and not lost and not stops(last.findings, strict=strict):
            return _untouched(last)
        from generator.graph.acts import Asked, make_all  # noqa: PLC0415

        asked = Asked(root, edition, on, tell, partial(stops, strict=strict))
        made = make_all(outputs, asked, parts=joined, earlier=earlier, pdfs=pdfs)
        if not made.ready:
            return Built(made.findings, out)
        tell("write")
        written = outputs.finish(_inputs(edition, on, earlier))
        built = Built(made.findings, out, written, made.documents, made.pages, made.datasets)
        keep_last(outputs.ledger, look, built)
        return built


@dataclass(frozen=True, slots=True)
class Sharded:
    """What a shard did. ``part`` is None when errors stopped it."""

    findings: tuple[Finding, ...]
    part: Path | None = None
    documents: int = 0
    pages: int = 0


def build_shard(
    root: Path,
    edition: Edition,
    out: Path,
    on: date,
    *,
    tell: Tell,
    strict: bool,
    number: int,
    count: int,
) -> Sharded:
    """Check ``root`` and write the part of shard ``number`` of ``count`` below ``out``.

    Raises: VektorError out-foreign, build-running, worker-died.
    """
    from generator.graph.acts import Asked, make_part  # noqa: PLC0415
    from generator.graph.part import Head, write_part  # noqa: PLC0415
    from generator.graph.shard import Shard  # noqa: PLC0415
    from generator.graph.sharing import read_all, read_share  # noqa: PLC0415

    shard = Shard(number, count)
    part = out / PARTS / f"part-{number}-of-{count}.zip"
    head = Head(program_content(), edition.value, on.isoformat(), str(shard))
    asked = Asked(root, edition, on, tell, partial(stops, strict=strict))
    for read in (read_share, read_all):
        with open_shard(out, f"shard-{number}-of-{count}") as outputs:
            write = partial(write_part, part, head, outputs.ledger, outputs.tray)
            made = make_part(outputs, asked, shard=shard, read=read, write=write)
        if made.ready:
            break
    return Sharded(made.findings, part if made.ready else None, made.documents, made.pages)


def _open_parts(
    paths: Sequence[Path], edition: Edition, on: date
) -> AbstractContextManager[Parts | None]:
    if not paths:
        return nullcontext()
    from generator.graph.part import open_parts  # noqa: PLC0415

    return open_parts(paths, program_content(), edition.value, on.isoformat())


def changes_since(root: Path, since: str, edition: Edition) -> ChangesTold:
    """Return what changed in the records since a revision, or since the last one before a day.

    Raises: VektorError git-…, revision-….
    """
    from generator.graph.since import all_changes, look_back  # noqa: PLC0415

    earlier = look_back(root, since)
    with open_ledger(root / "build") as ledger:
        return all_changes(ledger, root, earlier, edition)


def _earlier(root: Path, since: str) -> Earlier | None:
    if not since:
        return None
    from generator.graph.since import look_back  # noqa: PLC0415

    return look_back(root, since)


def _seen(earlier: Earlier | None) -> tuple[str, ...]:
    return (earlier.was.commit, earlier.head.moment.isoformat()) if earlier else ()


def _inputs(edition: Edition, on: date, earlier: Earlier | None) -> dict[str, object]:
    """Return what the manifest says that a build was made from."""
    since = earlier.was.commit if earlier else None
    told = {"version": __version__, "edition": edition.value, "since": since}
    return {**told, "on": on.isoformat()}


def _untouched(last: Built) -> Built:
    """Return what a build did that found nothing changed since ``last``."""
    written = last.written or Written((), 0, ())
    same = written.same + len(written.changed)
    return replace(last, written=Written((), same, ()))


def _checked(ledger: Ledger, root: Path) -> Found:
    look = look_at(root)
    last: Found | None = last_build(ledger, look)
    if last is not None:
        return last
    from generator.graph.checks import check_all  # noqa: PLC0415

    found = check_all(ledger, root)
    ledger.complete()
    keep_last(ledger, look, found)
    return found


def _inside(file: str, paths: Iterable[str]) -> bool:
    return any(path in (".", file) or file.startswith(f"{path}/") for path in paths)


def add_drafts(root: Path, drafts: Sequence[Draft]) -> tuple[str, ...]:
    """Write new records below ``root`` and return their paths.

    Raises: VektorError draft-wrong when a draft does not fit its schema, draft-id-unknown or
    draft-id-taken when an id leads nowhere or to another record, file-exists when one of the
    records is there already; then nothing is written.
    """
    from generator.intake.draft import draft_artifact  # noqa: PLC0415
    from generator.intake.known import refuse_unknown  # noqa: PLC0415
    from generator.publish.adding import add_files  # noqa: PLC0415
    from generator.read.folder import content_files, read_file  # noqa: PLC0415

    schemas_at = "schemas" if (root / "schemas").is_dir() else EDITOR_SCHEMAS
    artifacts = [draft_artifact(draft, schemas_at) for draft in drafts]
    refuse_unknown(artifacts, content_files(root).records, partial(read_file, root))
    return add_files(root, artifacts)


def scaffold_district(folder: Path, shards: int = 1) -> tuple[str, ...]:
    """Write the content repository of a new district into ``folder`` and return its paths.

    Its workflows build with as many machines as there are ``shards``.

    Raises: VektorError file-exists when something of it is there already.
    """
    from generator.intake.district import district_artifacts, publishing  # noqa: PLC0415
    from generator.publish.adding import add_files  # noqa: PLC0415

    scaffold = scaffold_files()
    workflows = publishing(scaffold, sharded_files(), shards)
    return add_files(
        folder, district_artifacts(scaffold, schema_files(), locked_requirements(), workflows)
    )


def update_workflows(root: Path, shards: int) -> tuple[str, ...]:
    """Write the workflows that publish ``root`` anew, for ``shards`` machines; return their paths.

    Raises: VektorError root-not-here.
    """
    from generator.intake.district import publishing  # noqa: PLC0415
    from generator.publish.adding import replace_files  # noqa: PLC0415

    return replace_files(checked_root(root), publishing(scaffold_files(), sharded_files(), shards))


def update_editor_schemas(folder: Path) -> tuple[str, ...]:
    """Write the editors' copies of the schemas anew and return their paths."""
    from generator.intake.district import editor_schemas  # noqa: PLC0415
    from generator.publish.adding import replace_files  # noqa: PLC0415

    return replace_files(checked_root(folder), editor_schemas(schema_files()))

"""What drafts name must exist: it is asked before anything is written.

Enters: drafts as artifacts and a reader of the root. Leaves: nothing, or the first id that leads
nowhere, with what there is instead.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.assemble.content import ReadBytes, UnitData, read_registry, read_unit, unit_files
from generator.assemble.field_words import listed_words
from generator.assemble.registry import record_of
from generator.core.artifact import Artifact
from generator.core.exceptions import VektorError
from generator.core.finding import Finding
from generator.core.wording import say
from generator.findings.check import Surroundings
from generator.findings.reference import is_unreadable, known_ids, nearest, references_of
from generator.findings.reference_unknown import suggestion
from generator.model.unit import Registry

_PROGRAMMES = "content/programmes/"


def refuse_unknown(drafts: Sequence[Artifact], files: Sequence[str], read: ReadBytes) -> None:
    """Let drafts pass whose ids all exist, among ``files`` of the root or the drafts themselves.

    Raises: VektorError draft-id-unknown for an id that no record has, draft-id-taken for an id of
    its own that another record has.
    """
    written = {item.path: item.content for item in drafts}

    def read_either(file: str) -> tuple[bytes | None, list[Finding]]:
        return (written[file], []) if file in written else read(file)

    together = sorted({*files, *written})
    registry, _, doubled = read_registry(together, read_either)
    _refuse_doubled(doubled, written)
    for folder in sorted({file.rpartition("/")[0] for file in written}):
        _refuse_homeless(folder, together, registry)
        data, _ = read_unit(folder, unit_files(together)[folder], read_either)
        _refuse_references(data, written, registry)


def _refuse_doubled(doubled: Sequence[Finding], written: Collection[str]) -> None:
    for item in doubled:
        both = (item.file, item.parameter["first"])
        for file, other in (both, both[::-1]):
            if file in written:
                raise VektorError("draft-id-taken", path=file, other=other, **item.parameter)


def _refuse_homeless(folder: str, files: Collection[str], registry: Registry) -> None:
    """Refuse a record of a programme that does not exist."""
    if folder.startswith(_PROGRAMMES) and f"{folder}/programme.yaml" not in files:
        programme = folder.removeprefix(_PROGRAMMES)
        raise _unknown("programme", programme, registry.programmes)


def _refuse_references(data: UnitData, written: Collection[str], registry: Registry) -> None:
    programmes = {unit.programme.id: unit for unit in [data.programme] if unit is not None}
    surroundings = Surroundings(registry, programmes)
    for record in (record_of(raw) for raw in data.records if raw.file in written):
        for reference in references_of(record):
            known = known_ids(reference, surroundings)
            if known is None or reference.id in known or is_unreadable(reference, registry):
                continue
            raise _unknown(reference.kind, reference.id, known)


def _unknown(kind: str, found: str, known: Collection[str]) -> VektorError:
    ids = listed_words(sorted(known))
    return VektorError(
        "draft-id-unknown",
        kind=say("checks", f"kind.{kind}"),
        found=found,
        suggestion=suggestion(nearest(found, known)),
        known=say("drafts", "known", ids=ids) if ids else say("drafts", "none-known"),
    )

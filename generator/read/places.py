"""Where records live: path ↔ kind and id.

Enters: a POSIX path below the content root. Leaves: the kind, the id and the folders that the
path says, so that a record can be held against its place.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from generator.core.dataclass import dataclass
from generator.core.finding import Finding, Severity, finding, pointer_to
from generator.model.kind import KINDS, Kind

CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Spot:
    """What a record's path says: its kind, its id and the folder names below content/."""

    kind: Kind
    id: str
    folders: tuple[str, ...]


def spot_of(path: str) -> Spot | None:
    """Return what ``path`` (below the root) says, or None when no kind lives there."""
    steps = path.split("/")
    if steps[0] != CONTENT:
        return None
    inside = steps[1:]
    for kind, pattern in _patterns().get((len(inside), inside[0] if inside else ""), ()):
        found = _match(pattern, inside)
        if found:
            return Spot(kind, found, tuple(inside[:-1]))
    return None


@cache
def _patterns() -> Mapping[tuple[int, str], list[tuple[Kind, list[str]]]]:
    """Return the places of all kinds by length and first folder, in the order of the kinds."""
    found: dict[tuple[int, str], list[tuple[Kind, list[str]]]] = {}
    for kind in KINDS:
        for place in kind.places:
            steps = place.split("/")
            found.setdefault((len(steps), steps[0]), []).append((kind, steps))
    return found


def unit_folder(path: str) -> str:
    """Return the folder of the unit that owns ``path``: its parent, or that of its texts."""
    steps = path.split("/")
    return "/".join(steps[:4] if steps[1:2] == ["schools"] else steps[:3])


def path_of(kind: Kind, record_id: str, *folders: str) -> str:
    """Return the path below the root of a record, ``folders`` filling the places of ``*``.

    The first pattern with as many free folders is taken. Raises: ValueError when there is none.
    """
    for pattern in kind.places:
        if pattern.count("*") == len(folders):
            filled = pattern
            for folder in folders:
                filled = filled.replace("*", folder, 1)
            return f"{CONTENT}/{filled.replace('{id}', record_id)}"
    raise ValueError(kind.name)


def check_place(spot: Spot, instance: Mapping[str, Any], file: str) -> list[Finding]:
    """Return what the record says of itself against its path: kind, id, own keys."""
    said = [("kind", spot.kind.name), ("id", spot.id)]
    said += [(key, spot.folders[index]) for key, index in spot.kind.own]
    return [
        finding(
            "path-mismatch",
            Severity.ERROR,
            file,
            pointer_to(key),
            key=key,
            found=str(instance[key]),
            expected=expected,
        )
        for key, expected in said
        if key in instance and str(instance[key]) != expected
    ]


def _match(pattern: list[str], steps: list[str]) -> str:
    """Return the id that ``steps`` give by ``pattern``, "" when they don't fit."""
    if len(pattern) != len(steps):
        return ""
    found = ""
    for part, step in zip(pattern, steps, strict=True):
        before, mark, after = part.partition("{id}")
        if mark:
            if not (step.startswith(before) and step.endswith(after)):
                return ""
            found = step[len(before) : len(step) - len(after)]
            if not found:
                return ""
        elif part not in ("*", step):
            return ""
    return found or steps[-2]

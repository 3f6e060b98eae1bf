"""Writing the build folder: only what differs, nothing half-written, nothing foreign removed.

Enters: the artifacts of a build and the inputs that it was made from. Leaves: the files below the
build folder, manifest.json among them, and a count of what was done.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.core.artifact import Artifact
from generator.core.exceptions import VektorError

MANIFEST = "manifest.json"
# What may lie in a build folder without a manifest of ours beside it.
_OWN_FOLDERS = frozenset({"public", ".cache"})


@dataclass(frozen=True, slots=True)
class Written:
    """Paths below the build folder by what happened to them, each ordered."""

    changed: tuple[str, ...]
    same: tuple[str, ...]
    removed: tuple[str, ...]


def write_build(out: Path, artifacts: Iterable[Artifact], inputs: Mapping[str, object]) -> Written:
    """Write ``artifacts`` below ``out`` and remove files of the last build that are gone.

    A file whose bytes are the same is not touched. ``inputs`` (the day, the edition …) are listed
    in the manifest. Raises: VektorError when ``out`` holds files that no build of ours wrote.
    """
    before = _last_paths(out)
    ordered = sorted(artifacts)
    ordered.append(Artifact(MANIFEST, _manifest(ordered, inputs)))
    changed = [item.path for item in ordered if _write_if_new(out / item.path, item.content)]
    now = {item.path for item in ordered}
    removed = sorted(path for path in before - now if _remove(out, path))
    same = sorted(now - set(changed))
    return Written(tuple(changed), tuple(same), tuple(removed))


def _manifest(artifacts: Iterable[Artifact], inputs: Mapping[str, object]) -> bytes:
    files = [
        {"path": item.path, "sha256": hashlib.sha256(item.content).hexdigest()}
        for item in artifacts
    ]
    text = json.dumps({**inputs, "files": files}, ensure_ascii=False, indent=1, sort_keys=True)
    return (text + "\n").encode()


def _last_paths(out: Path) -> set[str]:
    try:
        manifest = json.loads((out / MANIFEST).read_bytes())
        return {str(item["path"]) for item in manifest["files"]}
    except FileNotFoundError:
        _refuse_foreign(out)
        return set()
    except (ValueError, KeyError, TypeError):
        return set()  # a damaged manifest: everything is written anew, nothing is removed


def _refuse_foreign(out: Path) -> None:
    if out.is_dir():
        foreign = sorted(item.name for item in out.iterdir() if item.name not in _OWN_FOLDERS)
        if foreign:
            raise VektorError("out-foreign", folder=out, found=", ".join(foreign[:5]))


def _write_if_new(path: Path, content: bytes) -> bool:
    try:
        if path.read_bytes() == content:
            return False
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        pass
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.new")
    aside.write_bytes(content)
    aside.replace(path)
    return True


def _remove(out: Path, path: str) -> bool:
    target = out / path
    if not target.resolve().is_relative_to(out.resolve()) or not target.is_file():
        return False
    target.unlink()
    for folder in target.relative_to(out).parents:
        if folder == Path():
            break
        if any((out / folder).iterdir()):
            break
        (out / folder).rmdir()
    return True

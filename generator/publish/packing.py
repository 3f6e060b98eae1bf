"""The site as one file that opens from a folder: all of it, documents and search among them.

Enters: a build folder. Leaves: a zip of its site in a folder of its own; the same site gives the
same bytes.
"""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from generator.core.exceptions import VektorError
from generator.publish.writing import last_paths

_SITE = "site/"
_DATE = (1980, 1, 1, 0, 0, 0)
# What is compressed already.
_PACKED = frozenset({".docx", ".xlsx", ".zip", ".pdf", ".png", ".woff2"})


def pack_site(out: Path, target: Path) -> int:
    """Write the site of a build to ``target`` and return the number of its files.

    Raises: VektorError pack-nothing when there is no build, pack-lost when a file of it is gone.
    """
    paths = sorted(path for path in last_paths(out) if path.startswith(_SITE))
    if not paths:
        raise VektorError("pack-nothing", folder=out)
    lost = next((path for path in paths if not (out / path).is_file()), None)
    if lost:
        raise VektorError("pack-lost", path=lost)
    unfinished = target.with_name(f"{target.name}.part")
    try:
        with ZipFile(unfinished, "w") as packed:
            for path in paths:
                packed.writestr(_info(path), (out / path).read_bytes())
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    return len(paths)


def _info(path: str) -> ZipInfo:
    info = ZipInfo(path, _DATE)
    info.compress_type = ZIP_STORED if Path(path).suffix in _PACKED else ZIP_DEFLATED
    info.create_system, info.external_attr = 3, 0o644 << 16  # the same on every system
    return info

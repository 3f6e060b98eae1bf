"""LibreOffice as a converter: Word documents in, tagged PDF out.

Enters: documents in a folder. Leaves: a PDF for each beside it, with tags, title and language as
PDF/UA asks. Each run has a profile of its own, so an office that is open does not disturb it.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from generator.core.exceptions import VektorError

_NAMES = ("soffice", "libreoffice")
_START_SECONDS, _SECONDS_EACH = 120, 30
# Source: LibreOffice's help, «PDF Export Command Line Parameters».
_FILTER = "pdf:writer_pdf_Export:" + json.dumps(
    {
        name: {"type": "boolean", "value": "true"}
        for name in ("UseTaggedPDF", "PDFUACompliance", "ExportBookmarks")
    }
)


def find_office() -> str:
    """Return the program. Raises: VektorError office-missing."""
    found = next((path for path in map(shutil.which, _NAMES) if path), None)
    if found is None:
        raise VektorError("office-missing")
    return found


def convert(program: str, documents: Sequence[Path], folder: Path) -> None:
    """Write a PDF of each document into ``folder``, all in one run of the program.

    Raises: VektorError office-failed when the program stops or hangs.
    """
    profile = (folder / "profile").absolute().as_uri()
    options = ["--headless", "--norestore", "--convert-to", _FILTER, "--outdir", str(folder)]
    command = [program, f"-env:UserInstallation={profile}", *options, *map(str, documents)]
    seconds = _START_SECONDS + _SECONDS_EACH * len(documents)
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=seconds)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise VektorError("office-hangs", seconds=seconds) from error
    except (OSError, subprocess.CalledProcessError) as error:
        told = getattr(error, "stderr", None) or str(error).encode()
        why = told.decode("utf-8", "replace").strip()[-300:]
        raise VektorError("office-failed", why=why) from error

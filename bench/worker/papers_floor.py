"""The floor under our papers: deflate the parts that differ from paper to paper, write the files.

Arguments: our papers, folder for files, level of compression. What all papers of a template share
is taken compressed, as our engine takes it; nothing is rendered.
"""

from __future__ import annotations

import sys
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from bench.worker.loop import serve

# A file's directory and the headers of its parts: copied, not computed.
_VARYING = ("docProps/core.xml", "word/document.xml")


def main(papers: Path, out: Path, level: int) -> None:
    """Deflate and write the same bytes, round after round."""
    made = {path.name: _split(path.read_bytes()) for path in sorted(papers.glob("*.docx"))}
    out.mkdir(parents=True, exist_ok=True)

    def one_round() -> None:
        for name, (rest, varying) in made.items():
            deflated = [_deflate(part, level) for part in varying]
            (out / name).write_bytes(b"".join([rest, *deflated]))

    serve(one_round, out)


def _split(paper: bytes) -> tuple[bytes, tuple[bytes, ...]]:
    """Return as many bytes as the constant part of the file has, and the varying parts."""
    with ZipFile(BytesIO(paper)) as archive:
        names = [name for name in _VARYING if name in archive.namelist()]
        taken = sum(archive.getinfo(name).compress_size for name in names)
        return paper[: len(paper) - taken], tuple(archive.read(name) for name in names)


def _deflate(part: bytes, level: int) -> bytes:
    packer = zlib.compressobj(level, zlib.DEFLATED, -15)
    return packer.compress(part) + packer.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))

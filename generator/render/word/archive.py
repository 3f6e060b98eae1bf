"""Read and write the zip of a Word file: limits on the way in, the same bytes on the way out.

Enters: a file's bytes, or entries. Leaves: part name → content, or a file's bytes. An entry is
compressed once and may stand in any number of files.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from struct import pack as packed
from zipfile import BadZipFile, ZipFile, ZipInfo

from generator.render.word.refusal import RefusedError

_MOST_ENTRIES = 2_000
_MOST_BYTES = 100 * 1024 * 1024
_HIGHEST_RATIO = 300
_RATIO_COUNTS_FROM = 1024 * 1024
_DATE_1980 = 0x0021
_VERSION = 20
_DEFLATED = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a zip, compressed."""

    name: bytes
    checksum: int
    size: int
    deflated: bytes


def read_archive(source: bytes) -> dict[str, bytes]:
    """Return part name → content of a Word file.

    Raises: RefusedError ``not-zip``, ``encrypted``, ``too-large``, ``bad-name`` or ``damaged``.
    """
    try:
        # Offsets that lead before the file's first byte are a ValueError of the stream.
        with ZipFile(BytesIO(source)) as archive:
            infos = archive.infolist()
            _refuse(infos)
            return {info.filename: archive.read(info) for info in infos if not info.is_dir()}
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise RefusedError(reason="damaged" if source[:2] == b"PK" else "not-zip") from error


def _refuse(infos: list[ZipInfo]) -> None:
    if len(infos) > _MOST_ENTRIES or sum(info.file_size for info in infos) > _MOST_BYTES:
        raise RefusedError(reason="too-large")
    seen: set[str] = set()
    for info in infos:
        if info.filename.lower() in seen:
            raise RefusedError(reason="bad-name", name=info.filename)
        seen.add(info.filename.lower())
        _refuse_one(info)


def _refuse_one(info: ZipInfo) -> None:
    if info.flag_bits & 1:
        raise RefusedError(reason="encrypted")
    name = info.filename
    if name.startswith("/") or "\\" in name or ".." in name.split("/") or ":" in name:
        raise RefusedError(reason="bad-name", name=name)
    large = info.file_size > _RATIO_COUNTS_FROM
    if large and info.file_size > _HIGHEST_RATIO * max(info.compress_size, 1):
        raise RefusedError(reason="too-large")


def entry(name: str, content: bytes) -> Entry:
    """Return the compressed entry of ``content``."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15)
    deflated = packer.compress(content) + packer.flush()
    return Entry(name.encode("ascii"), zlib.crc32(content), len(content), deflated)


def pack(entries: Iterable[Entry]) -> bytes:
    """Return the zip of ``entries`` in their order, dated 1980, without extra fields."""
    body, directory, offset, count = [], [], 0, 0
    for each in entries:
        shared = _shared_header(each)
        local = packed("<I", 0x04034B50) + shared + each.name
        directory.append(_directory_record(each, shared, offset))
        body += [local, each.deflated]
        offset += len(local) + len(each.deflated)
        count += 1
    listing = b"".join(directory)
    end = packed("<IHHHHIIH", 0x06054B50, 0, 0, count, count, len(listing), offset, 0)
    return b"".join([*body, listing, end])


def _shared_header(each: Entry) -> bytes:
    return packed(
        "<HHHHHIIIHH",
        _VERSION,
        0,
        _DEFLATED,
        0,
        _DATE_1980,
        each.checksum,
        len(each.deflated),
        each.size,
        len(each.name),
        0,
    )


def _directory_record(each: Entry, shared: bytes, offset: int) -> bytes:
    begin = packed("<IH", 0x02014B50, _VERSION)
    return begin + shared + packed("<HHHII", 0, 0, 0, 0, offset) + each.name

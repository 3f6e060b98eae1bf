"""Read and write zips, of a Word file first: limits on the way in, the same bytes on the way out.

Enters: a file's bytes, or entries. Leaves: part name → content, or a file's bytes. An entry is
compressed once and may stand in any number of files; a member is poured piece by piece.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO
from struct import Struct
from struct import pack as pack_number
from zipfile import BadZipFile, ZipFile, ZipInfo

from generator.core.dataclass import dataclass
from generator.render.word.refusal import RefusedError

_MOST_ENTRIES = 2_000
_MOST_BYTES = 100 * 1024 * 1024
_HIGHEST_RATIO = 300
_RATIO_COUNTS_FROM = 1024 * 1024
_DATE_1980 = 0x0021
_VERSION = 20
_DEFLATED = 8


# The usual choice of office suites: the files are read many times and written once.
LEVEL = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of a zip, compressed: with its header, and as the directory lists it.

    ``listed`` is all of the directory's record but the place and the name, which come after it.
    """

    name: bytes
    stored: bytes
    listed: bytes


def read_archive(source: bytes) -> dict[str, bytes]:
    """Return part name → content of a Word file.

    Raises: RefusedError ``not-zip``, ``encrypted``, ``too-large``, ``bad-name`` or ``damaged``.
    """
    try:
        # Offsets that lead before the file's first byte are a ValueError of the stream; a way of
        # compressing that zipfile does not know is its NotImplementedError.
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


def entry(name: str, content: bytes, level: int = LEVEL) -> Entry:
    """Return the entry of ``content``, compressed at a ``level`` of zlib from 1 to 9."""
    deflated = zlib.compress(content, level, -15)
    path = name.encode("ascii")
    checksum, size = zlib.crc32(content), len(content)
    about = _ABOUT.pack(
        _VERSION, 0, _DEFLATED, 0, _DATE_1980, checksum, len(deflated), size, len(path), 0
    )
    stored = b"".join((_LOCAL, about, path, deflated))
    return Entry(path, stored, _RECORD + about + _NOTHING_MORE)


def pack(entries: Iterable[Entry]) -> bytes:
    """Return the zip of ``entries`` in their order, dated 1980, without extra fields."""
    body, directory, offset = list[bytes](), list[bytes](), 0
    for each in entries:
        body.append(each.stored)
        directory += (each.listed, offset.to_bytes(4, "little"), each.name)
        offset += len(each.stored)
    count, size = len(body), sum(map(len, directory))
    end = _END.pack(0x06054B50, 0, 0, count, count, size, offset, 0)
    return b"".join([*body, *directory, end])


@dataclass(frozen=True, slots=True)
class Member:
    """A file of a zip in pieces, of which checksum and sizes are known before they are read.

    ``packed`` is the length of the pieces, ``size`` that of the file: they differ when deflated.
    """

    name: str
    checksum: int
    packed: int
    size: int
    pieces: Iterable[bytes]
    is_deflated: bool = False


def stored(name: str, content: bytes) -> Member:
    """Return a member as it is: what is compressed already gains nothing by another time."""
    return Member(name, zlib.crc32(content), len(content), len(content), (content,))


def pour(members: Iterable[Member]) -> Iterator[bytes]:
    """Give the zip of ``members`` in their order piece by piece, dated 1980; names are ASCII.

    A zip has at most 65,535 members and 4 GiB.
    """
    directory, offset = list[bytes](), 0
    for each in members:
        path = each.name.encode("ascii")
        way = _DEFLATED if each.is_deflated else 0
        known = (_DATE_1980, each.checksum, each.packed, each.size, len(path), 0)
        about = _ABOUT.pack(_VERSION, 0, way, 0, *known)
        yield b"".join((_LOCAL, about, path))
        yield from each.pieces
        directory += (_RECORD, about, _NOTHING_MORE, offset.to_bytes(4, "little"), path)
        offset += len(_LOCAL) + len(about) + len(path) + each.packed
    listed = b"".join(directory)
    count = len(directory) // 5
    yield listed + _END.pack(0x06054B50, 0, 0, count, count, len(listed), offset, 0)


# Source: APPNOTE.TXT 6.3.10, 4.3.7 (local header), 4.3.12 (directory), 4.3.16 (end).
_ABOUT = Struct("<HHHHHIIIHH")
_END = Struct("<IHHHHIIH")
_LOCAL = pack_number("<I", 0x04034B50)
_RECORD = pack_number("<IH", 0x02014B50, _VERSION)
# No remark, one disk, no attributes.
_NOTHING_MORE = bytes(10)

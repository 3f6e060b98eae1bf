"""PNG pictures of pages in few colours: a third of the size, and the eye sees no difference.

Enters: a PNG as Chromium makes it (8 bits, RGB or RGBA, not interlaced). Leaves: a PNG with a
palette of at most 256 colours; the same picture gives the same bytes.
"""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from itertools import pairwise

_SIGN = b"\x89PNG\r\n\x1a\n"
_CHANNELS = {2: 3, 6: 4}
_MOST = 256

Rows = list[bytes]


def few_colours(png: bytes) -> bytes:
    """Return the picture with a palette. Raises: ValueError for a PNG of another form."""
    width, height, rows = _pixels(png)
    colours = Counter(row[at : at + 3] for row in rows for at in range(0, len(row), 3))
    shown = _shown(colours)
    palette = sorted(set(shown.values()))
    number = {colour: bytes([palette.index(seen)]) for colour, seen in shown.items()}
    lines = [
        b"\0" + b"".join([number[row[at : at + 3]] for at in range(0, len(row), 3)]) for row in rows
    ]
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    data = zlib.compress(b"".join(lines), 9)
    parts = ((b"IHDR", head), (b"PLTE", b"".join(palette)), (b"IDAT", data), (b"IEND", b""))
    return _SIGN + b"".join(_chunk(*part) for part in parts)


def _shown(colours: Counter[bytes]) -> dict[bytes, bytes]:
    """Return colour → the most frequent of those like it, at most 256 of them in all."""
    for bits in range(8):
        like: dict[tuple[int, ...], bytes] = {}
        for colour, _ in sorted(colours.items(), key=lambda item: (-item[1], item[0])):
            like.setdefault(_rough(colour, bits), colour)
        if len(like) <= _MOST:
            break
    return {colour: like[_rough(colour, bits)] for colour in colours}


def _rough(colour: bytes, bits: int) -> tuple[int, ...]:
    return tuple(channel >> bits for channel in colour)


def _pixels(png: bytes) -> tuple[int, int, Rows]:
    """Return width, height and rows of RGB without filters."""
    chunks = list(_chunks(png))
    width, height, depth, kind, *_, interlaced = struct.unpack(">IIBBBBB", chunks[0][1])
    if depth != 8 or kind not in _CHANNELS or interlaced:
        raise ValueError(kind)
    size = _CHANNELS[kind]
    raw = zlib.decompress(b"".join(data for name, data in chunks if name == b"IDAT"))
    rows = _unfiltered(raw, width * size, size)
    if size == 4:
        rows = [bytes(value for at, value in enumerate(row) if at % 4 != 3) for row in rows]
    assert len(rows) == height
    return width, height, rows


def _chunks(png: bytes) -> list[tuple[bytes, bytes]]:
    found, at = [], len(_SIGN)
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        found.append((png[at + 4 : at + 8], png[at + 8 : at + 8 + length]))
        at += length + 12
    return found


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _unfiltered(raw: bytes, length: int, size: int) -> Rows:
    rows, above = [], bytes(length)
    starts = range(0, len(raw) + 1, length + 1)
    for start, end in pairwise(starts):
        above = _row(raw[start], raw[start + 1 : end], above, size)
        rows.append(above)
    return rows


def _row(kind: int, line: bytes, above: bytes, size: int) -> bytes:
    """Undo one row's filter (PNG specification, clause 9)."""
    if kind == 0:
        return line
    if kind == 2:
        return bytes((value + up) & 255 for value, up in zip(line, above, strict=True))
    row = bytearray(size) + line  # zeros stand left of the first pixel
    corner = bytes(size) + above
    for at in range(size, len(row)):
        left, up, over = row[at - size], corner[at], corner[at - size]
        guess = (left, left, up, (left + up) // 2)[kind] if kind < 4 else _paeth(left, up, over)
        row[at] = (row[at] + guess) & 255
    return bytes(row[size:])


def _paeth(left: int, up: int, over: int) -> int:
    guess = left + up - over
    return min((left, up, over), key=lambda value: abs(guess - value))

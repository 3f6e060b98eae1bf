"""Bytes of a text file → characters, or a finding that says what is wrong with them.

Enters: the bytes of one file. Leaves: its text without the byte order mark (line ends as they
are), and findings: not UTF-8 (with the encoding it looks like), too large, forbidden characters.
"""

from __future__ import annotations

from generator.core.finding import Finding, Place, Severity, finding
from generator.core.regex import regex
from generator.core.wording import say

MAX_BYTES = 1_048_576

# What YAML forbids or reads as a line end, what XML refuses, and marks that nobody can see:
# C0 controls (a lone CR too), DEL, C1 controls, U+2028, U+2029, U+FEFF inside, non-characters.
_FORBIDDEN = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)")
_BYTE_ORDER_MARK = "\ufeff"

# Wide encodings are told by their byte order mark, the longer mark first.
_WIDE_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_NARROW = (("cp1251", "Windows-1251"), ("koi8-r", "KOI8-R"), ("cp866", "DOS 866"))
# The ten commonest letters of Russian text; a wrong decoding turns them into capitals and signs.
_FREQUENT = frozenset("оеаинтсрвл")
# They make about 60 % of Russian text; half of that is already no chance.
_MIN_SHARE = 0.3


def decode(
    data: bytes, file: str, *, max_bytes: int = MAX_BYTES
) -> tuple[str | None, list[Finding]]:
    """Return the text of ``data`` and what is wrong with it; None when it can't be read.

    A byte order mark is dropped, so line 1, column 1 is the first visible character.
    """
    if len(data) > max_bytes:
        return None, [too_large(file, len(data), max_bytes)]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(data, file, error.start)]
    text = text.removeprefix(_BYTE_ORDER_MARK)
    if _looks_wide(data):
        return None, [_not_utf8(data, file, 0)]
    return text, forbidden_characters(text, file)


def too_large(file: str, size: int, max_bytes: int = MAX_BYTES) -> Finding:
    """Return the finding on a file of ``size`` bytes."""
    return finding(
        "file-too-large",
        Severity.ERROR,
        file,
        place=Place(file),
        size_kib=-(-size // 1024),
        limit_kib=max_bytes // 1024,
    )


def forbidden_characters(text: str, file: str) -> list[Finding]:
    """Return one finding for each forbidden character of ``text``, at its first place."""
    # No forbidden character is printable, and this looks at a text thirty times as fast.
    if text.replace("\n", "").isprintable():
        return []
    first: dict[str, int] = {}
    count: dict[str, int] = {}
    for match in _FORBIDDEN.finditer(text):
        character = match[0]
        first.setdefault(character, match.start())
        count[character] = count.get(character, 0) + 1
    return [
        control_character(file, character, count[character], place_at(text, start, file))
        for character, start in first.items()
    ]


def control_character(file: str, character: str, count: int, place: Place) -> Finding:
    """Return the finding on a character that no text may hold."""
    code = f"U+{ord(character):04X}"
    return finding("control-character", Severity.ERROR, file, place=place, found=code, count=count)


def first_forbidden(text: str) -> str:
    """Return the first forbidden character of a value, "" for none."""
    match = _FORBIDDEN.search(text)
    return match[0] if match else ""


def place_at(text: str, offset: int, file: str) -> Place:
    """Return line and column (from 1) of a character offset."""
    line_start = text.rfind("\n", 0, offset) + 1
    return Place(file, text.count("\n", 0, offset) + 1, offset - line_start + 1)


def _not_utf8(data: bytes, file: str, start: int) -> Finding:
    line_start = data.rfind(b"\n", 0, start) + 1
    column = len(data[line_start:start].decode("utf-8", "ignore")) + 1
    place = Place(file, data.count(b"\n", 0, start) + 1, column)
    encoding = guess_encoding(data) or say("schema", "encoding-unknown")
    return finding("file-not-utf8", Severity.ERROR, file, place=place, encoding=encoding)


def guess_encoding(data: bytes) -> str:
    """Return the name of the encoding that ``data`` looks like, "" when nothing fits.

    Told by byte order marks, by zero bytes in every second place, then by how much of the
    text becomes frequent Russian letters.
    """
    for mark, name in _WIDE_MARKS:
        if data.startswith(mark):
            return name
    if _looks_wide(data):
        return "UTF-16"
    high = [byte for byte in data if byte >= 0x80]
    score, name = max((_russian_share(bytes(high), codec), title) for codec, title in _NARROW)
    return name if score >= _MIN_SHARE else ""


def _looks_wide(data: bytes) -> bool:
    """Tell whether much of ``data`` are the high bytes of two-byte Latin (0) or Cyrillic (4)."""
    return (data.count(b"\x00") + data.count(b"\x04")) * 4 > len(data)


def _russian_share(high: bytes, codec: str) -> float:
    """Return the share of frequent small Russian letters among the non-ASCII bytes."""
    letters = high.decode(codec, "replace")
    return sum(letter in _FREQUENT for letter in letters) / len(letters) if letters else 0.0

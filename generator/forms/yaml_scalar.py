"""One value → its canonical YAML text: the rules of docs/yaml-style.md, section 2.

Enters: str, int, Decimal, bool. Leaves: the text in one line, or the header and lines of a text
with line ends. Every rule is a short expression, so that a writer in the browser can have the same.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from generator.core.regex import regex

# No record may hold these (generator.read.decoding refuses them), so none is written.
_FORBIDDEN = regex("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_WORDS = regex("(?:null|true|false|yes|no|on|off|y|n)", re.IGNORECASE)
# Numbers of any YAML: decimal with separators, hexadecimal, octal, binary, base sixty.
_NUMBERS = regex(
    r"\.?[0-9][0-9_,]*(?:\.[0-9_,]*)?(?:[eE][-+]?[0-9]+)?"
    r"|0[xob][0-9a-fA-F_]+"
    r"|[0-9][0-9_]*(?::[0-9]{1,2})+(?:\.[0-9_]*)?"
)
_DATES = regex(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt \t].*)?")
# Plain text begins with a letter, a digit, a bracket or a sign that means nothing to YAML.
_BEGINNING = regex("[A-Za-z0-9(/_\xa1-\U0010ffff]")
_KEYS = regex("[A-Za-z][A-Za-z0-9_-]*")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def one_line(value: Any) -> str:
    """Return a value in one line: a number, true or false, a plain or a double-quoted text.

    Raises: TypeError for anything else (a float has lost what was written); ValueError for a text
    with a character that no record may hold.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, str):
        if _FORBIDDEN.search(value):
            raise ValueError("forbidden character", value)
        return value if is_plain(value) else quoted(value)
    raise TypeError(type(value))


def is_plain(text: str) -> bool:
    """Tell whether every YAML reader takes ``text`` without quotes for the same text."""
    if not _BEGINNING.match(text) or text != text.strip() or "\n" in text or "\t" in text:
        return False
    if ": " in text or " #" in text or text.endswith(":"):
        return False
    return not any(form.fullmatch(text) for form in (_WORDS, _NUMBERS, _DATES))


def quoted(text: str) -> str:
    """Return ``text`` in double quotes with the four escapes that it may need."""
    return '"' + "".join(_ESCAPES.get(character, character) for character in text) + '"'


def is_block(value: Any) -> bool:
    """Tell whether a text is written as lines below its key: what quotes would make unreadable.

    Not so a text whose lines begin or end in a way that editors or YAML would not keep.
    """
    if not isinstance(value, str) or "\n" not in value.rstrip("\n") or "\t" in value:
        return False
    if _FORBIDDEN.search(value) or value[0] in " \n" or value.endswith("\n\n"):
        return False
    return not any(line.endswith((" ", "\xa0")) for line in value.split("\n"))


def block_header(text: str) -> str:
    """Return the mark of a text in lines: | when it ends with a line end, |- when not."""
    return "|" if text.endswith("\n") else "|-"


def key_text(key: str) -> str:
    """Return a key; keys of the dialect need no quotes."""
    return key if _KEYS.fullmatch(key) and not _WORDS.fullmatch(key) else quoted(key)

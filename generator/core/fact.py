"""The fact: a printed text with its origin, and the fingerprint of a whole context.

Enters: nothing; these are types. Leaves: the leaves of every document's and page's context.
A context is a frozen dataclass tree of Fact, str, int, bool, None, tuples, nested dataclasses and
mappings from str; bytes stand in pictures only.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from hashlib import sha256

from generator.core.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Fact:
    """A text as printed and where it comes from.

    ``record`` is the path of the record's file and ``pointer`` the place in it; "" when the fact
    is computed from several, and then ``explanation`` holds the formula with its numbers.
    """

    text: str
    record: str = ""
    pointer: str = ""
    explanation: str = ""

    def __str__(self) -> str:
        return self.text

    def __bool__(self) -> bool:
        return bool(self.text)


def context_digest(context: object) -> str:
    """Return the SHA-256 of the context's canonical JSON, in hexadecimal.

    Two contexts of equal type and equal values have one digest, in every process.
    Raises: TypeError for a value that no context may hold (a float, a set, an open file).
    """
    text = json.dumps(_canonical(context), ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _canonical(value: object) -> object:
    if value is None or isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, (tuple, list)):
        return [_canonical(item) for item in value]
    if isinstance(value, Mapping):
        return {"": "{}"} | {f".{key}": _canonical(value[key]) for key in sorted(value)}
    return _canonical_object(value)


def _canonical_object(value: object) -> object:
    if isinstance(value, bytes):
        return {"": "bytes", "sha256": sha256(value).hexdigest()}
    if is_dataclass(value) and not isinstance(value, type):
        named = {field.name: _canonical(getattr(value, field.name)) for field in fields(value)}
        return {"": type(value).__qualname__} | named
    raise TypeError(f"no context may hold a {type(value).__qualname__}")

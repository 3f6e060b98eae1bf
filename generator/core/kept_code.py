"""The code of page templates, kept between processes: reading it is far quicker than compiling.

Enters: where values are kept, and what the code stands on. Leaves: Jinja's store of code. A value
is trusted as the program is: it holds code. One that is damaged is none.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Protocol

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

_SEAL = 32


class CodeCache(Protocol):
    """Where values are kept; either may do nothing."""

    def get(self, key: str) -> bytes | None:
        """Return the value kept under ``key``, None when there is none."""

    def put(self, key: str, value: bytes) -> None:
        """Keep a value, in place of an older one."""


class KeptCode(BytecodeCache):
    """Keeps the code of templates that stand on each other: ``digest`` is that of all of them."""

    def __init__(self, cache: CodeCache, digest: str) -> None:
        """Begin with what ``cache`` holds."""
        self._cache = cache
        self._digest = digest

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code, if it is kept."""
        value = self._cache.get(self._key(bucket))
        # The seal tells damage; who can write here can as well write the program.
        if value is not None and sha256(value[_SEAL:]).digest() == value[:_SEAL]:
            bucket.bytecode_from_string(value[_SEAL:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        code = bucket.bytecode_to_string()
        self._cache.put(self._key(bucket), sha256(code).digest() + code)

    def _key(self, bucket: Bucket) -> str:
        return f"page {self._digest} {bucket.key}"

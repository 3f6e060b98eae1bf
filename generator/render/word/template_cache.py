"""Compiled templates kept between processes: reading one is far quicker than compiling it.

Enters: what a template is compiled from, and the place that the caller keeps values in. Leaves: a
compiled template that was kept, or the value to keep. A value is trusted as the program itself is:
it holds code. One that is damaged, or that another engine, Jinja or Python has written, is none.
"""

from __future__ import annotations

import marshal
import pickle
import sys
from collections.abc import Callable, Mapping
from dataclasses import fields
from hashlib import sha256
from typing import Any, Protocol

from generator.core.dataclass import dataclass
from generator.core.jinja import JINJA, ContextEnvironment, templates_of
from generator.model.layout import LayoutProfile
from generator.render.word.compiled import CompiledTemplate, Unit

# To be raised with every change of what is compiled from a template.
COMPILER = 2
_SEAL = 32


class TemplateCache(Protocol):
    """Where values are kept; either may do nothing."""

    def get(self, key: str) -> bytes | None:
        """Return the value kept under ``key``, None when there is none."""

    def put(self, key: str, value: bytes) -> None:
        """Keep a value, in place of an older one."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What a template is compiled from; ``shared`` are the files that it may include."""

    name: str
    source: bytes
    shared: Mapping[str, bytes]
    profile: LayoutProfile
    level: int

    @property
    def key(self) -> str:
        """Return the key of the compiled template, whatever it includes."""
        made_by = (COMPILER, JINJA, sys.implementation.cache_tag, sys.hexversion)
        about = repr((made_by, self.name, self.profile, self.level)).encode()
        return sha256(about + sha256(self.source).digest()).hexdigest()

    def digest(self, included: tuple[str, ...]) -> str:
        """Return the SHA-256 of all that goes into the template."""
        digest = sha256(repr((self.name, self.profile)).encode() + self.source)
        for file in included:
            digest.update(file.encode() + self.shared.get(file, b""))
        return digest.hexdigest()


def kept(
    cache: TemplateCache, origin: Origin, environment: Callable[[], ContextEnvironment]
) -> CompiledTemplate | None:
    """Return the compiled template that ``cache`` has, None when a file of it is another now."""
    value = cache.get(origin.key)
    if value is None or sha256(value[_SEAL:]).digest() != value[:_SEAL]:
        return None
    # The seal tells damage; who can write here can as well write the program.
    included, known, units = pickle.loads(value[_SEAL:])  # noqa: S301
    if origin.digest(included) != known["digest"]:
        return None
    codes = {key: marshal.loads(code) for key, (_, code) in units.items()}  # noqa: S302
    templates = templates_of(environment(), codes)
    return CompiledTemplate(
        **known,
        units={key: Unit(source, codes[key], templates[key]) for key, (source, _) in units.items()},
    )


def keep(
    cache: TemplateCache, origin: Origin, compiled: CompiledTemplate, included: tuple[str, ...]
) -> None:
    """Keep a compiled template; the names of the files that it includes are in order."""
    names = [each.name for each in fields(compiled) if each.name != "units"]
    known: dict[str, Any] = {name: getattr(compiled, name) for name in names}
    units = {key: (each.source, marshal.dumps(each.code)) for key, each in compiled.units.items()}
    value = pickle.dumps((included, known, units), protocol=5)
    cache.put(origin.key, sha256(value).digest() + value)

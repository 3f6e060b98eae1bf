"""The compiled template: everything that rendering needs, nothing that it does not.

Enters: nothing; these are types. Leaves: a value that serves any number of documents.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import CodeType

from generator.core.dataclass import dataclass
from generator.core.jinja import Template
from generator.render.word.archive import Entry
from generator.render.word.look import Look
from generator.render.word.package import Relationship
from generator.render.word.source import Source


@dataclass(frozen=True, slots=True)
class Unit:
    """A part, or an included file: its source, the code made of it, and the template it runs as."""

    source: Source
    code: CodeType
    template: Template


@dataclass(frozen=True, slots=True)
class Growing:
    """A part to which rendering adds elements before the end."""

    head: str
    tail: str


@dataclass(frozen=True, slots=True)
class CompiledTemplate:
    """A template ready to be rendered.

    ``rendered`` are the parts that stand in units of their own name; ``standing`` the entries of
    all other parts as they are while rendering adds nothing to them, compressed at ``level``,
    and ``digests`` the SHA-256 of each;
    ``notes`` and ``numbering`` those that may grow.
    ``first_list`` is the first free list id; ``lists`` are known lists with their definition and
    the first number of each level. ``margin_types`` are content types of headers that included
    documents write for each time.
    ``digest`` is the SHA-256 of all that went into it.
    """

    name: str
    main: str
    units: Mapping[str, Unit]
    rendered: tuple[str, ...]
    standing: Mapping[str, Entry]
    digests: Mapping[str, bytes]
    types: Mapping[str, str]
    relations: Mapping[str, tuple[Relationship, ...]]
    margin_types: Mapping[str, str]
    constants: tuple[str, ...]
    look: Look | None
    notes: Mapping[str, Growing]
    numbering: Growing | None
    numbering_part: str
    first_list: int
    lists: Mapping[int, tuple[int, tuple[int, ...]]]
    restarts_pages: bool
    level: int
    digest: str

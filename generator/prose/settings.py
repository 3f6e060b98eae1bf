"""What a caller tells the rules of prose.

Enter a layout profile's options and the names that the programme or municipality has registered.
"""

from __future__ import annotations

from dataclasses import field
from datetime import date

from generator.core.dataclass import dataclass
from generator.prose.acts import ReplacedAct
from generator.prose.names import NameIndex
from generator.prose.titles import Title


@dataclass(frozen=True, slots=True)
class ProseSettings:
    """Options and what is registered.

    ``nested_quotes`` allows «ёлочки» inside «ёлочки». ``document_date`` is the day that the paper
    bears. ``names`` and ``titles`` are those of the paper's own programme or municipality.
    ``replaced`` are the registered acts that have a successor.
    ``off`` holds the slugs of rules that are not in use.
    """

    nested_quotes: bool = True
    document_date: date | None = None
    names: NameIndex = field(default_factory=NameIndex)
    titles: tuple[Title, ...] = ()
    replaced: tuple[ReplacedAct, ...] = ()
    off: frozenset[str] = frozenset()

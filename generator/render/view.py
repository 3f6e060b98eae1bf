"""The view: how records of one kind look as a named block of a narrative document.

Enters: nothing; these are types. A member of the shelf views/ names the kind of records that it
shows and makes blocks of rich text, which Word and page render alike.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.core.dataclass import dataclass
from generator.core.rich import Block
from generator.model.narrative import NarrativeBlock
from generator.render.scope import Scope

# The view that draws its records: its blocks are pictures and are numbered as such.
CHART = "chart"


@dataclass(frozen=True, slots=True)
class View:
    """A view of records of ``kind``; ``name`` tells views of one kind apart, "" is the usual one.

    ``make`` returns no blocks when the record is not there: the checks of references report it.
    Captions, numbers and the sheet's orientation are set by the document afterwards.
    """

    kind: str
    name: str
    make: Callable[[Scope, NarrativeBlock], tuple[Block, ...]]

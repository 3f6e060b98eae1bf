"""The document: a type of Word paper, and one paper of it ready to be rendered.

Enters: nothing; these are types. A member of the shelf documents/ names its template, the declared
type of its context, what it is made of, and how.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.core.dataclass import dataclass
from generator.core.finding import Finding
from generator.render.scope import Scope


@dataclass(frozen=True, slots=True)
class Composed:
    """One paper before rendering.

    ``path`` lies below build/ and ends in .docx; ``kind`` and ``title`` are Russian; ``school`` is
    an id or "". ``date`` is the ISO day that the paper bears, "" for none. ``context`` has the
    document's declared type.
    """

    path: str
    kind: str
    title: str
    programme: str
    context: object
    school: str = ""
    date: str = ""
    template: str = ""
    author: str = ""
    findings: tuple[Finding, ...] = ()

    @property
    def id(self) -> str:
        """Return what tells the paper from all others: its path without folder and ending."""
        return self.path.removeprefix("documents/").removesuffix(".docx")


@dataclass(frozen=True, slots=True)
class Document:
    """A kind of paper.

    ``items`` returns the ids of what a programme has to print; ``layout`` the slug of the layout
    profile of one of them; ``compose`` makes it, with dates in the scope's style. ``variants``
    are the other templates that ``compose`` may choose.
    """

    slug: str
    template: str
    context: type
    items: Callable[[Scope], tuple[str, ...]]
    layout: Callable[[Scope, str], str]
    compose: Callable[[Scope, str], Composed]
    variants: tuple[str, ...] = ()

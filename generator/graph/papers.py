"""The papers of a build as they are listed: by programme, by school, and in the index.

Enters: what the nodes of papers gave. Leaves: facts by programme, so that an edit lists anew only
the papers of one; and the same as the site sees them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from functools import partial
from itertools import chain
from sys import intern
from typing import Any

from generator.graph.content import put_map
from generator.graph.facts import Facts
from generator.graph.ledger import Ledger
from generator.publish.rendering import index_lines, index_pieces
from generator.render.site import PublishedDocument, by_owner, titles_of

Documents = tuple[PublishedDocument, ...]


def put_papers(ledger: Ledger, programmes: Mapping[str, object]) -> None:
    """List the papers that were printed; their nodes' names are the facts «printing/<programme>».

    ``programmes`` are watched: what is listed of all of them is listed anew when one comes or goes.
    """
    known = tuple(programmes)
    for programme in known:
        ledger.refresh(f"papers {programme}", partial(_put_papers, ledger, programme))
    ledger.keep_only("papers ", {f"papers {each}" for each in known})
    ledger.refresh("papers", partial(_put_owners, ledger, programmes))


def listed_by(facts: Facts, name: str, programmes: Iterable[str]) -> Documents:
    """Return what is listed of all programmes: «documents» with digests and sizes, or «titles»."""
    return tuple(chain.from_iterable(facts.value(f"{name}/{each}") for each in programmes))


def index_of(facts: Facts, programmes: Iterable[str]) -> Iterator[bytes]:
    """Return documents/index.json, piece by piece."""
    return index_pieces(chain.from_iterable(facts.value(f"index/{each}") for each in programmes))


class SchoolDocuments(Mapping[str, Documents]):
    """School → its documents, of all programmes."""

    __slots__ = ("_facts",)

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def __getitem__(self, school: str) -> Documents:
        """Return the documents of a school. Raises: KeyError."""
        programmes = self._facts.value(f"programmes-for/{school}")
        return tuple(chain.from_iterable(map(partial(self._of, school), programmes)))

    def __iter__(self) -> Iterator[str]:
        """Give the schools, ordered."""
        return iter(self._facts.value("programmes-for#"))

    def __len__(self) -> int:
        """Return the number of schools."""
        return len(self._facts.value("programmes-for#"))

    def _of(self, school: str, programme: str) -> Documents:
        found: Documents = self._facts.value(f"documents/{programme}/{school}")
        return found


def _put_papers(ledger: Ledger, programme: str) -> None:
    # A shard prints the papers of some programmes only.
    nodes = [node for node in ledger.value(f"printing/{programme}") if ledger.has(node)]
    printed = [ledger.value(node) for node in nodes]
    # Equal texts that come from several papers are one here: else a fact of the same documents
    # would have other bytes.
    documents = tuple(_with_shared_texts(each.published) for each in printed)
    ledger.put(f"index/{programme}", index_lines(each.entry for each in printed))
    ledger.put(f"documents/{programme}", documents)
    ledger.put(f"titles/{programme}", titles_of(documents))
    owned = by_owner(documents, "school")
    ledger.put(f"papers-for/{programme}", tuple(owned))
    for school, listed in owned.items():
        ledger.put(f"documents/{programme}/{school}", listed)


def _put_owners(ledger: Ledger, programmes: Mapping[str, object]) -> None:
    """Put whose papers stand where: all programmes, and of each school those that print for it."""
    ledger.put("documents#", tuple(programmes))
    printing: dict[str, list[str]] = {}
    for programme in programmes:
        for school in ledger.value(f"papers-for/{programme}"):
            printing.setdefault(school, []).append(programme)
    put_map(ledger, "programmes-for", {each: tuple(printing[each]) for each in sorted(printing)})


def _with_shared_texts(document: PublishedDocument) -> PublishedDocument:
    values = {each.name: getattr(document, each.name) for each in fields(document)}
    shared: dict[str, Any] = {
        name: intern(text) for name, text in values.items() if isinstance(text, str)
    }
    return replace(document, **shared)

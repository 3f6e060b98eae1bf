"""What stands near a record, as facts: names registered around it, events entered beside it.

Enters: the facts of the content. Leaves: facts so small that a check stands on what it looks up,
not on all that its neighbours hold.
"""

from __future__ import annotations

from functools import partial

from generator.core.watched import WatchedMap, watched
from generator.findings.check import programmes_by_place
from generator.findings.event_doubled import repeated_keys
from generator.findings.prose import Neighbours, neighbours_in
from generator.graph.content import EVENT_KEYS, put_map
from generator.graph.facts import Facts
from generator.graph.ledger import Ledger
from generator.model.unit import Registry
from generator.prose.names import NameIndex

# Facts: municipality → the events that several of its programmes have.
REPEATED = "repeated"
_NAMES = "near/names"
_ANYWHERE = "near/anywhere"


def put_near(ledger: Ledger, registry: Registry) -> None:
    """Bring what stands near the records up to date."""
    ledger.run("near", partial(_put_names, ledger, registry))
    ledger.run("repeated", partial(_put_repeated, ledger, registry))


def neighbours_of(facts: Facts) -> Neighbours:
    """Return the neighbours of every school, of which a check looks at the names that it needs."""
    names = WatchedMap(facts, _NAMES, lambda place: _index(facts, f"{_NAMES}/{place}"))
    anywhere = _index(facts, _ANYWHERE)
    return watched(Neighbours, {"names": lambda: names, "anywhere": lambda: anywhere})


def _put_names(ledger: Ledger, registry: Registry) -> None:
    near = neighbours_in(registry)
    put_map(ledger, _NAMES, {place: place for place in near.names})
    for place, index in near.names.items():
        _put_index(ledger, f"{_NAMES}/{place}", index)
    _put_index(ledger, _ANYWHERE, near.anywhere)


def _put_index(facts: Facts, name: str, index: NameIndex) -> None:
    # In order, so that a name more with words that are known is no other fact.
    facts.put(f"{name}/known", dict.fromkeys(sorted(index.known)))
    facts.put(f"{name}/initial", dict(index.initial))
    put_map(facts, f"{name}/stem", index.distinctive)


def _index(facts: Facts, name: str) -> NameIndex:
    stems: WatchedMap[tuple[str, ...]] = WatchedMap(facts, f"{name}/stem")
    return watched(
        NameIndex,
        {
            "known": partial(facts.value, f"{name}/known"),
            "initial": partial(facts.value, f"{name}/initial"),
            "distinctive": lambda: stems,
        },
    )


def _put_repeated(ledger: Ledger, registry: Registry) -> None:
    folders: WatchedMap[str] = WatchedMap(ledger, "programme")
    found = {}
    for place, programmes in programmes_by_place(registry).items():
        # A shard reads the programmes of its own municipalities only, but of these all.
        read = [name for name in programmes if name in folders]
        keys = [(name, ledger.value(f"{EVENT_KEYS}/{folders[name]}")) for name in read]
        found[place] = repeated_keys(keys)
    put_map(ledger, REPEATED, found)

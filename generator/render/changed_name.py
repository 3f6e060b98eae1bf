"""What the ids in a record are called: schools, people, measures, criteria, labels.

Enters: the registry, the programmes and a record. Leaves: a function from an id to its name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.analyse.changed_value import Names, own_names
from generator.analyse.recorded import recorded
from generator.core.wording import wording
from generator.model.record import Part, Record
from generator.model.unit import ProgrammeUnit, Registry

# Reference → the programme's records that it may lead to.
_OF_PROGRAMME = {
    "cycle": "cycles",
    "indicators": "indicators",
    "sheet": "sheets",
    "roadmap": "roadmaps",
    "comparison": "comparisons",
    "pairs": "pairs",
    "taxonomy": "risk_factors",
    "note": "notes",
}
# Fields that name what defines the ids of a record's rows.
_DEFINING = ("indicators", "sheet", "taxonomy", "label_set", "form")


def names_for(registry: Registry, programmes: Mapping[str, ProgrammeUnit], record: Record) -> Names:
    """Return what names the ids in ``record``; an id that nobody knows is named ""."""
    home = getattr(record, "programme", "") or record.owner
    unit = programmes.get(home)
    defined: dict[str, str] | None = None

    def names(what: str, name: str) -> str:
        nonlocal defined
        named = _REGISTERED.get(what)
        if named is not None:
            return named(registry, name)
        if what in _OF_PROGRAMME:
            found = _in_programme(unit, what, name)
            return _title(recorded(found)) if found else ""
        if defined is None:  # few records need them
            defined = dict(_defined(registry, unit, record))
        return defined.get(name, "")

    return names


def owner_name(registry: Registry, owner: str) -> str:
    """Return what keeps records in words; ``owner`` is «schools/x», «acts» or the like."""
    place, _, name = owner.partition("/")
    table = getattr(registry, place, {}) if name else {}
    found = table.get(name)
    return str(found.name) if found else name or str(wording("changes")["owners"].get(place, place))


def _defined(
    registry: Registry, unit: ProgrammeUnit | None, record: Record
) -> Iterator[tuple[str, str]]:
    for field in _DEFINING:
        name = getattr(record, field, "")
        if isinstance(name, str) and name:
            found = _defining(registry, unit, field, name)
            yield from own_names(recorded(found)).items() if found else ()


def _defining(registry: Registry, unit: ProgrammeUnit | None, field: str, name: str) -> Part | None:
    if field == "label_set":
        return registry.label_sets.get(name)
    if field == "form":
        return registry.card_forms.get(name)
    return _in_programme(unit, field, name)


def _in_programme(unit: ProgrammeUnit | None, what: str, name: str) -> Record | None:
    records: tuple[Record, ...] = getattr(unit, _OF_PROGRAMME[what]) if unit else ()
    return next((each for each in records if each.id == name), None)


def _title(value: Mapping[str, Any]) -> str:
    return str(value.get("title") or value.get("name") or "")


def _school(registry: Registry, name: str) -> str:
    found = registry.schools.get(name)
    return (found.short_name or found.name) if found else ""


def _person(registry: Registry, name: str) -> str:
    found = registry.people.get(name)
    return f"{found.initials}\u00a0{found.surname}".strip("\u00a0") if found else ""


def _organisation(registry: Registry, name: str) -> str:
    found = registry.organisations.get(name)
    return found.name if found else _school(registry, name)


def _titled(table: str) -> Callable[[Registry, str], str]:
    def title(registry: Registry, name: str) -> str:
        found = getattr(registry, table).get(name)
        return str(getattr(found, "title", "") or getattr(found, "name", "")) if found else ""

    return title


_REGISTERED: Mapping[str, Callable[[Registry, str], str]] = {
    "school": _school,
    "schools": _school,
    "partner": _school,
    "wards": _school,
    "person": _person,
    "organisation": _organisation,
    "municipality": _titled("municipalities"),
    "act": _titled("acts"),
    "label-set": _titled("label_sets"),
    "programme": _titled("programmes"),
    "form": _titled("card_forms"),
    "card-form": _titled("card_forms"),
}

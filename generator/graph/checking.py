"""Results and findings as facts of the ledger.

Enters: the facts of the content. Leaves: what surrounds a record, the results of schools, and the
findings of the checks, each computed again only when something that it read has changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import Any

from generator.analyse.kept import kept_of, kept_together
from generator.analyse.listing import programmes_ruling
from generator.analyse.result import SchoolResults
from generator.analyse.summary import school_results
from generator.core.finding import Finding
from generator.core.trace import note
from generator.core.watched import WatchedMap, watched, watched_cells, whole
from generator.findings.check import Surroundings
from generator.findings.prose import prose_of_others, prose_of_programme, prose_of_school
from generator.findings.run import (
    check_programme,
    check_registry,
    check_school,
    programme_records,
    registry_records,
    school_records,
    weigh,
)
from generator.graph.content import (
    PROGRAMMES,
    SCHOOLS,
    UNITS,
    Found,
    Listing,
    located,
    put_map,
    watched_table,
)
from generator.graph.crew import Crew
from generator.graph.facts import Facts
from generator.graph.job import Job
from generator.graph.ledger import Ledger
from generator.graph.near import REPEATED, neighbours_of, put_near
from generator.model.unit import ProgrammeUnit, Registry


def surroundings_of(facts: Facts) -> Surroundings:
    """Return registry, programmes and results as the facts have them."""
    return Surroundings(
        watched_registry(facts, "registry"),
        WatchedMap(facts, "programme", partial(_programme, facts)),
        watched_results(facts, "results"),
        WatchedMap(facts, REPEATED),
        WatchedMap(facts, "kept-by"),
    )


def watched_registry(facts: Facts, name: str) -> Registry:
    """Return the registry whose maps are the facts ``<name>/<map>/<id>``."""
    parts: dict[str, Callable[[], Any]] = {}
    for each in fields(Registry):
        if each.name == "unreadable":
            parts[each.name] = partial(facts.value, f"{name}/unreadable")
        else:
            parts[each.name] = partial(_itself, watched_table(facts, name, each.name))
    return watched(Registry, parts)


def ordinary_registry(registry: Registry) -> Registry:
    """Return a watched registry as an ordinary one, all of it read."""
    read: dict[str, Any] = {}
    for each in fields(Registry):
        table = getattr(registry, each.name)
        is_map = isinstance(table, Mapping)
        read[each.name] = {key: whole(table[key]) for key in table} if is_map else table
    return Registry(**read)


def watched_results(facts: Facts, name: str) -> WatchedMap[SchoolResults]:
    """Return the results of all schools, each a look-up of the facts ``<name>/<id>/<field>``."""
    return WatchedMap(facts, name, partial(_results, facts, name))


def compute_results(ledger: Ledger, known: Surroundings, crew: Crew) -> None:
    """Bring the results of all schools up to date."""
    schools = ledger.value("school#")
    ledger.run("ruling", lambda: put_map(ledger, "ruling", programmes_ruling(known.programmes)))
    jobs = [Job(f"results {school}", "results", (school,)) for school in schools]
    for job, offer in crew.ahead(jobs):
        ledger.run(job.node, partial(put_school, ledger, known, *job.key), offer)
    ledger.keep_only("results ", {job.node for job in jobs})
    ledger.run("results", lambda: ledger.put("results#", ledger.value("school#")))
    ledger.run("kept", partial(_put_kept, ledger))
    put_near(ledger, known.registry)


def check_content(
    ledger: Ledger, root: Path, listing: Listing, known: Surroundings, crew: Crew
) -> Found:
    """Return the findings of all checks across records."""
    units: list[str] = []
    others: list[str] = []
    for folder in listing.folders:
        (units if folder.startswith((PROGRAMMES, SCHOOLS)) else others).append(folder)
    found = check_units(ledger, root, units, known, crew)
    ledger.keep_only("check ", {f"check {folder}" for folder in units})
    found += ledger.run("check", partial(_check_others, ledger, root, tuple(others), known))
    return tuple(found)


def check_units(
    ledger: Ledger, root: Path, folders: Iterable[str], known: Surroundings, crew: Crew
) -> list[Finding]:
    """Return the findings of the checks of schools and programmes."""
    jobs = [Job(f"check {folder}", "check", (folder,)) for folder in folders]
    found: list[Finding] = []
    for job, offer in crew.ahead(jobs):
        found += ledger.run(job.node, partial(check_unit, ledger, root, known, *job.key), offer)
    return found


def _programme(facts: Facts, programme: str) -> ProgrammeUnit:
    return watched_cells(ProgrammeUnit, facts, str(facts.value(f"programme/{programme}")))


def _results(facts: Facts, name: str, school: str) -> SchoolResults:
    return watched_cells(SchoolResults, facts, f"{name}/{school}")


def _itself(value: Any) -> Any:
    return value


def put_school(facts: Facts, known: Surroundings, school: str) -> None:
    """Put the results of a school."""
    unit = facts.value(f"unit/{facts.value(f'school/{school}')}")
    ruling: WatchedMap[tuple[str, ...]] = WatchedMap(facts, "ruling")
    results = school_results(unit, known.programmes, ruling)
    put_results(facts, "results", results)
    facts.put(f"kept/{school}", kept_of(results))


def _put_kept(ledger: Ledger) -> None:
    told = [ledger.value(f"kept/{school}") for school in ledger.value("school#")]
    put_map(ledger, "kept-by", kept_together(told))


def put_results(facts: Facts, name: str, results: SchoolResults) -> None:
    """Put the results of a school as the facts that a watched one reads."""
    facts.put(f"{name}/{results.school}", results.school)
    for each in fields(SchoolResults):
        facts.put(f"{name}/{results.school}/{each.name}", getattr(results, each.name))


def check_unit(facts: Facts, root: Path, known: Surroundings, folder: str) -> Found:
    """Return the findings of the checks of one school or programme."""
    check = _check_school if folder.startswith(SCHOOLS) else _check_programme
    return tuple(located(root, check(facts, folder, known)))


def _check_school(facts: Facts, folder: str, known: Surroundings) -> list[Finding]:
    if facts.value(f"head/{folder}") is None:
        return []
    unit = facts.value(f"unit/{folder}")
    texts, near = facts.value(f"prose/{folder}"), neighbours_of(facts)
    found = check_school(unit, known) + prose_of_school(unit, texts, near)
    return weigh(found, school_records(unit), whole=not known.registry.unreadable)


def _check_programme(facts: Facts, folder: str, known: Surroundings) -> list[Finding]:
    if facts.value(f"head/{folder}") is None:
        return []
    unit = watched_cells(ProgrammeUnit, facts, folder)
    texts, near = facts.value(f"prose/{folder}"), neighbours_of(facts)
    found = check_programme(unit, known) + prose_of_programme(unit, texts, known, near)
    return weigh(found, programme_records(unit), whole=not known.registry.unreadable)


def _check_others(
    ledger: Ledger, root: Path, folders: tuple[str, ...], known: Surroundings
) -> Found:
    """Check organisations, people, acts and municipalities."""
    note(f"{UNITS}#")  # ``folders`` is given from outside
    records, near = registry_records(known.registry), neighbours_of(ledger)
    found = check_registry(known)
    for folder in folders:
        found += prose_of_others(ledger.value(f"prose/{folder}"), records, near)
    return tuple(located(root, weigh(found, records, whole=not known.registry.unreadable)))

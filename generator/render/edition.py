"""The edition: the one projection of results and records before anything is rendered.

Enters: results of a school, units and registry as they were read and computed. Leaves: the same
types, without what the edition must not show. Documents, pages and open data see nothing else.

In public a value that counts pupils is suppressed when it is at least 1 and less than k. What it
could be computed from goes with it: the change, its arithmetic and its verdict (a verdict with a
tolerance can narrow a value down to one number). Verdict counts are taken again: hidden rows are
a group of their own, for «нет данных» would be untrue. Where a table prints a total next to its
parts, others go with a hidden one, for the total would give it away; a value hidden in one table
is hidden in all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from types import MappingProxyType
from typing import TypeVar, cast

from generator.analyse.counts import verdict_counts
from generator.analyse.result import Cell, Change, SchoolResults, State, Verdict
from generator.core.dataclass import dataclass
from generator.core.finding import Finding
from generator.core.wording import say
from generator.model.card import CardForm
from generator.model.edition import Edition
from generator.model.indicator import Counts
from generator.model.record import Acknowledgement, Visibility
from generator.model.unit import ProgrammeUnit, Registry
from generator.render.card_edition import public_cards, public_registry
from generator.render.small_cell import ValueKey, hidden_values, public_cell, public_values
from generator.render.small_marks import public_listings, public_marks

# Practice of small cells in the publications of schools' results; a profile value of vektor.yaml.
SMALLEST_SHOWN = 5

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Shown:
    """All that one edition may show; renderers of documents, pages and data see nothing else.

    ``programmes`` maps ids to units, ``results`` maps the ids of schools to what was computed.
    """

    edition: Edition
    registry: Registry
    programmes: Mapping[str, ProgrammeUnit]
    results: Mapping[str, SchoolResults]
    findings: tuple[Finding, ...] = ()


def show(content: Shown, k: int = SMALLEST_SHOWN) -> Shown:
    """Return ``content`` as its edition may show it; ``k`` is the smallest number shown."""
    edition = content.edition
    return Shown(
        edition,
        project_registry(content.registry, edition, k),
        {key: project_unit(unit, edition) for key, unit in content.programmes.items()},
        {
            key: project(results, edition, k, content.registry.card_forms)
            for key, results in content.results.items()
        },
        project_findings(content.findings, edition),
    )


def project(
    results: SchoolResults,
    edition: Edition,
    k: int = SMALLEST_SHOWN,
    forms: Mapping[str, CardForm] = MappingProxyType({}),
) -> SchoolResults:
    """Return the results of one school as ``edition`` may show them; ``forms`` are of its cards."""
    if edition is Edition.INTERNAL:
        return results
    values, marks = public_values(results.values, k), public_marks(results.marks, k)
    hidden = hidden_values(values)
    changes = tuple(_public_change(change, hidden, k) for change in results.changes)
    shown = replace(
        results,
        changes=changes,
        counts=verdict_counts(changes),
        values=values,
        marks=marks,
        listings=public_listings(results.listings, marks),
    )
    shown = replace(shown, cards=public_cards(results.cards, forms, k))
    return _without_internal(shown)


def project_unit(unit: ProgrammeUnit, edition: Edition) -> ProgrammeUnit:
    """Return a programme without internal evidence, contacts and authors' words on findings."""
    return unit if edition is Edition.INTERNAL else _without_internal(unit)


def project_record(record: T, edition: Edition) -> T:
    """Return one record without what is marked internal; small numbers are not looked at."""
    return record if edition is Edition.INTERNAL else _without_internal(record)


def project_registry(registry: Registry, edition: Edition, k: int = SMALLEST_SHOWN) -> Registry:
    """Return the registry without internal contacts, small numbers and authors' words."""
    if edition is Edition.INTERNAL:
        return registry
    return _without_internal(public_registry(registry, k))


def project_findings(findings: tuple[Finding, ...], edition: Edition) -> tuple[Finding, ...]:
    """Return the findings to list: none in public, since they quote values and records."""
    return findings if edition is Edition.INTERNAL else ()


def _public_change(change: Change, hidden: frozenset[ValueKey], k: int) -> Change:
    """Return a change without what is small or what the values beside it hide."""
    baseline, current = (
        _public_side(change, cell, date, hidden, k)
        for cell, date in ((change.baseline, change.baseline_date), (change.current, change.date))
    )
    if State.SUPPRESSED not in {baseline.state, current.state}:
        return change
    return replace(
        change,
        baseline=baseline,
        current=current,
        change=None,
        verdict=Verdict.SUPPRESSED,
        reason="suppressed",
        rule=say("pages", "edition.rule", k=k),
        explanation=say("pages", "edition.explanation", k=k),
    )


def _public_side(
    change: Change, cell: Cell, date: str, hidden: frozenset[ValueKey], k: int
) -> Cell:
    if (change.programme, date, change.measure.id) in hidden:
        return Cell(State.SUPPRESSED)
    return public_cell(cell, k) if change.measure.counts is Counts.PUPILS else cell


def _without_internal(value: T) -> T:
    """Return ``value`` without any part that is marked internal, however deep it lies."""
    return cast("T", _projected(value))


def _projected(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(_projected(item) for item in value if not _is_hidden(item))
    if isinstance(value, Mapping):
        return {key: _projected(item) for key, item in value.items() if not _is_hidden(item)}
    if is_dataclass(value) and not isinstance(value, type):
        return _projected_fields(value)
    return value


def _projected_fields(value: object) -> object:
    changed = {}
    for each in fields(value):  # type: ignore[arg-type]  # a dataclass, by its one caller
        before = getattr(value, each.name)
        after = _projected(before)
        if after is not before and after != before:
            changed[each.name] = after
    return replace(value, **changed) if changed else value  # type: ignore[type-var]


def _is_hidden(value: object) -> bool:
    internal = getattr(value, "visibility", Visibility.PUBLIC) is Visibility.INTERNAL
    return internal or isinstance(value, Acknowledgement)

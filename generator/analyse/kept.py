"""What schools keep and a programme prints together: results by year, and tables of staff.

Enters: the results of schools. Leaves: per programme the names of what is kept, so that whoever
asks for one programme looks at no other's schools.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.analyse.result import SchoolResults
from generator.core.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Kept:
    """The years of results by marks, the ids of tables of staff, the schools with risk profiles."""

    years: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    assessed: tuple[str, ...] = ()


def kept_of(results: SchoolResults) -> Mapping[str, Kept]:
    """Return programme → what one school keeps for it."""
    years = ((mark.programme, str(mark.year)) for mark in results.marks)
    tables = ((row.programme, row.id) for row in results.staff)
    assessed = ((profile.programme, results.school) for profile in results.risks)
    return _kept(years, tables, assessed)


def kept_together(of_schools: Iterable[Mapping[str, Kept]]) -> Mapping[str, Kept]:
    """Return programme → what all schools keep for it."""
    found = [(programme, kept) for each in of_schools for programme, kept in each.items()]
    return _kept(
        ((programme, year) for programme, kept in found for year in kept.years),
        ((programme, table) for programme, kept in found for table in kept.tables),
        ((programme, school) for programme, kept in found for school in kept.assessed),
    )


def _kept(*columns: Iterable[tuple[str, str]]) -> dict[str, Kept]:
    grouped = [_grouped(column) for column in columns]
    programmes = sorted({programme for each in grouped for programme in each})
    return {
        key: Kept(*(tuple(sorted(each.get(key, ()))) for each in grouped)) for key in programmes
    }


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = {}
    for programme, name in pairs:
        found.setdefault(programme, set()).add(name)
    return found

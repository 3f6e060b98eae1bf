"""All schools by all risk factors in one matrix, with what it sums up to by group and by theme.

Enter the versions of the factors and the profiles of schools. Leave three tables; significance is
told by a sign, a letter and weight, never by colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.analyse.risk_matrix import (
    LevelCounts,
    RiskColumn,
    ThemedFactors,
    level_counts,
    most_often_high,
    risk_columns,
    schools_at_risk,
    themed_factors,
)
from generator.analyse.risks import profiles_of
from generator.core.fact import Fact
from generator.core.rich import Block, Heading, Inline, Paragraph, Strong, Table
from generator.core.wording import say
from generator.model.risk import RiskGroup, Significance
from generator.render.ordered import in_order_of_names, names_together
from generator.render.printed import printed
from generator.render.report import WIDE_FROM, Report, Reported
from generator.render.reports.risk_factors import factor_names
from generator.render.scope import Scope, narrow_name
from generator.russian.numbers import NBSP

_Row = tuple[tuple[Inline, ...], ...]


def _items(scope: Scope) -> tuple[Reported, ...]:
    versions = scope.unit.risk_factors
    if not versions or not profiles_of(scope.results, scope.unit.programme.id):
        return ()
    last = max(versions, key=lambda each: (each.year, each.id))
    title = say("marks", "risk-matrix.title")
    return (Reported("schools", title, last, str(last.year), "risks.csv"),)


def _make(scope: Scope, _: Reported, schools: tuple[str, ...]) -> tuple[Block, ...]:
    profiles = profiles_of(scope.results, scope.unit.programme.id)
    found = risk_columns(scope.unit.risk_factors, profiles)
    columns = tuple(each for each in found if not schools or each.school in schools)
    themes = themed_factors(scope.unit.risk_factors)
    return (
        Paragraph((say("marks", "risk-matrix.legend"),), remark=True),
        _matrix(scope, columns, themes),
        Heading(2, (say("marks", "risk-matrix.groups"),)),
        _groups(scope, columns, themes),
        Heading(2, (say("marks", "risk-matrix.themes"),)),
        _themes(scope, columns, themes),
    )


def _matrix(
    scope: Scope, columns: tuple[RiskColumn, ...], themes: tuple[ThemedFactors, ...]
) -> Table:
    names: list[tuple[Inline, ...]] = [(narrow_name(scope, each.school),) for each in columns]
    heads: _Row = ((say("marks", "risk.factor"),), *names, (_head(),))
    rows: list[_Row] = [_group_numbers(columns)]
    bands = []
    for part in themes:
        bands.append(len(rows))
        rows.append(((_theme(part),),))
        rows += [_factor_row(scope, columns, factor) for factor in part.factors]
    return Table(
        heads,
        (*rows, _high_row(columns, themes)),
        ("left", *("center",) * (len(columns) + 1)),
        widths=(8, *(2,) * len(columns), 3),
        bands=tuple(bands),
        wide=len(heads) >= WIDE_FROM,
        crossed=True,
    )


def _head() -> str:
    signs = (say("marks", f"sign.{level.value}") for level in Significance)
    return "/".join(signs)


def _group_numbers(columns: tuple[RiskColumn, ...]) -> _Row:
    numbers = {group.id: at for at, group in enumerate(_groups_of(columns), start=1)}
    cells: list[tuple[Inline, ...]] = [(str(numbers[each.group.id]),) for each in columns]
    return ((say("marks", "risk-matrix.group"),), *cells, ("",))


def _factor_row(scope: Scope, columns: tuple[RiskColumn, ...], factor: str) -> _Row:
    names = factor_names(scope.unit.risk_factors)
    cells = ((_cell(each, factor),) for each in columns)
    return ((names[factor],), *cells, (_counts(level_counts(columns, (factor,))),))


def _cell(column: RiskColumn, factor: str) -> Inline:
    risk = column.risk(factor)
    if risk is None:
        return Fact(say("marks", f"risk-matrix.{'gap' if column.has(factor) else 'absent'}"))
    level = risk.significance
    letter = say("marks", f"risk-matrix.letter.{level.value}")
    text = f"{say('marks', f'sign.{level.value}')}{NBSP}{letter}"
    fact = Fact(text, risk.origin.file, risk.origin.at("significance").pointer)
    return Strong((fact,)) if level is Significance.HIGH else fact


def _high_row(columns: tuple[RiskColumn, ...], themes: tuple[ThemedFactors, ...]) -> _Row:
    factors = _all(themes)
    sums: list[tuple[Inline, ...]] = [
        (str(level_counts((each,), factors).high),) for each in columns
    ]
    return ((say("marks", "risk-matrix.high"),), *sums, (_counts(level_counts(columns, factors)),))


def _counts(counts: LevelCounts) -> Fact:
    return Fact(f"{counts.high}/{counts.medium}/{counts.low}")


def _groups(
    scope: Scope, columns: tuple[RiskColumn, ...], themes: tuple[ThemedFactors, ...]
) -> Table:
    keys = ("number", "name", "schools", "counts", "often")
    heads: _Row = tuple((say("marks", f"risk-matrix.{key}"),) for key in keys)
    rows: list[_Row] = []
    for at, group in enumerate(_groups_of(columns), start=1):
        mine = tuple(each for each in columns if each.group is group)
        rows.append(
            (
                (str(at),),
                (printed(group.title, group.origin.at("title")),),
                (Fact(_names(scope, (each.school for each in mine))),),
                (_counts(level_counts(mine, _all(themes))),),
                (Fact(_often(scope, mine, themes)),),
            )
        )
    alignments = ("center", "left", "left", "center", "left")
    return Table(heads, tuple(rows), alignments, widths=(1, 5, 4, 3, 5))


def _often(scope: Scope, columns: tuple[RiskColumn, ...], themes: tuple[ThemedFactors, ...]) -> str:
    names = factor_names(scope.unit.risk_factors)
    found = most_often_high(columns, _all(themes))
    if not found:
        return say("marks", "risk-matrix.nobody")
    count = level_counts(columns, found[:1]).high
    factors = "; ".join(names[factor].text for factor in found)
    return say("marks", "risk-matrix.at", factors=factors, count=count, of=len(columns))


def _themes(
    scope: Scope, columns: tuple[RiskColumn, ...], themes: tuple[ThemedFactors, ...]
) -> Table:
    heads: _Row = tuple(
        (say("marks", f"risk-matrix.{key}"),) for key in ("theme", "at-risk", "count")
    )
    rows: list[_Row] = []
    for part in themes:
        schools = schools_at_risk(columns, part.factors)
        names = _names(scope, schools) or say("marks", "risk-matrix.nobody")
        rows.append(((_theme(part),), (Fact(names),), (Fact(str(len(schools))),)))
    return Table(heads, tuple(rows), ("left", "left", "center"), widths=(5, 9, 2))


def _theme(part: ThemedFactors) -> Fact:
    if part.theme is None:
        return Fact(say("marks", "risk-matrix.other"))
    return printed(part.theme.title, part.theme.origin.at("title"))


def _groups_of(columns: Iterable[RiskColumn]) -> Iterator[RiskGroup]:
    yield from {each.group.id: each.group for each in columns}.values()


def _all(themes: Iterable[ThemedFactors]) -> tuple[str, ...]:
    return tuple(factor for part in themes for factor in part.factors)


def _names(scope: Scope, schools: Iterable[str]) -> str:
    ordered = in_order_of_names(scope.registry, schools)
    return names_together(narrow_name(scope, each).text for each in ordered)


RISK_MATRIX = Report("risk-matrix", _items, _make, kind="risk-factors", view="schools")

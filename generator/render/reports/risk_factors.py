"""Risk factors by school: a matrix per group, and the summary by themes as it follows from them.

Enter a version of the factors and the profiles of schools. Leave headings and tables; significance
is told by a sign and a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.analyse.risks import assessed, highly_significant, profile_in, profiles_of
from generator.core.fact import Fact
from generator.core.rich import Block, Heading, Inline, Paragraph, Table
from generator.core.wording import say
from generator.model.risk import (
    AssessedRisk,
    RiskFactors,
    RiskGroup,
    RiskProfile,
    RiskTheme,
    StatedRisk,
)
from generator.render.ordered import in_order_of_names
from generator.render.printed import printed
from generator.render.report import Report, Reported
from generator.render.scope import Scope, get, narrow_name, narrow_names
from generator.russian.numbers import NBSP


def risk_text(risk: AssessedRisk) -> Fact:
    """Return a significance as «▲ высокая»: told by shape and word, never by colour."""
    level = risk.significance.value
    text = f"{say('marks', f'sign.{level}')}{NBSP}{say('marks', f'significance.{level}')}"
    return Fact(text, risk.origin.file, risk.origin.at("significance").pointer)


def factor_names(versions: Iterable[RiskFactors]) -> dict[str, Fact]:
    """Return factor id → name of the last version that has it."""
    return {
        factor.id: printed(factor.name, factor.origin.at("name"))
        for version in versions
        for factor in version.factors
    }


def _items(scope: Scope) -> tuple[Reported, ...]:
    return tuple(
        Reported(version.id, version.title, version, str(version.year), "risks.csv")
        for version in scope.unit.risk_factors
    )


def _make(scope: Scope, item: Reported, schools: tuple[str, ...]) -> tuple[Block, ...]:
    version = get(scope.unit.risk_factors, item.id)
    profiles = profiles_of(scope.results, scope.unit.programme.id)
    return (
        Paragraph((say("marks", "risk.legend"),)),
        *_groups(scope, version, profiles, schools),
        *_summary(scope, version, profiles),
    )


def _groups(
    scope: Scope, version: RiskFactors, profiles: tuple[RiskProfile, ...], schools: tuple[str, ...]
) -> Iterator[Block]:
    for group in version.groups:
        shown = tuple(each for each in group.schools if not schools or each in schools)
        if shown:
            yield Heading(2, (printed(group.title, group.origin.at("title")),))
            found = {each: profile_in(profiles, version.id, group.id, each) for each in shown}
            yield _matrix(scope, version, group, found)
            yield from _notes(scope, found)


def _matrix(
    scope: Scope, version: RiskFactors, group: RiskGroup, found: dict[str, RiskProfile | None]
) -> Table:
    names = factor_names((version,))
    schools: list[tuple[Inline, ...]] = [(narrow_name(scope, each),) for each in found]
    heads = ((say("marks", "risk.factor"),), *schools)
    rows = tuple(
        (
            (names.get(factor, Fact(factor)),),
            *(_cell(profile, factor) for profile in found.values()),
        )
        for factor in group.factors
    )
    alignments = ("left", *("center",) * len(found))
    return Table(heads, rows, alignments, widths=(6, *(3,) * len(found)))


def _cell(profile: RiskProfile | None, factor: str) -> tuple[Inline, ...]:
    lines = assessed(profile, factor)
    if not lines:
        return (Fact(say("marks", "risk.gap")),)
    mark = say("marks", "risk.mark") if lines[0].printed else ""
    return (risk_text(lines[0]), mark) if mark else (risk_text(lines[0]),)


def _notes(scope: Scope, found: dict[str, RiskProfile | None]) -> Iterator[Block]:
    for school, profile in found.items():
        for risk in profile.risks if profile else ():
            if risk.printed:
                name = narrow_name(scope, school).text
                words = say(
                    "marks", "risk.printed", printed=risk.printed, school=name, note=risk.note
                )
                yield Paragraph((Fact(words, risk.origin.file, risk.origin.pointer),), remark=True)


def _summary(
    scope: Scope, version: RiskFactors, profiles: tuple[RiskProfile, ...]
) -> Iterator[Block]:
    if not version.summary:
        return
    names = factor_names(scope.unit.risk_factors)
    yield Heading(2, (say("marks", "risk.summary"),))
    heads = tuple((say("marks", f"risk.{key}"),) for key in ("factors", "schools", "stated"))
    rows: list[tuple[tuple[Inline, ...], ...]] = []
    bands = []
    for theme in version.summary:
        bands.append(len(rows))
        rows.append(((printed(theme.title, theme.origin.at("title")),),))
        rows += [_stated(scope, line, names, profiles) for line in theme.stated]
    left = _left_out(version.summary, profiles)
    if left:
        bands.append(len(rows))
        rows.append(((say("marks", "risk.left-out"),),))
        rows += [
            (
                (names.get(factor, Fact(factor)),),
                (Fact(_schools(scope, highly_significant((factor,), profiles))),),
                (Fact(say("marks", "risk.unstated")),),
            )
            for factor in left
        ]
    yield Table(heads, tuple(rows), widths=(6, 5, 5), bands=tuple(bands))


def _stated(
    scope: Scope, line: StatedRisk, names: dict[str, Fact], profiles: tuple[RiskProfile, ...]
) -> tuple[tuple[Inline, ...], ...]:
    computed = highly_significant(line.factors, profiles)
    same = set(computed) == set(line.schools)
    words = say("marks", "risk.same") if same else _schools(scope, line.schools)
    factors = "; ".join(names.get(factor, Fact(factor)).text for factor in line.factors)
    return ((Fact(factors),), (Fact(_schools(scope, computed)),), (Fact(words, line.origin.file),))


def _left_out(summary: Iterable[RiskTheme], profiles: tuple[RiskProfile, ...]) -> list[str]:
    """Return the factors that are highly significant somewhere and stand in no theme."""
    stated = {factor for theme in summary for line in theme.stated for factor in line.factors}
    found = {risk.factor: None for profile in profiles for risk in profile.risks}
    return [
        factor
        for factor in found
        if factor not in stated and highly_significant((factor,), profiles)
    ]


def _schools(scope: Scope, schools: Iterable[str]) -> str:
    ordered = in_order_of_names(scope.registry, schools)
    return narrow_names(scope, ordered)


RISK_FACTORS = Report("risk-factors", _items, _make)

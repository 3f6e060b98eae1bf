"""What the reports of a programme hold on one school: verdict of the rule, results, risks, staff.

Enter the scope, a school and the year of a cycle, or none for all years. Leave rich text, empty
when no report knows the school.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.analyse.listing import RULE, Listing
from generator.analyse.risks import profiles_of
from generator.core.fact import Fact
from generator.core.rich import Block, Heading, Inline, Paragraph, Rich, Table
from generator.core.rich import Listing as Items
from generator.core.wording import say
from generator.model.staff import Staff
from generator.render.printed import printed
from generator.render.reports.exam_results import results_notes, results_table, school_results
from generator.render.reports.identification_rule import doubt_text, listings_of, low_text
from generator.render.reports.risk_factors import factor_names, risk_text
from generator.render.reports.staff import school_staff, staff_legend, staff_name, staff_value
from generator.render.scope import Scope, results_of


def school_reports(scope: Scope, school: str, year: int | None = None) -> Rich:
    """Return all that the reports say of ``school``; of the list of ``year`` and the year before.

    Risks and staff belong to the programme as a whole and are always there.
    """
    return Rich(
        (
            *verdict_blocks(scope, school, year),
            *_results(scope, school, year),
            *_risks(scope, school),
            *staff_blocks(scope, school),
        )
    )


def reported_schools(scope: Scope, year: int) -> set[str]:
    """Return the schools that a rule of ``year`` is put to."""
    rules = (rule for rule in scope.unit.identification_rules if rule.year == year)
    return {school for rule in rules for school in rule.schools if school in scope.results}


def verdict_blocks(scope: Scope, school: str, year: int | None = None) -> Iterator[Block]:
    """Give what the rules say of a school, that of ``year`` or all."""
    for rule in scope.unit.identification_rules:
        if year not in {None, rule.year}:
            continue
        for listing in listings_of(scope, rule, RULE, (school,)):
            yield Heading(2, (printed(rule.title, rule.origin.at("title")),))
            yield from _verdict(listing)


def _verdict(listing: Listing) -> Iterator[Block]:
    key = "listed.yes" if listing.decision.listed else "listed.no"
    doubts = doubt_text(listing)
    words = say("marks", "school.verdict", verdict=say("marks", key))
    more = say("marks", "school.doubts", doubts=doubts) if doubts else ""
    yield Paragraph((Fact(" ".join(part for part in (words, more) if part)),))
    lows = listing.decision.low
    if lows:
        facts = (Fact(low_text(item), item.origin.file, item.origin.pointer) for item in lows)
        yield Items(tuple((Paragraph((fact,)),) for fact in facts))


def _results(scope: Scope, school: str, year: int | None) -> Iterator[Block]:
    programme = scope.unit.programme.id
    found = scope.results[school].marks if school in scope.results else ()
    years = sorted({each.year for each in found if each.programme == programme})
    for each in years:
        if year is None or each in {year, year - 1}:
            results = school_results(scope, school, each)
            yield Heading(2, (say("marks", "results.title", year=each),))
            yield from results_notes(results)
            yield results_table(results)


def _risks(scope: Scope, school: str) -> Iterator[Block]:
    profiles = profiles_of({school: results_of(scope, school)}, scope.unit.programme.id)
    if not profiles:
        return
    names = factor_names(scope.unit.risk_factors)
    versions = {version.id: version for version in scope.unit.risk_factors}
    for profile in profiles:
        if profile.taxonomy in versions:
            title = versions[profile.taxonomy].title
            yield Heading(2, (Fact(title, profile.origin.file),))
            heads = ((say("marks", "risk.factor"),), (say("marks", "risk.significance"),))
            rows = tuple(
                ((names.get(risk.factor, Fact(risk.factor)),), (risk_text(risk),))
                for risk in profile.risks
            )
            yield Table(heads, rows, widths=(12, 4))


def staff_blocks(scope: Scope, school: str) -> Iterator[Block]:
    """Give the staff of a school by the tables of a programme."""
    tables = scope.results[school].staff if school in scope.results else ()
    for table in tables:
        staff = school_staff(scope, table.id, school)
        if staff is not None:
            yield Heading(2, (printed(staff.title, staff.origin.at("title")),))
            yield _staff_table(staff)
            yield from staff_legend((staff,))


def _staff_table(staff: Staff) -> Table:
    heads: tuple[tuple[Inline, ...], ...] = (
        (say("marks", "staff.what"),),
        (say("marks", "staff.value"),),
    )
    rows = tuple(((Fact(staff_name(line)),), (staff_value(line),)) for line in staff.lines)
    return Table(heads, rows, ("left", "center"), widths=(12, 4))

"""Counts of verdicts, and the sentence that states them.

Enter changes. Leave counts per school and comparison, and sentences such as «положительная
динамика по 8 показателям, стабилизация по 2 показателям».
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.analyse.result import Change, Verdict, VerdictCounts
from generator.core.wording import say
from generator.russian.counting import Case, counted


def verdict_counts(changes: Iterable[Change]) -> tuple[VerdictCounts, ...]:
    """Return one count per programme, comparison and school, in the order of first appearance."""
    groups: dict[tuple[str, str, str], list[Change]] = {}
    for change in changes:
        key = (change.programme, change.comparison, change.school)
        groups.setdefault(key, []).append(change)
    return tuple(_count(*key, rows) for key, rows in groups.items())


def verdict_sentence(counts: VerdictCounts) -> str:
    """Return the counts in words, groups of 0 left out; every row of the table is in one group.

    The order is positive, stable, negative, no data, not comparable, suppressed; without any row
    it says so.
    """
    groups = (
        ("positive", counts.positive),
        ("stable", counts.stable),
        ("negative", counts.negative),
        ("no_data", counts.no_data - counts.not_comparable),
        ("not_comparable", counts.not_comparable),
        ("suppressed", counts.suppressed),
    )
    parts = [
        say("analyse", f"verdict.{name}", count=counted(number, "показатель", Case.DATIVE))
        for name, number in groups
        if number
    ]
    return ", ".join(parts) or say("analyse", "verdict.none")


def verdict_name(verdict: Verdict) -> str:
    """Return the short name of a verdict for a table's cell."""
    return say("analyse", f"verdict-name.{verdict.value}")


def _count(programme: str, comparison: str, school: str, rows: list[Change]) -> VerdictCounts:
    by_verdict = Counter(row.verdict for row in rows)
    return VerdictCounts(
        programme=programme,
        comparison=comparison,
        school=school,
        positive=by_verdict[Verdict.POSITIVE],
        stable=by_verdict[Verdict.STABLE],
        negative=by_verdict[Verdict.NEGATIVE],
        no_data=by_verdict[Verdict.NO_DATA],
        not_comparable=sum(row.reason == "not-comparable" for row in rows),
        suppressed=by_verdict[Verdict.SUPPRESSED],
    )

"""What a regulation of collecting expects by a day, and who handed it in: for pages only.

Enter the lines of a regulation as they stand on a day. Leave a table: names of schools and
municipalities by state, or counts alone; papers never depend on a day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from generator.analyse.due import DueLine, FilingRow, FilingState, due_lines, last_day
from generator.analyse.filed import Reporter, ReporterKind, filings_by_reporter
from generator.core.fact import Fact
from generator.core.rich import Inline, LineBreak, Table
from generator.core.wording import say
from generator.model.collection import CollectionPlan
from generator.render.ordered import in_order_of_names, names_together
from generator.render.printed import printed
from generator.render.scope import Scope, narrow_name
from generator.russian.dates import write_date

_COLUMNS = ("table", "term", "state", "next")
# Said of the whole line when it holds for everyone: naming all would tell nothing more.
_OF_ALL = frozenset({FilingState.NOT_DUE, FilingState.UNKNOWN})


def lines_of(scope: Scope, plan: CollectionPlan, on: date) -> tuple[DueLine, ...]:
    """Return what ``plan`` stands at on a day, proved by submissions, cards and measurements."""
    filed = {school: results.filed for school, results in scope.results.items()}
    filings = filings_by_reporter(filed, scope.registry.cards.values())
    return due_lines(plan, filings, on)


def named_table(scope: Scope, lines: Iterable[DueLine]) -> Table:
    """Return the table that names who handed in and who did not."""
    return _table((line, _joined(_named(scope, line))) for line in lines)


def counted_table(lines: Iterable[DueLine]) -> Table:
    """Return the table that only counts."""
    return _table((line, _joined(_counted(line))) for line in lines)


def _table(lines: Iterable[tuple[DueLine, tuple[Inline, ...]]]) -> Table:
    heads = tuple((say("marks", f"due.{key}"),) for key in _COLUMNS)
    rows = tuple(
        (
            (printed(line.table.title, line.table.origin.at("title")),),
            (_day(line.due),),
            states,
            (_day(last_day(line.next)) if line.next else Fact(say("marks", "due.none")),),
        )
        for line, states in lines
    )
    return Table(heads, rows, widths=(6, 3, 9, 3), crossed=True)


def _day(day: date) -> Fact:
    return Fact(say("marks", "due.day", day=write_date(day)))


def _named(scope: Scope, line: DueLine) -> Iterator[Fact]:
    for state, rows in _shown(line):
        if len(rows) == len(line.rows) and state in _OF_ALL:
            yield Fact(_word(state))
        else:
            names = names_together(_names(scope, rows))
            yield Fact(say("marks", "due.named", state=_word(state), names=names))


def _counted(line: DueLine) -> Iterator[Fact]:
    of = len(line.rows)
    for state, rows in _shown(line):
        word = _word(state)
        counted = say("marks", "due.counted", state=word, count=len(rows), of=of)
        yield Fact(word if len(rows) == of and state in _OF_ALL else counted)


def _shown(line: DueLine) -> Iterator[tuple[FilingState, tuple[FilingRow, ...]]]:
    """Give the states in which there is anyone, those who handed in first."""
    yield from ((state, line.of(state)) for state in FilingState if line.of(state))


def _joined(facts: Iterator[Fact]) -> tuple[Inline, ...]:
    found: list[Inline] = []
    for fact in facts:
        found += [LineBreak(), fact] if found else [fact]
    return tuple(found)


def _word(state: FilingState) -> str:
    return say("marks", f"due.{state.value}")


def _names(scope: Scope, rows: tuple[FilingRow, ...]) -> Iterator[str]:
    late = {row.reporter for row in rows if row.late}
    for reporter in _in_order(scope, rows):
        name = _name(scope, reporter)
        yield say("marks", "due.late", name=name) if reporter in late else name


def _in_order(scope: Scope, rows: tuple[FilingRow, ...]) -> tuple[Reporter, ...]:
    """Return schools by name and number, municipalities after them."""
    by_school = {row.reporter.id: row.reporter for row in rows if _is_school(row.reporter)}
    others = tuple(row.reporter for row in rows if not _is_school(row.reporter))
    return (*(by_school[key] for key in in_order_of_names(scope.registry, by_school)), *others)


def _is_school(reporter: Reporter) -> bool:
    return reporter.kind is ReporterKind.SCHOOL


def _name(scope: Scope, reporter: Reporter) -> str:
    if _is_school(reporter):
        return narrow_name(scope, reporter.id).text
    found = scope.registry.municipalities.get(reporter.id)
    return found.name if found else reporter.id

"""The regulation of collecting reports: tables with their months, and the calendar of a year.

Enter a regulation. Leave two tables: by table as printed, by month as it falls due; and for its
page what is due on the build's day and who handed it in.
"""

from __future__ import annotations

from datetime import date

from generator.core.fact import Fact
from generator.core.rich import Block, Heading, Paragraph, Table
from generator.core.wording import say
from generator.model.collection import CollectedTable, CollectionPlan
from generator.render.due_table import lines_of, named_table
from generator.render.printed import printed
from generator.render.report import Report, Reported
from generator.render.scope import Scope, get
from generator.russian.dates import NOMINATIVE


def _items(scope: Scope) -> tuple[Reported, ...]:
    return tuple(
        Reported(plan.id, plan.title, plan, plan.begins[:4], "") for plan in scope.unit.collections
    )


def _make(scope: Scope, item: Reported, _: tuple[str, ...]) -> tuple[Block, ...]:
    plan = get(scope.unit.collections, item.id)
    return (_tables(plan), Heading(2, (say("marks", "collection.calendar"),)), _calendar(plan))


def _tables(plan: CollectionPlan) -> Table:
    heads = tuple((say("marks", f"collection.{key}"),) for key in ("table", "frequency", "months"))
    rows = tuple(
        (
            (_title(table),),
            (printed(table.frequency, table.origin.at("frequency")),),
            (Fact(", ".join(_month(each) for each in table.months), table.origin.file),),
        )
        for table in plan.tables
    )
    return Table(heads, rows, widths=(8, 4, 4))


def _calendar(plan: CollectionPlan) -> Table:
    heads = tuple((say("marks", f"collection.{key}"),) for key in ("month", "due"))
    rows = tuple(
        ((Fact(_month(month)),), (Fact("; ".join(_title(each).text for each in due)),))
        for month in range(1, 13)
        if (due := [table for table in plan.tables if month in table.months])
    )
    return Table(heads, rows, widths=(3, 13))


def _title(table: CollectedTable) -> Fact:
    return printed(table.title, table.origin.at("title"))


def _month(number: int) -> str:
    return NOMINATIVE[number - 1]


def _standing(scope: Scope, item: Reported, on: date) -> tuple[Block, ...]:
    lines = lines_of(scope, get(scope.unit.collections, item.id), on)
    heading = Heading(2, (say("marks", "due.title"),))
    note = Paragraph((say("marks", "due.note"),))
    return (heading, note, named_table(scope, lines)) if lines else ()


COLLECTION = Report("collection", _items, _make, _standing)

"""The staff table: posts and shares in rows, schools in columns, marks explained below.

Enter the staff rows of a programme's schools. Leave one table per title.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.core.fact import Fact
from generator.core.rich import Block, Inline, Paragraph, Table
from generator.core.wording import say
from generator.model.staff import Staff, StaffLine, StaffUnit
from generator.render.ordered import in_order_of_names
from generator.render.printed import number_fact, printed
from generator.render.report import Report, Reported
from generator.render.scope import Scope, narrow_name, results_of


def staff_value(line: StaffLine) -> Fact:
    """Return a value with the mark printed at it."""
    fact = number_fact(line.value, line.origin.at("value"))
    return Fact(f"{fact.text}{line.note}", fact.record, fact.pointer)


def staff_name(line: StaffLine) -> str:
    """Return the name of a row with its unit."""
    return (
        f"{line.name}, %" if line.unit is StaffUnit.PERCENT and "%" not in line.name else line.name
    )


def school_staff(scope: Scope, table: str, school: str) -> Staff | None:
    """Return the row of one school in the staff table ``table``."""
    key = (scope.unit.programme.id, table)
    found = [each for each in results_of(scope, school).staff if (each.programme, each.id) == key]
    return found[-1] if found else None


def staff_of(scope: Scope, table: str) -> dict[str, Staff]:
    """Return school id → its row of the staff table ``table``, in the order of names."""
    programme = scope.unit.programme.id
    found = {
        staff.owner: staff
        for results in scope.results.values()
        for staff in results.staff
        if (staff.programme, staff.id) == (programme, table)
    }
    return {school: found[school] for school in in_order_of_names(scope.registry, found)}


def _items(scope: Scope) -> tuple[Reported, ...]:
    programme = scope.unit.programme.id
    found = {
        staff.id: staff
        for results in scope.results.values()
        for staff in results.staff
        if staff.programme == programme
    }
    return tuple(
        Reported(key, found[key].title, found[key], "staff", "staff.csv") for key in sorted(found)
    )


def _make(scope: Scope, item: Reported, schools: tuple[str, ...]) -> tuple[Block, ...]:
    found = staff_of(scope, item.id)
    shown = {key: found[key] for key in found if not schools or key in schools}
    return (_table(scope, shown), *staff_legend(shown.values()))


def _table(scope: Scope, shown: dict[str, Staff]) -> Table:
    names: list[tuple[Inline, ...]] = [(narrow_name(scope, each),) for each in shown]
    heads = ((say("marks", "staff.what"),), *names)
    first = {line.name: line for staff in shown.values() for line in staff.lines}
    rows = tuple(
        ((Fact(staff_name(line)),), *(_cell(staff, name) for staff in shown.values()))
        for name, line in first.items()
    )
    alignments = ("left", *("center",) * len(shown))
    return Table(heads, rows, alignments, widths=(4, *(1,) * len(shown)))


def _cell(staff: Staff, name: str) -> tuple[Inline, ...]:
    line = next((line for line in staff.lines if line.name == name), None)
    return (staff_value(line) if line else Fact(say("marks", "staff.none")),)


def staff_legend(shown: Iterable[Staff]) -> Iterator[Block]:
    """Yield what the marks of the shown rows mean, each once."""
    seen = {
        text: printed(text, staff.origin.at("legend"))
        for staff in shown
        for text in staff.legend
        if _explains(text, staff)
    }
    yield from (Paragraph((fact,), remark=True) for fact in seen.values())


def _explains(text: str, staff: Staff) -> bool:
    """Tell whether a line of the legend speaks of a mark that stands in the row, or of none."""
    sign = text.split(maxsplit=1)[0]
    return any(letter.isalnum() for letter in sign) or any(
        line.note == sign for line in staff.lines
    )


STAFF = Report("staff", _items, _make)

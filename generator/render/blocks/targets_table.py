"""Target indicators as a table: from what value to what plan, what was reached, whether attained.

Enter a record of targets; leave plain tables. A column that no row fills is left out, so a plan
without values reached prints as its source did.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.analyse.attainment import Attained, attained_name, attainment, direction_name
from generator.core.fact import Fact
from generator.core.origin import Origin
from generator.core.wording import say
from generator.model.condition import Condition
from generator.model.target import Actual, Target, Targets
from generator.render.printed import EMPTY, printed
from generator.render.tabular import Tabular, TabularRow

_WIDTHS = {"direction": 10, "baseline": 8, "plan": 11, "actual": 10, "attained": 10}


def targets_tables(record: Targets) -> tuple[Tabular, ...]:
    """Return the table of the target indicators and, when there are any, of the expected ones."""
    tables = [_table(record, record.targets, record.title, record.origin.at("title"))]
    if record.expected:
        title = record.expected_heading or say("documents", "targets.expected")
        tables.append(_table(record, record.expected, title, record.origin.at("expected_heading")))
    return tuple(tables)


def actual_text(actual: Actual) -> str:
    """Return a value reached with what it belongs to and its day: «3,85 (4 кл.), 30.11.2024»."""
    scope = f" ({actual.scope})" if actual.scope else ""
    day = f", {actual.date.text}" if actual.date else ""
    return f"{actual.value.text}{scope}{day}"


def reached_lines(targets: Sequence[Target]) -> tuple[Fact, ...]:
    """Return a line per target with a value: «85 %, 20.12.2023 – достигнут»; alone unnamed."""
    return tuple(_reached(target, len(targets)) for target in targets if target.actuals)


def attained_fact(target: Target) -> Fact:
    """Return whether a target is attained; "" while no value is recorded."""
    found = attainment(target)
    if found.state is Attained.NO_DATA and not found.actuals:
        return EMPTY
    return Fact(attained_name(found.state), explanation=found.explanation)


def _reached(target: Target, count: int) -> Fact:
    found = attainment(target)
    words = say(
        "documents",
        "roadmap.reached-line",
        values="; ".join(actual_text(each) for each in found.actuals),
        state=attained_name(found.state),
    )
    line = words if count == 1 else f"{target.title}: {words}"
    return replace(printed(line, target.origin.at("actuals")), explanation=found.explanation)


def _table(record: Targets, targets: Iterable[Target], title: str, origin: Origin) -> Tabular:
    rows = [(target, _cells(target)) for target in targets]
    shown = [key for key in _WIDTHS if any(cells[key] for _, cells in rows)]
    heads = (say("documents", "view.number"), say("documents", "targets.title"))
    return Tabular(
        title=printed(title.strip().rstrip("."), origin),
        heads=(*map(Fact, heads), *(_head(record, key) for key in shown)),
        rows=tuple(
            TabularRow((Fact(f"{number}."), _title(target), *(cells[key] for key in shown)))
            for number, (target, cells) in enumerate(rows, start=1)
        ),
        widths=(4, 24, *(_WIDTHS[key] for key in shown)),
        numeric=2,
    )


def _cells(target: Target) -> dict[str, Fact]:
    values = "\n".join(actual_text(each) for each in attainment(target).actuals)
    return {
        "direction": Fact(direction_name(target.direction)),
        "baseline": _value(target, "baseline", target.baseline),
        "plan": _value(target, "plan", target.plan),
        "actual": printed(values, target.origin.at("actuals")),
        "attained": attained_fact(target),
    }


def _value(target: Target, field: str, condition: Condition | None) -> Fact:
    return printed(condition.text, target.origin.at(field)) if condition else EMPTY


def _title(target: Target) -> Fact:
    return printed(target.title.strip().rstrip(".;"), target.origin.at("title"))


def _head(record: Targets, key: str) -> Fact:
    own = {"baseline": record.baseline_title, "plan": record.plan_title}.get(key)
    if own:
        return printed(own, record.origin.at(f"{key}_title"))
    return Fact(say("documents", f"targets.{key}"))

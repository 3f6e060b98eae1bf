"""The programme of monitorings as rows: a part per monitoring, terms with lines, indicators.

Enter a record; leave what tables of the document and of narrative texts are made from.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.origin import Origin
from generator.core.wording import say
from generator.model.monitoring_plan import Monitoring, MonitoringPart, MonitoringPlan, Source
from generator.render.printed import EMPTY, printed


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A row: a title across all columns, a term with its lines, or an indicator of a group.

    ``starts`` and ``starts_group`` tell where merged cells of the first two columns begin.
    """

    title: Fact
    label: str
    lines: tuple[Fact, ...]
    indicator: Fact
    group: Fact
    mechanisms: tuple[Fact, ...]
    starts: bool
    starts_group: bool


@dataclass(frozen=True, slots=True)
class PlanPart:
    """One monitoring: a table of its own."""

    title: Fact
    remark: Fact
    rows: tuple[PlanRow, ...]


def plan_parts(plan: MonitoringPlan) -> tuple[PlanPart, ...]:
    """Return the monitorings of ``plan`` in order."""
    return tuple(_monitoring(monitoring) for monitoring in plan.monitorings)


def _monitoring(monitoring: Monitoring) -> PlanPart:
    rows = [*_opening(monitoring)]
    for part in monitoring.parts:
        rows += _part(part)
    origin = monitoring.origin
    return PlanPart(
        title=_fact(monitoring.title, origin.at("title")),
        remark=_fact(monitoring.remark, origin.at("remark")),
        rows=tuple(rows),
    )


def _opening(monitoring: Monitoring) -> Iterator[PlanRow]:
    word = monitoring.word
    yield from _term("aim", monitoring, "aim")
    tasks = _numbered(monitoring.tasks, monitoring.origin.at("tasks"))
    yield _row(label=say("monitorings", "tasks"), lines=tasks)
    yield from _term("critical_moment", monitoring, "critical_moment")
    yield from _term(f"collected.{word}", monitoring, "collected")
    yield from _term(f"covers.{word}", monitoring, "covers")
    yield from _term("population", monitoring, "population")


def _part(part: MonitoringPart) -> Iterator[PlanRow]:
    if part.title:
        yield _row(title=_fact(part.title, part.origin.at("title")))
    yield from _term("watched", part, "watched")
    yield from _term("population", part, "population")
    yield from _indicators(part)
    yield _row(label=say("monitorings", "methods"), lines=_lines(part, "methods"))
    sources = tuple(line for source in part.sources for line in _source_lines(source))
    yield _row(label=say("monitorings", "sources"), lines=sources)
    yield _row(label=say("monitorings", "processing"), lines=_lines(part, "processing"))
    thresholds = tuple(_fact(each.text, each.origin.at("text")) for each in part.thresholds)
    if thresholds:
        yield _row(label=say("monitorings", "thresholds"), lines=thresholds)


def _indicators(part: MonitoringPart) -> Iterator[PlanRow]:
    label = say("monitorings", "indicators")
    mechanisms = _lines(part, "mechanisms")
    starts = True
    for group in part.groups:
        title = _fact(group.title, group.origin.at("title"))
        for number, indicator in enumerate(group.indicators):
            yield PlanRow(
                title=EMPTY,
                label=label,
                lines=(),
                indicator=_fact(indicator.text, indicator.origin.at("text")),
                group=title,
                mechanisms=mechanisms if starts else (),
                starts=starts,
                starts_group=number == 0,
            )
            starts = False


def _term(key: str, part: Monitoring | MonitoringPart, field: str) -> Iterator[PlanRow]:
    text = getattr(part, field)
    if text:
        line = _fact(text, part.origin.at(field))
        yield _row(label=say("monitorings", key), lines=(line,))


def _row(title: Fact = EMPTY, label: str = "", lines: tuple[Fact, ...] = ()) -> PlanRow:
    return PlanRow(title, label, lines, EMPTY, EMPTY, (), starts=True, starts_group=True)


def _numbered(texts: tuple[str, ...], origin: Origin) -> tuple[Fact, ...]:
    if len(texts) == 1:
        return (_fact(texts[0], origin.at(0)),)
    return tuple(
        _fact(say("monitorings", "task", number=number + 1, text=text), origin.at(number))
        for number, text in enumerate(texts)
    )


def _lines(part: MonitoringPart, field: str) -> tuple[Fact, ...]:
    origin = part.origin.at(field)
    return tuple(_fact(text, origin.at(at)) for at, text in enumerate(getattr(part, field)))


def _source_lines(source: Source) -> Iterator[Fact]:
    text = f"{source.text}:" if source.items else source.text
    yield _fact(text, source.origin.at("text"))
    for at, item in enumerate(source.items):
        yield _fact(say("monitorings", "item", text=item), source.origin.at("items", at))


def _fact(text: str, origin: Origin) -> Fact:
    return printed(text, origin) if text else EMPTY

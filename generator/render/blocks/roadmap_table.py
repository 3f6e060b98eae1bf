"""The table of a roadmap: sections with events, a column of terms per track, optional columns.

Enter a roadmap and the scope; leave sections with numbered rows. A column whose field no event
fills is left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.deadline import Deadline
from generator.model.roadmap import Event, ListedSchool, Responsible, Roadmap, Section
from generator.render.blocks.person import name_fact
from generator.render.blocks.targets_table import reached_lines
from generator.render.printed import EMPTY, date_fact, printed, term_styled, typeset
from generator.render.scope import Scope, organisation_of, school_name


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """A proof of an event: whose, what, and where it can be seen ("" when it has no address)."""

    text: Fact
    href: str


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event. ``terms`` has one entry per column of terms; lists hold one line each.

    ``reached`` are the values of its targets; ``result`` ends with them.
    """

    number: str
    title: Fact
    schools: tuple[Fact, ...]
    terms: tuple[Fact, ...]
    responsible: tuple[Fact, ...]
    report: Fact
    planned_result: Fact
    reached: tuple[Fact, ...]
    result: tuple[Fact, ...]
    result_schools: tuple[Fact, ...]
    evidence: tuple[EvidenceLine, ...]


@dataclass(frozen=True, slots=True)
class RoadmapSection:
    """A section with its events; ``title`` is «Модуль 1. Есть проект», "" for a plan of none.

    ``level`` is 1 for a section that stands in no other.
    """

    id: str
    level: int
    title: Fact
    name: Fact
    description: Fact
    rows: tuple[EventRow, ...]


@dataclass(frozen=True, slots=True)
class RoadmapTable:
    """A whole roadmap. ``terms`` head the columns of terms; the flags tell which columns exist."""

    terms: tuple[Fact, ...]
    report_head: Fact
    has_responsible: bool
    has_report: bool
    has_planned_result: bool
    has_reached: bool
    width: int
    sections: tuple[RoadmapSection, ...]


def roadmap_table(scope: Scope, roadmap: Roadmap) -> RoadmapTable:
    """Return the table of ``roadmap``."""
    terms = term_heads(roadmap)
    optional = ("responsible", "report", "planned_result")
    filled = [any(getattr(event, name) for event in roadmap.events) for name in optional]
    reached = any(target.actuals for event in roadmap.events for target in event.targets)
    return RoadmapTable(
        terms=terms,
        report_head=_report_head(roadmap),
        has_responsible=filled[0],
        has_report=filled[1],
        has_planned_result=filled[2],
        has_reached=reached,
        width=2 + len(terms) + sum(filled) + reached,
        sections=_banded(roadmap_sections(scope, roadmap)),
    )


def term_heads(roadmap: Roadmap) -> tuple[Fact, ...]:
    """Return the heads of the columns of terms: one, or one per track."""
    if not roadmap.tracks:
        return (Fact(say("documents", "roadmap.term")),)
    return tuple(printed(track.title, track.origin.at("title")) for track in roadmap.tracks)


def _report_head(roadmap: Roadmap) -> Fact:
    if not roadmap.report_head:
        return Fact(say("documents", "roadmap.report"))
    return printed(roadmap.report_head, roadmap.origin.at("report_head"))


def _banded(sections: tuple[RoadmapSection, ...]) -> tuple[RoadmapSection, ...]:
    """Return the sections as bands of a table: an only one needs no name beside the table's."""
    if len(sections) > 1:
        return sections
    return tuple(replace(section, title=EMPTY) for section in sections)


def roadmap_sections(
    scope: Scope, roadmap: Roadmap, wanted: Collection[str] | None = None
) -> tuple[RoadmapSection, ...]:
    """Return the sections in the record's order; events of no section come last.

    With ``wanted``, ids of events, there are rows for these alone, numbered as in the whole plan.
    """
    numbers = _event_numbers(roadmap)
    events = [each for each in roadmap.events if wanted is None or each.id in wanted]
    known = {section.id for section in roadmap.sections}
    shown = replace(roadmap, events=tuple(events))
    sections = [
        _section(scope, shown, section, number, numbers)
        for section, number in _numbered(roadmap.sections)
    ]
    homeless = [event for event in events if event.section not in known]
    if homeless:
        rows = tuple(event_row(scope, roadmap, event, numbers[event.id]) for event in homeless)
        sections.append(RoadmapSection("", 1, EMPTY, EMPTY, EMPTY, rows))
    return tuple(sections)


def event_row(scope: Scope, roadmap: Roadmap, event: Event, number: str) -> EventRow:
    """Return the row of one event."""
    at = event.origin.at
    reached = reached_lines(event.targets)
    return EventRow(
        number=number,
        title=printed(event.title.rstrip("."), at("title")),
        schools=_listed(scope, event.schools),
        terms=_terms(scope, roadmap, event),
        responsible=tuple(_responsible(scope, each) for each in event.responsible),
        report=printed(event.report, at("report")),
        planned_result=printed(event.planned_result, at("planned_result")),
        reached=reached,
        result=(*_lines(event), *reached),
        result_schools=_listed(scope, event.result_schools),
        evidence=tuple(_evidence(scope, event)),
    )


def term_fact(scope: Scope, deadline: Deadline | None, event: Event, *steps: str | int) -> Fact:
    """Return a term as printed, its dates in the document's style."""
    if deadline is None:
        return _held(scope, event)
    return printed(term_styled(deadline.text, scope.style), event.origin.at(*steps))


def _held(scope: Scope, event: Event) -> Fact:
    """Return when an event without a term took place, a dash when that is not recorded."""
    days = [
        date_fact(each.date, each.origin.at("date"), scope.style).text for each in event.occurrences
    ]
    if not days:
        return Fact(say("documents", "sign.no-change"))
    origin = event.origin.at("occurrences")
    return Fact(", ".join(days), origin.file, origin.pointer)


def _terms(scope: Scope, roadmap: Roadmap, event: Event) -> tuple[Fact, ...]:
    own = term_fact(scope, event.deadline, event, "deadline")
    if not roadmap.tracks:
        return (own,)
    found = {
        each.track: term_fact(scope, each.deadline, event, "tracks", index, "deadline")
        for index, each in enumerate(event.tracks)
    }
    return tuple(found.get(track.id, own) for track in roadmap.tracks)


def _event_numbers(roadmap: Roadmap) -> dict[str, str]:
    """Return event id → number: 1, 2, 3 throughout, or 1.1, 1.2 in a plan that prints such."""
    ordered = list(_ordered(roadmap))
    if not any("." in event.number.rstrip(".") for event in roadmap.events):
        return {event.id: str(number) for number, event in enumerate(ordered, start=1)}
    sections = {section.id: number for section, number in _numbered(roadmap.sections)}
    counts: Counter[str] = Counter()
    numbers: dict[str, str] = {}
    for event in ordered:
        counts[event.section] += 1
        numbers[event.id] = f"{sections.get(event.section, '')}.{counts[event.section]}".lstrip(".")
    return numbers


def _ordered(roadmap: Roadmap) -> Iterable[Event]:
    sections = [section.id for section in roadmap.sections]
    order = {section: place for place, section in enumerate(sections)}
    return sorted(roadmap.events, key=lambda event: order.get(event.section, len(order)))


def _numbered(sections: Sequence[Section]) -> Iterable[tuple[Section, str]]:
    """Give sections with computed numbers: 1, 2, and 2.1 for the first section inside 2."""
    counts: dict[str, int] = {}
    numbers: dict[str, str] = {"": ""}
    for section in sections:
        counts[section.parent] = counts.get(section.parent, 0) + 1
        above = numbers.get(section.parent, "")
        own = str(counts[section.parent])
        numbers[section.id] = f"{above}.{own}" if above else own
        yield section, numbers[section.id]


def _section(
    scope: Scope, roadmap: Roadmap, section: Section, number: str, numbers: Mapping[str, str]
) -> RoadmapSection:
    origin = section.origin.at("title")
    words = (roadmap.section_word.strip(), f"{number}.", section.title)
    inside = [event for event in roadmap.events if event.section == section.id]
    return RoadmapSection(
        id=section.id,
        level=number.count(".") + 1,
        title=printed(" ".join(word for word in words if word), origin),
        name=printed(section.title, origin),
        description=printed(section.description, section.origin.at("description")),
        rows=tuple(event_row(scope, roadmap, event, numbers[event.id]) for event in inside),
    )


def _listed(scope: Scope, listed: Iterable[ListedSchool]) -> tuple[Fact, ...]:
    return tuple(_listed_line(scope, each) for each in listed)


def _listed_line(scope: Scope, listed: ListedSchool) -> Fact:
    text = listed.text.strip()
    gap = "" if text[:1] in ",.;:" else " "
    name = school_name(scope, listed.school).text
    return printed(f"{name}{gap}{text}".strip(), listed.origin)


def _lines(event: Event) -> tuple[Fact, ...]:
    origin = event.origin.at("result")
    return tuple(printed(line, origin) for line in event.result.splitlines() if line.strip())


def _responsible(scope: Scope, responsible: Responsible) -> Fact:
    if responsible.printed:
        return printed(responsible.printed, responsible.origin.at("printed"))
    """Return the printed post and whom or what it belongs to; each of them may stand alone."""
    named = _answering(scope, responsible)
    if not responsible.post:
        return named
    post = printed(responsible.post.strip().rstrip(".,"), responsible.origin.at("post"))
    return replace(post, text=f"{post.text} {named.text}") if named else post


def _answering(scope: Scope, responsible: Responsible) -> Fact:
    if responsible.person:
        return name_fact(scope.registry, responsible.person)
    if responsible.school:
        return school_name(scope, responsible.school)
    organisation = organisation_of(scope, responsible.organisation)
    name = organisation.name if organisation else responsible.organisation
    return printed(name, responsible.origin.at("organisation"))


def _evidence(scope: Scope, event: Event) -> Iterable[EvidenceLine]:
    for each in event.evidence:
        school = school_name(scope, each.school).text if each.school else ""
        words = [word for word in (school, each.title) if word]
        text = typeset(": ".join(words))
        if text or each.link:
            yield EvidenceLine(Fact(text, each.origin.file, each.origin.pointer), each.link)

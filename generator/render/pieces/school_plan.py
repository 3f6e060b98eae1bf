"""What a school has to do: the events of roadmaps that name it, with how far they have come.

Enter roadmaps and the site's day. Leave rows with the numbers of events in each state, and who
looks after the school, as far as its events name them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.analyse.result import EventState
from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.regex import regex
from generator.core.wording import say
from generator.model.roadmap import Event, Responsible, Roadmap
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.page import Link, Source, recorded
from generator.render.pieces.bar import Bar, share_bar
from generator.render.pieces.event import (
    EventLine,
    StatusCount,
    event_line,
    events_of_school,
    shown_state,
    state_counts,
)
from generator.render.pieces.line import Value
from generator.render.site import Site, person_name, roadmap_title, school_name, units_of_school
from generator.russian.counting import Case, counted

# Of its own plan, which has a page, a school's page tells what is late or near.
_PRESSING = (EventState.OVERDUE, EventState.DUE_SOON)
_MENTOR = regex(r"(?i)куратор|наставни")
# So many rows of an own plan; the rest stands on its page.
_MOST = 10


@dataclass(frozen=True, slots=True)
class SchoolEvents:
    """The events of one roadmap that name the school; of its own plan those that are pressing."""

    id: str
    title: str
    note: str
    roadmap: Link
    progress: str
    bar: Bar
    counts: tuple[StatusCount, ...]
    rows: tuple[EventLine, ...]
    sources: tuple[Source, ...]


def school_events(site: Site, school: str, path: str) -> Iterator[SchoolEvents]:
    """Give what each roadmap asks of a school, the latest year of each programme first."""
    for unit in units_of_school(site, school):
        named: dict[str, list[Event]] = {}
        for owner, event in events_of_school(unit, school):
            named.setdefault(owner.id, []).append(event)
        for roadmap in sorted(unit.roadmaps, key=lambda item: (-item.year, item.id)):
            if unit.programme.organiser == school:
                yield _own(site, unit, roadmap, path)
            elif roadmap.id in named:
                yield _named(site, unit, roadmap, named[roadmap.id], path)


def mentors_of(site: Site, school: str) -> Iterator[Value]:
    """Give who looks after a school: those whom its events call curator or mentor, each once."""
    found: dict[str, Value] = {}
    for item in _responsible(site, school):
        text = _mentor(site, item)
        if text:
            fact = Fact(text, item.origin.file, item.origin.at("post").pointer)
            found.setdefault(text, Value(fact))
    yield from found.values()


def _responsible(site: Site, school: str) -> Iterator[Responsible]:
    for unit in units_of_school(site, school):
        for event in _events(unit, school):
            yield from event.responsible


def _events(unit: ProgrammeUnit, school: str) -> Iterable[Event]:
    if unit.programme.organiser == school:
        return (event for roadmap in unit.roadmaps for event in roadmap.events)
    return (event for _, event in events_of_school(unit, school))


def _mentor(site: Site, item: Responsible) -> str:
    """Return «Н.Н. Шукшина, муниципальный куратор»; "" for another post and for nobody."""
    if not item.post or not _MENTOR.search(item.post):
        return ""
    person = site.registry.people.get(item.person)
    if not person and not item.school:
        return ""
    name = person_name(person) if person else school_name(site, item.school)
    return f"{name}, {item.post[:1].lower()}{item.post[1:]}"


def _named(
    site: Site, unit: ProgrammeUnit, roadmap: Roadmap, events: list[Event], path: str
) -> SchoolEvents:
    programme = unit.programme
    title = say("pages", "school.events", year=roadmap.year, programme=programme.name)
    states = Counter(shown_state(site, event) for event in events)
    return _made(site, (unit, roadmap), (title, ""), (states, events), path)


def _own(site: Site, unit: ProgrammeUnit, roadmap: Roadmap, path: str) -> SchoolEvents:
    by_state: dict[EventState, list[Event]] = {}
    for event in roadmap.events:
        by_state.setdefault(shown_state(site, event), []).append(event)
    pressing = [event for state in _PRESSING for event in by_state.get(state, ())]
    note = say("school", "plan.pressing" if pressing else "plan.calm")
    if len(pressing) > _MOST:
        note = say("school", "plan.most", count=_MOST, of=len(pressing))
    states = Counter({state: len(events) for state, events in by_state.items()})
    words = (roadmap_title(unit, roadmap), note)
    return _made(site, (unit, roadmap), words, (states, pressing[:_MOST]), path)


def _made(
    site: Site,
    found: tuple[ProgrammeUnit, Roadmap],
    words: tuple[str, str],
    events: tuple[Counter[EventState], list[Event]],
    path: str,
) -> SchoolEvents:
    unit, roadmap = found
    states, shown = events
    whole, done = states.total(), sum(states[state] for state in _DONE)
    target = address.roadmap_page(unit.programme.id, roadmap.id)
    of = counted(whole, "мероприятие", Case.GENITIVE)
    return SchoolEvents(
        id=address.anchor("events", unit.programme.id, roadmap.id),
        title=words[0],
        note=words[1],
        roadmap=Link(roadmap.title, address.link(path, target)),
        progress=say("school", "plan.progress", done=done, of=of),
        bar=share_bar(done, whole),
        counts=state_counts(states),
        rows=tuple(event_line(site, roadmap, event) for event in shown),
        sources=recorded(site, say("pages", "record"), roadmap.origin.file),
    )


_DONE = (EventState.DONE, EventState.NO_EVIDENCE)

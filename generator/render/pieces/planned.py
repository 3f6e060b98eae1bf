"""The events of one plan with their days, months, people and schools, and the views of the plan.

Enters: a programme with a roadmap. Leaves: what its page, its views and its timeline order by.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.analyse.calendar import CalendarEntry, PlannedEvent
from generator.analyse.planned_days import PlannedDays, months_of, plan_time, planned_days
from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.model.organisation import Person
from generator.model.roadmap import Roadmap
from generator.model.unit import ProgrammeUnit
from generator.render import address
from generator.render.page import Link
from generator.render.pieces.event import month_of
from generator.render.site import Site

MONTHS, PEOPLE = "months", "people"


@dataclass(frozen=True, slots=True)
class Planned:
    """An event's days, the months that it is listed under ("" for none), people and schools."""

    days: tuple[PlannedDays, ...]
    months: tuple[str, ...]
    people: tuple[str, ...]
    schools: tuple[str, ...]


def planned_events(unit: ProgrammeUnit, roadmap: Roadmap) -> dict[str, Planned]:
    """Return event → what is planned of it, in the order of the plan."""
    time = plan_time(unit, roadmap)
    found = {}
    for event in roadmap.events:
        entry = CalendarEntry(PlannedEvent(unit.programme, roadmap, event))
        days = planned_days(entry, time)
        months = {month for each in days for month in months_of(each)} | {month_of(event)}
        found[event.id] = Planned(
            days,
            tuple(sorted(months - {""} or {""})),
            tuple(dict.fromkeys(item.person for item in event.responsible if item.person)),
            event.named_schools,
        )
    return found


def people_in_order(site: Site, planned: Iterable[Planned]) -> list[Person]:
    """Return the people who answer for events, by surname."""
    ids = {person for each in planned for person in each.people}
    people = [site.registry.people[each] for each in ids if each in site.registry.people]
    return sorted(people, key=lambda item: (item.surname, item.initials, item.id))


def listed_name(person: Person) -> str:
    """Return «Фамилия И.О.», as lists are ordered."""
    return f"{person.surname} {person.initials}".strip()


def roadmap_views(unit: ProgrammeUnit, roadmap: Roadmap, path: str) -> tuple[Link, ...]:
    """Return links to the views of a plan; that of ``path`` is the current one."""
    programme = unit.programme.id
    targets = {"list": address.roadmap_page(programme, roadmap.id)}
    targets[MONTHS] = address.roadmap_view(programme, roadmap.id, MONTHS)
    if names_people(roadmap):
        targets[PEOPLE] = address.roadmap_view(programme, roadmap.id, PEOPLE)
    return tuple(
        Link(say("feeds", f"view.{view}"), address.link(path, target), target == path)
        for view, target in targets.items()
    )


def names_people(roadmap: Roadmap) -> bool:
    """Tell whether some event names a person who answers for it."""
    return any(item.person for event in roadmap.events for item in event.responsible)

"""Evidence: a proof that something took place or that a value was reached."""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.model.record import Part, Visibility


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Part):
    """A proof of an event: what and where. ``printed`` is a school's name as printed."""

    title: str = ""
    link: str = ""
    school: str = ""
    printed: str = ""
    visibility: Visibility = Visibility.PUBLIC

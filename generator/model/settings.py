"""Settings of a content root: the file vektor.yaml."""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.model.record import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(Part):
    """What vektor.yaml says. ``repository`` is the address of the records' repository.

    ``visibility`` tells whether that repository is private or public; ``layout`` names the layout
    profile, "" leaves the choice to each document's date. Calendars remind of a term
    ``reminder_days`` before it.
    """

    forge: str
    branch: str
    small_cell_k: int
    title: str = ""
    repository: str = ""
    visibility: str = "private"
    address: str = ""
    layout: str = ""
    reminder_days: int = 7

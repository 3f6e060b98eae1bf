"""The origin: where a value was written."""

from __future__ import annotations

from dataclasses import dataclass

from generator.core.finding import pointer_to


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """A record's file (POSIX path below the root) and a JSON pointer into it."""

    file: str
    pointer: str = ""

    def at(self, *steps: str | int) -> Origin:
        """Return the origin of a value inside this one."""
        return Origin(self.file, self.pointer + pointer_to(*steps))

    @property
    def owner(self) -> str:
        """Return the id of the folder's owner: the school, programme or organisation."""
        return self.file.rsplit("/", 2)[-2] if "/" in self.file else ""

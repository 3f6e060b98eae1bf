"""The origin: where a value was written."""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.core.finding import pointer_to


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """A record's file (POSIX path below the root) and a JSON pointer into it."""

    file: str
    pointer: str = ""

    def at(self, *steps: str | int) -> Origin:
        """Return the origin of a value inside this one."""
        step = steps[0] if len(steps) == 1 else "~"
        plain = type(step) is int or (type(step) is str and "/" not in step and "~" not in step)
        inner = f"/{step}" if plain else pointer_to(*steps)
        return Origin(self.file, self.pointer + inner)

    @property
    def owner(self) -> str:
        """Return the id of the folder's owner: the school, programme or organisation."""
        return self.file.rsplit("/", 2)[-2] if "/" in self.file else ""

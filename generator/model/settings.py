"""Settings of a content root: the file vektor.yaml."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.record import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(Part):
    """What vektor.yaml says. ``repository`` is the address of the records' repository.

    ``visibility`` tells whether that repository is private or public; ``layout`` names the layout
    profile, "" leaves the choice to each document's date.
    """

    forge: str
    branch: str
    small_cell_k: int
    title: str = ""
    repository: str = ""
    visibility: str = "private"
    address: str = ""
    layout: str = ""

    @property
    def records_address(self) -> str:
        """Return the address below which the records' files stand on their branch, "" if none."""
        pattern = _FILES_ON_BRANCH.get(self.forge)
        if not self.repository or pattern is None:
            return ""
        return pattern.format(repository=self.repository.rstrip("/"), branch=self.branch)


# How forges address a file on a branch; GitVerse as its pages show it, untested.
_FILES_ON_BRANCH = {
    "github": "{repository}/blob/{branch}",
    "gitlab": "{repository}/-/blob/{branch}",
    "gitea": "{repository}/src/branch/{branch}",
    "gitverse": "{repository}/content/{branch}",
}

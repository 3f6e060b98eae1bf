"""The repository's address of a record, by the branch's name and never by a commit.

Enters: settings of vektor.yaml. Leaves: the address of the content's folder, to which a record's
path is appended.
"""

from __future__ import annotations

_FOLDERS = {
    "github": "{repository}/blob/{branch}",
    "gitlab": "{repository}/-/blob/{branch}",
    "gitea": "{repository}/src/branch/{branch}",
    "gitverse": "{repository}/content/{branch}",
}


def records_address(forge: str, repository: str, branch: str) -> str:
    """Return the address of the branch's files; "" without a repository or for an unknown forge."""
    folder = _FOLDERS.get(forge, "")
    if not repository or not folder:
        return ""
    return folder.format(repository=repository.rstrip("/"), branch=branch)

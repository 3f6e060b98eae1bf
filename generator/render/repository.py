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


# How a forge calls a file to look at, and the same file to edit; the longest first.
_EDITORS = (("/-/blob/", "/-/edit/"), ("/src/branch/", "/_edit/"), ("/blob/", "/edit/"))


def records_address(forge: str, repository: str, branch: str) -> str:
    """Return the address of the branch's files; "" without a repository or for an unknown forge."""
    folder = _FOLDERS.get(forge, "")
    if not repository or not folder:
        return ""
    return folder.format(repository=repository.rstrip("/"), branch=branch)


def record_editor(record: str) -> str:
    """Return the address at which a forge edits the record at ``record``; "" when none is known."""
    for view, edit in _EDITORS:
        repository, found, rest = record.partition(view)
        if found:
            return f"{repository}{edit}{rest}"
    return ""

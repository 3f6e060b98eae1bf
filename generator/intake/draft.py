"""Drafts of new records: the least that a record needs, to be filled in by a person.

Enters: what the author knows. Leaves: drafts, each an instance for its kind's schema with the
folders it goes to. A draft has status draft, so what it still lacks stops no build.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.assemble.schema_check import check_schema
from generator.core.artifact import Artifact
from generator.core.dataclass import dataclass
from generator.core.exceptions import VektorError
from generator.core.slug import message
from generator.core.wording import say
from generator.forms.formats.canonical_yaml import write
from generator.model.kind import KINDS, Kind
from generator.read.places import path_of, spot_of
from generator.read.resources import schema_of

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Draft:
    """A new record: its kind, its data in the order of the schema, the folders of its path."""

    kind: Kind
    id: str
    folders: tuple[str, ...]
    fields: Mapping[str, Any]

    @property
    def instance(self) -> dict[str, Any]:
        """Return the record's data with its header."""
        header = {
            "kind": self.kind.name,
            "schema": SCHEMA_VERSION,
            "id": self.id,
            "status": "draft",
        }
        return {**header, **{key: value for key, value in self.fields.items() if value != ""}}


def draft_artifact(draft: Draft, schemas_at: str) -> Artifact:
    """Return the file of a draft; ``schemas_at`` is the folder of schemas below the root.

    Raises: VektorError draft-wrong, naming the first thing that does not fit the schema.
    """
    path = path_of(draft.kind, draft.id, *draft.folders)
    schema = schema_of(draft.kind.name)
    found = check_schema(draft.instance, schema, path)
    if found or spot_of(path) is None:
        why = message(found[0]) if found else path
        raise VektorError("draft-wrong", path=path, why=why)
    up = "../" * path.count("/")
    modeline = f"{up}{schemas_at}/{draft.kind.name}.schema.json"
    return Artifact(path, write(draft.instance, schema, modeline=modeline).encode("utf-8"))


def school_draft(school: str, municipality: str, name: str, branch_of: str = "") -> Draft:
    """Return the draft of a school, or of a branch when ``branch_of`` names its school."""
    fields = {
        "municipality": municipality,
        "name": name,
        "legal_form": "branch" if branch_of else "entity",
        "branch_of": branch_of,
        "not_stated": ["head"],
    }
    return Draft(_kind("school"), school, (municipality,), fields)


def programme_drafts(programme: str, name: str, organiser: str, year: int) -> tuple[Draft, ...]:
    """Return the drafts of a programme's passport and of its first cycle."""
    title = say("drafts", "programme.title", name=name)
    passport = {
        "name": name,
        "title": title,
        "word": say("drafts", "programme.word"),
        "organiser": organiser,
        "ward_role": _role("ward"),
        "partner_role": _role("partner"),
    }
    cycle = {
        "year": year,
        "title": say("drafts", "programme.cycle_title", title=title, year=year),
        "begins": f"01.01.{year}",
        "ends": f"31.12.{year}",
    }
    return (
        Draft(_kind("programme"), programme, (), passport),
        Draft(_kind("cycle"), str(year), (programme,), cycle),
    )


def order_draft(order: str, programme: str, issuer: str, title: str, cycle: str = "") -> Draft:
    """Return the draft of an order: title, one point to fill in, the point of control."""
    fields = {
        "issuer": issuer,
        "type": say("drafts", "order.type"),
        "title": title,
        "cycle": cycle,
        "preamble": say("drafts", "order.preamble"),
        "operative": say("drafts", "order.operative"),
        "points": [
            {"id": "first", "text": say("drafts", "order.point")},
            {"id": "control", "text": say("drafts", "order.control"), "control": True},
        ],
        "signature": {"post": say("drafts", "order.post")},
    }
    return Draft(_kind("order"), order, (programme,), fields)


def _kind(name: str) -> Kind:
    return next(kind for kind in KINDS if kind.name == name)


def _role(role: str) -> dict[str, str]:
    return {number: say("drafts", f"{role}.{number}") for number in ("one", "many")}

"""Slugs of findings and errors: what each means, from wording/ru/findings-*, errors-*.yaml.

Leaves: for each slug title, message, hint, why, bad and good example, all Russian.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from generator.core.finding import Finding
from generator.core.wording import wording


@cache
def slugs() -> Mapping[str, Mapping[str, Any]]:
    """Return the wording of all findings' slugs, ordered by slug."""
    return _merged("findings-")


@cache
def error_slugs() -> Mapping[str, Mapping[str, Any]]:
    """Return the wording of all slugs of VektorError (message, hint), ordered by slug."""
    return _merged("errors-")


def _merged(start: str) -> dict[str, Mapping[str, Any]]:
    from importlib.resources import files  # noqa: PLC0415  # a sixth of a start

    folder = files("generator").joinpath("wording", "ru")
    rooms = sorted(item.name for item in folder.iterdir() if item.name.startswith(start))
    merged: dict[str, Mapping[str, Any]] = {}
    for room in rooms:
        merged.update(wording(room.removesuffix(".yaml")))
    return dict(sorted(merged.items()))


def message(finding: Finding) -> str:
    """Return what is wrong, with the finding's parameters filled in."""
    return _filled(finding, "message")


def hint(finding: Finding) -> str:
    """Return what to do about the finding; "" when its wording has no hint."""
    return _filled(finding, "hint")


def shown(slug: str, part: str) -> str:
    """Return «message» or «hint» of a slug as an example of it reads; "…" for what has none."""
    example = _Example(wording("examples").get(slug, {}))
    return str(slugs()[slug].get(part, "")).format_map(example).strip()


class _Example(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "…"


def _filled(finding: Finding, part: str) -> str:
    return str(slugs()[finding.slug].get(part, "")).format_map(finding.parameter)

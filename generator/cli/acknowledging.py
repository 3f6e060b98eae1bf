"""Ready entries for ``acknowledged``: where a finding stands, and the value its record has there.

Enters: a root and a slug. Leaves: YAML snippets to paste into records, one per open finding.
"""

from __future__ import annotations

import json
from pathlib import Path

from generator.assemble.raw import raw_record
from generator.assemble.registry import record_of
from generator.core.finding import Finding, Severity
from generator.core.wording import say
from generator.findings.part import text_at
from generator.pipeline import check
from generator.read.folder import read_file
from generator.read.places import spot_of

_GRAVE = {Severity.ERROR, Severity.WARNING}


def snippets(root: Path, slug: str) -> list[str]:
    """Return an entry per open error or warning of ``slug`` that a record can acknowledge."""
    found = [item for item in check(root, ()) if item.slug == slug]
    standing = [item for item in found if item.severity in _GRAVE and not item.acknowledged]
    values = [(item, value_at(root, item)) for item in standing]
    return [_entry(item, value) for item, value in values if value is not None]


def value_at(root: Path, found: Finding) -> str | None:
    """Return the value that an acknowledgement of ``found`` names; None when it can't be one."""
    content = read_file(root, found.file)[0] if spot_of(found.file) is not None else None
    raw = raw_record(content, found.file)[0] if content is not None else None
    return text_at(record_of(raw), found.pointer) if raw is not None else None


def _entry(found: Finding, value: str) -> str:
    # A JSON text is a YAML text in double quotes; it holds colons and quotes as they are.
    return say(
        "cli",
        "explain.entry",
        file=found.file,
        slug=found.slug,
        at=json.dumps(found.pointer, ensure_ascii=False),
        value=json.dumps(value, ensure_ascii=False),
    ).rstrip()

"""The repository's own content, read once: raw records and typed ones, by file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest

from generator.assemble.raw import raw_record
from generator.assemble.source import RawRecord
from generator.assemble.structure import structure
from generator.core.finding import Finding
from generator.core.origin import Origin
from generator.model.record import Record
from generator.read.folder import content_files

ROOT = Path(__file__).resolve().parent.parent.parent

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Content:
    """Raw and typed records by file, the texts by file, and what reading found wrong."""

    raw: Mapping[str, RawRecord]
    records: Mapping[str, Record]
    texts: Mapping[str, str]
    findings: tuple[Finding, ...]

    def of(self, kind: type[R], folder: str = "content/") -> list[R]:
        """Return the records of a class in a folder, ordered by path."""
        return [
            record
            for file, record in sorted(self.records.items())
            if isinstance(record, kind) and file.startswith(folder)
        ]


@pytest.fixture(scope="session")
def content() -> Content:
    files = content_files(ROOT)
    raw: dict[str, RawRecord] = {}
    findings = list(files.findings)
    for file in files.records:
        record, problems = raw_record((ROOT / file).read_bytes(), file)
        findings += problems
        if record:
            raw[file] = record
    typed = {
        file: structure(record.kind.record, record.instance, Origin(file))
        for file, record in raw.items()
    }
    texts = {file: (ROOT / file).read_text(encoding="utf-8") for file in files.texts}
    return Content(raw, typed, texts, tuple(findings))

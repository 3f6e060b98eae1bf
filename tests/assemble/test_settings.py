"""The settings of a root: cases, and what the remark on an empty file tells to write."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.assemble.settings import read_settings
from generator.core.slug import hint

CASES = Path(__file__).parent.parent / "data" / "settings"


@pytest.mark.parametrize("path", sorted(CASES.glob("bad/*/*.yaml")), ids=lambda path: path.stem)
def test_bad_settings_are_told_their_slip(path: Path) -> None:
    settings, findings = read_settings(path.read_bytes())
    assert settings is None
    assert [item.slug for item in findings] == [path.parent.name]
    assert [item.file for item in findings] == ["vektor.yaml"]
    assert all(item.place is not None for item in findings)


@pytest.mark.parametrize("path", sorted(CASES.glob("good/*/*.yaml")), ids=lambda path: path.stem)
def test_good_settings_are_read(path: Path) -> None:
    settings, findings = read_settings(path.read_bytes())
    assert settings is not None
    assert findings == []


def test_what_the_remark_tells_to_write_is_enough() -> None:
    _, [finding] = read_settings(b"")
    lines = re.findall("«(.+?)»", hint(finding))
    settings, findings = read_settings("\n".join(lines).encode())
    assert findings == []
    assert settings is not None

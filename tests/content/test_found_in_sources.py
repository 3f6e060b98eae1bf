"""What docs/found-in-sources.md says of the sources is what the check finds in their records."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.core.slug import slugs
from generator.pipeline import check

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = (ROOT / "docs" / "found-in-sources.md").read_text(encoding="utf-8")
RIGHT, OPEN, WRONG = VERDICTS = ("верно", "спорно", "ложно")
SEEDS = 5
FOLDER = "content/"


def _rows(verdicts: bool) -> Iterator[list[str]]:
    for line in PAGE.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and (cells[-1] in VERDICTS) is verdicts:
            yield cells


@pytest.fixture(scope="module")
def found() -> Counter[tuple[str, str]]:
    records = [item for item in check(ROOT, ()) if item.file.startswith(FOLDER)]
    return Counter((item.slug, item.file.removeprefix(FOLDER)) for item in records)


def test_every_finding_is_told_and_nothing_else(found: Counter[tuple[str, str]]) -> None:
    told = Counter((row[0].strip("`"), row[1].strip("`")) for row in _rows(verdicts=True))
    assert told == found


def test_every_row_names_its_place_and_quotes() -> None:
    assert all(row[2] and row[3] for row in _rows(verdicts=True))
    assert len(re.findall(r"^## 00\d\. ", PAGE, re.MULTILINE)) == SEEDS


def test_the_shares_are_those_of_the_tables() -> None:
    told = Counter(row[-1] for row in _rows(verdicts=True))
    total = told.total()
    words = (
        f"Всего замечаний {total}: верно {told[RIGHT]}, спорно {told[OPEN]}, ложно {told[WRONG]}."
    )
    assert words in PAGE
    assert f"{told[WRONG]} из {total}; если считать ложными и спорные, " in PAGE
    doubted = told[OPEN] + told[WRONG]
    percent = f"{100 * doubted / total:.1f}".replace(".", ",")
    assert f"{doubted} из {total} ({percent} %)" in PAGE
    assert 10 * doubted < total


def test_every_kind_of_error_has_rules_and_tests() -> None:
    kinds = PAGE.partition("## Виды ошибок и правила")[2].partition("\n## ")[0]
    rows = [line.strip("|").split("|") for line in kinds.splitlines() if "`" in line]
    assert len(rows) == kinds.count("\n|") - 2
    for _, rules, tests in rows:
        assert set(re.findall(r"`([^`]+)`", rules)) <= slugs().keys()
        assert all((ROOT / path).is_dir() for path in re.findall(r"`([^`]+)`", tests))

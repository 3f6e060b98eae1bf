"""Every check on good and bad records: small changes to one sound content root.

Enters: tests/data/findings/base, a content root without a single finding, and for each slug
<slug>/good.yaml and <slug>/bad.yaml: lists of cases. A case says what to ``set``, ``remove`` (both
by file and JSON pointer), ``add`` (whole records) or which ``texts`` to write; a bad one what to
``expect``, and which other findings it brings ``also``. Every finding of the whole root must be
named.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.core.finding import Finding, pointer_steps
from generator.core.slug import hint, message
from generator.findings import CHECKS
from generator.findings.run import STALE
from generator.pipeline import load

DATA = Path(__file__).parent.parent / "data" / "findings"
BASE = DATA / "base"
Tree = dict[str, Any]


class PlainDumper(yaml.SafeDumper):
    """Knows no types, so «5» is written as 5 and read by its schema."""

    def ignore_aliases(self, _: Any) -> bool:
        return True


PlainDumper.yaml_implicit_resolvers = {}


@dataclass(frozen=True)
class Case:
    slug: str
    name: str
    body: dict[str, Any]


def _cases(side: str) -> Iterator[Case]:
    for path in sorted(DATA.glob(f"*/{side}.yaml")):
        for body in _plain(path.read_text(encoding="utf-8")):
            yield Case(path.parent.name, body["case"], body)


def _plain(text: str) -> Any:
    return yaml.load(text, Loader=yaml.BaseLoader)  # strings only


@cache
def _base() -> Tree:
    files = sorted(BASE.rglob("*.yaml"))
    return {str(path.relative_to(BASE)): _plain(path.read_text(encoding="utf-8")) for path in files}


def _changed(body: dict[str, Any]) -> Tree:
    tree: Tree = deepcopy(_base())
    tree |= {f"content/{file}": record for file, record in body.get("add", {}).items()}
    for file, changes in body.get("set", {}).items():
        for pointer, value in changes.items():
            _set(tree[f"content/{file}"], pointer, value)
    for file, pointers in body.get("remove", {}).items():
        for pointer in pointers:
            _remove(tree, f"content/{file}", pointer)
    return tree


def _set(record: Any, pointer: str, value: Any) -> None:
    *steps, last = pointer_steps(pointer)
    for step in steps:
        record = record[int(step)] if isinstance(record, list) else record.setdefault(step, {})
    if not isinstance(record, list):
        record[last] = value
    elif int(last) == len(record):
        record.append(value)
    else:
        record[int(last)] = value


def _remove(tree: Tree, file: str, pointer: str) -> None:
    *steps, last = pointer_steps(pointer) or ("",)
    if not last:
        del tree[file]
        return
    record = tree[file]
    for step in steps:
        record = record[int(step)] if isinstance(record, list) else record[step]
    del record[int(last) if isinstance(record, list) else last]


def _write(tree: Tree, root: Path, extra: dict[str, str] | None = None) -> None:
    for file, record in tree.items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        if record == _base().get(file):
            shutil.copyfile(BASE / file, path)
        else:
            text = yaml.dump(record, Dumper=PlainDumper, allow_unicode=True, sort_keys=False)
            path.write_text(text, encoding="utf-8")
    texts = root / "content/programmes/path/texts"
    texts.mkdir()
    for name, text in ({"introduction.md": "Проект выполнен.\n"} | (extra or {})).items():
        (texts / name).write_text(text, encoding="utf-8")


def _found(body: dict[str, Any], root: Path) -> tuple[Finding, ...]:
    _write(_changed(body), root, body.get("texts"))
    return load(root).findings


def _spelt(findings: tuple[Finding, ...]) -> list[str]:
    return sorted(
        f"{item.slug} {item.file.removeprefix('content/')}#{item.pointer}" for item in findings
    )


@pytest.mark.parametrize("case", list(_cases("bad")), ids=lambda case: f"{case.slug}: {case.name}")
def test_a_bad_case_is_found_and_nothing_else(case: Case, tmp_path: Path) -> None:
    findings = _found(case.body, tmp_path)
    expected = [f"{case.slug} {place}" for place in case.body["expect"]]
    assert _spelt(findings) == sorted([*expected, *case.body.get("also", [])])
    for item in findings:
        assert "{" not in message(item).replace("{{", "").replace("}}", "") or "{{" in message(item)
        assert hint(item)
        assert item.place is not None
        assert item.place.line > 0
    for said in case.body.get("says", []):
        assert any(said in message(item).replace("\u00a0", " ") for item in findings)
    for severity in case.body.get("severity", "").split():
        assert {item.severity.value for item in findings if item.slug == case.slug} == {severity}


@pytest.mark.parametrize("case", list(_cases("good")), ids=lambda case: f"{case.slug}: {case.name}")
def test_a_good_case_is_left_alone(case: Case, tmp_path: Path) -> None:
    assert _spelt(_found(case.body, tmp_path)) == sorted(case.body.get("also", []))


def test_the_base_has_no_finding() -> None:
    assert load(BASE).findings == ()


def test_every_check_has_good_and_bad_cases() -> None:
    slugs = {check.slug for check in CHECKS} | {
        STALE,
        "former-id-taken",
        "head-missing",
        "id-doubled",
    }
    for side in ("good", "bad"):
        assert {case.slug for case in _cases(side)} == slugs


def test_every_check_stands_on_the_shelf_once_in_order() -> None:
    slugs = [check.slug for check in CHECKS]
    assert slugs == sorted(set(slugs))

"""Canonical YAML: vectors that every writer passes, and properties of writing and editing."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.forms.formats.canonical_yaml import REMOVE, changed, edit, write
from generator.forms.yaml_edit import edited, same
from generator.forms.yaml_scalar import is_plain, one_line
from generator.read.folder import content_files
from generator.read.instance import to_instance
from generator.read.places import spot_of
from generator.read.resources import schema_of
from generator.read.schemas import Schema, parse_schema
from generator.read.yaml_tree import parse

DATA = Path(__file__).parent.parent / "data" / "yaml-style"
SCHEMA: Schema = parse_schema((DATA / "style.schema.json").read_bytes())
WRITE = sorted((DATA / "write").glob("*.json"))
EDIT = sorted((DATA / "edit").iterdir())


def _json(path: Path) -> Any:
    return json.loads(path.read_bytes(), parse_float=Decimal)


def _read(text: str) -> Any:
    node, findings = parse(text.encode(), "f.yaml")
    assert findings == []
    assert node is not None
    return to_instance(node, SCHEMA)


@pytest.mark.parametrize("path", WRITE, ids=lambda path: path.stem)
def test_written_as_the_vector_says(path: Path) -> None:
    text = write(_json(path), SCHEMA)
    assert text.encode() == path.with_suffix(".yaml").read_bytes()
    assert same(_read(text), _json(path))


@pytest.mark.parametrize("path", WRITE, ids=lambda path: path.stem)
def test_reader_that_guesses_types_sees_the_same_texts(path: Path) -> None:
    loaded = yaml.safe_load(path.with_suffix(".yaml").read_bytes())
    assert loaded == json.loads(path.read_bytes())


@pytest.mark.parametrize("path", EDIT, ids=lambda path: path.name)
def test_edited_as_the_vector_says(path: Path) -> None:
    changes = _json(path / "changes.json")
    wanted = {**changes["set"], **dict.fromkeys(changes["remove"], REMOVE)}
    before = (path / "before.yaml").read_bytes().decode()
    after = edit(before, wanted, SCHEMA)
    assert after.encode() == (path / "after.yaml").read_bytes()
    assert same(_read(after), changed(_read(before), wanted))


def test_modeline_stands_first() -> None:
    text = write({"id": "a"}, SCHEMA, modeline="../schemas/style.schema.json")
    assert text == "# yaml-language-server: $schema=../schemas/style.schema.json\nid: a\n"


def test_unknown_keys_come_last_and_empty_records_are_written() -> None:
    assert write({"z": "1", "text": "т", "id": "a"}, SCHEMA) == 'id: a\ntext: т\nz: "1"\n'
    assert write({}, SCHEMA) == "{}\n"


@pytest.mark.parametrize("value", [1.5, None, b"a", object()])
def test_other_types_are_refused(value: object) -> None:
    with pytest.raises(TypeError):
        write({"text": value}, SCHEMA)


@pytest.mark.parametrize("text", ["\x00", "a\x07", "a\u2028b", "\ufeff", "a\rb", "a\nb\x0b"])
def test_characters_that_no_record_may_hold_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="forbidden"):
        write({"text": text}, SCHEMA)


@pytest.mark.parametrize("pointer", ["/none/a", "/tags/7", "/id/deep", "/tags/x", "/points/0/id/a"])
def test_pointer_that_leads_nowhere(pointer: str) -> None:
    with pytest.raises(KeyError):
        edit("id: a\ntags: [а]\npoints: [{id: b}]\n", {pointer: "x"}, SCHEMA)


def test_missing_key_cannot_be_removed() -> None:
    with pytest.raises(KeyError):
        edit("id: a\n", {"/text": REMOVE}, SCHEMA)


@pytest.mark.parametrize("text", ["id: a\nid: b\n", "id: [\n", ""])
def test_unsound_text_is_not_edited(text: str) -> None:
    with pytest.raises(ValueError, match="unsound"):
        edit(text, {"/id": "c"}, SCHEMA)


def test_removals_name_the_elements_as_they_were() -> None:
    text = "id: a\ntags:\n  - а\n  - б\n  - в\n"
    gone = {"/tags/0": REMOVE, "/tags/1": REMOVE, "/tags/2": "г", "/tags/-": "д"}
    assert edit(text, gone, SCHEMA) == "id: a\ntags:\n  - г\n  - д\n"


def test_layout_that_only_rewriting_serves_keeps_its_head() -> None:
    text = "# yaml-language-server: $schema=s.json\n# о школе\n{id: a, text: т}\n"
    after = edit(text, {"/text": "у"}, SCHEMA)
    assert after == "# yaml-language-server: $schema=s.json\n# о школе\nid: a\ntext: у\n"


_TEXTS = st.one_of(
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=12),
    st.text("абв :#-\n\t\"'|>&*!%@[]{},?0189._+eExT", max_size=10),
    st.sampled_from(["да", "on", "NULL", "~", "0x1F", "1_0", "2023-12-27", "12.2023", "а\nб\n"]),
)
_NUMBERS = st.decimals("-1000", "1000", places=2).map(lambda number: number.normalize() + 0)


def _points(depth: int) -> st.SearchStrategy[dict[str, Any]]:
    below = {"points": st.lists(_points(depth - 1), max_size=3)} if depth else {}
    known = {"text": _TEXTS, "value": _NUMBERS, **below}
    return st.fixed_dictionaries({"id": _TEXTS}, optional=known)


_RECORDS = st.fixed_dictionaries(
    {"id": _TEXTS},
    optional={
        "text": _TEXTS,
        "count": st.integers(-(10**17), 10**17),
        "share": _NUMBERS,
        "public": st.booleans(),
        "tags": st.lists(_TEXTS, max_size=4),
        "grid": st.lists(st.lists(st.integers(0, 9), max_size=3), max_size=3),
        "name": st.fixed_dictionaries({}, optional={"full": _TEXTS, "short": _TEXTS}),
        "points": st.lists(_points(1), max_size=3),
    },
)


@given(_RECORDS)
def test_what_is_written_reads_back(record: dict[str, Any]) -> None:
    text = write(record, SCHEMA)
    assert same(_read(text), record)
    assert write(_read(text), SCHEMA) == text


@given(_TEXTS)
def test_plain_means_the_same_to_a_reader_that_guesses(text: str) -> None:
    assert yaml.safe_load(f"a: {one_line(text)}\n") == {"a": text}
    assert yaml.safe_load(f"- {one_line(text)}\n") == [text]
    assert is_plain(text) is not one_line(text).startswith('"')


@given(_RECORDS, _RECORDS, st.randoms(use_true_random=False))
def test_edit_needs_no_rewriting(one: dict[str, Any], other: dict[str, Any], random: Any) -> None:
    text = _commented(write(one, SCHEMA), random)
    after = edited(text, other, SCHEMA)
    assert after is not None
    assert same(_read(after), other)
    if same(one, other):
        assert after == text


@given(_RECORDS, st.randoms(use_true_random=False), st.booleans())
def test_one_number_changes_one_line(record: dict[str, Any], random: Any, windows: bool) -> None:
    text = _commented(write({**record, "count": 1}, SCHEMA), random)
    if windows:
        text = text.replace("\n", "\r\n")
    after = edit(text, {"/count": 2}, SCHEMA)
    pairs = zip(text.split("\n"), after.split("\n"), strict=True)
    differing = [pair for pair in pairs if pair[0] != pair[1]]
    assert [line.strip() for pair in differing for line in pair] == ["count: 1", "count: 2"]


@given(_RECORDS, st.randoms(use_true_random=False))
def test_what_is_added_and_removed_leaves_no_trace(record: dict[str, Any], random: Any) -> None:
    text = _commented(write({**record, "points": [{"id": "x"}]}, SCHEMA), random)
    longer = edit(text, {"/points/-": {"id": "new", "text": "а\nб"}}, SCHEMA)
    assert edit(longer, {"/points/1": REMOVE}, SCHEMA) == text
    if "share" not in record:
        shared = edit(text, {"/share": Decimal("85.5")}, SCHEMA)
        assert len(shared.split("\n")) == len(text.split("\n")) + 1
        assert edit(shared, {"/share": REMOVE}, SCHEMA) == text


def _commented(text: str, random: Any) -> str:
    """Return canonical text with comment lines put between its entries."""
    lines = text.split("\n")
    inside = _inside_texts(text)
    for number in range(len(lines) - 1, -1, -1):
        if number not in inside and lines[number] and random.random() < 0.2:
            indent = len(lines[number]) - len(lines[number].lstrip(" "))
            lines.insert(number, " " * indent + "# примечание")
    return "\n".join(lines)


def _inside_texts(text: str) -> set[int]:
    """Return the numbers of the lines that belong to texts written in lines."""
    return {
        number
        for event in yaml.parse(text, Loader=yaml.CSafeLoader)
        if isinstance(event, yaml.ScalarEvent) and event.style == "|"
        if event.start_mark and event.end_mark
        for number in range(event.start_mark.line + 1, event.end_mark.line + 1)
    }


def test_records_of_the_content_survive_rewriting_and_an_edit_elsewhere() -> None:
    root = Path(__file__).parent.parent.parent
    records = content_files(root).records
    assert records
    for file in records:
        spot = spot_of(file)
        assert spot is not None
        schema = schema_of(spot.kind.name)
        text = (root / file).read_text(encoding="utf-8")
        node, _ = parse(text.encode(), file)
        assert node is not None
        record = to_instance(node, schema)
        again, findings = parse(write(record, schema).encode(), file)
        assert (findings, again and same(to_instance(again, schema), record)) == ([], True)
        drafted = edit(text, {"/status": "draft"}, schema).split("\n")
        assert len(set(drafted) ^ set(text.split("\n"))) <= 2
        assert edit(text, {"/id": record["id"]}, schema) == text

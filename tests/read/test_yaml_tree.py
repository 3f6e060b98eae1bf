"""Folder cases of strict YAML: bad/<slug>/<defect>.yaml with .expected, good/… with .json."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.core.finding import Finding
from generator.read.decoding import MAX_BYTES
from generator.read.node import Mapping, Node, Scalar, Sequence, last_mark
from generator.read.yaml_tree import MAX_DEPTH, parse

CASES = Path(__file__).parent.parent / "data" / "yaml"
BAD = sorted((CASES / "bad").rglob("*.yaml"))
GOOD = sorted((CASES / "good").rglob("*.yaml"))


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def _line(finding: Finding) -> str:
    assert finding.place is not None
    words = [f"{finding.place.line}:{finding.place.column}", finding.slug]
    return " ".join([*words, finding.parameter.get("encoding", "")]).strip()


def _plain(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {key.value: _plain(value) for key, value in node.entries}


@pytest.mark.parametrize("path", BAD, ids=_name)
def test_bad_file_has_exactly_its_defect(path: Path) -> None:
    _, findings = parse(path.read_bytes(), path.name)
    expected = path.with_suffix(".expected").read_text(encoding="utf-8").splitlines()
    assert [_line(finding) for finding in findings] == expected
    if path.parent.name != "several":
        assert {finding.slug for finding in findings} == {path.parent.name}


@pytest.mark.parametrize("path", GOOD, ids=_name)
def test_good_file_reads_as_expected(path: Path) -> None:
    node, findings = parse(path.read_bytes(), path.name)
    assert findings == []
    assert node is not None
    assert _plain(node) == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))


def test_no_parameter_holds_an_english_message() -> None:
    for path in BAD:
        _, findings = parse(path.read_bytes(), path.name)
        texts = [text for finding in findings for _, text in finding.parameters]
        assert not any(re.search(r"did not|found|while|expected", text) for text in texts)


def test_bad_places_lie_inside_the_text() -> None:
    for path in BAD:
        data = path.read_bytes()
        _, findings = parse(data, path.name)
        places = [finding.place for finding in findings if finding.place]
        assert len(places) == len(findings)
        assert all(0 < place.line <= data.count(b"\n") + 1 for place in places)


def test_size_limit_is_inclusive() -> None:
    assert parse(b"a: " + b"x" * 7, "f.yaml", max_bytes=10)[1] == []
    [finding] = parse(b"a: " + b"x" * 8, "f.yaml", max_bytes=10)[1]
    assert (finding.slug, finding.parameter["limit_kib"]) == ("file-too-large", "0")


def test_default_limit_names_both_sizes() -> None:
    [finding] = parse(b"#" * (MAX_BYTES + 1), "f.yaml")[1]
    assert finding.parameter == {"size_kib": "1025", "limit_kib": "1024"}


def test_deep_nesting_is_refused_however_deep() -> None:
    depth = 5000
    [finding] = parse(b"[" * depth + b"]" * depth, "f.yaml")[1]
    assert (finding.slug, finding.parameter["limit"]) == ("yaml-too-deep", str(MAX_DEPTH))


def test_alias_bomb_is_refused_at_once() -> None:
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 30)]
    _, findings = parse("\n".join(["l0: &l0 [x]", *levels]).encode(), "f.yaml")
    assert {finding.slug for finding in findings} == {"yaml-anchor"}


def test_marks_count_characters_not_bytes() -> None:
    node, _ = parse("\ufeffимя: «Ы»\r\nвторое: [а, б]\r\n".encode(), "f.yaml")
    assert isinstance(node, Mapping)
    (_, first), (second, items) = node.entries
    assert (first.start_mark.line, first.start_mark.column, second.start_mark.line) == (0, 5, 1)
    assert last_mark(items).column == len("второе: [а, б]")


def test_last_mark_of_a_block_is_its_last_character() -> None:
    node, _ = parse(b"a:\n  - b: c\n    d: [e]\n\n# end\nf: {}\n", "f.yaml")
    assert isinstance(node, Mapping)
    mark = last_mark(node.entries[0][1])
    assert (mark.line, mark.column) == (2, 10)


_trees: st.SearchStrategy[Any] = st.recursive(
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"])),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text("abcАБВ", min_size=1), inner, max_size=4)
    ),
    max_leaves=12,
)


@given(_trees.filter(lambda tree: tree != ""))
def test_whatever_another_writer_quotes_reads_back(tree: Any) -> None:
    text = yaml.dump(tree, allow_unicode=True, Dumper=_NoAliases)
    node, findings = parse(text.encode(), "f.yaml")
    assert findings == []
    assert node is not None
    assert _plain(node) == tree


class _NoAliases(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002  # its signature is PyYAML's
        return True


@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8")))
def test_no_bytes_raise(data: bytes) -> None:
    node, findings = parse(data, "f.yaml")
    assert node is not None or findings

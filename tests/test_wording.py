"""Every slug that the code can raise is worded, and every worded slug is raised by the code."""

from __future__ import annotations

import ast
import functools
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "generator").rglob("*.py"))
WORDING = ROOT / "generator" / "wording" / "ru"

FINDING_PARTS = {"title", "message", "hint", "why", "bad", "good"}
ERROR_PARTS = {"message", "hint"}
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")


@functools.cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@functools.cache
def worded(prefix: str) -> dict[str, dict[str, Any]]:
    """Return slug → its texts, of all wording files whose name begins with ``prefix``."""
    texts: dict[str, dict[str, Any]] = {}
    for path in sorted(WORDING.glob(f"{prefix}*.yaml")):
        for slug, parts in (yaml.safe_load(path.read_text(encoding="utf-8")) or {}).items():
            assert slug not in texts, f"{slug} is worded twice"
            texts[slug] = parts
    return texts


def nodes() -> Iterator[tuple[Path, ast.AST]]:
    for path in MODULES:
        for node in ast.walk(tree(path)):
            yield path, node


def slug_positions() -> dict[str, set[int]]:
    """Return name → positions of the argument ``slug``, of every function and class with one."""
    found: dict[str, set[int]] = defaultdict(set)
    bases: dict[str, set[str]] = defaultdict(set)
    for _, owner in nodes():
        if isinstance(owner, ast.ClassDef):
            bases[owner.name] |= {base.id for base in owner.bases if isinstance(base, ast.Name)}
        if isinstance(owner, ast.Module | ast.ClassDef):
            for node in owner.body:
                note_function(node, owner, found)
    for _ in bases:  # as many rounds as the deepest line of descent could need
        for name, parents in bases.items():
            found[name] = found[name].union(*(found[parent] for parent in parents))
    return dict(found)


def note_function(node: ast.stmt, owner: ast.AST, found: dict[str, set[int]]) -> None:
    if not isinstance(node, ast.FunctionDef):
        return
    arguments = [argument.arg for argument in [*node.args.posonlyargs, *node.args.args]]
    if "slug" not in arguments:
        return
    inside = isinstance(owner, ast.ClassDef)
    name = owner.name if isinstance(owner, ast.ClassDef) and node.name == "__init__" else node.name
    found[name].add(arguments.index("slug") - int(inside))


def called(node: ast.Call) -> str:
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def slug_calls() -> Iterator[tuple[str, ast.Call, str]]:
    """Yield (slug, call, where) of each call that names its slug in place."""
    positions = slug_positions()
    for path, node in nodes():
        if not isinstance(node, ast.Call):
            continue
        places = positions.get(called(node), set())
        for argument in (node.args[place] for place in places if place < len(node.args)):
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value, node, f"{path.relative_to(ROOT)}:{node.lineno}"


def spoken() -> tuple[set[str], set[str]]:
    """Return the strings of the code, and the openings of its f-strings («schema-{…}»)."""
    constants: set[str] = set()
    openings: set[str] = set()
    for _, node in nodes():
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            constants.add(node.value)
        if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            openings.add(str(node.values[0].value))
    return constants, {text for text in openings if re.fullmatch(r"[a-z]{3,}[a-z0-9-]*-", text)}


def fields(text: str) -> set[str]:
    return {name.split(".")[0] for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_slug_raised_is_worded() -> None:
    known = worded("findings-").keys() | worded("errors-").keys()
    missing = {f"{where} {slug}" for slug, _, where in slug_calls() if slug not in known}
    assert sorted(missing) == []


@pytest.mark.parametrize("prefix", ["findings-", "errors-"])
def test_every_worded_slug_is_raised(prefix: str) -> None:
    constants, openings = spoken()
    idle = [
        slug
        for slug in worded(prefix)
        if slug not in constants and not slug.startswith(tuple(openings) or ("\0",))
    ]
    assert idle == []


def test_slugs_are_words_with_hyphens() -> None:
    slugs = worded("findings-").keys() | worded("errors-").keys()
    assert [slug for slug in sorted(slugs) if not SLUG.fullmatch(slug)] == []


def test_findings_and_errors_share_no_slug() -> None:
    assert worded("findings-").keys() & worded("errors-").keys() == set()


@pytest.mark.parametrize(
    ("prefix", "parts"), [("findings-", FINDING_PARTS), ("errors-", ERROR_PARTS)]
)
def test_wording_is_complete(prefix: str, parts: set[str]) -> None:
    wrong = {
        slug: sorted(parts ^ set(texts))
        for slug, texts in worded(prefix).items()
        if parts ^ set(texts) or not all(str(texts[part]).strip() for part in parts)
    }
    assert wrong == {}


def test_messages_use_only_the_parameters_they_get() -> None:
    """Checked where a call gives its parameters by name; a ``**`` may bring any."""
    known = worded("findings-") | worded("errors-")
    own = {"clause", "place", "pointer", "file", "severity"}
    wrong = []
    for slug, node, where in slug_calls():
        given = {keyword.arg for keyword in node.keywords}
        if None in given or called(node) not in {"finding", "VektorError", "InternalError"}:
            continue
        texts = known.get(slug, {})
        wanted = fields(texts.get("message", "")) | fields(texts.get("hint", ""))
        if lacking := wanted - given - own:
            wrong.append(f"{where} {slug}: {sorted(lacking)}")
    assert sorted(wrong) == []


def case_names(side: str) -> set[str]:
    """Return the slugs with a case of a side: …/<slug>/good… or …/good/<slug>…"""
    names = set()
    for path in (ROOT / "tests" / "data").rglob("*"):
        steps = path.relative_to(ROOT / "tests" / "data").parts
        sides = [place for place, step in enumerate(steps) if step.split(".")[0] == side]
        for place in sides:
            names |= {step.split(".")[0] for step in steps[max(0, place - 1) : place + 2]}
    return names


@pytest.mark.parametrize("side", ["good", "bad"])
def test_every_finding_has_a_case(side: str) -> None:
    assert sorted(worded("findings-").keys() - case_names(side)) == []

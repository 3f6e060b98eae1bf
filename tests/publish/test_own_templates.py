"""A district's own page templates with mistakes: each is told in words, at check or at build.

Enters: tests/data/templates, templates that can't be read and templates that fail.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.core.exceptions import VektorError
from generator.core.slug import hint, message
from generator.publish.rendering import open_press, template_findings
from generator.render.html import compile_templates, render_page
from generator.render.page import Page
from tests.cli.test_commands import vektor

DATA = Path(__file__).resolve().parents[1] / "data"
DISTRICT = DATA / "sixth-district"
NAME = "pages/school.html.jinja"


def cases(file: str) -> list[Any]:
    loaded = yaml.safe_load((DATA / "templates" / file).read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["case"]) for case in loaded]


@dataclass(frozen=True, slots=True)
class Nothing:
    """A context without names."""


def put(root: Path, text: bytes) -> None:
    (root / "vektor.yaml").touch()
    path = root / "site" / NAME
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text)


@pytest.mark.parametrize("case", cases("unreadable.yaml"))
def test_an_unreadable_template_is_found_with_its_line(case: Any, tmp_path: Path) -> None:
    put(tmp_path, case["text"].encode())
    [found] = template_findings(tmp_path, open_press(tmp_path))
    assert (found.slug, found.file) == (case["slug"], f"site/{NAME}")
    assert found.place is not None
    assert found.place.line == case["line"]
    given = dict(found.parameters)
    assert {name: given[name] for name in given} == {
        name: case[name] for name in ("tag", "missing") if name in case
    }
    assert case["tag"] in message(found)
    assert hint(found)


@pytest.mark.parametrize("case", [*cases("failing.yaml"), *cases("unreadable.yaml")])
def test_a_failing_template_is_named_with_its_page(case: Any) -> None:
    templates = compile_templates({NAME: case["text"].encode()})
    with pytest.raises(VektorError) as caught:
        render_page(templates, Page("schools/a/index.html", NAME, Nothing))
    assert caught.value.slug == "page-template-wrong"
    told = caught.value.parameters
    assert (told["template"], told["page"]) == (NAME, "schools/a/index.html")
    assert case.get("problem", "записан с ошибкой") in told["problem"]


def test_an_unreadable_part_is_named_itself() -> None:
    sources = {NAME: b"{% extends 'frame.html.jinja' %}", "theme/frame.html.jinja": b"{% for %}"}
    with pytest.raises(VektorError) as caught:
        render_page(compile_templates(sources), Page("index.html", NAME, Nothing))
    assert caught.value.parameters["template"] == "frame.html.jinja"


def test_another_encoding_is_told() -> None:
    with pytest.raises(VektorError) as caught:
        compile_templates({NAME: "школа".encode("cp1251")})
    assert (caught.value.slug, caught.value.parameters) == (
        "page-template-encoding",
        {"template": NAME},
    )


def test_the_command_line_tells_both(tmp_path: Path) -> None:
    root = shutil.copytree(DISTRICT, tmp_path / "root")
    put(root, b"<p>\n{% for %}\n")
    code, out, err = vektor("check", folder=root)
    assert code == 1, out + err
    assert f"site/{NAME}\n  2:1 ошибка: Тег {{% for %}}" in out
    put(root, b"{{ 1 // 0 }}")
    code, out, err = vektor("build", "--on", "20.05.2025", folder=root)
    assert (code, out) == (2, "")
    assert f"Шаблон страницы {NAME} содержит ошибку: деление на ноль" in err
    assert "Внутренняя ошибка" not in err

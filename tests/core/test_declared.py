"""Names in templates against a declared context type."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from generator.core.declared import NameProblem, Vocabulary, check_names
from generator.core.fact import Fact
from generator.core.jinja import Target, environment


@dataclass(frozen=True, slots=True)
class Point:
    number: str
    text: Fact
    subpoints: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Annex:
    title: Fact
    is_last: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    number: Fact
    points: tuple[Point, ...]
    annex: Annex | None
    shares: Mapping[str, Fact]
    pair: tuple[int, Fact]
    element: Point | Annex


ENVIRONMENT = environment(Target.HTML)
USE_ALL = "{{ number }}{% if points or annex or shares or pair or element %}{% endif %}"


def problems(source: str, **includes: str) -> list[NameProblem]:
    trees = {f"{name}.docx": ENVIRONMENT.parse(text) for name, text in includes.items()}
    vocabulary = Vocabulary(
        filters=frozenset(ENVIRONMENT.filters),
        tests=frozenset(ENVIRONMENT.tests),
        leaves=frozenset({Fact}),
        trees=trees,
        scoped_includes=frozenset({"document"}),
        plain_includes=frozenset({"margin"}),
        arguments={"rich": frozenset({Point})},
    )
    return check_names(ENVIRONMENT.parse(source), "order.docx", Order, vocabulary)


@pytest.mark.parametrize(
    "source",
    [
        "{% for p in points %}{{ loop.index }}{{ p.number }}{{ p.text }}{% endfor %}",
        "{% for p in points %}{% for s in p.subpoints %}{{ s.text }}{% endfor %}{% endfor %}",
        "{% if annex %}{{ annex.title | upper }}{% endif %}",
        "{% for key, share in shares | items %}{{ key }}{{ share }}{% endfor %}",
        "{{ shares['school-1'] }}{{ (points | first).number }}{{ points[0].text }}",
        "{% set last = points | last %}{{ last.number }}",
        "{% for p in points if p.number is divisibleby 2 %}{{ p.text }}{% else %}–{% endfor %}",
        "{{ 'да' if annex.is_last else 'нет' }}{{ number ~ '-О' }}{{ points | length + 1 }}",
        "{% with t = annex.title %}{{ t }}{% endwith %}",
        "{% macro row(p) %}{{ p.anything }}{% endmacro %}{{ row(points) }}",
        "{{ element.number }}{{ element.title }}",
        "{% for number in pair %}{{ number }}{% endfor %}",
    ],
)
def test_good_templates_have_no_problem(source: str) -> None:
    assert problems(USE_ALL + source) == []


@pytest.mark.parametrize(
    ("source", "kind", "name", "suggestion"),
    [
        ("{{ nmber }}", "unknown-name", "nmber", "number"),
        ("{{ annex.titel }}", "unknown-name", "annex.titel", "title"),
        ("{% for p in points %}{{ p.txt }}{% endfor %}", "unknown-name", "p.txt", "text"),
        ("{% for p in point %}{{ p.txt }}{% endfor %}", "unknown-name", "point", "points"),
        ("{% for p in points %}{% endfor %}{{ p }}", "unknown-name", "p", ""),
        ("{{ points[0].tekst }}", "unknown-name", "points[…].tekst", "text"),
        ("{{ annex['titel'] }}", "unknown-name", "annex.titel", "title"),
        ("{{ number.record }}", "unknown-name", "number.record", ""),
        ("{{ annex.title | uper }}", "unknown-filter", "uper", "upper"),
        ("{{ 1 if annex is definde else 2 }}", "unknown-filter", "definde", "defined"),
        ("{{ points }}", "unprintable", "points", ""),
        ("{{ annex }}", "unprintable", "annex", ""),
        ("{{ annex.is_last }}", "unprintable", "annex.is_last", ""),
        ("{% for p in number %}{{ p }}{% endfor %}", "not-a-list", "number", ""),
        ("{% for p in points %}{{ loop.indx }}{% endfor %}", "unknown-name", "loop.indx", "index"),
        ("{% include 'x.docx' %}", "unknown-name", "nmber", "number"),
        ("{{ document('y.docx', annex) }}", "unknown-name", "number", ""),
        ("{{ document('y.docx', number) }}", "unprintable", "number", ""),
        ("{{ margin('x.docx') }}", "unknown-name", "nmber", "number"),
        ("{{ rich(annex) }}", "unprintable", "annex", ""),
        ("{{ rich(anex) }}", "unknown-name", "anex", "annex"),
    ],
)
def test_each_mistake_is_named_with_the_nearest_name(
    source: str, kind: str, name: str, suggestion: str
) -> None:
    found = problems(USE_ALL + source, x="{{ nmber }}", y="{{ title }}{{ number }}")
    assert (kind, name, suggestion) in {(each.kind, each.name, each.suggestion) for each in found}


def test_a_mistake_in_an_include_names_the_include_and_is_told_once() -> None:
    found = problems(USE_ALL + "{% include 'x.docx' %}{% include 'x.docx' %}", x="\n{{ nmber }}")
    assert [(each.template, each.line) for each in found] == [("x.docx", 2)]


def test_a_misspelt_loop_makes_no_flood() -> None:
    found = problems(USE_ALL + "{% for p in pints %}{{ p.a }}{{ p.b.c }}{% endfor %}")
    assert [each.name for each in found] == ["pints"]


def test_fields_never_used_are_named_last() -> None:
    found = problems("{{ nmber }}{% for p in points %}{{ p.text }}{% endfor %}")
    assert [each.name for each in found if each.kind == "unused"] == [
        "number",
        "annex",
        "shares",
        "pair",
        "element",
    ]


def test_an_include_of_itself_ends() -> None:
    assert problems(USE_ALL + "{% include 'x.docx' %}", x="{% include 'x.docx' %}") == []


def test_facts_that_keep_their_origin_may_be_opened() -> None:
    vocabulary = Vocabulary(filters=frozenset(), tests=frozenset())
    tree = ENVIRONMENT.parse(USE_ALL + "{{ number.record }}")
    assert check_names(tree, "order.html", Order, vocabulary) == []

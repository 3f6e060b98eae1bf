"""Macros written in where they are called: the same text as a call gives, and only where safe."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, UndefinedError
from jinja2.sandbox import SandboxedEnvironment

from generator.core.jinja import Target, environment

PARTS = """
{% macro mark(item) -%}<b>{{ item.word }}</b>{%- endmacro %}
{% macro pair(item, other) -%}{{ mark(item) }}/{{ mark(other) }}{%- endmacro %}
{% macro links(items) -%}
{% for item in items %}{% if not loop.first %}, {% endif %}{{ mark(item) }}{% endfor %}
{%- endmacro %}
{% macro lost(item) -%}{{ item.word }}{{ outer }}{%- endmacro %}
{% macro chosen(item, word="нет") -%}{{ item.word }} {{ word }}{%- endmacro %}
{% macro told(item) -%}{% set word = item.word %}{{ word }}{%- endmacro %}
{% macro again(item) -%}
{{ item.word }}{% if item.next %}{{ again(item.next) }}{% endif %}
{%- endmacro %}
"""
SHADOWED = """
{% macro mark(item) -%}<b>{{ item.word }}</b>{%- endmacro %}
{% macro both(item, mark) -%}{{ mark(item) }}{%- endmacro %}
{% macro twice(item) -%}<b>раз</b>{%- endmacro %}
{% macro twice(item) -%}<b>два</b>{%- endmacro %}
"""
ROWS = [{"word": "<да>", "next": {"word": "и", "next": None}}, {"word": "нет", "next": None}]
CALLS = (
    "{% for item in rows %}{{ p.mark(item) }}{{ item.word }}{% endfor %}",
    "{% for item in rows %}{{ loop.index }}{{ p.links(rows) }}{{ loop.index }}{% endfor %}",
    "{% for item in rows %}{{ p.pair(item, rows[1]) }}{% endfor %}",
    "{% set item = rows[1] %}{{ p.pair(rows[0], item) }}{{ item.word }}",
    "{{ p.chosen(rows[0]) }}{{ p.chosen(rows[0], 'да') }}{{ p.chosen(rows[1], word='так') }}",
    "{{ p.told(rows[0]) }}{{ p.again(rows[0]) }}{{ p.mark(item=rows[1]) }}",
    "{{ p.mark(rows[0]) ~ p.mark(rows[1]) }}{% if p.mark(rows[0]) %}да{% endif %}",
)


@pytest.mark.parametrize("call", CALLS)
def test_a_macro_written_in_prints_what_its_call_prints(call: str) -> None:
    loader = DictLoader({"parts": PARTS, "page": f'{{% import "parts" as p %}}{call}'})
    ours = environment(Target.HTML, loader=loader)
    jinja = SandboxedEnvironment(autoescape=True, loader=loader, trim_blocks=True)
    made = jinja.get_template("page").render(rows=ROWS)
    assert ours.get_template("page").render(rows=ROWS) == made
    assert "<b>" in made or "да" in made


@pytest.mark.parametrize(
    "call",
    [
        "{{ p.both(rows[0], p.twice) }}{{ p.twice(rows[0]) }}",
        "{{ p.mark(rows[0]) }}{% for p in [q] %}{{ p.mark(rows[1]) }}{% endfor %}",
        '{{ p.mark(rows[0]) }}{% import "other" as p %}{{ p.mark(rows[0]) }}',
    ],
)
def test_a_name_that_means_two_things_is_left_to_jinja(call: str) -> None:
    other = "{% macro mark(item) -%}<i>{{ item.word }}</i>{%- endmacro %}"
    opening = '{% import "parts" as p %}{% import "other" as q %}'
    loader = DictLoader({"parts": SHADOWED, "other": other, "page": opening + call})
    jinja = SandboxedEnvironment(autoescape=True, loader=loader, trim_blocks=True)
    made = jinja.get_template("page").render(rows=ROWS)
    ours = environment(Target.HTML, loader=loader).get_template("page").render(rows=ROWS)
    assert ours == made
    assert "<b>" in made


def test_a_macro_sees_no_name_of_its_caller() -> None:
    loader = DictLoader({"parts": PARTS, "page": '{% import "parts" as p %}{{ p.lost(row) }}'})
    template = environment(Target.HTML, loader=loader).get_template("page")
    with pytest.raises(UndefinedError, match="outer"):
        template.render(row=ROWS[0], outer="чужое")


def test_calls_of_cells_cost_no_call() -> None:
    loader = DictLoader({"parts": PARTS})
    source = '{% import "parts" as p %}{% for item in rows %}{{ p.links(rows) }}{% endfor %}'
    written = str(environment(Target.HTML, loader=loader).compile(source, raw=True))
    assert "environment.call" not in written


def test_templates_print_no_blank_lines_and_keep_those_of_values() -> None:
    made = environment(Target.HTML).from_string("<p>  \n\n  {{ text }} \n</p>")
    assert made.render(text="а:\n  б") == "<p>\nа:\n  б\n</p>"

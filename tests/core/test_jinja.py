"""The one Jinja factory and the plain form of contexts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from jinja2 import TemplateAssertionError, UndefinedError
from jinja2.exceptions import SecurityError

from generator.core.exceptions import VektorError
from generator.core.fact import Fact
from generator.core.jinja import Target, environment, names_of, plain, raw


@dataclass(frozen=True, slots=True)
class Pupil:
    name: Fact
    mark: int


@dataclass(frozen=True, slots=True)
class Form:
    title: str
    pupils: tuple[Pupil, ...]
    shares: Mapping[str, Fact]
    head: Pupil | None = None


FORM = Form("5 «А»", (Pupil(Fact("Ё & <b>"), 5),), {"grade-5": Fact("12 %")})


def written(source: str, target: Target = Target.HTML, **names: object) -> str:
    return environment(target).from_string(source).render(**names)


@pytest.mark.parametrize("target", list(Target))
def test_values_are_escaped_and_our_markup_is_not(target: Target) -> None:
    text = written("{{ a }}{{ b }}{{ c }}", target, a='<&"', b=Fact("<i>"), c=raw("<b/>"))
    assert text == "&lt;&amp;&#34;&lt;i&gt;<b/>"


def test_an_unknown_name_is_an_error_even_when_nested() -> None:
    for source in ("{{ missing }}", "{{ form.missing }}", "{% if missing %}{% endif %}"):
        with pytest.raises(UndefinedError):
            written(source, form={"title": "x"})


def test_none_prints_nothing_and_zero_prints_zero() -> None:
    assert written("[{{ a }}{{ b }}]", a=None, b=0) == "[0]"


@pytest.mark.parametrize("value", [[1], {"a": 1}, True, 1.5])
def test_a_value_without_a_printed_form_is_refused(value: object) -> None:
    with pytest.raises(VektorError, match="template-value-unprintable"):
        written("{{ a }}", a=value)


def test_the_sandbox_keeps_the_program_out_of_reach() -> None:
    with pytest.raises((SecurityError, UndefinedError)):
        written("{{ a.__class__.__mro__ }}", a="text")


def test_only_the_shelf_of_filters_is_there() -> None:
    with pytest.raises(TemplateAssertionError):
        written("{{ a | pprint }}", a="x")
    with pytest.raises(UndefinedError):
        written("{% for n in range(3) %}{{ n }}{% endfor %}")
    made = environment(Target.XML, filters={"shout": lambda text: f"{text}!"})
    assert made.from_string("{{ 'да' | shout | upper }}").render() == "ДА!"


def test_plain_opens_records_and_turns_leaves() -> None:
    opened = plain(FORM, {Fact: str})
    assert opened == {
        "title": "5 «А»",
        "pupils": [{"name": "Ё & <b>", "mark": 5}],
        "shares": {"grade-5": "12 %"},
        "head": None,
    }
    assert plain(FORM)["pupils"][0]["name"] is FORM.pupils[0].name


def test_a_key_wins_over_a_method_of_the_mapping() -> None:
    assert written("{{ a.items }}", a={"items": "дела"}) == "дела"


def test_a_record_has_its_fields_only() -> None:
    source = (
        "{{ form.title }}{% for each in form.pupils %}{{ each.name }} {{ each.mark }}{% endfor %}"
    )
    assert written(source, form=FORM) == "5 «А»Ё &amp; &lt;b&gt; 5"
    for name in ("__class__", "__slots__", "count", "missing"):
        with pytest.raises(UndefinedError):
            written(f"{{{{ form.{name} }}}}", form=FORM)
    assert names_of(FORM)["pupils"] is FORM.pupils

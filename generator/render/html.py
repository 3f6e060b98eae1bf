"""HTML of pages: templates compiled once, pages written from their contexts.

Enters: the sources of site/ (names and texts) and pages. Leaves: artifacts at the pages' paths.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from generator.core.artifact import Artifact
from generator.core.declared import NameProblem, Vocabulary, check_names
from generator.core.exceptions import VektorError
from generator.core.fact import Fact
from generator.core.jinja import (
    ContextEnvironment,
    DictLoader,
    Target,
    TemplateSyntaxError,
    UndefinedError,
    environment,
    escape,
    nodes,
    plain,
    printed_value,
    raw,
)
from generator.core.rich import Rich
from generator.render.page import Page, PageFamily
from generator.render.rich_html import rich_html
from generator.russian.typography import PercentStyle, Typography, typeset

TEMPLATE_END = ".html.jinja"


@dataclass(frozen=True, slots=True)
class PageTemplates:
    """The compiled templates of a site."""

    environment: ContextEnvironment


def compile_templates(sources: Mapping[str, bytes]) -> PageTemplates:
    """Return the templates among the files of site/, keyed by path; theme/ is the root for names.

    A page extends ``frame.html.jinja`` and imports ``parts.html.jinja``, both from theme/.
    """
    texts = {
        name.removeprefix("theme/"): content.decode("utf-8")
        for name, content in sorted(sources.items())
        if name.endswith(TEMPLATE_END)
    }
    made = environment(
        Target.HTML,
        filters={"verbatim": _verbatim},
        finalize=_printed,
        loader=DictLoader(texts),
    )
    return PageTemplates(made)


def render_page(templates: PageTemplates, page: Page) -> Artifact:
    """Return the HTML of a page. Raises: VektorError page-template-wrong."""
    try:
        template = templates.environment.get_template(page.template)
        text = template.render(plain(page.context, {Rich: _rich}))
    except (TemplateSyntaxError, UndefinedError) as problem:
        raise VektorError(
            "page-template-wrong",
            template=page.template,
            page=page.path,
            problem=problem.message or type(problem).__name__,
        ) from problem
    return Artifact(page.path, tidied(text).encode("utf-8"))


def check_template(
    templates: PageTemplates, sources: Mapping[str, bytes], family: PageFamily
) -> list[NameProblem]:
    """Return the unknown names in a family's template, checked against its declared context."""
    tree = _parse(templates, sources, family.template)
    made = templates.environment
    vocabulary = Vocabulary(
        filters=frozenset(made.filters),
        tests=frozenset(made.tests),
        leaves=frozenset({Fact, Rich}),
        printable=frozenset({Rich}),
    )
    found = check_names(tree, family.template, family.context, vocabulary)
    return [item for item in found if item.kind != "unused"]


def _parse(templates: PageTemplates, sources: Mapping[str, bytes], name: str) -> nodes.Template:
    return templates.environment.parse(sources[name].decode("utf-8"), name)


def _printed(value: Any) -> Any:
    """Return what a page prints: texts with Russian typography, all else as every template does."""
    if hasattr(value, "__html__"):
        return value
    if isinstance(value, str | Fact):
        return _typeset(str(value))
    return printed_value(value)


@lru_cache(maxsize=8192)
def _typeset(text: str) -> str:
    # Typography moves spaces, so a word (and every relative address) stays as it is.
    return typeset(text, _STYLE) if " " in text else text


def _rich(value: Rich) -> str:
    return rich_html(value, _typeset) if value else ""


def _verbatim(value: object) -> str:
    """Return code, a path or a quoted finding as it stands, escaped, without typography."""
    return raw(str(escape(str(value))))


# Numbers come with their no-break space; a text's own percent sign stays as its author set it.
_STYLE = Typography(percent=PercentStyle.KEPT)


def tidied(text: str) -> str:
    """Return the text without blank lines and spaces at the ends of lines."""
    return re.sub(r"[ \t]*\n\s*", "\n", text)

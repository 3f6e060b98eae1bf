"""HTML of pages: templates compiled once, pages written from their contexts.

Enters: the sources of site/ (names and texts) and pages. Leaves: artifacts at the pages' paths.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

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
    nodes,
    plain,
)
from generator.render.page import Page, PageFamily

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
    return PageTemplates(environment(Target.HTML, loader=DictLoader(texts)))


def render_page(templates: PageTemplates, page: Page) -> Artifact:
    """Return the HTML of a page. Raises: VektorError page-template-wrong."""
    try:
        template = templates.environment.get_template(page.template)
        text = template.render(plain(page.context))
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
        filters=frozenset(made.filters), tests=frozenset(made.tests), leaves=frozenset({Fact})
    )
    found = check_names(tree, family.template, family.context, vocabulary)
    return [item for item in found if item.kind != "unused"]


def _parse(templates: PageTemplates, sources: Mapping[str, bytes], name: str) -> nodes.Template:
    return templates.environment.parse(sources[name].decode("utf-8"), name)


def tidied(text: str) -> str:
    """Return the text without blank lines and spaces at the ends of lines."""
    return re.sub(r"[ \t]*\n\s*", "\n", text)

"""HTML of pages: templates compiled once, pages written from their contexts.

Enters: the sources of site/ (names and texts) and pages. Leaves: artifacts at the pages' paths.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from generator.core.artifact import Artifact
from generator.core.dataclass import dataclass
from generator.core.declared import NameProblem, Vocabulary, check_names
from generator.core.exceptions import VektorError
from generator.core.fact import Fact
from generator.core.fault import FAULTS, fault_text
from generator.core.jinja import (
    NAMES,
    CodeCache,
    Context,
    ContextEnvironment,
    DictLoader,
    KeptCode,
    Printing,
    Target,
    TemplateSyntaxError,
    environment,
    escape,
    names_of,
    nodes,
    pass_context,
    printed_value,
    run_template,
)
from generator.core.rich import Rich
from generator.render.page import Page, PageFamily
from generator.render.rich_html import rich_html
from generator.russian.typography import PercentStyle, Typography, typesetter

TEMPLATE_END = ".html.jinja"


@dataclass(frozen=True, slots=True)
class PageTemplates:
    """The compiled templates of a site."""

    environment: ContextEnvironment


def compile_templates(
    sources: Mapping[str, bytes], cache: CodeCache | None = None
) -> PageTemplates:
    """Return the templates among the files of site/, keyed by path; theme/ is the root for names.

    Raises: VektorError page-template-encoding.

    Each is compiled when it is first asked for, or read from ``cache``.
    A page extends ``frame.html.jinja`` and imports ``parts.html.jinja``, both from theme/.
    """
    texts = {
        name.removeprefix("theme/"): _text(name, content)
        for name, content in sorted(sources.items())
        if name.endswith(TEMPLATE_END)
    }
    made = environment(
        Target.HTML,
        filters={"verbatim": _verbatim},
        printing=_PRINTING,
        loader=DictLoader(texts),
        kept=KeptCode(cache, sha256(repr(texts).encode()).hexdigest()) if cache else None,
    )
    return PageTemplates(made)


def _text(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise VektorError("page-template-encoding", template=name) from error


def render_page(templates: PageTemplates, page: Page) -> Artifact:
    """Return the HTML of a page. Raises: VektorError page-template-wrong."""
    names = names_of(page.context)
    try:
        text = run_template(templates.environment.get_template(page.template), names)
    except VektorError as error:
        if error.slug != "template-value-unprintable":
            raise
        raise _wrong(page, error) from error
    except FAULTS as error:
        raise _wrong(page, error) from error
    return Artifact(page.path, _closed(text).encode("utf-8"))


def _wrong(page: Page, error: Exception) -> VektorError:
    # A tag that can't be read may stand in a template that the page's own extends.
    template = getattr(error, "name", None) if isinstance(error, TemplateSyntaxError) else None
    return VektorError(
        "page-template-wrong",
        template=template or page.template,
        page=page.path,
        problem=fault_text(error),
    )


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


class _Shown(dict[str, str]):
    """Text → as a page shows it: typeset and escaped. The same texts stand in many cells."""

    def __missing__(self, text: str) -> str:
        if len(self) >= _REMEMBERED:
            self.clear()
        shown = _typeset(text)
        self[text] = str(escape(shown)) if _MARKUP(shown) else shown
        return self[text]


_REMEMBERED = 16_384
_SHOWN = _Shown()
_MARKUP = re.compile("[&<>\"']").search


@pass_context
def _printed(_context: Context | None, value: Any) -> str:
    """Return what a page prints: texts with Russian typography, all else as every template does."""
    if type(value) is str:
        return _SHOWN[value]
    if type(value) is Fact:
        return _SHOWN[value.text]
    if type(value) is Rich:
        return rich_html(value, _typeset) if value else ""
    if hasattr(value, "__html__"):
        return str(value.__html__())
    printed = printed_value(value)
    return _SHOWN[str(printed)] if isinstance(value, str) else str(escape(printed))


def _printed_field(context: Context, obj: Any, name: str) -> str:
    """Return what ``{{ obj.name }}`` prints; most are texts in records."""
    known = NAMES[type(obj)]
    if known is not None and name in known:
        value = getattr(obj, name)
        return _SHOWN[value] if type(value) is str else _printed(context, value)
    return _printed(context, context.environment.getattr(obj, name))


def _printed_fields(obj: Any, names: tuple[str, ...], form: tuple[str, ...]) -> str:
    """Return ``form`` with what a record has under ``names``; "" when it misses one."""
    known = NAMES[type(obj)]
    if known is None or not known.issuperset(names):
        return ""
    pieces = list(form)
    values = [getattr(obj, name) for name in names]
    pieces[1::2] = [_SHOWN[each] if type(each) is str else _printed(None, each) for each in values]
    return "".join(pieces)


_PRINTING = Printing(_printed, _printed_field, _printed_fields)


def _typeset(text: str) -> str:
    # Typography moves spaces, so a word (and every relative address) stays as it is.
    return _TYPESET(text) if " " in text else text


def _verbatim(value: object) -> str:
    """Return code, a path or a quoted finding as it stands, escaped, without typography."""
    return escape(str(value))


# Numbers come with their no-break space; a text's own percent sign stays as its author set it.
_TYPESET = typesetter(Typography(percent=PercentStyle.KEPT))


def _closed(text: str) -> str:
    """Return the text without the lines on which templates printed nothing."""
    return re.sub(r"\n\n+", "\n", text)


def tidied(text: str) -> str:
    """Return the text without blank lines and spaces at both ends of lines; code stays as it is."""
    parts = re.split(r"(<pre>.*?</pre>)", text, flags=re.DOTALL)
    parts[::2] = [re.sub(r"[ \t]*\n\s*", "\n", part) for part in parts[::2]]
    return "".join(parts)

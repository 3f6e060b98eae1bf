"""The one Jinja factory: sandboxed, strict about undefined names, escaping, with few filters.

Enters: the target (XML or HTML), the filters that the caller adds, and how it prints. Leaves: an
environment, and contexts as templates see them: records, or plain dictionaries.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import CodeType
from typing import Any

from jinja2 import (
    BaseLoader,
    DictLoader,
    Environment,
    StrictUndefined,
    Template,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
    nodes,
    pass_context,
)
from jinja2 import __version__ as JINJA  # noqa: N812  # a constant is what it is
from jinja2.filters import FILTERS
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import SandboxedEnvironment
from jinja2.tests import TESTS
from markupsafe import Markup, escape

from generator.core.code import FinalText, Printing
from generator.core.exceptions import VektorError
from generator.core.fact import Fact
from generator.core.inlined import Macros, close_lines, inlined, macros_of
from generator.core.kept_code import CodeCache, KeptCode
from generator.core.plain import NAMES, names_of, plain

# Jinja's names that the rooms above need; they import Jinja nowhere themselves.
__all__ = [
    "JINJA",
    "NAMES",
    "PRINTABLE",
    "CodeCache",
    "Context",
    "ContextEnvironment",
    "DictLoader",
    "KeptCode",
    "Markup",
    "MissingName",
    "Printing",
    "Target",
    "Template",
    "TemplateSyntaxError",
    "UndefinedError",
    "code_of",
    "environment",
    "escape",
    "line_of",
    "names_of",
    "nodes",
    "pass_context",
    "plain",
    "printed_value",
    "raw",
    "run_template",
    "templates_of",
]

_FILTERS = ("default", "first", "items", "join", "last", "length", "lower", "upper")
_TESTS = ("defined", "undefined", "none", "odd", "even", "divisibleby", "in", "eq", "ne")
_COMPARISONS = ("==", "!=", "<", "<=", ">", ">=", "gt", "ge", "lt", "le")
_KINDS = ("block", "variable", "comment")
_DELIMITERS = tuple(f"{kind}_{side}_string" for kind in _KINDS for side in ("start", "end"))
_LOOP = frozenset(("first", "index", "index0", "last", "length"))
PRINTABLE = (str, int, Fact)


class Target(StrEnum):
    """What the environment writes; both are escaped always."""

    XML = "xml"
    HTML = "html"


class MissingName(StrictUndefined):
    """An undefined name; its error's message is the name alone, for our own wording."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        return str(self._undefined_hint or self._undefined_name)


class ContextEnvironment(SandboxedEnvironment):
    """A sandbox in which a dictionary has its keys only, and a record its fields only.

    Its ``printing`` makes escaped text.
    """

    code_generator_class = FinalText
    printing: Printing

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return the value under ``attribute``; StrictUndefined when there is none."""
        if type(obj) is dict:
            try:
                return obj[attribute]
            except KeyError:
                return self.undefined(obj=obj, name=attribute)
        names = NAMES[type(obj)]
        if names is not None:
            known = attribute in names
            return getattr(obj, attribute) if known else self.undefined(obj=obj, name=attribute)
        if type(obj) is LoopContext and attribute in _LOOP:
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)


class PageEnvironment(ContextEnvironment):
    """An environment for pages: no blank lines, and macros written in where they are called."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """Begin with no macros known."""
        super().__init__(*arguments, **options)
        self._known: dict[str, Macros] = {}

    def _generate(self, source: nodes.Template, *names: Any, **options: Any) -> str:
        tree = inlined(close_lines(source), self._macros)
        return super()._generate(tree, *names, **options)

    def _macros(self, name: str) -> Macros:
        """Return the macros of a template; when there is none, rendering says so."""
        if name not in self._known:
            try:
                source = self.loader.get_source(self, name)[0] if self.loader else ""
            except TemplateNotFound:
                source = ""
            self._known[name] = macros_of(close_lines(self.parse(source, name)))
        return self._known[name]


def environment(
    target: Target,
    *,
    filters: Mapping[str, Callable[..., Any]] | None = None,
    printing: Printing | None = None,
    loader: BaseLoader | None = None,
    kept: KeptCode | None = None,
    delimiters: tuple[str, str, str, str, str, str] | None = None,
) -> ContextEnvironment:
    """Return an environment for ``target``.

    ``printing`` makes the escaped text of every value (default: what printed_value gives, escaped).
    ``kept`` keeps the code of templates. ``delimiters`` are the six of Jinja: block, variable and
    comment, each start and end.
    """
    strings = dict(zip(_DELIMITERS, delimiters or (), strict=False))
    printing = printing or _PRINTING
    is_xml = target is Target.XML
    made = (ContextEnvironment if is_xml else PageEnvironment)(
        autoescape=True,
        undefined=MissingName,
        # It is never called: that it needs a context keeps Jinja from printing constants.
        finalize=printing.value,
        loader=loader,
        bytecode_cache=kept,
        keep_trailing_newline=is_xml,
        trim_blocks=not is_xml,
        lstrip_blocks=not is_xml,
        auto_reload=False,
        cache_size=-1,
        **strings,
    )
    made.printing = printing
    made.filters = {name: FILTERS[name] for name in _FILTERS} | dict(filters or {})
    made.tests = {name: TESTS[name] for name in (*_TESTS, *_COMPARISONS)}
    made.globals = {}
    return made


def printed_value(value: Any) -> Any:
    """Return what ``{{ value }}`` prints: texts, numbers and facts as they are, nothing for None.

    Raises: VektorError ``template-value-unprintable`` for lists, records and yes/no values.
    """
    if value is None:
        return ""
    if isinstance(value, PRINTABLE) and not isinstance(value, bool):
        return value
    if hasattr(value, "__html__"):
        return value
    if isinstance(value, StrictUndefined):
        return str(value)  # raises UndefinedError, which names the missing name
    raise VektorError("template-value-unprintable", type=type(value).__name__)


@pass_context
def _printed_markup(_context: Context, value: Any) -> str:
    return str(escape(printed_value(value)))


def _printed_field(context: Context, obj: Any, name: str) -> str:
    return _printed_markup(context, context.environment.getattr(obj, name))


def _printed_fields(_obj: Any, _names: tuple[str, ...], _form: tuple[str, ...]) -> str:
    return ""


_PRINTING = Printing(_printed_markup, _printed_field, _printed_fields)


def raw(markup: str) -> Markup:
    """Return ``markup`` marked as already escaped; for text that the program itself wrote."""
    return Markup(markup)  # noqa: S704  # the one gate for our own markup


def code_of(made: ContextEnvironment, name: str, source: str) -> CodeType:
    """Return the code of a template, which may be kept; ``name`` is the template's."""
    code: CodeType = made.compile(source, name)
    return code


def templates_of(made: ContextEnvironment, codes: Mapping[str, CodeType]) -> dict[str, Template]:
    """Return the templates of codes by name, in an environment like the one that compiled them.

    They may include each other.
    """
    made.loader = _Codes(codes)
    return {name: made.get_template(name) for name in codes}


class _Codes(BaseLoader):
    """Loads templates that are compiled already."""

    def __init__(self, codes: Mapping[str, CodeType]) -> None:
        self._codes = codes

    def load(
        self,
        environment: Environment,
        name: str,
        globals: Any = None,  # noqa: A002  # Jinja's name
    ) -> Template:
        if name not in self._codes:
            raise TemplateNotFound(name)
        return Template.from_code(environment, self._codes[name], globals or {})


def run_template(template: Template, names: dict[str, Any]) -> str:
    """Return what ``template`` writes; ``names`` are all that it sees and are not copied."""
    context = template.new_context(names, shared=True)
    return template.environment.concat(template.root_render_func(context))


def line_of(error: BaseException, template: Template) -> int:
    """Return the line of ``template`` on which ``error`` arose, 0 when elsewhere."""
    found, step = 0, error.__traceback__
    while step is not None:
        if step.tb_frame.f_globals.get("__jinja_template__") is template:
            found = template.get_corresponding_lineno(step.tb_lineno)
        step = step.tb_next
    return found

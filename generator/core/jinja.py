"""The one Jinja factory: sandboxed, strict about undefined names, escaping, with few filters.

Enters: the target (XML or HTML) and the filters that the caller adds (typography). Leaves: an
environment, and contexts as the plain dictionaries that templates see.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import Any

from jinja2 import (
    BaseLoader,
    DictLoader,
    StrictUndefined,
    Template,
    TemplateSyntaxError,
    UndefinedError,
    nodes,
    pass_context,
)
from jinja2.compiler import CodeGenerator
from jinja2.filters import FILTERS
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from jinja2.tests import TESTS
from markupsafe import Markup, escape

from generator.core.exceptions import VektorError
from generator.core.fact import Fact

# Jinja's names that the rooms above need; they import Jinja nowhere themselves.
__all__ = [
    "PRINTABLE",
    "Context",
    "ContextEnvironment",
    "DictLoader",
    "Markup",
    "MissingName",
    "Target",
    "Template",
    "TemplateSyntaxError",
    "UndefinedError",
    "environment",
    "escape",
    "line_of",
    "nodes",
    "pass_context",
    "plain",
    "printed_markup",
    "printed_value",
    "raw",
    "run_template",
]

_FILTERS = ("default", "first", "items", "join", "last", "length", "lower", "upper")
_TESTS = ("defined", "undefined", "none", "odd", "even", "divisibleby", "in", "eq", "ne")
_COMPARISONS = ("==", "!=", "<", "<=", ">", ">=", "gt", "ge", "lt", "le")
_KINDS = ("block", "variable", "comment")
_DELIMITERS = tuple(f"{kind}_{side}_string" for kind in _KINDS for side in ("start", "end"))
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
    """A sandbox that looks a name up as a key first: contexts are mostly plain dictionaries."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return the value under ``attribute``; StrictUndefined when there is none."""
        if type(obj) is dict:
            try:
                return obj[attribute]
            except KeyError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


class _FinalText(CodeGenerator):
    """Writes code that prints what finalize returns as it is: finalize has escaped it already.

    Escaping twice would be wrong, and asking twice whether to escape costs a third of a document.
    """

    def _output_child_pre(self, *node_frame_finalize: Any) -> None:
        self.write(node_frame_finalize[-1].src)

    def _output_child_post(self, *_node_frame_finalize: Any) -> None:
        self.write(")")


class XmlEnvironment(ContextEnvironment):
    """An environment whose finalize returns escaped text."""

    code_generator_class = _FinalText


def environment(
    target: Target,
    *,
    filters: Mapping[str, Callable[..., Any]] | None = None,
    finalize: Callable[..., Any] | None = None,
    loader: BaseLoader | None = None,
    delimiters: tuple[str, str, str, str, str, str] | None = None,
) -> ContextEnvironment:
    """Return an environment for ``target``.

    ``finalize`` turns every printed value into what is printed: for HTML a value or Markup that
    is escaped afterwards (default: printed_value), for XML the escaped text itself (default:
    printed_markup).
    ``delimiters`` are the six of Jinja: block, variable and comment, each start and end.
    """
    strings = dict(zip(_DELIMITERS, delimiters or (), strict=False))
    kind, default = _KINDS_OF_TARGET[target]
    made = kind(
        autoescape=True,
        undefined=MissingName,
        finalize=finalize or default,
        loader=loader,
        keep_trailing_newline=target is Target.XML,
        trim_blocks=target is Target.HTML,
        lstrip_blocks=target is Target.HTML,
        auto_reload=False,
        cache_size=-1,
        **strings,
    )
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


def printed_markup(value: Any) -> str:
    """Return the escaped text of what ``{{ value }}`` prints; raises as printed_value does."""
    return str(escape(printed_value(value)))


_KINDS_OF_TARGET: dict[Target, tuple[type[ContextEnvironment], Callable[..., Any]]] = {
    Target.XML: (XmlEnvironment, printed_markup),
    Target.HTML: (ContextEnvironment, printed_value),
}


def raw(markup: str) -> Markup:
    """Return ``markup`` marked as already escaped; for text that the program itself wrote."""
    return Markup(markup)  # noqa: S704  # the one gate for our own markup


def plain(value: Any, leaves: Mapping[type, Callable[[Any], Any]] | None = None) -> Any:
    """Return a context as plain dictionaries and lists.

    ``leaves`` maps a type to what becomes of its values (``str`` for facts that lose their
    origin in Word); a type that is not named is opened when it is a dataclass, else kept.
    """
    return _plain(value, leaves or {})


def _plain(value: Any, leaves: Mapping[type, Callable[[Any], Any]]) -> Any:
    kind = type(value)
    if kind is str or kind is int:
        return value
    if kind in leaves:
        return leaves[kind](value)
    if kind is tuple or kind is list:
        return [_plain(item, leaves) for item in value]
    names = _FIELDS.get(kind)
    if names is None:
        names = _field_names(value)
    if names:
        return {name: _plain(getattr(value, name), leaves) for name in names}
    if isinstance(value, Mapping):
        return {str(key): _plain(item, leaves) for key, item in value.items()}
    return value


# Field names by type, filled once per type: reading them for each value costs half of the time.
_FIELDS: dict[type, tuple[str, ...]] = {}


def _field_names(value: Any) -> tuple[str, ...]:
    kind = type(value)
    known = is_dataclass(kind) and kind is not Fact
    _FIELDS[kind] = tuple(field.name for field in fields(kind)) if known else ()
    return _FIELDS[kind]


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

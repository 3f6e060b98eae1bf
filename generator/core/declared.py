"""Check the names in a Jinja template against a declared context type, without rendering.

Enters: the syntax tree of a template, the dataclass type of its context, the trees that it
includes. Leaves: problems with the line, the name and the nearest declared one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, is_dataclass, replace
from difflib import get_close_matches
from typing import Any, get_args

from jinja2 import nodes

from generator.core.annotation import (
    hints_of,
    is_any,
    item_of,
    mapped_of,
    members_of,
    options_of,
    pairs_of,
)
from generator.core.dataclass import dataclass
from generator.core.fact import Fact


@dataclass(frozen=True, slots=True)
class LoopVariable:
    """What ``loop`` offers inside a loop."""

    index: int
    index0: int
    revindex: int
    revindex0: int
    first: bool
    last: bool
    length: int
    previtem: Any
    nextitem: Any
    cycle: Any
    changed: Any


@dataclass(frozen=True, slots=True)
class NameProblem:
    """One problem: kind unknown-name, unknown-filter, not-a-list, unprintable or unused.

    ``template`` and ``line`` say where ("" and 0 for unused); ``name`` is dotted as written;
    ``suggestion`` is the nearest allowed name or ""; ``allowed`` are all allowed names, sorted.
    """

    kind: str
    template: str
    line: int
    name: str
    suggestion: str = ""
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What a template may use besides its context.

    ``leaves`` are dataclasses that templates treat as one value; ``printable`` those that
    ``{{ }}`` prints; ``globals`` names that are always there; ``trees`` the templates that
    ``{% include %}`` may name. Some global names are functions: ``scoped_includes`` (name, value)
    include a template with the fields of the value as its names, ``plain_includes`` (name)
    include one as ``{% include %}`` does, ``arguments`` maps others to the types that their first
    argument may have.
    """

    filters: frozenset[str]
    tests: frozenset[str]
    leaves: frozenset[type] = frozenset()
    printable: frozenset[type] = frozenset({Fact})
    globals: frozenset[str] = frozenset()
    trees: Mapping[str, nodes.Template] = field(default_factory=dict)
    scoped_includes: frozenset[str] = frozenset()
    plain_includes: frozenset[str] = frozenset()
    arguments: Mapping[str, frozenset[type]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Scope:
    names: dict[str, Any]
    template: str
    vocabulary: Vocabulary
    problems: list[NameProblem]
    used: set[str]
    depth: int = 0

    def inner(self, **names: Any) -> _Scope:
        return replace(self, names=self.names | names)


_DEEPEST_INCLUDE = 12


def check_names(
    tree: nodes.Template, template: str, declared: type, vocabulary: Vocabulary
) -> list[NameProblem]:
    """Return every problem of a template's names, in the order of the text, unused ones last."""
    top = members_of(declared)
    scope = _Scope(dict(top), template, vocabulary, [], set())
    _statements(tree.body, scope)
    unused = [NameProblem("unused", template, 0, name) for name in top if name not in scope.used]
    return [*dict.fromkeys(scope.problems), *unused]


def _is_record(option: Any, scope: _Scope) -> bool:
    known = isinstance(option, type) and is_dataclass(option)
    return known and option not in scope.vocabulary.leaves


def _report(
    scope: _Scope, kind: str, node: nodes.Node, name: str, allowed: Iterable[str] = ()
) -> None:
    choices = tuple(sorted(allowed))
    nearest = get_close_matches(name.rpartition(".")[2], choices, 1, 0.6)
    suggestion = nearest[0] if nearest else ""
    scope.problems.append(NameProblem(kind, scope.template, node.lineno, name, suggestion, choices))


def _dotted(node: nodes.Node) -> str:
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr):
        return f"{_dotted(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem):
        return f"{_dotted(node.node)}[…]"
    return "…"


# Statements -------------------------------------------------------------------------------


def _statements(body: Iterable[nodes.Node], scope: _Scope) -> None:
    for node in body:
        handler = _STATEMENTS.get(type(node), _other_statement)
        handler(node, scope)


def _other_statement(node: Any, scope: _Scope) -> None:
    if isinstance(node, nodes.Expr):
        infer(node, scope)
        return
    _statements(list(node.iter_child_nodes()), scope)


def _output(node: nodes.Output, scope: _Scope) -> None:
    for child in node.nodes:
        if isinstance(child, nodes.TemplateData):
            continue
        found = infer(child, scope)
        if not _printable(found, scope):
            _report(scope, "unprintable", child, _dotted(child), members_of(found))


def _printable(annotation: Any, scope: _Scope) -> bool:
    if is_any(annotation):
        return True
    allowed = scope.vocabulary.printable | {str, int, Fact}
    return all(option in allowed for option in options_of(annotation))


def _for(node: nodes.For, scope: _Scope) -> None:
    found = infer(node.iter, scope)
    item = item_of(found)
    if item is None and not is_any(found):
        _report(scope, "not-a-list", node.iter, _dotted(node.iter))
    inner = scope.inner(loop=LoopVariable)
    _bind(node.target, Any if item is None else item, inner)
    if node.test is not None:
        infer(node.test, inner)
    _statements(node.body, inner)
    _statements(node.else_, scope)


def _bind(target: nodes.Node, annotation: Any, scope: _Scope) -> None:
    if isinstance(target, nodes.Name):
        scope.names[target.name] = annotation
    elif isinstance(target, nodes.Tuple):
        parts = get_args(annotation)
        for number, each in enumerate(target.items):
            _bind(each, parts[number] if number < len(parts) else Any, scope)


def _if(node: nodes.If, scope: _Scope) -> None:
    infer(node.test, scope)
    _statements(node.body, scope)
    _statements(node.elif_, scope)
    _statements(node.else_, scope)


def _assign(node: nodes.Assign, scope: _Scope) -> None:
    _bind(node.target, infer(node.node, scope), scope)


def _assign_block(node: nodes.AssignBlock, scope: _Scope) -> None:
    _statements(node.body, scope)
    _bind(node.target, str, scope)


def _with(node: nodes.With, scope: _Scope) -> None:
    inner = scope.inner()
    for target, value in zip(node.targets, node.values, strict=True):
        _bind(target, infer(value, scope), inner)
    _statements(node.body, inner)


def _macro(node: nodes.Macro, scope: _Scope) -> None:
    scope.names[node.name] = Any
    names = {each.name: Any for each in node.args} | {"caller": Any, "varargs": Any}
    _statements(node.body, scope.inner(**names))


def _call_block(node: nodes.CallBlock, scope: _Scope) -> None:
    infer(node.call, scope)
    _statements(node.body, scope.inner(**{each.name: Any for each in node.args}))


def _import(node: nodes.Import, scope: _Scope) -> None:
    scope.names[node.target] = Any


def _from_import(node: nodes.FromImport, scope: _Scope) -> None:
    for name in node.names:
        scope.names[name[1] if isinstance(name, tuple) else name] = Any


def _include(node: nodes.Include, scope: _Scope) -> None:
    if isinstance(node.template, nodes.Const):
        _enter(node.template.value, scope)
    else:
        infer(node.template, scope)


def _enter(name: str, scope: _Scope) -> None:
    tree = scope.vocabulary.trees.get(name)
    if tree is not None and scope.depth < _DEEPEST_INCLUDE:
        inner = replace(scope.inner(), template=name, depth=scope.depth + 1)
        _statements(tree.body, inner)


_STATEMENTS: dict[type[nodes.Node], Callable[[Any, _Scope], None]] = {
    nodes.Output: _output,
    nodes.For: _for,
    nodes.If: _if,
    nodes.Assign: _assign,
    nodes.AssignBlock: _assign_block,
    nodes.With: _with,
    nodes.Macro: _macro,
    nodes.CallBlock: _call_block,
    nodes.Import: _import,
    nodes.FromImport: _from_import,
    nodes.Include: _include,
}


# Expressions ------------------------------------------------------------------------------


def infer(node: nodes.Node, scope: _Scope) -> Any:
    """Return the type of an expression, Any when unknown, and report its unknown names."""
    handler: Callable[[Any, _Scope], Any] = _EXPRESSIONS.get(type(node), _other_expression)
    return handler(node, scope)


def _other_expression(node: nodes.Node, scope: _Scope) -> Any:
    for child in node.iter_child_nodes():
        infer(child, scope)
    return str if isinstance(node, _TEXTUAL) else Any


_TEXTUAL = (nodes.Const, nodes.Concat, nodes.TemplateData)


def _name(node: nodes.Name, scope: _Scope) -> Any:
    scope.used.add(node.name)
    if node.name in scope.names:
        return scope.names[node.name]
    if node.name not in scope.vocabulary.globals:
        _report(scope, "unknown-name", node, node.name, scope.names)
    return Any


def _getattr(node: nodes.Getattr, scope: _Scope) -> Any:
    return _member(node, node.node, node.attr, infer(node.node, scope), scope)


def _getitem(node: nodes.Getitem, scope: _Scope) -> Any:
    found = infer(node.node, scope)
    if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
        return _member(node, node.node, node.arg.value, found, scope)
    infer(node.arg, scope)
    item = item_of(found)
    return Any if item is None else item


def _member(node: nodes.Node, owner: nodes.Node, name: str, found: Any, scope: _Scope) -> Any:
    if is_any(found):
        return Any
    mapped = mapped_of(found)
    if mapped is not None:
        return mapped
    known = _names_in(found, scope)
    if name in known:
        return known[name]
    _report(scope, "unknown-name", node, f"{_dotted(owner)}.{name}", known)
    return Any


def _names_in(found: Any, scope: _Scope) -> dict[str, Any]:
    records = [option for option in options_of(found) if _is_record(option, scope)]
    return {key: kind for option in records for key, kind in hints_of(option).items()}


def _filter(node: nodes.Filter, scope: _Scope) -> Any:
    found = infer(node.node, scope) if node.node is not None else str
    for argument in node.args:
        infer(argument, scope)
    for keyword in node.kwargs:
        infer(keyword.value, scope)
    if node.name not in scope.vocabulary.filters:
        _report(scope, "unknown-filter", node, node.name, scope.vocabulary.filters)
        return Any
    return _filtered(node.name, found)


def _filtered(name: str, found: Any) -> Any:
    if name in ("first", "last"):
        return item_of(found) or Any
    if name == "items":
        return pairs_of(found)
    return {"default": found, "length": int}.get(name, Any)


def _test(node: nodes.Test, scope: _Scope) -> Any:
    _other_expression(node, scope)
    if node.name not in scope.vocabulary.tests:
        _report(scope, "unknown-filter", node, node.name, scope.vocabulary.tests)
    return bool


def _choice(node: nodes.CondExpr, scope: _Scope) -> Any:
    infer(node.test, scope)
    first = infer(node.expr1, scope)
    second = infer(node.expr2, scope) if node.expr2 is not None else first
    return first if first == second else Any


def _call(node: nodes.Call, scope: _Scope) -> Any:
    name = node.node.name if isinstance(node.node, nodes.Name) else ""
    known = scope.vocabulary
    if name in known.scoped_includes:
        _scoped_include(node.args[0], node.args[1], scope)
    elif name in known.plain_includes and isinstance(node.args[0], nodes.Const):
        _enter(node.args[0].value, scope)
    elif name in known.arguments:
        found = infer(node.args[0], scope)
        if not is_any(found) and not known.arguments[name].issuperset(options_of(found)):
            _report(scope, "unprintable", node.args[0], _dotted(node.args[0]))
    else:
        _other_expression(node, scope)
    return Any


def _scoped_include(target: nodes.Expr, value: nodes.Expr, scope: _Scope) -> None:
    found = infer(value, scope)
    if not isinstance(target, nodes.Const):
        return
    names = _names_in(found, scope)
    if not names and not is_any(found):
        _report(scope, "unprintable", value, _dotted(value))
    bound = names if not is_any(found) else _Everything()
    _enter(target.value, replace(scope, names=bound, used=set()))


class _Everything(dict[str, Any]):
    """Names of an unknown value: each is there and of unknown type."""

    def __contains__(self, key: object) -> bool:
        return True

    def __missing__(self, key: str) -> Any:
        return Any


_EXPRESSIONS: dict[type[nodes.Node], Callable[[Any, _Scope], Any]] = {
    nodes.Name: _name,
    nodes.Getattr: _getattr,
    nodes.Getitem: _getitem,
    nodes.Filter: _filter,
    nodes.Test: _test,
    nodes.CondExpr: _choice,
    nodes.Call: _call,
}

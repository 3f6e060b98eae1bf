"""Macros written into the templates that call them: a page calls some for each of its cells.

Enters: the parsed template of a page, and how to parse the templates that it imports. Leaves: the
same template, printing the same, in which ``{{ parts.mark(row.mark) }}`` is the macro's body with
``item`` bound to ``row.mark``. Only a macro that sees nothing but its own arguments is written in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

Macros: TypeAlias = "dict[str, nodes.Macro]"
_SIMPLE = (nodes.Output, nodes.For, nodes.If)


def inlined(tree: nodes.Template, imported: Callable[[str], Macros]) -> nodes.Template:
    """Return ``tree`` with the calls of macros replaced; ``imported`` gives those of a template."""
    imports = list(tree.find_all(nodes.Import))
    once = _told_once(tree, [each.target for each in imports])
    known = {
        (each.target, name): macro
        for each in imports
        if isinstance(each.template, nodes.Const) and not each.with_context and each.target in once
        for name, macro in imported(each.template.value).items()
    }
    made: nodes.Template = _Inlining(known).visit(tree)
    used = {each.name for each in made.find_all(nodes.Name)}
    # A template whose macros all are written in has nothing to import.
    done = {target for target, _ in known} - used
    made.body = [
        each for each in made.body if not (isinstance(each, nodes.Import) and each.target in done)
    ]
    return made


def macros_of(tree: nodes.Template) -> Macros:
    """Return the macros of a template that may be written in where they are called, by name."""
    found: Macros = {}
    macros = list(tree.find_all(nodes.Macro))
    once = _told_once(tree, [macro.name for macro in macros])
    for macro in macros:
        # A macro is known to those below it only, so none is written into itself.
        made = _Inlining({("", name): known for name, known in found.items()}).visit(macro)
        if macro.name in once and _is_simple(made):
            found[macro.name] = made
    return found


def close_lines(tree: nodes.Template) -> nodes.Template:
    """Return ``tree`` whose own text has no blank lines and no spaces at the ends of lines."""
    for each in tree.find_all(nodes.TemplateData):
        each.data = re.sub(r"[ \t]*\n\s*", "\n", each.data)
    return tree


def _told_once(tree: nodes.Template, names: Sequence[str]) -> set[str]:
    """Return those of ``names`` that mean one thing only, wherever in ``tree`` they stand."""
    bound = {each.name for each in tree.find_all(nodes.Name) if each.ctx != "load"}
    return {name for name, times in Counter(names).items() if times == 1} - bound


class _Inlining(NodeTransformer):
    """Replaces outputs that call macros by what the macros write."""

    def __init__(self, macros: Mapping[tuple[str, str], nodes.Macro]) -> None:
        self._macros = macros

    def visit_Output(self, node: nodes.Output) -> list[nodes.Node]:  # noqa: N802  # Jinja's name
        made: list[nodes.Node] = []
        for child in node.nodes:
            bound = self._bound(child)
            if bound is not None:
                made.append(bound)
            elif made and isinstance(made[-1], nodes.Output):
                made[-1].nodes.append(child)
            else:
                made.append(nodes.Output([child], lineno=child.lineno))
        return made

    def _bound(self, child: nodes.Expr) -> nodes.With | None:
        """Return the body of the macro that an output calls, its arguments bound."""
        if not isinstance(child, nodes.Call):
            return None
        macro = self._macros.get(_called(child.node))
        if macro is None or not _fits(child, macro):
            return None
        names = [nodes.Name(each.name, "param") for each in macro.args]
        return nodes.With(names, child.args, macro.body, lineno=child.lineno)


def _called(node: nodes.Expr) -> tuple[str, str]:
    """Return what is called: a macro of an imported template, or one of the same ("")."""
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
        return (node.node.name, node.attr)
    return ("", node.name) if isinstance(node, nodes.Name) else ("", "")


def _fits(call: nodes.Call, macro: nodes.Macro) -> bool:
    others = (call.kwargs, call.dyn_args, call.dyn_kwargs, macro.defaults)
    return not any(others) and len(call.args) == len(macro.args)


def _is_simple(macro: nodes.Macro) -> bool:
    """Tell whether a macro only prints what its arguments hold."""
    statements = macro.find_all(nodes.Stmt)
    only_prints = all(isinstance(each, (*_SIMPLE, nodes.With)) for each in statements)
    return only_prints and not set(_free(macro.body, {each.name for each in macro.args}))


def _free(parts: Iterable[nodes.Node | None], bound: set[str]) -> Iterator[str]:
    """Give the names that are looked up outside of what ``bound`` names."""
    for part in parts:
        if isinstance(part, nodes.Name):
            yield from {part.name} - bound
        elif isinstance(part, nodes.For):
            yield from _free([part.iter], bound)
            inside = bound | {"loop"} | {each.name for each in _names(part.target)}
            yield from _free([*part.body, *part.else_, part.test], inside)
        elif isinstance(part, nodes.With):
            yield from _free(part.values, bound)
            yield from _free(part.body, {each.name for each in _names(*part.targets)})
        elif part is not None:
            yield from _free(part.iter_child_nodes(), bound)


def _names(*targets: nodes.Node) -> Iterator[nodes.Name]:
    for target in targets:
        if isinstance(target, nodes.Name):
            yield target
        yield from target.find_all(nodes.Name)

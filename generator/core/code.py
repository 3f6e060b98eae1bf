"""The code that templates become: values printed by one call each, names bound once.

Enters: a parsed template. Leaves: Python source in which ``{{ row.name }}`` is one call that looks
the name up and prints it, and a run of text with fields of one row is one call as long as no value
needs more than being copied. What is printed is final: printing has escaped it already.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, optimizeconst
from jinja2.runtime import Context

from generator.core.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Printing:
    """How values become escaped text.

    ``value`` prints any value; ``field`` what an object has under a name; ``fields`` puts what it
    has under several names into the odd places of a form, whose other places are text, or returns
    "" to leave it to ``field``.
    """

    value: Callable[[Context, Any], str]
    field: Callable[[Context, Any, str], str]
    fields: Callable[[Any, tuple[str, ...], tuple[str, ...]], str]


class FinalText(CodeGenerator):
    """Writes code that calls the environment's Printing."""

    _printed_field: nodes.Expr | None = None

    def write_commons(self) -> None:
        """Bind what every value needs to local names."""
        super().write_commons()
        self.writeline("printed = environment.printing.value")
        self.writeline("printed_field = environment.printing.field")
        self.writeline("printed_fields = environment.printing.fields")
        self.writeline("field = environment.getattr")

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802  # Jinja's name
        """Write what an output prints; each tag keeps a line of its own, to be found by."""
        is_printed_at_once = frame.buffer is None and not frame.require_output_check
        row = _row_of(node) if is_printed_at_once else None
        if row is None:
            super().visit_Output(node, frame)
            return
        self.writeline("yield printed_fields(", node)
        self.visit(row, frame)
        self.write(f", {_names(node)!r}, {_form(node)!r}) or concat((")
        self.indent()
        for child in node.nodes:
            self.newline(child)
            self._write_child(child, frame)
        self.outdent()
        self.writeline("))")

    def _write_child(self, child: nodes.Expr, frame: Frame) -> None:
        if isinstance(child, nodes.TemplateData):
            self.write(repr(child.data))
        else:
            self._output_child_pre(child)
            self.visit(child, frame)
            self._output_child_post()
        self.write(",")

    def _output_child_pre(self, node: nodes.Expr, *_frame_finalize: Any) -> None:
        is_field = isinstance(node, nodes.Getattr)
        self._printed_field = node if is_field else None
        self.write("printed_field(context, " if is_field else "printed(context, ")

    def _output_child_post(self, *_node_frame_finalize: Any) -> None:
        self.write(")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  # Jinja's name
        """Write the lookup of a field, or only what the call around it needs."""
        if node is self._printed_field:
            self.visit(node.node, frame)
            self.write(f", {node.attr!r}")
        else:
            self._looked_up(node, frame)

    @optimizeconst
    def _looked_up(self, node: nodes.Getattr, frame: Frame) -> None:
        self.write("field(")
        self.visit(node.node, frame)
        self.write(f", {node.attr!r})")


def _row_of(output: nodes.Output) -> nodes.Name | None:
    """Return the name whose fields are all that an output prints, None when it prints else."""
    printed = [each for each in output.nodes if not isinstance(each, nodes.TemplateData)]
    rows = [each.node for each in printed if isinstance(each, nodes.Getattr)]
    names = [row for row in rows if isinstance(row, nodes.Name)]
    is_one = len({row.name for row in names}) == 1
    return names[0] if is_one and len(names) == len(printed) > 1 else None


def _names(output: nodes.Output) -> tuple[str, ...]:
    return tuple(each.attr for each in output.nodes if isinstance(each, nodes.Getattr))


def _form(output: nodes.Output) -> tuple[str, ...]:
    form = [""]
    for each in output.nodes:
        if isinstance(each, nodes.TemplateData):
            form[-1] += each.data
        else:
            form += ("", "")
    return tuple(form)

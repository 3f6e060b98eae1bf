"""Render a document from a compiled template and a context.

Enters: a compiled template, the context, the file's properties. Leaves: the bytes of a .docx;
the same input gives the same bytes. No part is read back: what is written is taken as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.core.exceptions import InternalError, VektorError
from generator.core.fact import Fact
from generator.core.fault import FAULTS, fault_text
from generator.core.jinja import (
    Context,
    Markup,
    UndefinedError,
    line_of,
    pass_context,
    plain,
    raw,
    run_template,
)
from generator.core.rich import Emphasis, Footnote, LineBreak, Link, Picture, Rich, Strong
from generator.render.word.block_text import note_markup, rich_markup
from generator.render.word.closing import closed, own_parts
from generator.render.word.compiled import CompiledTemplate, Unit
from generator.render.word.inline_text import Writer, inline_markup, linked
from generator.render.word.ooxml import DECLARATION
from generator.render.word.place import spot_label
from generator.render.word.property import CORE, DocumentProperties, core_part
from generator.render.word.sequence import sequence_functions
from generator.render.word.state import State, functions

_INLINE = (Strong, Emphasis, Link, Footnote, LineBreak, Picture)


def _itself(value: Any) -> Any:
    return value


# What stays as it is while the rest of a context becomes plain dictionaries; facts become texts.
LEAVES: dict[type, Callable[[Any], Any]] = {
    Fact: str,
    Rich: _itself,
    **dict.fromkeys(_INLINE, _itself),
}


def render_document(
    compiled: CompiledTemplate, context: object, properties: DocumentProperties
) -> bytes:
    """Return the file. Raises: as document_parts."""
    return closed(compiled, document_parts(compiled, context, properties))


def document_parts(
    compiled: CompiledTemplate, context: object, properties: DocumentProperties
) -> dict[str, bytes]:
    """Return the parts that the document does not share with all others of its template.

    Raises: VektorError ``word-value-undefined``, ``word-value-unprintable`` or
    ``word-template-failed``, with the place.
    """
    state = State(
        [compiled.main],
        compiled.constants,
        compiled.first_list,
        compiled.lists,
        known_parts=compiled.types,
    )
    names = plain(context, LEAVES) | _globals(compiled, state)
    written = {}
    for part in compiled.rendered:
        state.stack[:] = [part]
        written[part] = (DECLARATION + _run(compiled, part, names)).encode()
    written[CORE] = core_part(properties)
    return own_parts(compiled, state, written)


def _run(compiled: CompiledTemplate, key: str, names: dict[str, Any]) -> str:
    unit = compiled.units[key]
    try:
        return run_template(unit.template, names)
    except UndefinedError as error:
        raise VektorError(
            "word-value-undefined", name=error.message, **_where(compiled, unit, error)
        ) from error
    except VektorError as error:
        if error.slug != "template-value-unprintable":
            raise
        raise VektorError("word-value-unprintable", **_where(compiled, unit, error)) from error
    except FAULTS as error:
        raise VektorError(
            "word-template-failed", problem=fault_text(error), **_where(compiled, unit, error)
        ) from error


def _where(compiled: CompiledTemplate, unit: Unit, error: BaseException) -> dict[str, str]:
    spot = unit.source.spot_at(line_of(error, unit.template))
    label = spot_label(spot) if spot else ""
    return {"template": spot.template if spot else compiled.name, "place": label}


def _globals(compiled: CompiledTemplate, state: State) -> dict[str, Any]:
    shared: dict[str, Any] = {
        "vektor": functions(state) | sequence_functions(state, restart=compiled.restarts_pages)
    }

    def include(key: str, value: Mapping[str, Any]) -> Markup:
        return raw(_run(compiled, key, {**value, **shared}))

    @pass_context
    def margin(context: Context, part: str) -> str:
        return _margin(compiled, state, part, context.get_all())

    shared |= {
        "vektor_include": include,
        "vektor_document": include,
        "vektor_margin": margin,
        "vektor_rich": _rich_function(compiled, state),
        "vektor_inline": _inline_function(compiled, state),
    }
    return shared


def _writer(compiled: CompiledTemplate, state: State, given: str = "") -> Writer:
    if compiled.look is None:
        raise InternalError("word-look-missing", template=compiled.name)
    return Writer(state, compiled.look, note_markup, given)


def _rich_function(compiled: CompiledTemplate, state: State) -> Callable[..., Markup]:
    def rich(value: object, formatting: int) -> Markup:
        if value is None:
            return raw("")
        if not isinstance(value, Rich):
            raise VektorError("template-value-unprintable", type=type(value).__name__)
        properties = compiled.constants[formatting]
        return raw(rich_markup(_writer(compiled, state), value, properties))

    return rich


def _inline_function(compiled: CompiledTemplate, state: State) -> Callable[..., Markup]:
    def inline(value: object, formatting: int) -> Markup:
        if value is None:
            return raw("")
        given = tuple(value) if isinstance(value, (list, tuple)) else (value,)
        if not all(isinstance(each, (str, *_INLINE)) for each in given):
            raise VektorError("template-value-unprintable", type=type(value).__name__)
        writer = _writer(compiled, state, compiled.constants[formatting])
        return raw(inline_markup(writer, tuple(map(linked, given))))

    return inline


def _margin(compiled: CompiledTemplate, state: State, part: str, names: dict[str, Any]) -> str:
    """Write a header of an included document for this time; return its relationship's id."""
    kind = "header" if "/header" in part else "footer"
    taken = {*compiled.types, *state.parts}
    name = next(n for i in range(1, 100_000) if (n := f"word/{kind}{i}.xml") not in taken)
    state.stack.append(name)
    text = _run(compiled, part, names)
    state.stack.pop()
    state.margins[name] = part
    state.parts[name] = (compiled.margin_types[part], (DECLARATION + text).encode())
    return state.relate(kind, name)

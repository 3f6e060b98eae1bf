"""Sequence: whole documents one after another while rendering, each in its own sections.

Enters: the state of a rendering. Leaves: the functions by which sources hand section properties
on; section.py wrote the calls.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.core.jinja import Markup, raw
from generator.render.word.state import State

_TINY = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'


def sequence_functions(state: State, *, restart: bool) -> dict[str, Callable[..., Any]]:
    """Return the functions; ``restart`` numbers the pages of each document from 1."""

    def begin_document() -> Markup:
        state.count("document")
        return _close(state)

    def end_document(section: str) -> str:
        state.section[:] = [("guest", str(section))]
        return ""

    def own_content(section: str) -> Markup:
        kept = state.section and state.section[0][0] == "own"
        closed = raw("") if kept else _close(state)
        state.section[:] = [("own", str(section))]
        return closed

    def last_section(section: str) -> Markup:
        return raw(state.section[0][1] if state.section else str(section))

    def title_page() -> Markup:
        first = state.counts["document"] <= 1
        return raw("<w:titlePg/>" if first or restart else "")

    def page_number() -> Markup:
        again = restart and state.counts["document"] > 1
        return raw('<w:pgNumType w:start="1"/>' if again else "")

    return {
        "begin_document": begin_document,
        "end_document": end_document,
        "own_content": own_content,
        "last_section": last_section,
        "title_page": title_page,
        "page_number": page_number,
    }


def _close(state: State) -> Markup:
    """Return the paragraph that ends the open section, as small as a paragraph can be."""
    if not state.section:
        return raw("")
    section = state.section.pop()[1]
    return raw(
        f'<w:p><w:pPr>{_TINY}<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>'
        f"{section}</w:pPr></w:p>"
    )

"""Write inline text as runs: bold, italic, links, line breaks, pictures, footnotes.

Enters: inlines of core/rich.py. Leaves: markup of runs and hyperlinks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import quote, urlsplit, urlunsplit

from generator.core.dataclass import dataclass
from generator.core.exceptions import VektorError
from generator.core.fact import Fact
from generator.core.rich import (
    Block,
    Emphasis,
    Footnote,
    Inline,
    LineBreak,
    Link,
    Picture,
    Strong,
)
from generator.render.word.look import Look
from generator.render.word.printing import escaped_text
from generator.render.word.run_format import run_properties
from generator.render.word.state import State, picture_markup

_SCHEMES = ("http:", "https:", "mailto:")
_KEPT = "%/:?#[]@!$&'()*+,;=~"


@dataclass(frozen=True, slots=True)
class Writer:
    """How inlines are written: the run's own properties, marks ("b", "i"), and notes' blocks."""

    state: State
    look: Look
    blocks: Callable[[Writer, tuple[Block, ...]], str]
    given: str = ""
    style: str = ""
    marks: str = ""

    @property
    def properties(self) -> str:
        """Return the markup of the run properties."""
        return run_properties(self.given, self.style, self.marks)


def linked(value: Inline) -> Inline:
    """Return a text that is an address as a link to it, anything else as it is."""
    text = str(value) if isinstance(value, (str, Fact)) else ""
    is_address = text.lower().startswith(_SCHEMES) and not any(map(str.isspace, text))
    return Link((value,), text) if is_address else value


def inline_markup(writer: Writer, inlines: tuple[Inline, ...]) -> str:
    """Return the markup of ``inlines``."""
    return "".join([_one(writer, each) for each in inlines])


def _one(writer: Writer, each: Inline) -> str:
    if isinstance(each, (str, Fact)):
        return _run(writer, f'<w:t xml:space="preserve">{escaped_text(str(each))}</w:t>')
    match each:
        case Strong():
            return inline_markup(_marked(writer, "b"), each.children)
        case Emphasis():
            return inline_markup(_marked(writer, "i"), each.children)
        case Link():
            return _link(writer, each)
        case LineBreak():
            return _run(writer, "<w:br/>")
        case Picture():
            return _run(writer, picture_markup(writer.state, each))
        case Footnote():
            return _footnote(writer, each)


def _marked(writer: Writer, mark: str) -> Writer:
    return replace(writer, marks="".join(sorted({*writer.marks, mark})))


def _run(writer: Writer, content: str) -> str:
    return f"<w:r>{writer.properties}{content}</w:r>"


def _link(writer: Writer, link: Link) -> str:
    if not link.href.lower().startswith(_SCHEMES):
        raise VektorError("word-link-scheme", address=link.href)
    relation = writer.state.relate("hyperlink", _target(link.href), external=True)
    inside = inline_markup(replace(writer, style=writer.look.hyperlink), link.children)
    return f'<w:hyperlink r:id="{relation}" w:history="1">{inside}</w:hyperlink>'


def _target(href: str) -> str:
    """Return an address in plain letters of ASCII: a relationship has no room for others."""
    if href.isascii():
        return href
    try:
        parts = urlsplit(href)
        host = parts.netloc.encode("idna").decode()
    except (UnicodeError, ValueError):
        return quote(href, safe=_KEPT)
    return quote(urlunsplit(parts._replace(netloc=host)), safe=_KEPT)


def _footnote(writer: Writer, note: Footnote) -> str:
    state, look = writer.state, writer.look
    state.stack.append("word/footnotes.xml")
    inner = Writer(state, look, writer.blocks)
    content = writer.blocks(inner, note.blocks)
    state.stack.pop()
    kept = state.notes.setdefault("footnote", [])
    kept.append(content)
    reference = f'<w:rPr><w:rStyle w:val="{look.note_reference}"/></w:rPr>'
    return f'<w:r>{reference}<w:footnoteReference w:id="{len(kept)}"/></w:r>'

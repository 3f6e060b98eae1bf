"""Markdown texts → the rich tree that Word and page share.

Enters: a text of content/ (CommonMark with tables and footnotes, no HTML) and the names that its
tokens may use. Leaves: Rich, in which every printed token is a Fact, and findings with line and
column. Tokens are set aside before parsing and printed after it: a value can't become markup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from types import MappingProxyType

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.footnote import footnote_plugin

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.finding import Finding, Place, Severity, finding
from generator.core.regex import regex
from generator.core.rich import (
    Block,
    Emphasis,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    Link,
    Listing,
    PageBreak,
    Paragraph,
    Quote,
    Rich,
    Strong,
    Table,
)
from generator.render.name import Named, Names, print_token, token_finding
from generator.render.printed import typeset
from generator.render.token import Token, place_of, tokens_of

_OPEN, _CLOSE = "\ue000", "\ue001"
_MARK = regex(f"{_OPEN}([0-9]+){_CLOSE}")
# Addresses come out of the parser percent-encoded.
_ENCODED = regex("%EE%80%80([0-9]+)%EE%80%81")
_SCHEMES = ("http://", "https://", "mailto:")
# A paragraph of one such token gives way to what the block holds.
BLOCK = "block."

Blocks = Mapping[str, tuple[Block, ...]]


@dataclass(frozen=True, slots=True)
class ReadText:
    """A parsed text with what was wrong in it. ``used`` are the names that its tokens printed."""

    rich: Rich
    findings: tuple[Finding, ...] = ()
    used: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Reading:
    """One reading; the lists fill as the tree is walked."""

    text: str
    file: str
    names: Names
    tokens: tuple[Token, ...]
    blocks: Blocks
    findings: list[Finding] = field(default_factory=list)
    notes: dict[int, tuple[Block, ...]] = field(default_factory=dict)
    before: str = ""

    def place(self, offset: int) -> Place:
        line, column = place_of(self.text, offset)
        return Place(self.file, line, column)

    def report(self, slug: str, node: SyntaxTreeNode, found: str) -> None:
        line = _line(node)
        self.findings.append(
            finding(slug, Severity.ERROR, self.file, place=Place(self.file, line, 1), found=found)
        )


def read_markdown(
    text: str, file: str, names: Names, blocks: Blocks = MappingProxyType({})
) -> ReadText:
    """Return ``text`` (of ``file``) as a rich tree with the tokens printed from ``names``.

    ``blocks`` maps the ids of named blocks to what ``{{ block.ID }}`` stands for where it is a
    paragraph of its own.
    """
    clean = text.replace(_OPEN, "\ufffd").replace(_CLOSE, "\ufffd")
    tokens = tokens_of(clean)
    known = dict(names) | {f"{BLOCK}{key}": Named(Fact("")) for key in blocks}
    reading = _Reading(clean, file, known, tokens, blocks)
    tree = SyntaxTreeNode(_parser().parse(_set_aside(clean, tokens)))
    _read_notes(tree, reading)
    made = _blocks(tree.children, reading)
    findings = sorted(reading.findings, key=lambda item: item.sort_key)
    used = frozenset(token.path for token in tokens if token.path)
    return ReadText(Rich(made), tuple(findings), used)


def _set_aside(text: str, tokens: Sequence[Token]) -> str:
    parts: list[str] = []
    at = 0
    for number, token in enumerate(tokens):
        # The lines keep their number: a token never spans two.
        parts += [text[at : token.start], f"{_OPEN}{number}{_CLOSE}"]
        at = token.end
    return "".join((*parts, text[at:]))


def _line(node: SyntaxTreeNode) -> int:
    above: SyntaxTreeNode | None = node
    while above is not None and not above.is_root:
        if above.map:
            return above.map[0] + 1
        above = above.parent
    return 1


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True}).enable("table").use(footnote_plugin)
    # What the parser would leave as text without a word is refused with a finding below.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
    return parser


# Blocks -----------------------------------------------------------------------------------


def _blocks(nodes: Iterable[SyntaxTreeNode], reading: _Reading) -> tuple[Block, ...]:
    found: list[Block] = []
    for node in nodes:
        maker = _BLOCKS.get(node.type)
        if maker is not None:
            found += maker(node, reading)
    return tuple(found)


def _paragraph(node: SyntaxTreeNode, reading: _Reading) -> list[Block]:
    alone = _MARK.fullmatch("".join(child.content for child in node.children).strip())
    named = reading.tokens[int(alone[1])].path.removeprefix(BLOCK) if alone else ""
    if alone and named in reading.blocks:
        return list(reading.blocks[named])
    return [Paragraph(_inline_of(node, reading))]


def _page_break(_node: SyntaxTreeNode, _reading: _Reading) -> list[Block]:
    return [PageBreak()]


def _heading(node: SyntaxTreeNode, reading: _Reading) -> list[Block]:
    return [Heading(int(node.tag[1:]), _inline_of(node, reading))]


def _listing(node: SyntaxTreeNode, reading: _Reading) -> list[Block]:
    items = tuple(_blocks(item.children, reading) for item in node.children)
    ordered = node.type == "ordered_list"
    return [Listing(items, ordered, int(node.attrs.get("start", 1)) if ordered else 1)]


def _quote(node: SyntaxTreeNode, reading: _Reading) -> list[Block]:
    return [Quote(_blocks(node.children, reading))]


def _code(node: SyntaxTreeNode, reading: _Reading) -> list[Block]:
    lines = node.content.rstrip("\n").split("\n")
    return [Paragraph(tuple(_texts(line, reading))) for line in lines]


def _html(node: SyntaxTreeNode, reading: _Reading) -> list[Block]:
    reading.report("text-html", node, _shown(node.content, reading))
    return _code(node, reading)


def _table(node: SyntaxTreeNode, reading: _Reading) -> list[Block]:
    rows = [
        [(_inline_of(cell, reading), str(cell.attrs.get("style", ""))) for cell in row.children]
        for part in node.children
        for row in part.children
    ]
    cells = tuple(tuple(content for content, _ in row) for row in rows)
    alignments = tuple(style.removeprefix("text-align:") or "left" for _, style in rows[0])
    return [Table(cells[0], cells[1:], alignments)]


_BLOCKS: dict[str, Callable[[SyntaxTreeNode, _Reading], list[Block]]] = {
    "paragraph": _paragraph,
    "heading": _heading,
    "bullet_list": _listing,
    "ordered_list": _listing,
    "blockquote": _quote,
    "fence": _code,
    "code_block": _code,
    "html_block": _html,
    "table": _table,
    "hr": _page_break,
}


def _read_notes(tree: SyntaxTreeNode, reading: _Reading) -> None:
    for node in tree.children:
        for note in node.children if node.type == "footnote_block" else ():
            reading.notes[int(note.meta["id"])] = _blocks(note.children, reading)


# Inlines ----------------------------------------------------------------------------------


def _inline_of(node: SyntaxTreeNode, reading: _Reading) -> tuple[Inline, ...]:
    reading.before = ""
    return tuple(inline for child in node.children for inline in _inlines(child.children, reading))


def _inlines(nodes: Iterable[SyntaxTreeNode], reading: _Reading) -> tuple[Inline, ...]:
    found: list[Inline] = []
    for node in nodes:
        found += _INLINES.get(node.type, _text)(node, reading)
    return tuple(found)


def _text(node: SyntaxTreeNode, reading: _Reading) -> list[Inline]:
    return _texts(node.content, reading)


def _texts(content: str, reading: _Reading) -> list[Inline]:
    found: list[Inline] = []
    # Odd pieces are the numbers of tokens.
    for at, piece in enumerate(_MARK.split(content)):
        printed = _printed(int(piece), reading) if at % 2 else piece
        reading.before += str(printed)
        if printed:
            found.append(printed)
        elif at % 2 and found and isinstance(found[-1], str):
            # An annex without a number leaves no gap behind «приложение».
            found[-1] = found[-1].rstrip()
    return _set(found)


def _set(pieces: list[Inline]) -> list[Inline]:
    """Return ``pieces`` with the plain ones typeset beside what stands before and after them."""
    plain = ["", *(str(piece) for piece in pieces), ""]
    return [
        _set_beside(plain[at - 1][-1:], piece, plain[at + 1][:1])
        if isinstance(piece, str)
        else piece
        for at, piece in enumerate(pieces, start=1)
    ]


def _set_beside(before: str, piece: str, after: str) -> str:
    made = typeset(before + piece + after)
    inner = made.removeprefix(before).removesuffix(after)
    return inner if len(made) - len(inner) == len(before) + len(after) else typeset(piece)


def _printed(number: int, reading: _Reading) -> Fact | str:
    token = reading.tokens[number]
    fact = print_token(token, reading.names, reading.before)
    if fact is not None and token.path.startswith(BLOCK):
        reading.findings.append(
            finding(
                "block-inside",
                Severity.ERROR,
                reading.file,
                place=reading.place(token.start),
                found=token.written,
            )
        )
        return token.written
    if fact is None:
        place = reading.place(token.start)
        reading.findings.append(token_finding(token, reading.names, reading.file, "", place))
        return token.written
    return fact


def _space(_node: SyntaxTreeNode, reading: _Reading) -> list[Inline]:
    reading.before += " "
    return [" "]


def _break(_node: SyntaxTreeNode, reading: _Reading) -> list[Inline]:
    reading.before += " "
    return [LineBreak()]


def _strong(node: SyntaxTreeNode, reading: _Reading) -> list[Inline]:
    return [Strong(_inlines(node.children, reading))]


def _emphasis(node: SyntaxTreeNode, reading: _Reading) -> list[Inline]:
    return [Emphasis(_inlines(node.children, reading))]


def _link(node: SyntaxTreeNode, reading: _Reading) -> list[Inline]:
    children = _inlines(node.children, reading)
    href = _shown(str(node.attrs.get("href", "")), reading)
    if href.lower().startswith(_SCHEMES) and "{{" not in href:
        return [Link(children, href)]
    reading.report("text-link", node, href)
    return list(children)


def _image(node: SyntaxTreeNode, reading: _Reading) -> list[Inline]:
    reading.report("text-picture", node, _shown(str(node.attrs.get("src", "")), reading))
    return _texts(node.content, reading)


def _inline_html(node: SyntaxTreeNode, reading: _Reading) -> list[Inline]:
    reading.report("text-html", node, _shown(node.content, reading))
    return _texts(node.content, reading)


def _footnote(node: SyntaxTreeNode, reading: _Reading) -> list[Inline]:
    return [Footnote(reading.notes.get(int(node.meta["id"]), ()))]


def _shown(text: str, reading: _Reading) -> str:
    """Return ``text`` with the tokens that were set aside in it as written, in one line."""
    for pattern in (_MARK, _ENCODED):
        text = pattern.sub(lambda match: reading.tokens[int(match[1])].written, text)
    return " ".join(text.split())


_INLINES: dict[str, Callable[[SyntaxTreeNode, _Reading], list[Inline]]] = {
    "softbreak": _space,
    "hardbreak": _break,
    "strong": _strong,
    "em": _emphasis,
    "link": _link,
    "image": _image,
    "html_inline": _inline_html,
    "footnote_ref": _footnote,
}

"""Write blocks of rich text: paragraphs, headings, lists, tables, quotations, notes.

Enters: blocks of core/rich.py and the paragraph properties of the tag. Leaves: markup of block
level that ends with a paragraph or is empty.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.core.rich import (
    Block,
    Heading,
    Inline,
    Listing,
    PageBreak,
    Paragraph,
    Quote,
    Rich,
    Table,
)
from generator.render.word.inline_text import Writer, inline_markup

_WIDTH = 9_355
_INDENT = 357
_LAST = "<w:p/>"
# Six points of air between a table and the text beside it, whatever the text's own style.
_THIN = '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>'
_AIR = f"<w:p><w:pPr>{_THIN}</w:pPr></w:p>"


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where blocks stand: paragraph properties, and the list around them (depth, number id)."""

    writer: Writer
    properties: str
    depth: int = 0


def rich_markup(writer: Writer, rich: Rich, properties: str) -> str:
    """Return the markup of a rich text; ``properties`` are those of ordinary paragraphs."""
    markup = _blocks(_Frame(writer, properties), rich.blocks)
    return markup + _LAST if rich.blocks and isinstance(rich.blocks[-1], Table) else markup


def note_markup(writer: Writer, blocks: tuple[Block, ...]) -> str:
    """Return the markup of a footnote's content, its number before the first words."""
    look = writer.look
    number = (
        f'<w:r><w:rPr><w:rStyle w:val="{look.note_reference}"/></w:rPr><w:footnoteRef/></w:r>'
        '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
    )
    properties = _style(look.note_text)
    first, rest = (blocks[0], blocks[1:]) if blocks else (Paragraph(()), ())
    opening = first.children if isinstance(first, Paragraph) else ()
    following = rest if isinstance(first, Paragraph) else blocks
    text = f"<w:p>{properties}{number}{inline_markup(writer, opening)}</w:p>"
    return text + rich_markup(writer, Rich(following), properties)


def _style(name: str, more: str = "") -> str:
    return f'<w:pPr><w:pStyle w:val="{name}"/>{more}</w:pPr>' if name else ""


def _blocks(frame: _Frame, blocks: tuple[Block, ...]) -> str:
    made = []
    for index, each in enumerate(blocks):
        made.append(_one(frame, each))
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        made.append(_between(each, following))
    return "".join(made)


def _between(block: Block, following: Block | None) -> str:
    if isinstance(block, Table) and isinstance(following, Table):
        return _LAST  # two tables that touch become one in Word
    beside = isinstance(following, Table) and not following.caption
    return _AIR if following and (isinstance(block, Table) or beside) else ""


def _one(frame: _Frame, block: Block) -> str:
    look = frame.writer.look
    match block:
        case Paragraph():
            return _paragraph(frame, frame.properties, block.children)
        case Heading():
            level = min(max(block.level, 1), len(look.headings))
            return _paragraph(frame, _style(look.headings[level - 1]), block.children)
        case Listing():
            return _listing(frame, block)
        case Quote():
            return _blocks(replace(frame, properties=_style(look.quote)), block.blocks)
        case Table():
            return _table(frame, block)
        case PageBreak():
            return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def _paragraph(frame: _Frame, properties: str, children: tuple[Inline, ...]) -> str:
    return f"<w:p>{properties}{inline_markup(frame.writer, children)}</w:p>"


def _listing(frame: _Frame, listing: Listing) -> str:
    state, look = frame.writer.state, frame.writer.look
    starts = (listing.start, *(1,) * 8)
    number = state.new_list(look.numbers if listing.ordered else look.bullets, starts)
    style = look.number_list if listing.ordered else look.bullet_list
    return "".join(_item(frame, style, number, item) for item in listing.items)


def _item(frame: _Frame, style: str, number: int, item: tuple[Block, ...]) -> str:
    depth = min(frame.depth, 8)
    numbered = _style(
        style,
        f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
        f"{_indent(depth, _INDENT)}",
    )
    following = _style(style, f'<w:numPr><w:numId w:val="0"/></w:numPr>{_indent(depth, 0)}')
    inner = replace(frame, properties=following, depth=frame.depth + 1)
    first, rest = (item[0], item[1:]) if item else (Paragraph(()), ())
    if isinstance(first, Paragraph):
        return _paragraph(frame, numbered, first.children) + _blocks(inner, rest)
    return _paragraph(frame, numbered, ()) + _blocks(inner, item)


def _indent(depth: int, hanging: int) -> str:
    first = f'w:hanging="{hanging}"' if hanging else 'w:firstLine="0"'
    return f'<w:ind w:left="{_INDENT * (depth + 2)}" {first}/>'


def _table(frame: _Frame, table: Table) -> str:
    columns = max((len(row) for row in (table.header, *table.rows)), default=0)
    if not columns:
        return ""
    shares = _shares(table, columns)
    grid = "".join(f'<w:gridCol w:w="{_WIDTH * share // 5000}"/>' for share in shares)
    look = frame.writer.look
    style = f'<w:tblStyle w:val="{look.table}"/>' if look.table else ""
    fixed = '<w:tblLayout w:type="fixed"/>' if table.widths else ""
    bold = replace(frame, writer=replace(frame.writer, marks="b"))
    heading = _row(bold, table, table.header, shares, heads=any(table.header))
    rows = "".join(
        _band(bold, row[0], len(shares))
        if place in table.bands
        else _row(frame, table, row, shares, heads=False)
        for place, row in enumerate(table.rows)
    )
    return (
        f"{_caption(frame, table)}"
        f'<w:tbl><w:tblPr>{style}<w:tblW w:w="5000" w:type="pct"/>{fixed}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{heading if any(table.header) else ''}{rows}</w:tbl>"
    )


def _caption(frame: _Frame, table: Table) -> str:
    if not table.caption:
        return ""
    properties = _style(frame.writer.look.caption, "<w:keepNext/>")
    return _paragraph(frame, properties, table.caption)


def _shares(table: Table, columns: int) -> list[int]:
    """Return the widths of columns in fiftieths of a percent, as Word counts them."""
    given = table.widths if len(table.widths) == columns else (1,) * columns
    return [5000 * width // sum(given) for width in given]


def _band(frame: _Frame, content: tuple[Inline, ...], columns: int) -> str:
    cell = _cell(frame, "left", content, 5000, f'<w:gridSpan w:val="{columns}"/>', keep=True)
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cell}</w:tr>"


def _row(
    frame: _Frame,
    table: Table,
    row: tuple[tuple[Inline, ...], ...],
    shares: list[int],
    *,
    heads: bool,
) -> str:
    repeated = "<w:tblHeader/>" if heads else ""
    known = [*table.alignments, *("left",) * len(shares)]
    cells = "".join(
        _cell(
            frame,
            "center" if heads and table.widths else known[column] or "left",
            row[column] if column < len(row) else (),
            share,
            keep=heads,
        )
        for column, share in enumerate(shares)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>"


def _cell(
    frame: _Frame,
    alignment: str,
    content: tuple[Inline, ...],
    share: int,
    span: str = "",
    *,
    keep: bool,
) -> str:
    text = f'<w:pStyle w:val="{frame.writer.look.table_text}"/>'
    style = text if frame.writer.look.table_text else ""
    kept = "<w:keepNext/>" if keep else ""
    properties = f'<w:pPr>{style}{kept}<w:jc w:val="{alignment}"/></w:pPr>'
    width = f'<w:tcW w:w="{share}" w:type="pct"/>{span}'
    return f"<w:tc><w:tcPr>{width}</w:tcPr>{_paragraph(frame, properties, content)}</w:tc>"

"""Write blocks of rich text: paragraphs, headings, lists, tables, charts, quotations, notes.

Enters: blocks of core/rich.py and the paragraph properties of the tag. Leaves: markup of block
level that ends with a paragraph or is empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from functools import lru_cache

from generator.core.dataclass import dataclass
from generator.core.rich import (
    Block,
    Chart,
    Heading,
    Inline,
    Listing,
    PageBreak,
    Paragraph,
    Quote,
    Rich,
    Table,
)
from generator.render.word.column import Fit, fitted, kin
from generator.render.word.inline_text import Writer, inline_markup
from generator.render.word.numbering_part import LIST_EDGE
from generator.render.word.row import Row, kept_rows, may_break
from generator.render.word.state import chart_drawing

_WIDTH = 9_355
_WIDE = 14_570
_INDENT = 357
_PARTING = "<w:p/>"
# What a part must end with after a table: so low that it never needs a sheet of its own.
_LAST = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    '<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>'
)
# Six points of air between a table and the text beside it, whatever the text's own style.
_THIN = '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>'
_AIR_AFTER = f"<w:p><w:pPr>{_THIN}</w:pPr></w:p>"
_AIR_BEFORE = f"<w:p><w:pPr><w:keepNext/>{_THIN}</w:pPr></w:p>"

# A remark stands close below its table and apart from the text that follows.
_REMARK = '<w:spacing w:before="40" w:after="120"/>'
# A chart stands in the middle, whatever its template's text does; its caption is below it.
_MIDDLE = (
    '<w:spacing w:before="120" w:after="0" w:line="240" w:lineRule="auto"/>'
    '<w:ind w:firstLine="0"/><w:jc w:val="center"/>'
)
_BELOW = (
    '<w:keepNext w:val="0"/><w:spacing w:before="60" w:after="120"/>'
    '<w:ind w:firstLine="0"/><w:jc w:val="center"/>'
)
_WHOLE = "<w:trPr><w:cantSplit/></w:trPr>"
# The look of a head's cells, as in the tables that templates draw.
_HEAD = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/><w:vAlign w:val="center"/>'

_Fits = Mapping[tuple[object, ...], Fit]


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where blocks stand: paragraph properties, the depth of lists, and how tables are fitted."""

    writer: Writer
    properties: str
    depth: int = 0
    fits: _Fits = field(default_factory=dict)


def rich_markup(writer: Writer, rich: Rich, properties: str) -> str:
    """Return the markup of a rich text; ``properties`` are those of ordinary paragraphs."""
    frame = _Frame(writer, properties, fits=_fits(writer, rich))
    markup = _blocks(frame, rich.blocks)
    # Lists and quotations may end in a table, too, and empty ones after it write nothing.
    return markup + _LAST if markup.endswith("</w:tbl>") else markup


def _fits(writer: Writer, rich: Rich) -> _Fits:
    """Return how the tables of a text are fitted; those with one head look alike."""
    families: dict[tuple[object, ...], list[Table]] = {}
    for block in rich.blocks:
        if isinstance(block, Table):
            families.setdefault(kin(block), []).append(block)
    return {key: _fit(writer, tables) for key, tables in families.items()}


def _fit(writer: Writer, tables: list[Table]) -> Fit:
    width = _WIDE if tables[0].wide else _WIDTH
    return fitted(tables, width, writer.look.table_size)


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
        return _PARTING  # two tables that touch become one in Word
    if isinstance(following, Table):
        return "" if following.caption else _AIR_BEFORE
    close = isinstance(following, Paragraph) and following.remark
    return _AIR_AFTER if following and isinstance(block, Table) and not close else ""


def _one(frame: _Frame, block: Block) -> str:
    look = frame.writer.look
    match block:
        case Paragraph():
            remark = _style(look.remark, _REMARK) if block.remark else ""
            return _paragraph(frame, remark or frame.properties, block.children)
        case Heading():
            level = min(max(block.level, 1), len(look.headings))
            return _paragraph(frame, _style(look.headings[level - 1]), block.children)
        case Listing():
            return _listing(frame, block)
        case Quote():
            return _blocks(replace(frame, properties=_style(look.quote)), block.blocks)
        case Table():
            return _table(frame, block)
        case Chart():
            return _chart(frame, block)
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
    return f'<w:ind w:left="{LIST_EDGE + _INDENT * (depth + 1)}" {first}/>'


def _table(frame: _Frame, table: Table) -> str:
    fit = frame.fits.get(kin(table)) or _fit(frame.writer, [table])
    if not fit.shares or not (table.header or table.rows):
        return ""
    width = _WIDE if table.wide else _WIDTH
    grid = "".join(f'<w:gridCol w:w="{width * share // 5000}"/>' for share in fit.shares)
    look = frame.writer.look
    style = f'<w:tblStyle w:val="{look.table}"/>' if look.table else ""
    inner = replace(frame, writer=replace(frame.writer, given=_letters(fit.size)))
    return (
        f"{_caption(frame, table)}"
        f'<w:tbl><w:tblPr>{style}<w:tblW w:w="5000" w:type="pct"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{_rows(inner, table, fit)}</w:tbl>"
    )


def _chart(frame: _Frame, chart: Chart) -> str:
    """Return a chart with its caption below, on one sheet."""
    if not (chart.categories and chart.series):
        return ""
    drawing = chart_drawing(frame.writer.state, chart)
    kept = "<w:keepNext/>" if chart.caption else ""
    caption = _style(frame.writer.look.caption, _BELOW)
    below = _paragraph(frame, caption, chart.caption) if chart.caption else ""
    return f"<w:p><w:pPr>{kept}{_MIDDLE}</w:pPr><w:r>{drawing}</w:r></w:p>{below}"


def _letters(size: int) -> str:
    return f'<w:rPr><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>' if size else ""


def _rows(frame: _Frame, table: Table, fit: Fit) -> str:
    bold = replace(frame, writer=replace(frame.writer, marks="b"))
    size = fit.size or frame.writer.look.table_size
    widths = [(_WIDE if table.wide else _WIDTH) * share / 5000 for share in fit.shares]
    kept = kept_rows(table, widths, size)
    made = [_heading(bold, table.header, fit.shares)] if any(table.header) else []
    for place, row in enumerate(table.rows):
        if place in table.bands:
            made.append(_band(bold, row[0], len(fit.shares)))
            continue
        cells = _cells(frame, table, row, fit.shares, keep=place in kept)
        whole = "" if may_break(row, widths, size) else _WHOLE
        made.append(f"<w:tr>{whole}{cells}</w:tr>")
    return "".join(made)


def _caption(frame: _Frame, table: Table) -> str:
    if not table.caption:
        return ""
    properties = _style(frame.writer.look.caption, "<w:keepNext/>")
    return _paragraph(frame, properties, table.caption)


def _band(frame: _Frame, content: tuple[Inline, ...], columns: int) -> str:
    cell = _cell(frame, "left", content, 5000, f'<w:gridSpan w:val="{columns}"/>', keep=True)
    return f"<w:tr>{_WHOLE}{cell}</w:tr>"


def _heading(frame: _Frame, row: Row, shares: tuple[int, ...]) -> str:
    cells = "".join(
        _cell(frame, "center", content, share, _HEAD, keep=True)
        for content, share in zip(_padded(row, shares), shares, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _cells(frame: _Frame, table: Table, row: Row, shares: tuple[int, ...], *, keep: bool) -> str:
    known = [*table.alignments, *("left",) * len(shares)]
    return "".join(
        _cell(frame, known[column] or "left", content, share, keep=keep)
        for column, (content, share) in enumerate(zip(_padded(row, shares), shares, strict=True))
    )


def _padded(row: Row, shares: tuple[int, ...]) -> Row:
    """Return ``row`` with as many cells as there are columns."""
    return (*row, *((),) * len(shares))[: len(shares)]


def _cell(
    frame: _Frame,
    alignment: str,
    content: tuple[Inline, ...],
    share: int,
    more: str = "",
    *,
    keep: bool,
) -> str:
    head = _cell_head(frame.writer.look.table_text, alignment, share, more, keep=keep)
    return f"{head}{inline_markup(frame.writer, content)}</w:p></w:tc>"


# A table has as many of them as columns, twice where rows are kept together.
@lru_cache(maxsize=1024)
def _cell_head(text_style: str, alignment: str, share: int, more: str, *, keep: bool) -> str:
    style = f'<w:pStyle w:val="{text_style}"/>' if text_style else ""
    kept = "<w:keepNext/>" if keep else ""
    properties = f'<w:pPr>{style}{kept}<w:jc w:val="{alignment}"/></w:pPr>'
    width = f'<w:tcW w:w="{share}" w:type="pct"/>{more}'
    return f"<w:tc><w:tcPr>{width}</w:tcPr><w:p>{properties}"

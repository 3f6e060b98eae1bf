"""Rich text as HTML: the page's rendering of the tree that Word prints as well.

Enters: a rich text and the typography of pages. Leaves: markup, with footnotes at the end. Texts
and values are escaped here, so none of them can become markup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field
from decimal import Decimal
from zlib import crc32

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.jinja import Markup, escape, raw
from generator.core.rich import (
    Block,
    Chart,
    ChartKind,
    Emphasis,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    Link,
    Listing,
    PageBreak,
    Paragraph,
    Picture,
    Quote,
    Rich,
    Strong,
    Table,
)
from generator.core.wording import say
from generator.render.chart_html import chart_svg
from generator.russian.numbers import write_number

Typeset = Callable[[str], str]

_SIDES = {"right": ' class="n"', "center": ' class="c"'}


@dataclass(slots=True)
class _Writing:
    """One text being written; ``notes`` fill as footnotes are met."""

    typeset: Typeset
    notes: list[str] = field(default_factory=list)


def rich_html(rich: Rich, typeset: Typeset) -> Markup:
    """Return ``rich`` as HTML of block level."""
    writing = _Writing(typeset)
    made = _blocks(writing, rich.blocks)
    return raw(made + _notes(writing))


def _notes(writing: _Writing) -> str:
    if not writing.notes:
        return ""
    items = "".join(
        f'<li id="note-{number}">{note} <a href="#noted-{number}" aria-label="К тексту">↑</a></li>'
        for number, note in enumerate(writing.notes, start=1)
    )
    return f'<ol class="notes">{items}</ol>'


def _blocks(writing: _Writing, blocks: Iterable[Block]) -> str:
    return "\n".join(_one(writing, block) for block in blocks)


def _one(writing: _Writing, block: Block) -> str:
    match block:
        case Paragraph():
            return f"<p>{_inlines(writing, block.children)}</p>"
        case Heading():
            # The page's own title is the only heading of the first level.
            level = min(max(block.level, 2), 6)
            return f"<h{level}>{_inlines(writing, block.children)}</h{level}>"
        case Listing():
            return _listing(writing, block)
        case Quote():
            return f"<blockquote>{_blocks(writing, block.blocks)}</blockquote>"
        case Table():
            return _table(writing, block)
        case Chart():
            return _chart(writing, block)
        case PageBreak():
            return "<hr>"


def _listing(writing: _Writing, listing: Listing) -> str:
    items = "".join(f"<li>{_item(writing, item)}</li>" for item in listing.items)
    if not listing.ordered:
        return f"<ul>{items}</ul>"
    start = f' start="{listing.start}"' if listing.start != 1 else ""
    return f"<ol{start}>{items}</ol>"


def _item(writing: _Writing, item: tuple[Block, ...]) -> str:
    first, rest = item[:1], item[1:]
    if first and isinstance(first[0], Paragraph):
        return _inlines(writing, first[0].children) + _blocks(writing, rest)
    return _blocks(writing, item)


def _table(writing: _Writing, table: Table) -> str:
    columns = len(table.header)
    caption = f"<caption>{_inlines(writing, table.caption)}</caption>" if table.caption else ""
    sides = _sides(table, columns)
    head = "".join(
        f'<th scope="col"{side}>{_inlines(writing, cell)}</th>'
        for cell, side in zip(table.header, sides, strict=True)
    )
    heads = f"<thead><tr>{head}</tr></thead>" if any(table.header) else ""
    rows = "".join(
        f'<tr><th scope="rowgroup" colspan="{columns}">{_inlines(writing, row[0])}</th></tr>'
        if place in table.bands
        else _row(writing, table, row)
        for place, row in enumerate(table.rows)
    )
    # What scrolls must be reached by keyboard, and what is reached needs a name. It is a group, not
    # a landmark: tables of one kind bear one name.
    first = _plain(table.header[0]) if table.header else ""
    name = escape(_plain(table.caption) or first or say("pages", "table"))
    opening = f'<div class="scroll" role="group" tabindex="0" aria-label="{name}">'
    return f"{opening}<table>{caption}{heads}<tbody>{rows}</tbody></table></div>"


def _row(writing: _Writing, table: Table, row: tuple[tuple[Inline, ...], ...]) -> str:
    cells = [*row, *((),) * (len(table.header) - len(row))]
    sides = _sides(table, len(cells))
    made = [
        f"<td{side}>{_inlines(writing, cell)}</td>" for cell, side in zip(cells, sides, strict=True)
    ]
    if table.crossed and cells:
        made[0] = f'<th scope="row"{sides[0]}>{_inlines(writing, cells[0])}</th>'
    return f"<tr>{''.join(made)}</tr>"


def _sides(table: Table, columns: int) -> tuple[str, ...]:
    """Return the class of each column: numbers keep to the right, short signs to the middle."""
    known = (*table.alignments, *("left",) * columns)[:columns]
    return tuple(_SIDES.get(each, "") for each in known)


def _inlines(writing: _Writing, inlines: Iterable[Inline]) -> str:
    return "".join(_inline(writing, each) for each in inlines)


def _inline(writing: _Writing, each: Inline) -> str:
    match each:
        case str() | Fact():
            return str(escape(_kept_edges(writing, str(each))))
        case Strong():
            return f"<strong>{_inlines(writing, each.children)}</strong>"
        case Emphasis():
            return f"<em>{_inlines(writing, each.children)}</em>"
        case Link():
            return f'<a href="{escape(each.href)}">{_inlines(writing, each.children)}</a>'
        case LineBreak():
            return "<br>"
        case Picture():
            return _picture(each)
        case Footnote():
            return _footnote(writing, each)


def _kept_edges(writing: _Writing, text: str) -> str:
    """Return ``text`` typeset; the spaces at its ends part it from its neighbours."""
    bare = text.strip(" ")
    if not bare:
        return text
    before, _, after = text.partition(bare)
    return f"{before}{writing.typeset(bare)}{after}"


def _picture(picture: Picture) -> str:
    if not picture.svg:
        return f"<span>{escape(picture.alt)}</span>"
    drawing = picture.svg.decode("utf-8").partition("<svg")
    label = escape(picture.alt)
    return f'<span class="chart" role="img" aria-label="{label}"><svg{drawing[2]}</span>'


def _footnote(writing: _Writing, note: Footnote) -> str:
    number = len(writing.notes) + 1
    writing.notes.append("")
    inside = (
        _inlines(writing, block.children) if isinstance(block, Paragraph) else _one(writing, block)
        for block in note.blocks
    )
    writing.notes[number - 1] = " ".join(inside)
    link = f'<a href="#note-{number}" aria-label="Сноска {number}">{number}</a>'
    return f'<sup id="noted-{number}">{link}</sup>'


def _plain(inlines: Iterable[Inline]) -> str:
    return "".join(str(each) for each in inlines if isinstance(each, str | Fact))


def _chart(writing: _Writing, chart: Chart) -> str:
    """Return a drawing, its caption and, to be unfolded, the table of its numbers."""
    if not (chart.categories and chart.series):
        return ""
    name = f"chart-{crc32(chart.alt.encode()):08x}"
    lines = chart.kind is ChartKind.LINES
    key = "; ".join(f"{number} – {each.name}" for number, each in enumerate(chart.series, 1))
    legend = f'<p class="chart-legend cut" aria-hidden="true">{escape(key)}</p>' if lines else ""
    caption = _inlines(writing, chart.caption) or escape(chart.alt)
    words = escape(say("charts", "numbers"))
    return (
        f'<figure class="{"chart-lines" if lines else "chart-bars"}">'
        f'<div class="scroll" role="group" tabindex="0" aria-label="{escape(chart.alt)}">'
        f"{chart_svg(chart, name)}</div>{legend}<figcaption>{caption}</figcaption>"
        f"<details><summary>{words}</summary>{_table(writing, _numbers(chart))}</details></figure>"
    )


def _numbers(chart: Chart) -> Table:
    """Return the numbers of a chart as a table, a dash where there is none."""
    header = ((chart.corner,), *((each.name,) for each in chart.series))
    rows = tuple(
        ((category,), *((_number(each.values[at]),) for each in chart.series))
        for at, category in enumerate(chart.categories)
    )
    alignments = ("left", *("right",) * len(chart.series))
    return Table(header, rows, alignments, caption=(chart.alt,), crossed=True)


def _number(value: str) -> str:
    return write_number(Decimal(value)) if value else say("charts", "blank")

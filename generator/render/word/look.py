"""Looks: the styles and lists that rich text is written with.

Enters: the workshop of a template that holds rich text. Leaves: style and definition ids; what
the template lacks is added to it in a plain form.
"""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.render.word.merging import numbering_of
from generator.render.word.numbering_part import add_rich_definitions
from generator.render.word.ooxml import W
from generator.render.word.package import ML, add_part
from generator.render.word.style_part import add_style, style_id, style_size
from generator.render.word.workshop import Workshop

TABLE_TEXT = "Вектор Таблица"
REMARK = "Примечание"
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_QUIET = '<w:spacing w:before="0" w:after="0"/>'


@dataclass(frozen=True, slots=True)
class Look:
    """Style ids by role, the size of tables' letters in half-points, definition ids of lists."""

    headings: tuple[str, ...]
    bullet_list: str
    number_list: str
    table: str
    table_text: str
    table_size: int
    caption: str
    remark: str
    quote: str
    note_text: str
    note_reference: str
    hyperlink: str
    bullets: int
    numbers: int


def rich_look(shop: Workshop) -> Look:
    """Return the look of rich text; adds what the template lacks."""
    styles = shop.tree(styles_of(shop))

    def paragraph(name: str, properties: str = "") -> str:
        return add_style(styles, name, "paragraph", properties)

    headings = tuple(paragraph(f"heading {level}", _heading(level)) for level in range(1, 7))
    numbering = shop.tree(numbering_of(shop))
    bullets, numbers = add_rich_definitions(numbering)
    return Look(
        headings,
        paragraph("List Bullet"),
        paragraph("List Number"),
        add_style(
            styles,
            "Table Grid",
            "table",
            f"<w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>",
        ),
        style_id(styles, TABLE_TEXT),
        style_size(styles, TABLE_TEXT),
        paragraph("caption", "<w:pPr><w:keepNext/></w:pPr>"),
        style_id(styles, REMARK),
        paragraph("Quote", '<w:pPr><w:ind w:left="567"/></w:pPr><w:rPr><w:i/></w:rPr>'),
        paragraph("footnote text", f'<w:pPr>{_QUIET}</w:pPr><w:rPr><w:sz w:val="20"/></w:rPr>'),
        add_style(
            styles,
            "footnote reference",
            "character",
            '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
        ),
        add_style(
            styles,
            "Hyperlink",
            "character",
            '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr>',
        ),
        bullets,
        numbers,
    )


def styles_of(shop: Workshop) -> str:
    """Return the name of the styles part, made when missing."""
    package = shop.package
    known = package.related(package.main, "styles")
    empty = f'<w:styles xmlns:w="{W}"/>'.encode()
    if known:
        return known
    made = add_part(package, "styles", f"{ML}.styles+xml", empty)
    package.relate(package.main, "styles", made)
    return made


def _heading(level: int) -> str:
    return (
        f'<w:pPr><w:keepNext/><w:spacing w:before="120" w:after="120"/>'
        f'<w:outlineLvl w:val="{level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr>'
    )


def ensure_notes(shop: Workshop, kind: str) -> str:
    """Return the name of the part of notes of ``kind``, made when missing."""
    package = shop.package
    known = package.related(package.main, f"{kind}s")
    if known:
        return known
    empty = f'<w:{kind}s xmlns:w="{W}">{_separators(kind)}</w:{kind}s>'
    made = add_part(package, f"{kind}s", f"{ML}.{kind}s+xml", empty.encode())
    package.relate(package.main, f"{kind}s", made)
    return made


def _separators(kind: str) -> str:
    return "".join(
        f'<w:{kind} w:type="{form}" w:id="{number}"><w:p><w:pPr>{_QUIET}</w:pPr>'
        f"<w:r><w:{form}/></w:r></w:p></w:{kind}>"
        for number, form in ((-1, "separator"), (0, "continuationSeparator"))
    )

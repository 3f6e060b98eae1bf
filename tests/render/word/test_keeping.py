"""Totals below a loop stay on one sheet with the loop's last row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import docx
from docx.oxml.ns import qn

from generator.model.layout import LayoutProfile
from generator.render.word.document import render_document
from generator.render.word.property import DocumentProperties
from generator.render.word.template import compile_template
from generator.render.word.validity import structural_faults


@dataclass(frozen=True, slots=True)
class Group:
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    rows: tuple[str, ...] = ("1", "2", "3")
    groups: tuple[Group, ...] = (Group(("1", "2")), Group(("3",)))


def kept(profile: LayoutProfile, rows: Sequence[str], context: Sheet) -> list[str]:
    """Return the texts of the rows that are kept with the next, of a table of one column."""
    template = docx.Document()
    table = template.add_table(len(rows), 1)
    for row, text in zip(table.rows, rows, strict=True):
        row.cells[0].text = text
    source = BytesIO()
    template.save(source)
    compiled = compile_template("sheet.docx", source.getvalue(), {}, profile)
    made = render_document(compiled, context, DocumentProperties("Лист", "", ""))
    assert structural_faults(made) == []
    return [
        paragraph.text
        for row in docx.Document(BytesIO(made)).tables[0].rows
        for paragraph in row.cells[0].paragraphs
        if paragraph._p.find(f"{qn('w:pPr')}/{qn('w:keepNext')}") is not None
    ]


LOOP = ("{%tr for row in rows %}", "{{ row }}", "{%tr endfor %}")


def test_the_last_row_stays_with_the_totals(profile: LayoutProfile) -> None:
    assert kept(profile, ("Школа", *LOOP, "Итого", "Доля"), Sheet()) == ["3", "Итого"]


def test_a_row_of_another_kind_may_be_the_last(profile: LayoutProfile) -> None:
    rows = (LOOP[0], "{%tr if row == '1' %}", "1", "{%tr else %}", "{{ row }}", "{%tr endif %}")
    assert kept(profile, (*rows, LOOP[2], "Итого"), Sheet()) == ["3"]


def test_a_table_without_totals_breaks_anywhere(profile: LayoutProfile) -> None:
    assert kept(profile, ("Школа", *LOOP), Sheet()) == []


def test_rows_looped_twice_are_left_alone(profile: LayoutProfile) -> None:
    rows = ("{%tr for group in groups %}", "{%tr for row in group.rows %}", "{{ row }}")
    ends = ("{%tr endfor %}", "{%tr endfor %}", "Итого")
    assert kept(profile, (*rows, *ends), Sheet()) == []


def test_an_empty_loop_keeps_nothing(profile: LayoutProfile) -> None:
    assert kept(profile, (*LOOP, "Итого"), Sheet(rows=())) == []

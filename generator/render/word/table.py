"""Tables: a grid that fits looped columns, and no table or row without content.

Enters: the tree with all tags lifted. Leaves: the same tree in which a table whose columns or
rows depend on data is preceded by a rehearsal: its loops run once without content to learn how
many rows and columns there will be, so that the true run can write grid, widths and spans.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.render.word.cell import ONCE, SPAN, cell_properties
from generator.render.word.draft import MARKER, Draft, Spot
from generator.render.word.marker import marker, statement_marker, value_marker
from generator.render.word.ooxml import Element, child, drop_attribute, remove, replace_with, w
from generator.render.word.region import with_depth


def repair_tables(root: Element, draft: Draft, spot: Spot) -> None:
    """Prepare every table of a part whose rows or columns depend on data."""
    for table in list(root.iter(w("tbl"))):
        moving = _has_moving_columns(table)
        if moving or not _has_fixed_row(table):
            _rehearse(table, draft, spot, moving=moving)


def _rows(table: Element) -> list[Element]:
    return table.findall(w("tr"))


def _has_moving_columns(table: Element) -> bool:
    return any(
        row.find(MARKER) is not None or any(cell.get(SPAN) for cell in row.findall(w("tc")))
        for row in _rows(table)
    )


def _has_fixed_row(table: Element) -> bool:
    return any(each.tag == w("tr") and depth == 0 for each, depth in with_depth(table))


def _rehearse(table: Element, draft: Draft, spot: Spot, *, moving: bool) -> None:
    name = f"vektor_grid{len(draft.snippets)}"
    widths = _grid_widths(table)
    before = [statement_marker(draft, f"set {name} = vektor.grid({sum(widths)})", spot)]
    before += list(_rehearsal(table, name, widths, draft, spot))
    if moving:
        _write_grid(table, name, draft, spot)
        for row in _rows(table):
            _write_row(row, name, draft, spot)
    opening = [statement_marker(draft, f"if {name} | vektor_has_rows", spot)]
    closing = [statement_marker(draft, "endif", spot)]
    replace_with(table, [*before, *opening, table, *closing])


def _rehearsal(
    table: Element, name: str, widths: list[int], draft: Draft, spot: Spot
) -> Iterator[Element]:
    for each in table:
        if each.tag == MARKER:
            yield _again(each)
        elif each.tag == w("tr"):
            yield from _silent(draft, f"{name} | vektor_row", spot)
            yield from _rehearsed_cells(each, name, widths, draft, spot)


def _again(each: Element) -> Element:
    return marker(int(each.get("number", "")), each.get("role", ""))


def _rehearsed_cells(
    row: Element, name: str, widths: list[int], draft: Draft, spot: Spot
) -> Iterator[Element]:
    column = 0
    fixed = {each for each, depth in with_depth(row) if depth == 0}
    for each in row:
        if each.tag == MARKER:
            yield _again(each)
        elif each.tag == w("tc"):
            span = _fixed_span(each)
            width = sum(widths[column : column + span]) or _own_width(each)
            column += span
            held = int(each in fixed and not each.get(SPAN))
            code = f"{name} | vektor_cell({width}, {_span(each)}, {held})"
            yield from _rehearsed_cell(each, code, draft, spot)


def _rehearsed_cell(cell: Element, code: str, draft: Draft, spot: Spot) -> Iterator[Element]:
    once = cell.get(ONCE)
    if once:
        yield statement_marker(draft, f"if {once}", spot)
    yield from _silent(draft, code, spot)
    if once:
        yield statement_marker(draft, "endif", spot)


def _silent(draft: Draft, code: str, spot: Spot) -> Iterator[Element]:
    """Yield the markers of a call that prints nothing."""
    yield statement_marker(draft, f"if {code}", spot)
    yield statement_marker(draft, "endif", spot)


def _span(cell: Element) -> str:
    return cell.get(SPAN) or str(_fixed_span(cell))


def _fixed_span(cell: Element) -> int:
    properties = child(cell, "tcPr")
    found = child(properties, "gridSpan") if properties is not None else None
    return int(found.get(w("val"), "1")) if found is not None else 1


def _own_width(cell: Element) -> int:
    properties = child(cell, "tcPr")
    found = child(properties, "tcW") if properties is not None else None
    text = found.get(w("w"), "") if found is not None else ""
    return int(text) if text.isdecimal() else 0


def _grid_widths(table: Element) -> list[int]:
    grid = child(table, "tblGrid")
    found = grid.findall(w("gridCol")) if grid is not None else []
    return [int(float(each.get(w("w"), "0") or 0)) for each in found]


def _write_grid(table: Element, name: str, draft: Draft, spot: Spot) -> None:
    columns = value_marker(draft, f"{name} | vektor_columns", spot)
    grid = child(table, "tblGrid")
    if grid is not None:
        replace_with(grid, [columns])
    else:
        properties = child(table, "tblPr")
        table.insert(0 if properties is None else table.index(properties) + 1, columns)


def _write_row(row: Element, name: str, draft: Draft, spot: Spot) -> None:
    for cell in row.findall(w("tc")):
        _write_cell(cell, name, draft, spot)
    opening = statement_marker(draft, f"if {name} | vektor_next_row", spot)
    replace_with(row, [opening, row, statement_marker(draft, "endif", spot)])


def _write_cell(cell: Element, name: str, draft: Draft, spot: Spot) -> None:
    properties = cell_properties(cell)
    for old in ("tcW", "gridSpan"):
        found = child(properties, old)
        if found is not None:
            remove(found)
    style = child(properties, "cnfStyle")
    at = 0 if style is None else properties.index(style) + 1
    properties.insert(at, value_marker(draft, f"{name} | vektor_next_cell", spot))
    once = cell.get(ONCE)
    drop_attribute(cell, SPAN)
    drop_attribute(cell, ONCE)
    if once:
        opening = statement_marker(draft, f"if {once}", spot)
        replace_with(cell, [opening, cell, statement_marker(draft, "endif", spot)])

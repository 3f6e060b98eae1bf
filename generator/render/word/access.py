"""Advise on what readers with assistive software need: marked table heads, described pictures.

Enters: a part's tree with lifted tags. Leaves: advice in the draft.
"""

from __future__ import annotations

from dataclasses import replace

from generator.core.finding import Severity
from generator.render.word.draft import MARKER
from generator.render.word.ooxml import WP, Element, child, w
from generator.render.word.workshop import Bench


def advise_access(root: Element, bench: Bench) -> None:
    """Note tables that grow with data but have no marked head, and pictures without words.

    Advice: ``template-table-head``, ``template-picture-silent``.
    """
    for number, table in enumerate(root.iter(w("tbl")), 1):
        rows = table.findall(w("tr"))
        if table.find(MARKER) is not None and rows and not _is_head(rows[0]):
            spot = replace(bench.spot, table=number)
            bench.draft.problem("template-table-head", spot, Severity.ADVICE)
    for drawing in root.iter(f"{{{WP}}}docPr"):
        if not drawing.get("descr", "").strip() and not _is_text_box(drawing):
            name = drawing.get("name", "")
            bench.draft.problem("template-picture-silent", bench.spot, Severity.ADVICE, name=name)


def _is_head(row: Element) -> bool:
    properties = child(row, "trPr")
    return properties is not None and child(properties, "tblHeader") is not None


def _is_text_box(drawing: Element) -> bool:
    around = drawing.getparent()
    return around is not None and next(around.iter(w("txbxContent")), None) is not None

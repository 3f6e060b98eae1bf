"""Take out of a part what a document must not carry or what would split tags for nothing.

Enters: the root of a part. Leaves: the same tree without editing traces: revision ids, spelling
marks, comments, tracked changes (accepted), content controls and smart tags (opened).
"""

from __future__ import annotations

from lxml import etree

from generator.render.word.ooxml import MC, W14, Element, child, remove, unwrap, w

_NOISE = frozenset(
    w(name)
    for name in (
        "proofErr",
        "lastRenderedPageBreak",
        "commentRangeStart",
        "commentRangeEnd",
        "commentReference",
        "permStart",
        "permEnd",
        "del",
        "moveFrom",
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
        "rPrChange",
        "pPrChange",
        "tblPrChange",
        "tblPrExChange",
        "trPrChange",
        "tcPrChange",
        "tblGridChange",
        "sectPrChange",
        "numberingChange",
        "cellIns",
        "cellDel",
        "cellMerge",
        "customXmlInsRangeStart",
        "customXmlInsRangeEnd",
        "customXmlDelRangeStart",
        "customXmlDelRangeEnd",
        "sdtPr",
        "sdtEndPr",
        "smartTagPr",
        "customXmlPr",
    )
)
_WRAPPERS = frozenset(
    w(name) for name in ("ins", "moveTo", "smartTag", "sdt", "sdtContent", "customXml", "dir")
)
_REVISION_IDS = frozenset(
    w(name)
    for name in (
        "rsid",
        "rsidR",
        "rsidRPr",
        "rsidRDefault",
        "rsidP",
        "rsidTr",
        "rsidDel",
        "rsidSect",
    )
) | {f"{{{W14}}}paraId", f"{{{W14}}}textId"}
_TRACKED = frozenset(w(name) for name in ("ins", "del", "moveFrom", "moveTo"))
_KEEPS_SPACE = frozenset(w(name) for name in ("t", "instrText", "delText", "delInstrText"))


def is_tracked(root: Element) -> bool:
    """Tell whether the part holds tracked changes."""
    return next(root.iter(*_TRACKED), None) is not None


def clean(root: Element) -> None:
    """Clean a part in place."""
    _drop_deleted_rows(root)
    for comment in list(root.iter(etree.Comment)):
        remove(comment)
    for element in list(root.iter(*_NOISE)):
        if element.getparent() is not None:
            remove(element)
    for element in list(root.iter(*_WRAPPERS)):
        unwrap(element)
    _drop_last_place_mark(root)
    _drop_fallbacks(root)
    for element in root.iter(etree.Element):
        _clean_one(element)
    for run in list(root.iter(w("r"))):
        _drop_hollow(run)


def _drop_deleted_rows(root: Element) -> None:
    for row in list(root.iter(w("tr"))):
        properties = child(row, "trPr")
        if properties is not None and child(properties, "del") is not None:
            remove(row)


def _drop_last_place_mark(root: Element) -> None:
    for start in list(root.iter(w("bookmarkStart"))):
        if start.get(w("name")) == "_GoBack":
            remove(start)


def _clean_one(element: Element) -> None:
    for name in _REVISION_IDS.intersection(element.attrib):
        del element.attrib[name]
    if element.tag not in _KEEPS_SPACE and element.text and not element.text.strip():
        element.text = None
    if element.tail and not element.tail.strip():
        element.tail = None


def _drop_hollow(run: Element) -> None:
    """Remove a run that holds nothing any more; a run in mathematics or ruby is left."""
    contents = [each for each in run if each.tag != w("rPr")]
    if not contents and run.getparent() is not None:
        remove(run)


def _drop_fallbacks(root: Element) -> None:
    """Remove the drawings for suites before 2010; they repeat the tags and ids of the others."""
    for each in list(root.iter(f"{{{MC}}}Fallback")):
        parent = each.getparent()
        if parent is not None and parent.find(f"{{{MC}}}Choice") is not None:
            remove(each)

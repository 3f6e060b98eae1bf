"""Sections: pages of several documents one after another in one file.

Enters: the prepared bodies of a document that is included whole, or of the one that includes it.
Leaves: the same bodies with code that hands section properties on: Word keeps the properties of
a section at its end, so each document leaves its own behind and the next one, or the end of the
file, writes them.
"""

from __future__ import annotations

from lxml import etree

from generator.render.word.draft import MARKER, Draft, Spot
from generator.render.word.marker import statement_marker, value_marker
from generator.render.word.ooxml import DECLARATION, Element, W, child, r, remove, w
from generator.render.word.package import ML, Package, add_part
from generator.render.word.region import with_depth

_AFTER_TITLE_PAGE = tuple(w(name) for name in ("textDirection", "bidi", "rtlGutter", "docGrid"))
_AFTER_PAGE_NUMBER = (
    *(w(name) for name in ("cols", "formProt", "vAlign", "noEndnote", "titlePg")),
    *_AFTER_TITLE_PAGE,
)


def sections_of(root: Element) -> list[Element]:
    """Return the properties of all sections, in their order."""
    return list(root.iter(w("sectPr")))


def put_in_section(section: Element, made: Element, *, before: tuple[str, ...]) -> None:
    """Insert ``made`` before the first of the elements that must come after it."""
    later = next((each for each in section if each.tag in before), None)
    section.insert(len(section) if later is None else section.index(later), made)


def put_title_page(section: Element) -> None:
    """Let the first page of the section have its own header."""
    if child(section, "titlePg") is None:
        put_in_section(section, etree.Element(w("titlePg")), before=_AFTER_TITLE_PAGE)


def fill_margins(section: Element, package: Package, host: str) -> None:
    """Give the section empty headers and footers of its own where it has none.

    Word would repeat those of the section before, which belongs to another document.
    """
    for place in ("footer", "header"):
        name = w(f"{place}Reference")
        for form in ("first", "default"):
            if not any(each.get(w("type")) == form for each in section.findall(name)):
                made = etree.Element(name)
                made.set(w("type"), form)
                made.set(r("id"), _empty_margin(package, host, place))
                section.insert(0, made)


def _empty_margin(package: Package, host: str, place: str) -> str:
    root = {"header": "hdr", "footer": "ftr"}[place]
    content = f'{DECLARATION}<w:{root} xmlns:w="{W}"><w:p/></w:{root}>'.encode()
    known = (name for name, part in package.parts.items() if part == content)
    part = next(known, "") or add_part(package, place, f"{ML}.{place}+xml", content)
    return package.relate(host, place, part)


def make_guest_body(body: Element, draft: Draft, spot: Spot) -> None:
    """Let a body that is included whole begin and end sections of its own."""
    _let_first_page_depend(body, draft, spot)
    last = child(body, "sectPr")
    if last is None:
        last = etree.Element(w("sectPr"))
    else:
        remove(last)
    body.insert(0, value_marker(draft, "vektor.begin_document()", spot))
    name = f"vektor_section{len(draft.snippets)}"
    body.append(statement_marker(draft, f"set {name}", spot))
    body.append(last)
    body.append(statement_marker(draft, "endset", spot))
    body.append(value_marker(draft, f"vektor.end_document({name})", spot))


def _let_first_page_depend(body: Element, draft: Draft, spot: Spot) -> None:
    """Let numbering continue or restart, and with it the number on the first page."""
    sections = sections_of(body)
    if not sections:
        return
    first = sections[0]
    if any(each.get(w("type")) == "first" for each in first):
        return  # a first page with a head of its own keeps it
    for name in ("titlePg", "pgNumType"):
        old = child(first, name)
        if old is not None:
            remove(old)
    title = value_marker(draft, "vektor.title_page()", spot)
    put_in_section(first, title, before=_AFTER_TITLE_PAGE)
    number = value_marker(draft, "vektor.page_number()", spot)
    put_in_section(first, number, before=_AFTER_PAGE_NUMBER)


def make_host_body(body: Element, draft: Draft, spot: Spot) -> None:
    """Let a body that includes whole documents end their sections where its own content stands."""
    name = f"vektor_section{len(draft.snippets)}"
    own = child(body, "sectPr")
    if own is None:
        own = etree.SubElement(body, w("sectPr"))
    for block, _ in list(with_depth(body)):
        if block.tag in (w("p"), w("tbl")):
            at = body.index(block)
            body.insert(at, value_marker(draft, f"vektor.own_content({name})", spot))
    remove(own)
    opening = [statement_marker(draft, f"set {name}", spot), own]
    for at, each in enumerate([*opening, statement_marker(draft, "endset", spot)]):
        body.insert(at, each)
    body.append(value_marker(draft, f"vektor.last_section({name})", spot))


def includes_documents(body: Element, codes: list[str]) -> bool:
    """Tell whether a body's own level holds whole documents."""
    return any(
        "vektor_document(" in codes[int(each.get("number", "-1"))] for each in body.iter(MARKER)
    )

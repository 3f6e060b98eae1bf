"""Apply a layout profile to a template: margins, page number, reserved styles.

Enters: the tree of the main part, the workshop, the profile. Leaves: the same trees with the
profile's values; where the template said something else, an advice.
"""

from __future__ import annotations

from decimal import Decimal

from lxml import etree

from generator.core.finding import Severity
from generator.core.wording import say
from generator.model.layout import LayoutProfile, PageNumber
from generator.render.word.draft import Spot
from generator.render.word.layout_style import apply_style
from generator.render.word.look import styles_of
from generator.render.word.ooxml import Element, W, child, parse_part, r, remove, w, written
from generator.render.word.package import ML, Package, add_part
from generator.render.word.section import put_in_section, put_title_page, sections_of
from generator.render.word.style_part import style_name
from generator.render.word.workshop import Workshop

_TWENTIETHS_PER_MM = Decimal(1440) / Decimal("25.4")
_TOLERANCE = 12
_ROOT = {"header": "hdr", "footer": "ftr"}


def twentieths(millimetres: Decimal) -> int:
    """Return a length in twentieths of a point, as Word counts."""
    return int((millimetres * _TWENTIETHS_PER_MM).to_integral_value())


def apply_layout(root: Element, shop: Workshop) -> None:
    """Apply the profile, if any, to the template's own sections and styles.

    Advice: ``template-layout-differs``, once for each value.
    """
    profile, body = shop.profile, child(root, "body")
    if body is not None and child(body, "sectPr") is None:
        etree.SubElement(body, w("sectPr"))
    if profile is None:
        return
    advice: dict[str, tuple[str, str]] = {}
    sections = sections_of(root)
    for section in sections:
        _set_margins(section, profile, advice)
    if sections:
        _set_page_number(sections, shop.package, profile.page_number)
    styles = shop.tree(styles_of(shop))
    rules = {rule.name.lower(): rule for rule in profile.styles}
    for style in styles.iter(w("style")):
        rule = rules.get(style_name(style))
        if rule is not None and style.get(w("type")) == "paragraph":
            advice |= apply_style(style, rule)
    spot = Spot(shop.draft.template, "document")
    for what, (found, wanted) in advice.items():
        shop.draft.problem(
            "template-layout-differs",
            spot,
            Severity.ADVICE,
            what=what,
            found=found,
            wanted=wanted,
            profile=profile.title,
        )


def apply_guest_layout(root: Element, package: Package, profile: LayoutProfile) -> None:
    """Apply the profile to a document that is included whole; its own check gives the advice."""
    sections = sections_of(root)
    for section in sections:
        _set_margins(section, profile, {})
    if sections:
        _set_page_number(sections, package, profile.page_number)


def _set_margins(
    section: Element, profile: LayoutProfile, advice: dict[str, tuple[str, str]]
) -> None:
    size = child(section, "pgSz")
    wide = size is not None and size.get(w("orient")) == "landscape"
    if size is None:
        size = etree.Element(w("pgSz"))
        size.set(w("w"), "11906")
        size.set(w("h"), "16838")
        put_in_section(section, size, before=_AFTER_SIZE)
    given = child(section, "pgMar")
    if given is None:
        given = etree.Element(w("pgMar"))
        put_in_section(section, given, before=_AFTER_SIZE[1:])
    margins = profile.landscape_margins if wide else profile.margins
    edge = twentieths(profile.page_number.edge)
    for side in ("top", "right", "bottom", "left"):
        wanted = twentieths(getattr(margins, side))
        _compare(side, given.get(w(side)), wanted, advice, landscape=wide)
        given.set(w(side), str(wanted))
    for side in ("header", "footer"):
        given.set(w(side), str(edge))
    given.set(w("gutter"), "0")


_AFTER_SIZE = tuple(
    w(name)
    for name in (
        "pgMar",
        "paperSrc",
        "pgBorders",
        "lnNumType",
        "pgNumType",
        "cols",
        "formProt",
        "vAlign",
        "noEndnote",
        "titlePg",
        "textDirection",
        "bidi",
        "rtlGutter",
        "docGrid",
    )
)


def _compare(
    side: str,
    found: str | None,
    wanted: int,
    advice: dict[str, tuple[str, str]],
    *,
    landscape: bool,
) -> None:
    if found is None or not found.lstrip("-").isdecimal():
        return
    if abs(int(found) - wanted) > _TOLERANCE:
        name = say("word", f"layout.{side}" + ("-landscape" if landscape else ""))
        advice[name] = (_millimetres(int(found)), _millimetres(wanted))


def _millimetres(length: int) -> str:
    number = (Decimal(length) / _TWENTIETHS_PER_MM).quantize(Decimal(1))
    return say("word", "layout.millimetres", number=number)


def _set_page_number(sections: list[Element], package: Package, rule: PageNumber) -> None:
    """Put the page number into the default header, and none on the first page of the document."""
    reference = f"{rule.place}Reference"
    holders = [each for each in sections if _default(each, reference) is not None]
    first = sections[0]
    if _default(first, reference) is None:
        part = _add_margin(package, rule)
        made = etree.Element(w(reference))
        made.set(w("type"), "default")
        made.set(r("id"), package.relate(package.main, rule.place, part))
        first.insert(0, made)
    for section in holders:
        found = _default(section, reference)
        if found is not None:
            _number_in_margin(package, found.get(r("id"), ""), rule)
    if not rule.on_first_page:
        put_title_page(first)
    for section in sections[1:]:
        _continue_numbers(section, reference)


def _continue_numbers(section: Element, reference: str) -> None:
    """Let a later section show the number on its first page too, unless it has a header there."""
    own_first = any(e.get(w("type")) == "first" for e in section.findall(w(reference)))
    title = child(section, "titlePg")
    if title is not None and not own_first:
        remove(title)


def _default(section: Element, reference: str) -> Element | None:
    found = (e for e in section.findall(w(reference)) if e.get(w("type")) == "default")
    return next(found, None)


def _add_margin(package: Package, rule: PageNumber) -> str:
    name = _ROOT[rule.place]
    text = f'<w:{name} xmlns:w="{W}">{_number_paragraph(rule)}</w:{name}>'
    kind = f"{ML}.{rule.place}+xml"
    return add_part(package, rule.place, kind, text.encode())


def _number_paragraph(rule: PageNumber) -> str:
    size = int(rule.size * 2)
    look = f'<w:rPr><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    field = "".join(
        f"<w:r>{look}{content}</w:r>"
        for content in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>2</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    return (
        f'<w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:ind w:firstLine="0"/>'
        f'<w:jc w:val="{rule.alignment}"/></w:pPr>{field}</w:p>'
    )


def _number_in_margin(package: Package, relation: str, rule: PageNumber) -> None:
    """Put the number first in a header that has none."""
    parts = {each.id: each.target for each in package.relations[package.main]}
    part = parts.get(relation, "")
    if not part:
        return
    tree = parse_part(part, package.parts[part])
    texts = [each.text or "" for each in tree.iter(w("instrText"))]
    texts += [each.get(w("instr"), "") for each in tree.iter(w("fldSimple"))]
    if any("PAGE" in text.split() for text in texts):
        return
    holder = etree.fromstring(f'<holder xmlns:w="{W}">{_number_paragraph(rule)}</holder>')
    tree.insert(0, holder[0])
    package.parts[part] = written(tree)

"""Apply a profile's rule to one reserved style.

Enters: a style and its rule. Leaves: the style with the rule's values; what it said otherwise,
as name → (found, wanted).
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from lxml import etree

from generator.core.wording import say
from generator.model.layout import StyleRule
from generator.render.word.ooxml import Element, child, drop_attribute, names, w

_ALIGNMENT = {"left": "left", "center": "center", "right": "right", "justify": "both"}
_FONTS = ("ascii", "hAnsi", "cs", "eastAsia")
_PARAGRAPH_ORDER = names(
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
    "suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap "
    "overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid "
    "spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection "
    "textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_RUN_ORDER = names(
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss "
    "imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs "
    "highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout "
    "specVanish oMath"
)
_STYLE_ORDER = names(
    "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden "
    "unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr "
    "tblPr trPr tcPr tblStylePr"
)

_Advice = dict[str, tuple[str, str]]


def apply_style(style: Element, rule: StyleRule) -> _Advice:
    """Give the style the rule's values and return what differed."""
    advice: _Advice = {}
    for field, write in _WRITERS.items():
        wanted = getattr(rule, field)
        if wanted is None:
            continue
        found = write(style, wanted)
        if found and found != _shown(wanted):
            name = say("word", "layout.style", style=rule.name, what=say("word", f"layout.{field}"))
            advice[name] = (found, _shown(wanted))
    return advice


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return say("word", "layout.yes" if value else "layout.no")
    if isinstance(value, Decimal):
        return f"{value.normalize():f}".replace(".", ",")
    text = str(value)
    return say("word", f"layout.align-{text}") if text in _ALIGNMENT else text


def _part(style: Element, name: str) -> Element:
    return _placed(style, name, _STYLE_ORDER)


def _placed(parent: Element, name: str, order: tuple[str, ...]) -> Element:
    """Return the child ``name``, made in its prescribed place when missing."""
    found = child(parent, name)
    if found is not None:
        return found
    made = etree.Element(w(name))
    later = {w(each) for each in order[order.index(name) + 1 :]}
    following = next((each for each in parent if each.tag in later), None)
    parent.insert(len(parent) if following is None else parent.index(following), made)
    return made


def _font(style: Element, wanted: str) -> str:
    fonts = _placed(_part(style, "rPr"), "rFonts", _RUN_ORDER)
    found = fonts.get(w("ascii"), "")
    fonts.attrib.clear()
    for name in _FONTS:
        fonts.set(w(name), wanted)
    return found


def _size(style: Element, wanted: Decimal) -> str:
    found = ""
    for name in ("sz", "szCs"):
        size = _placed(_part(style, "rPr"), name, _RUN_ORDER)
        given = size.get(w("val"), "")
        found = found or (_shown(Decimal(given) / 2) if given.isdecimal() else "")
        size.set(w("val"), str(int(wanted * 2)))
    return found


def _bold(style: Element, wanted: bool) -> str:  # noqa: FBT001  # called through a table
    properties = _part(style, "rPr")
    given = child(properties, "b")
    found = "" if given is None else _shown(given.get(w("val"), "1") not in ("0", "false"))
    for name in ("b", "bCs"):
        mark = _placed(properties, name, _RUN_ORDER)
        mark.attrib.clear()
        if not wanted:
            mark.set(w("val"), "0")
    return found


def _alignment(style: Element, wanted: str) -> str:
    alignment = _placed(_part(style, "pPr"), "jc", _PARAGRAPH_ORDER)
    given = alignment.get(w("val"), "")
    alignment.set(w("val"), _ALIGNMENT[wanted])
    names = {"start": "left", "end": "right"} | {value: key for key, value in _ALIGNMENT.items()}
    return _shown(names[given]) if given in names else ""


def _first_line(style: Element, wanted: Decimal) -> str:
    indent = _placed(_part(style, "pPr"), "ind", _PARAGRAPH_ORDER)
    given = indent.get(w("firstLine"), "")
    drop_attribute(indent, w("hanging"))
    indent.set(w("firstLine"), str(round(wanted * 1440 / Decimal("25.4"))))
    if not given.isdecimal():
        return ""
    length = Decimal(given) * Decimal("25.4") / 1440
    near = abs(length - wanted) < Decimal("0.2")
    return _shown(wanted if near else length.quantize(Decimal("0.1")))


def _line_spacing(style: Element, wanted: Decimal) -> str:
    spacing = _placed(_part(style, "pPr"), "spacing", _PARAGRAPH_ORDER)
    given = spacing.get(w("line"), "")
    multiple = spacing.get(w("lineRule"), "auto") == "auto"
    spacing.set(w("line"), str(round(wanted * 240)))
    spacing.set(w("lineRule"), "auto")
    if not given.isdecimal() or not multiple:
        return ""
    lines = (Decimal(given) / 240).quantize(Decimal("0.01"))
    return _shown(wanted if abs(lines - wanted) < Decimal("0.02") else lines)


def _distance(side: str, style: Element, wanted: Decimal) -> str:
    spacing = _placed(_part(style, "pPr"), "spacing", _PARAGRAPH_ORDER)
    given = spacing.get(w(side), "")
    drop_attribute(spacing, w(f"{side}Autospacing"))
    spacing.set(w(side), str(int(wanted * 20)))
    return _shown(Decimal(given) / 20) if given.isdecimal() else ""


def _before(style: Element, wanted: Decimal) -> str:
    return _distance("before", style, wanted)


def _after(style: Element, wanted: Decimal) -> str:
    return _distance("after", style, wanted)


_WRITERS: dict[str, Callable[[Element, Any], str]] = {
    "font": _font,
    "size": _size,
    "bold": _bold,
    "alignment": _alignment,
    "first_line": _first_line,
    "line_spacing": _line_spacing,
    "before": _before,
    "after": _after,
}

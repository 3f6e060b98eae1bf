"""Print values into WordprocessingML: text with breaks and tabs, attributes, pictures.

Enters: values of a context. Leaves: text that Jinja escapes, or markup that fits into ``w:t``.
Characters that XML forbids are printed as U+FFFD, so that a loss is seen; the two hyphens that
Word itself keeps as control characters become what they mean.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import Any

from generator.core.fact import Fact
from generator.core.jinja import (
    Context,
    ContextEnvironment,
    Markup,
    Printing,
    Target,
    environment,
    escape,
    pass_context,
    printed_value,
    raw,
)
from generator.core.rich import Picture
from generator.render.word.draft import DELIMITERS
from generator.render.word.grid import FILTERS

_RESUME = '<w:t xml:space="preserve">'
_BREAK = f"</w:t><w:br/>{_RESUME}"
_LOST = "\ufffd"
_FORBIDDEN = [*range(0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF]
_IN_TEXT = dict.fromkeys(_FORBIDDEN, _LOST) | {
    **dict.fromkeys(map(ord, "\n\r\v\f\x85\u2028\u2029"), _BREAK),
    ord("\t"): f"</w:t><w:tab/>{_RESUME}",
    0x1E: f"</w:t><w:noBreakHyphen/>{_RESUME}",
    0x1F: f"</w:t><w:softHyphen/>{_RESUME}",
}
_IN_ATTRIBUTE = dict.fromkeys(_FORBIDDEN, _LOST) | dict.fromkeys(map(ord, "\t\n\v\f\r"), " ")


def escaped_text(text: str) -> str:
    """Return ``text`` as it may stand inside ``w:t``, breaks and tabs as Word's elements."""
    if text.replace("\u00a0", "").isprintable():
        return str(escape(text)) if _has_markup(text) or '"' in text or "'" in text else text
    return str(escape(text)).replace("\r\n", "\n").translate(_IN_TEXT)


def attribute_markup(value: object) -> Markup:
    """Return a value as it may stand inside an attribute, on one line."""
    printed = printed_value(value)
    text = printed.text if isinstance(printed, Fact) else str(printed)
    return escape(text) if text.isprintable() else raw(str(escape(text)).translate(_IN_ATTRIBUTE))


@pass_context
def printed(context: Context, value: Any) -> str:
    """Return what ``{{ value }}`` prints in Word, escaped.

    Raises: VektorError ``template-value-unprintable``; UndefinedError for an unknown name.
    """
    if type(value) is str:
        return _printed_text(value)
    if type(value) is Markup:
        return value
    if type(value) is Picture:
        markup: str = context["vektor"]["picture"](value)
        return markup
    return escaped_text(str(printed_value(value)))


class _Getters(dict[tuple[str, ...], Callable[[Any], Any]]):
    """Names → what gives the values under them; made once for each row of a template."""

    def __missing__(self, names: tuple[str, ...]) -> Callable[[Any], Any]:
        self[names] = itemgetter(*names)
        return self[names]


_GETTERS = _Getters()


def _printed_text(text: str) -> str:
    return text if text.isprintable() and not _has_markup(text) else escaped_text(text)


def _printed_field(context: Context, obj: Any, name: str) -> str:
    """Return what ``{{ obj.name }}`` prints; most are texts in dictionaries."""
    if type(obj) is dict:
        value = obj.get(name)
        if type(value) is str:
            return _printed_text(value)
    return printed(context, context.environment.getattr(obj, name))


def _printed_fields(obj: Any, names: tuple[str, ...], form: tuple[str, ...]) -> str:
    """Return ``form`` with the texts that a dictionary has under ``names``.

    "" when it has no text under one of them, or one that is printed otherwise than it stands:
    one look at all of them together tells so.
    """
    if type(obj) is not dict:
        return ""
    try:
        texts = _GETTERS[names](obj)
        together = "".join(texts)
    except (KeyError, TypeError):
        return ""
    if not together.isprintable():
        together = together.replace("\u00a0", "")
        if not together.isprintable() or '"' in together or "'" in together:
            return ""
    if _has_markup(together):
        return ""
    pieces = list(form)
    pieces[1::2] = texts
    return "".join(pieces)


def _has_markup(text: str) -> bool:
    return "&" in text or "<" in text or ">" in text


def word_environment(filters: Mapping[str, Callable[..., Any]]) -> ContextEnvironment:
    """Return the Jinja environment of Word templates with the caller's ``filters`` added."""
    return environment(
        Target.XML,
        filters={**filters, **FILTERS, "vektor_attribute": attribute_markup, "width": _with_width},
        printing=Printing(printed, _printed_field, _printed_fields),
        delimiters=DELIMITERS,
    )


def _with_width(picture: Picture, width_mm: int) -> Picture:
    """Return the picture ``width_mm`` wide, its height in proportion."""
    height_mm = max(1, round(picture.height_mm * width_mm / picture.width_mm))
    return Picture(picture.bitmap, picture.alt, width_mm, height_mm, picture.svg)

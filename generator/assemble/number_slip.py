"""A text where a number is wanted → the slip behind it and the right spelling.

Enters: the text and the type that the schema wants. Leaves: a slug and the number in its one strict
spelling, "" where nobody but the author can say it: for a dash or «нет» instead of a number.
"""

from __future__ import annotations

from generator.core.regex import regex
from generator.read.instance import NUMBER

_MINUS = str.maketrans("\u2212\u2013\u2012", "---")
_SPACES = regex("[ _'’\u00a0\u202f\u2009]")
_GROUPED = regex("-?[0-9]{1,3}(?:[ _'’\u00a0\u202f\u2009][0-9]{3})+(?:[.,][0-9]+)?")
_COMMA = regex("-?[0-9]+,[0-9]+")
_LEADING_ZERO = regex("-?0[0-9]+(?:[.,][0-9]+)?")
_PERCENT = regex("-?[0-9]+(?:[.,][0-9]+)? ?%")
_TIME = regex("[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?")
_OTHER_FORM = regex(r"\+?-?(?:[0-9]+\.?|[0-9]*[.,][0-9]+)")
_DIGITS = regex("-?[0-9]+(?:[.,][0-9]+)?")
_DIGIT = regex("[0-9]")
_FORMS = (
    ("number-decimal-comma", _COMMA),
    ("number-leading-zero", _LEADING_ZERO),
    ("number-grouped", _GROUPED),
    ("number-percent", _PERCENT),
    ("number-form", _OTHER_FORM),
)
# Letters, Cyrillic and Latin, that are typed or recognised instead of a digit.
_LETTERS = str.maketrans("ОоOoЗзІіIl", "0000331111")
_ABSENT = regex(
    "[-–—−‒.…?]+|нет|[хx]|н[/ .]*д[.]?|n/?a|none|nan|неизвестно|не ?применимо"
    "|(?:нет|отсутству[ею]т) (?:данных|сведений)|(?:данных|сведений) нет"
    "|(?:данные |сведения )?отсутству[ею]т|не (?:проводил|указан|предоставлен)[аоы]?(?:сь|ся)?"
)


def number_slip(text: str, expected: str) -> tuple[str, str]:
    """Return the slug of a number written another way and its right spelling, or ("", "").

    ``expected`` is «number» or «integer».
    """
    straight = text.translate(_MINUS)
    if _too_long(straight):
        return "number-too-long", ""
    if _fits(text, expected):
        return "number-quoted", text
    for slug, form in _FORMS:
        if form.fullmatch(straight):
            return _spelt(slug, straight, expected)
    if _TIME.fullmatch(text):
        return "number-time", ""
    if _ABSENT.fullmatch(text.lower()):
        return "number-absent", ""
    digits = straight.translate(_LETTERS)
    if _DIGIT.search(straight) and _DIGITS.fullmatch(digits):
        return _spelt("number-letter", digits, expected)
    return "", ""


def _spelt(slug: str, text: str, expected: str) -> tuple[str, str]:
    right = _right(text)
    return (slug, right) if _fits(right, expected) else ("", "")


def _fits(text: str, expected: str) -> bool:
    return bool(NUMBER.fullmatch(text)) and (expected == "number" or "." not in text)


def _too_long(text: str) -> bool:
    """Tell whether nothing but the count of its digits keeps ``text`` from being a number."""
    return bool(_DIGITS.fullmatch(text)) and not NUMBER.fullmatch(_right(text))


def _right(text: str) -> str:
    """Return the number in its one strict spelling."""
    bare = _SPACES.sub("", text.removesuffix("%")).replace(",", ".").removeprefix("+")
    sign = "-" if bare.startswith("-") else ""
    whole, point, fraction = bare.removeprefix("-").partition(".")
    return sign + (whole.lstrip("0") or "0") + (point + fraction if fraction else "")

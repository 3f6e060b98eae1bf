"""Russian typography over plain text.

Enters the text of one paragraph or cell; leaves it with no-break spaces, dashes and quotes as the
department prints them. The rules together are idempotent. Addresses stay as they are, and where a
change would be a guess nothing changes. Thin spaces are never put in: word processors render them
badly.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import cache, lru_cache

from generator.core.dataclass import dataclass
from generator.core.regex import regex
from generator.russian.dates import GENITIVE
from generator.russian.numbers import NBSP
from generator.russian.quotes import set_quotes


class PercentStyle(StrEnum):
    """How a number meets its percent sign; KEPT leaves it as entered."""

    GLUED = "glued"
    SPACED = "spaced"  # Source: ГОСТ 8.417
    KEPT = "kept"


class Dash(StrEnum):
    """The dash between words."""

    EM = "\u2014"
    EN = "\u2013"


@dataclass(frozen=True, slots=True)
class Typography:
    """What a layout profile may choose.

    ``inner_quotes`` sets quotes inside quotes as „лапки“; off, they stay «ёлочки», as names in
    papers nest them.
    """

    percent: PercentStyle = PercentStyle.GLUED
    dash: Dash = Dash.EN
    inner_quotes: bool = False


DEFAULT = Typography()


def typeset(text: str, style: Typography = DEFAULT) -> str:
    """Return ``text`` by the rules of ``style``; typesetting twice changes nothing more."""
    return typesetter(style)(text)


@cache
def typesetter(style: Typography) -> Callable[[str], str]:
    """Return ``typeset`` for one style; names and terms stand in many papers and pages."""

    @lru_cache(maxsize=16_384)
    def form_of(shape: str) -> str:
        made = _typeset_whole(shape, style)
        return "" if made == shape else made.replace("%", "%%").replace("0", "%s")

    @lru_cache(maxsize=32_768)
    def typeset_once(text: str) -> str:
        # No rule asks which digit it meets, so texts that differ in numbers only are set once.
        form = form_of(_NOT_ZERO.sub("0", text))
        return form % tuple(_DIGIT.findall(text)) if form else text

    return typeset_once


def protected(text: str) -> list[str]:
    """Return ``text`` cut so that the pieces at odd places are addresses."""
    if not any(sign in text for sign in _ADDRESS_SIGNS):
        return [text]
    return _ADDRESS.split(text)


def _typeset_whole(text: str, style: Typography) -> str:
    previous, current = "", text
    while previous != current:  # one rule's work may be the next one's beginning
        previous, current = current, _once(current, style)
    return current


def _once(text: str, style: Typography) -> str:
    pieces = protected(text)
    plain = [piece if at % 2 else _typeset(piece, style) for at, piece in enumerate(pieces)]
    # Quotes need the whole text: a pair may hold an address.
    return set_quotes(plain, inner=style.inner_quotes)


def _typeset(piece: str, style: Typography) -> str:
    # No rule puts in what another one looks for, so a look before all of them is enough.
    seen = frozenset(sign for sign, pattern in _SIGNS if pattern.search(piece))
    for sign, rule in _RULES:
        if sign in seen:
            piece = rule(piece)
    if _Sign.PERCENT in seen:
        piece = _PERCENT[style.percent](piece)
    return _DASH.sub(rf"{NBSP}{style.dash.value} ", piece) if _Sign.DASH in seen else piece


class _Sign(StrEnum):
    """What a text must have for a rule to change anything in it."""

    SPACES = "[ \u202f\u2009]{2}"
    NUMBER = "[№§]"
    POINT = "[.]"
    DIGIT = r"\d"
    DASH = "[-–—]"
    PERCENT = "%"


_SIGNS = tuple((sign, regex(sign.value)) for sign in _Sign)


def _sub(pattern: str, replacement: str) -> Callable[[str], str]:
    compiled = regex(pattern.replace("~", _SPACE))
    return lambda text: compiled.sub(replacement, text)


def _kept(text: str) -> str:
    return text


_DIGIT, _NOT_ZERO = regex("[0-9]"), regex("[1-9]")
_ADDRESS = regex(
    r"((?:https?://|www\.|mailto:)[^\s«»\"<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.@-])(?:[a-zA-Z0-9-]+\.)+(?:ru|su|com|org|net)(?:/[^\s«»\"<>]*)?(?![\w-]))"
)
# Every address holds one of these, and looking for them is quicker.
_ADDRESS_SIGNS = ("@", "://", "www.", "mailto:", ".ru", ".su", ".com", ".org", ".net")
_SPACE = "[ \u00a0\u202f\u2009]"
_INITIAL = "[А-ЯЁ][.]"
_SURNAME = "[А-ЯЁ][а-яё]+"
_MONTHS = "|".join(GENITIVE)
_UNITS = (
    "балл|дн|день|месяц|недел|год|лет|час|минут|руб|тыс|млн|млрд|чел|шт|экз|кл|школ|показател"
    "|пункт|педагог|обучающ|учащ|участник|мероприят|организаци|км|кг|см|мм|стр|ставк"
)
_NUMBERED = "[Пп]ункт|[Тт]аблиц|[Пп]риложени|[Рр]аздел|[Сс]тать|[Гг]лав|[Рр]исун|[Шш]кол"
# Patterns write ~ for any space that stays on its line.
_RULES: tuple[tuple[_Sign, Callable[[str], str]], ...] = (
    (_Sign.SPACES, _sub(r"(?<=\S)[ \u202f\u2009]{2,}(?=\S)", " ")),
    # № 5, § 2
    (_Sign.NUMBER, _sub(r"([№§])~*(?=\w)", rf"\1{NBSP}")),
    # О.А. Синюк, Синюк О.А.
    (_Sign.POINT, _sub(rf"(?<![\w.])({_INITIAL})~*({_INITIAL})~*(?={_SURNAME})", rf"\1\2{NBSP}")),
    (_Sign.POINT, _sub(rf"(?<!\w)({_SURNAME})~+({_INITIAL})~*({_INITIAL})", rf"\1{NBSP}\2\3")),
    # г. Сургут, с. Яковлевка, ст. 28, п. 1.2
    (
        _Sign.POINT,
        _sub(
            r"(?<![\w.])(г|с|п|пос|д|ст|ч|гл|подп|стр|ул|обл|им)[.]~+(?=[А-ЯЁ0-9])", rf"\1.{NBSP}"
        ),
    ),
    # приложение 3, таблицы 5
    (_Sign.DIGIT, _sub(rf"(?<!\w)((?:{_NUMBERED})\w*)~+(?=\d)", rf"\1{NBSP}")),
    # 2024 г., 2023–2025 гг., 29 декабря 2023 года
    (_Sign.DIGIT, _sub(r"(\d)~*(?=гг?[.])", rf"\1{NBSP}")),
    (_Sign.DIGIT, _sub(rf"(?<!\d)(\d\d?)~+({_MONTHS})(?!\w)", rf"\1{NBSP}\2")),
    (_Sign.DIGIT, _sub(rf"(?<=\d{NBSP})({_MONTHS})~+(?=\d{{4}}(?!\d))", rf"\1{NBSP}")),
    # 7 дней, 23 балла
    (_Sign.DIGIT, _sub(rf"(\d)~+(?={_UNITS})", rf"\1{NBSP}")),
    # 2023–2025 годы, 20–28 марта, 5–9 классы; dates, numbers of acts and telephones keep theirs.
    (_Sign.DIGIT, _sub(r"(?<![\d.,–—/№\w-])(\d{4})~?[-–—]~?(?=\d{4}(?![\d\w/-]|[.]\d))", r"\1–")),
    (
        _Sign.DIGIT,
        _sub(rf"(?<![\d.,–—/№\w-])(\d\d?)~?[-–—]~?(?=\d\d?~+(?:{_MONTHS}|кл|балл|дн))", r"\1–"),
    ),
    # 12 468
    (_Sign.DIGIT, _sub(r"(?<![\d.,])(\d{1,3})[ \u202f\u2009](?=\d{3}(?!\d))", rf"\1{NBSP}")),
    # 99,3 %
    (_Sign.DIGIT, _sub(r"(?<![\d.,])(\d+)[.](?=\d+~?(?:%|балл))", r"\1,")),
)
_PERCENT = {
    PercentStyle.GLUED: _sub(r"(?<=\d)~+(?=%)", ""),
    PercentStyle.SPACED: _sub(r"(?<=\d)~*(?=%)", NBSP),
    PercentStyle.KEPT: _kept,
}
_DASH = regex(rf"(?<=[^\s-]){_SPACE}+[-–—]{_SPACE}+(?=[^\s-])")

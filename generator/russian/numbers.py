"""Numbers as Russian papers print them.

Enter integers and decimals; leave texts: «12 468» with a no-break space, «99,3», «+0,3», «двадцать
одна».
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

NBSP = "\u00a0"
MINUS = "\u2212"


class Gender(StrEnum):
    """Grammatical gender; PLURAL for words without a singular."""

    MASCULINE = "m"
    FEMININE = "f"
    NEUTER = "n"
    PLURAL = "pl"


def write_number(value: int | Decimal) -> str:
    """Return ``value`` with a decimal comma and, from 10 000 on, groups of three digits."""
    text = str(value)
    if len(text) < 5 and text.isdigit():
        return text  # most numbers of any table
    if "E" in text:
        text = format(value, "f")
    sign, digits = (MINUS, text[1:]) if text.startswith("-") else ("", text)
    whole, _, fraction = digits.partition(".")
    return sign + _grouped(whole) + (f",{fraction}" if fraction else "")


def write_change(value: int | Decimal) -> str:
    """Return ``value`` with its sign always shown, except for zero: «+3», «−0,3», «0»."""
    text = write_number(value)
    return f"+{text}" if value > 0 else text


def write_bounds(minimum: Decimal | None, maximum: Decimal | None) -> str:
    """Return «от 1 до 2», «до 2», «от 3», or "" when both bounds are open."""
    bounds = (("от", minimum), ("до", maximum))
    return " ".join(f"{word} {write_number(at)}" for word, at in bounds if at is not None)


def write_words(value: int, gender: Gender = Gender.MASCULINE) -> str:
    """Return a whole number from 0 to 999 999 in words, nominative: «двадцать одна».

    Raises: ValueError outside that range.
    """
    if not 0 <= value <= 999_999:
        msg = f"{value} is outside 0..999999"
        raise ValueError(msg)
    if value == 0:
        return "ноль"
    thousands, rest = divmod(value, 1000)
    words = _thousand_words(thousands) + _hundred_words(rest, gender)
    return " ".join(words)


def _grouped(whole: str) -> str:
    if len(whole) < 5:
        return whole
    head = len(whole) % 3
    groups = [whole[:head]] if head else []
    groups += [whole[at : at + 3] for at in range(head, len(whole), 3)]
    return NBSP.join(groups)


def _thousand_words(thousands: int) -> list[str]:
    if not thousands:
        return []
    last = 0 if thousands % 100 in range(11, 15) else thousands % 10
    noun = {1: "тысяча", 2: "тысячи", 3: "тысячи", 4: "тысячи"}.get(last, "тысяч")
    return [*_hundred_words(thousands, Gender.FEMININE), noun]


def _hundred_words(value: int, gender: Gender) -> list[str]:
    words = [_HUNDREDS[value // 100]] if value >= 100 else []
    rest = value % 100
    if rest >= 20:
        words.append(_TENS[rest // 10])
        rest %= 10
    if rest:
        words.append(_UNITS_BY_GENDER.get((rest, gender), _UNITS[rest]))
    return words


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_UNITS = _words(
    "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать "
    "тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
)
_UNITS_BY_GENDER = {
    (1, Gender.FEMININE): "одна",
    (1, Gender.NEUTER): "одно",
    (1, Gender.PLURAL): "одни",
    (2, Gender.FEMININE): "две",
}
_TENS = _words("- - двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто")
_HUNDREDS = _words("- сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот")

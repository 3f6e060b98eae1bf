"""Conditions: the planned or stated value of an indicator as printed and what it means.

Enters a text («не ниже 3,80 (4 кл.)», «от 98% до 99% и выше», «100 %»); leaves a typed bound in
exact decimals, or a series of them. A text that is not understood is kept with the reason.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from generator.core.dataclass import dataclass
from generator.core.regex import regex
from generator.core.wording import say


class ConditionKind(StrEnum):
    """What a condition asks for.

    ``VALUE`` («20 %») and ``REACH`` («до 100 %») are bounds only beside a direction: upwards they
    are met from below, downwards from above.
    """

    AT_LEAST = "at-least"
    AT_MOST = "at-most"
    ABOVE = "above"
    BELOW = "below"
    EQUAL = "equal"
    RANGE = "range"
    VALUE = "value"
    REACH = "reach"
    SERIES = "series"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition. ``text`` is as printed; the rest is what it means.

    ``low`` and ``high`` are the bounds that its kind has, both alike for a single value. ``start``
    is the value that a change sets out from. ``scope`` is what stands in brackets («4 кл.»).
    ``parts`` are those of a series. ``problem`` says in Russian why the text is unread.
    """

    text: str
    kind: ConditionKind
    low: Decimal | None = None
    high: Decimal | None = None
    start: Decimal | None = None
    unit: str = ""
    scope: str = ""
    parts: tuple[Condition, ...] = ()
    problem: str = ""

    @property
    def is_read(self) -> bool:
        """Tell whether the text was understood."""
        return not self.problem

    @property
    def goal(self) -> Decimal | None:
        """Return the one number that the condition leads to; None for a range or a series."""
        if self.kind is ConditionKind.RANGE:
            return None
        return self.low if self.low is not None else self.high

    @property
    def each(self) -> tuple[Condition, ...]:
        """Return the parts of a series, or the condition itself."""
        return self.parts or (self,)


@lru_cache(maxsize=1024)  # plans say «100 %» over and over
def parse_condition(text: str) -> Condition:
    """Return what ``text`` means; it never raises, what is not understood has a problem."""
    pieces = _split(_GAPS.sub(" ", text).strip(" .;"))
    read = [_piece(piece) for piece in pieces]
    bad = next((piece for piece in read if not piece.is_read), None)
    if bad is not None:
        return replace(bad, text=text)
    if len(read) == 1:
        return replace(read[0], text=text)
    return Condition(text, ConditionKind.SERIES, parts=tuple(read))


def conditions_in(text: str) -> tuple[Condition, ...]:
    """Return the conditions that stand in a longer text, in its order: «(не менее 80 %)»."""
    flat = _GAPS.sub(" ", text).casefold()
    return tuple(parse_condition(found[0].strip()) for found in _PRINTED.finditer(flat))


def same_bound(first: Condition, second: Condition) -> bool:
    """Tell whether two conditions set the same bound; «20 %» and «ровно 20 %» do."""
    kinds = [
        ConditionKind.EQUAL if each.kind is ConditionKind.VALUE else each.kind
        for each in (first, second)
    ]
    percents = [each.unit == PERCENT for each in (first, second)]
    bounds = (first.low, first.high) == (second.low, second.high)
    return bounds and kinds[0] is kinds[1] and percents[0] is percents[1]


def _split(text: str) -> list[str]:
    """Return the members of a series: what «;» or «,» parts outside brackets before a bound."""
    pieces = [""]
    depth = 0
    for at, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        parts = depth == 0 and letter in ",;" and _OPENING.match(text, at + 1)
        if parts:
            pieces.append("")
        else:
            pieces[-1] += letter
    return [piece.strip() for piece in pieces if piece.strip()] or [""]


def _piece(text: str) -> Condition:
    match = _SCOPE.fullmatch(text)
    body, scope = (match[1], match[2].strip()) if match else (text, "")
    for pattern, build in _FORMS:
        found = pattern.fullmatch(body.casefold().strip())
        if found:
            return replace(build(found.groupdict()), text=text, scope=scope)
    return _unread(text)


def _unread(text: str) -> Condition:
    return Condition(text, ConditionKind.UNREAD, problem=say("russian", "condition.unread"))


def _change(found: dict[str, str]) -> Condition:
    """Read «от A до B»: a change with a word of direction, with «с», or downwards; else a range."""
    first, last = _number(found["first"]), _number(found["last"])
    unit = _unit(found["second_unit"] or found["unit"])
    if not found["more"] and found["word"] == "от" and first < last:
        return Condition("", ConditionKind.RANGE, first, last, unit=unit)
    upward = found["more"] in _UPWARD if found["more"] else last > first
    if upward:
        return Condition("", ConditionKind.AT_LEAST, low=last, start=first, unit=unit)
    return Condition("", ConditionKind.AT_MOST, high=last, start=first, unit=unit)


def _span(found: dict[str, str]) -> Condition:
    first, last = _number(found["first"]), _number(found["last"])
    unit = _unit(found["second_unit"] or found["unit"])
    if first > last:
        return _unread("")
    return Condition("", ConditionKind.RANGE, first, last, unit=unit)


def _bound(found: dict[str, str]) -> Condition:
    kind = next(kind for kind, signs in _SIGNS.items() if found["sign"] in signs)
    return _of_kind(kind, found)


def _suffixed(found: dict[str, str]) -> Condition:
    upward = found["more"] in _UPWARD
    return _of_kind(ConditionKind.AT_LEAST if upward else ConditionKind.AT_MOST, found)


def _plain(found: dict[str, str]) -> Condition:
    return _of_kind(ConditionKind.VALUE, found)


def _of_kind(kind: ConditionKind, found: dict[str, str]) -> Condition:
    value, unit = _number(found["first"]), _unit(found["unit"])
    low = None if kind in (ConditionKind.AT_MOST, ConditionKind.BELOW) else value
    high = None if kind in (ConditionKind.AT_LEAST, ConditionKind.ABOVE) else value
    return Condition("", kind, low, high, unit=unit)


def _number(text: str) -> Decimal:
    return Decimal(text.replace(" ", "").replace(",", "."))


def _unit(text: str | None) -> str:
    return (text or "").strip()


PERCENT = "%"
_GAPS = regex(r"[\s\u00a0\u202f]+")
_NUMBER = r"\d{1,3}(?: \d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_WORD = r"(?!(?:и|до|или|от|с|на|не)\b)[а-яё]+\.?"
_UNIT = rf"%|{_WORD}(?: {_WORD}){{0,2}}"
_FIRST = rf"(?P<first>{_NUMBER}) ?(?P<unit>{_UNIT})?"
_LAST = rf"(?P<last>{_NUMBER}) ?(?P<second_unit>{_UNIT})?"
_UPWARD = ("выше", "более", "больше")
_MORE = rf"и (?P<more>{'|'.join((*_UPWARD, 'ниже', 'менее', 'меньше'))})"
_MORE_ANY = _MORE.replace("?P<more>", "?:")
_BARE = rf"(?:{_NUMBER})(?!\d|[.,]\d)"
_SIGNS = {
    ConditionKind.AT_LEAST: ("не ниже", "не менее", "не меньше", "минимум", "≥", ">=", "от"),
    ConditionKind.AT_MOST: ("не выше", "не более", "не больше", "максимум", "≤", "<="),
    ConditionKind.ABOVE: ("более", "больше", "выше", "свыше", ">"),
    ConditionKind.BELOW: ("менее", "меньше", "ниже", "<"),
    ConditionKind.EQUAL: ("ровно", "равно", "="),
    ConditionKind.REACH: ("до",),
}
_SIGN = "|".join(sorted((sign for signs in _SIGNS.values() for sign in signs), key=len)[::-1])
_SCOPE = regex(r"(.*\S) ?\(([^()]*)\)")
_OPENING = regex(rf" ?(?:\n|(?:{_SIGN}|с) ?\d|(?<=;) ?\d)", re.IGNORECASE)
_FORMS = (
    (regex(rf"(?P<word>от|с) {_FIRST} до {_LAST}(?: {_MORE})?"), _change),
    (regex(rf"{_FIRST} ?[-–—] ?{_LAST}"), _span),
    (regex(rf"(?P<sign>{_SIGN}) ?{_FIRST}"), _bound),
    (regex(rf"{_FIRST} {_MORE}"), _suffixed),
    (regex(_FIRST), _plain),
)
_PRINTED = regex(
    rf"(?<![а-яё\d.,])(?:(?:от|с) {_BARE} ?%? до {_BARE}(?: ?%)?(?: {_MORE_ANY})?"
    rf"|{_BARE} ?[-–—] ?{_BARE} ?%"
    rf"|(?:(?:{_SIGN}) ?)?{_BARE}(?: ?%)?(?: {_MORE_ANY})?)"
)

"""Named values: what the tokens of a text may print, and the formats that they know.

Enter a table of dotted names and a token. Leave the printed fact, or the finding that says what is
allowed instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from datetime import date
from decimal import Decimal
from difflib import get_close_matches

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.finding import Finding, Place, Severity, finding
from generator.findings.reference_unknown import suggestion
from generator.render.token import Token
from generator.russian.counting import Case, counted, counted_names
from generator.russian.dates import DateStyle, write_date
from generator.russian.numbers import write_change, write_words


@dataclass(frozen=True, slots=True)
class Named:
    """A value under a name.

    ``forms`` maps case keys (gen, dat, …) to reviewed forms. ``number`` can be counted or written
    in words. ``after`` maps the stem of a word to the fact printed when that word already stands
    before the token («приложение {{ annex.plan }}»).
    """

    fact: Fact
    forms: Mapping[str, str] = field(default_factory=dict)
    number: int | Decimal | None = None
    day: date | None = None
    after: tuple[str, Fact] | None = None


Names = Mapping[str, Named]


def print_token(token: Token, names: Names, before: str) -> Fact | None:
    """Return what ``token`` prints after the text ``before``, None when it can't be printed."""
    named = names.get(token.path)
    if named is None:
        return None
    if not token.style:
        return _after(named, before)
    text = _styled(named, token.style)
    return None if text is None else replace(named.fact, text=text)


def token_finding(
    token: Token, names: Names, file: str, pointer: str, place: Place | None
) -> Finding:
    """Return the finding on a token that print_token could not print."""
    if not token.path:
        return finding(
            "token-broken", Severity.ERROR, file, pointer, place=place, found=token.written
        )
    named = names.get(token.path)
    if named is None:
        return finding(
            "token-unknown",
            Severity.ERROR,
            file,
            pointer,
            place=place,
            found=token.written,
            suggestion=suggestion(_nearest(token.path, names)),
        )
    return finding(
        "token-format",
        Severity.ERROR,
        file,
        pointer,
        place=place,
        found=token.style,
        name=token.path,
        allowed=", ".join(_styles(named)) or "–",
    )


def _after(named: Named, before: str) -> Fact:
    if named.after is None:
        return named.fact
    stem, short = named.after
    words = before.split()
    last = words[-1].lstrip('(«"„[').lower() if words else ""
    return short if last.startswith(stem) else named.fact


def _styled(named: Named, style: str) -> str | None:
    if style in named.forms:
        return named.forms[style]
    if named.day is not None and style in list(DateStyle):
        return write_date(named.day, DateStyle(style))
    if named.number is None:
        return None
    return _counted(named.number, style)


def _counted(number: int | Decimal, style: str) -> str | None:
    if style == "sign":
        return write_change(number)
    if style == "words":
        return write_words(int(number)) if _in_words(number) else None
    word, _, case = style.partition(".")
    if word not in counted_names() or case not in ("", *Case):
        return None
    return counted(number, word, Case(case or Case.NOMINATIVE))


def _in_words(number: int | Decimal) -> bool:
    return number == int(number) and 0 <= number <= 999_999


def _styles(named: Named) -> list[str]:
    styles = sorted(named.forms)
    if named.day is not None:
        styles += list(DateStyle)
    if named.number is not None:
        styles += ["words", "sign", "показатель.dat"]
    return styles


def _nearest(path: str, names: Iterable[str]) -> str:
    found = get_close_matches(path, sorted(names), 1, 0.5)
    return found[0] if found else ""

"""The dated part of a deadline: tokens of days, months and years → spans.

Enter tokens in their order; leave spans with the years that the text lends them. Raises
Unreadable, with the reason in Russian, where a reading would be a guess.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.core.wording import say
from generator.model.deadline_span import Span, Unit, joined
from generator.model.deadline_token import Role, Token


class Unreadable(Exception):  # noqa: N818  # no error of the program: the reason is caught at once
    """A deadline can't be read; the message says why, in Russian."""


def read_spans(found: Sequence[Token]) -> tuple[Span, ...]:
    """Return the spans that ``found`` says. Raises: Unreadable."""
    useful = [token for token in found if token.role not in _EMPTY]
    return tuple(_bounded(_with_years(_leading_year_last(useful))))


def _leading_year_last(found: list[Token]) -> list[Token]:
    """Move one leading year behind the spans it stands for: «2024 год: май, сентябрь»."""
    years = [token for token in found if token.role is Role.YEARS]
    spans = [span for token in found if token.role is Role.SPANS for span in token.spans]
    leads = found and found[0] in years and len(years) == 1
    if leads and spans and all(span.yearless for span in spans):
        return [*found[1:], found[0]]
    return found


def _with_years(found: Sequence[Token]) -> list[Token]:
    """Give each year to the spans before it that have none; a year alone is a span itself.

    Several years after one list («Октябрь, 2024, 2025») repeat the list. Raises: Unreadable.
    """
    done: list[Token] = []
    group: list[int] = []  # places in done of the spans that the latest year was given to
    for token in found:
        if token.role is not Role.YEARS:
            done.append(token)
            group = group if token.role is Role.BREAK else []
            continue
        open_places = [at for at, one in enumerate(done) if _is_yearless(one)]
        if open_places:
            _lend(done, open_places, token)
            group = open_places
        elif group:
            repeated = [_with_year(_stripped(done[at]), token) for at in group]
            done.extend(repeated)
        else:
            done.append(token)
    return done


def _lend(done: list[Token], places: Sequence[int], years: Token) -> None:
    for at in places:
        done[at] = _with_year(done[at], years)


def _with_year(token: Token, years: Token) -> Token:
    (span,) = years.spans
    if span.start is None or span.end is None or span.start.year != span.end.year:
        raise Unreadable(say("russian", "deadline.year-range", found=years.text))
    year = span.start.year or 0
    return replace(token, spans=tuple(one.with_year(year) for one in token.spans))


def _stripped(token: Token) -> Token:
    return replace(token, spans=tuple(_without_year(span) for span in token.spans))


def _without_year(span: Span) -> Span:
    start = span.start and replace(span.start, year=None)
    return replace(span, start=start, end=span.end and replace(span.end, year=None))


def _is_yearless(token: Token) -> bool:
    return token.role is Role.SPANS and any(span.yearless for span in token.spans)


def _bounded(found: Sequence[Token]) -> Iterator[Span]:
    """Apply «до», «с … по …» and dashes. Raises: Unreadable when they stand in no known order."""
    rest = [token for token in found if token.role is not Role.BREAK]
    while rest:
        roles = tuple(token.role for token in rest)
        for pattern, size in _ORDERS:
            if _matches(roles, pattern):
                yield from _said(rest[:size])
                rest = rest[size:]
                break
        else:
            words = " ".join(token.text for token in found)
            raise Unreadable(say("russian", "deadline.order", found=words))


def _matches(roles: Sequence[Role], pattern: Sequence[Role]) -> bool:
    kinds = [_LIKE.get(role, role) for role in roles[: len(pattern)]]
    return kinds == list(pattern)


def _said(found: Sequence[Token]) -> Iterator[Span]:
    head, spans = found[0], [token.spans for token in found if token.spans]
    if head.role is Role.UNTIL_START:
        words = " ".join(token.text for token in found)
        raise Unreadable(say("russian", "deadline.bound", found=words))
    if len(spans) == 2:
        yield joined(spans[0][-1], spans[1][0])
    elif head.role is Role.UNTIL:
        yield from (_until(span) for span in spans[0])
    elif head.role is Role.SINCE:
        yield replace(spans[0][0], end=None, unit=Unit.RANGE)
    else:
        yield from spans[0]


def _until(span: Span) -> Span:
    return replace(span, start=None, unit=Unit.DAY)


_EMPTY = {Role.GLUE, Role.STOP, Role.RECURRENCE, Role.LATER, Role.PLAN, Role.CONSTANT, Role.OFFSET}
_LIKE = {Role.YEARS: Role.SPANS, Role.UNTIL_START: Role.UNTIL, Role.TILL: Role.UNTIL}
_S, _D, _U, _F = Role.SPANS, Role.DASH, Role.UNTIL, Role.SINCE
_ORDERS = (
    ((_F, _S, _U, _S), 4),
    ((_F, _S, _D, _S), 4),
    ((_S, _D, _S), 3),
    ((_U, _S), 2),
    ((_F, _S), 2),
    ((_S,), 1),
)

"""The grammar of deadlines: tokens → meaning.

Enters the text of a deadline; leaves a Deadline. Nothing is guessed: a word that no rule explains,
a year that may be one of two, a day that does not exist leave a reason in Russian.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.core.dataclass import dataclass
from generator.core.regex import regex
from generator.core.wording import say
from generator.model.deadline_meaning import Deadline, DeadlineKind, Stage
from generator.model.deadline_offset import Offset
from generator.model.deadline_span import Span, Unit
from generator.model.deadline_spans import Unreadable, read_spans
from generator.model.deadline_token import Role, Token
from generator.model.deadline_words import plain, tokens
from generator.model.period import Period


@dataclass(frozen=True, slots=True)
class _Parts:
    """A deadline's tokens by what they say."""

    spans: tuple[Token, ...]
    recurrence: str = ""
    later: str = ""
    plan: str = ""
    constant: str = ""
    offset: Offset | None = None


def read_deadline(text: str, *, year: int | None = None) -> Deadline:
    """Return the meaning of ``text``; see parse_deadline."""
    body = _unbracketed(plain(text))
    if not body.strip():
        return _unread(text, say("russian", "deadline.empty"))
    if _NO_DEADLINE.fullmatch(body):
        return Deadline(text, DeadlineKind.NONE)
    if _LABEL.search(body):
        return _staged(text, body, year)
    try:
        return _single(text, body, year)
    except Unreadable as reason:
        return _unread(text, str(reason))


def _single(text: str, body: str, year: int | None) -> Deadline:
    parts = _parts(_without_notes(tokens(body)))
    spans = read_spans(parts.spans)
    if not spans and not (parts.recurrence or parts.plan or parts.constant or parts.offset):
        raise Unreadable(say("russian", "deadline.nothing", found=body.strip()))
    meaning = Deadline(
        text,
        _kind(parts, spans),
        recurrence=parts.recurrence or parts.later,
        plan=parts.plan,
        offset=parts.offset,
    )
    return _dated(meaning, spans, year)


def _unread(text: str, problem: str) -> Deadline:
    return Deadline(text, DeadlineKind.UNREAD, problem=problem)


def _unbracketed(body: str) -> str:
    match = _BRACKETED.fullmatch(body)
    return match[1] if match else body


def _without_notes(found: Sequence[Token]) -> list[Token]:
    """Leave out notes in brackets. Raises: Unreadable when a note names days of its own."""
    for token in found:
        inside = tokens(token.text[1:-1]) if token.role is Role.NOTE else ()
        if any(part.role in _TIMES for part in inside):
            raise Unreadable(say("russian", "deadline.note", found=token.text))
    return [token for token in found if token.role is not Role.NOTE]


def _parts(found: Iterable[Token]) -> _Parts:
    """Sort the tokens out. Raises: Unreadable when a word is left over."""
    parts, spans, left, tail = _Parts(()), list[Token](), list[str](), Role.WORD
    for token in found:
        if token.role in _TAILED:
            tail, parts = token.role, _with_part(parts, token)
        elif token.role in _SINGLE:
            tail, parts = Role.WORD, _with_part(parts, token)
        elif token.role is Role.WORD and tail is not Role.WORD:
            parts = _with_tail(parts, tail, token.text)
        elif token.role is Role.WORD:
            left.append(token.text)
        else:
            tail = Role.WORD if token.role in _TAIL_ENDS else tail
            spans.append(token)
    if left:
        raise Unreadable(say("russian", "deadline.words", found=" ".join(left)))
    return replace(parts, spans=tuple(spans))


def _with_part(parts: _Parts, token: Token) -> _Parts:
    if token.role is Role.OFFSET:
        return replace(parts, offset=token.offset and replace(token.offset, event=_event(token)))
    if token.role is Role.PLAN:
        return replace(parts, plan=_listed(parts.plan, token.text))
    if token.role is Role.RECURRENCE:
        return replace(parts, recurrence=_listed(parts.recurrence, token.text))
    if token.role is Role.LATER:
        return replace(parts, later=_listed(parts.later, token.text))
    return replace(parts, constant=_listed(parts.constant, token.text))


def _listed(said: str, more: str) -> str:
    return f"{said}, {more}" if said else more


def _event(token: Token) -> str:
    return token.text if token.offset is not None and token.offset.count == 0 else ""


def _with_tail(parts: _Parts, tail: Role, word: str) -> _Parts:
    if tail is Role.PLAN:
        return replace(parts, plan=_tailed(parts.plan, word))
    if parts.offset is None:
        return parts
    return replace(parts, offset=replace(parts.offset, event=_tailed(parts.offset.event, word)))


def _tailed(said: str, word: str) -> str:
    """Return the words with one more; closing marks stick to the word before them."""
    sticks = not said or word in _STICKY or said[-1] in '«("№'
    return f"{said}{word}" if sticks else f"{said} {word}"


def _kind(parts: _Parts, spans: Sequence[Span]) -> DeadlineKind:
    finer = [span for span in spans if span.unit is not Unit.YEAR]
    if parts.recurrence:
        return DeadlineKind.RECURRENCE
    if finer:
        return _kind_of_spans(finer)
    if parts.offset is not None:
        return DeadlineKind.RELATIVE
    if parts.plan:
        return DeadlineKind.BY_PLAN
    return DeadlineKind.CONSTANT if parts.constant else DeadlineKind.YEAR


def _kind_of_spans(spans: Sequence[Span]) -> DeadlineKind:
    units = {span.unit for span in spans}
    if len(spans) == 1:
        return _KINDS[spans[0].unit]
    if units == {Unit.MONTH}:
        return DeadlineKind.MONTHS
    return DeadlineKind.QUARTER if units == {Unit.QUARTER} else DeadlineKind.POINTS


def _dated(meaning: Deadline, spans: Sequence[Span], year: int | None) -> Deadline:
    """Return the meaning with its periods, or as impossible with the reason."""
    lent = year is not None and any(span.yearless for span in spans)
    known = [span.with_year(year) if year is not None else span for span in spans]
    nearest = min((span.nearest for span in known), default=meaning.nearest)
    meaning = replace(meaning, nearest=nearest, year_lent=lent)
    probed = [span.with_year(_LEAP_YEAR) for span in known]
    if any(span.wraps for span in probed):
        return replace(_unread(meaning.text, say("russian", "deadline.wraps")), nearest=nearest)
    periods = [span.period() for span in probed]
    problems = [period for period in periods if isinstance(period, str)]
    if problems:
        return replace(meaning, kind=DeadlineKind.IMPOSSIBLE, problem="; ".join(problems))
    if any(span.yearless for span in known):
        return meaning
    real = (period for period in periods if isinstance(period, Period))
    return replace(meaning, periods=tuple(sorted(real, key=lambda one: one.sort_key)))


def _staged(text: str, body: str, year: int | None) -> Deadline:
    """Return the stages «I этап – сентябрь, II этап – декабрь», each with its own deadline."""
    labels = list(_LABEL.finditer(body))
    lead = body[: labels[0].start()]
    if _LOOSE.sub("", lead):
        return _unread(text, say("russian", "deadline.words", found=lead.strip()))
    ends = [label.start() for label in labels[1:]] + [len(body)]
    stages = tuple(
        Stage(
            label["label"].strip(), read_deadline(body[label.end() : end].strip(" ,;\n"), year=year)
        )
        for label, end in zip(labels, ends, strict=True)
    )
    problems = [stage.deadline.problem for stage in stages if stage.deadline.problem]
    if problems:
        bad = next(stage.deadline for stage in stages if stage.deadline.problem)
        return Deadline(
            text, bad.kind, stages=stages, problem="; ".join(problems), nearest=bad.nearest
        )
    dated = all(stage.deadline.periods for stage in stages)
    periods = [period for stage in stages for period in stage.deadline.periods] if dated else []
    return Deadline(
        text,
        DeadlineKind.STAGED,
        periods=tuple(sorted(periods, key=lambda one: one.sort_key)),
        stages=stages,
        year_lent=any(stage.deadline.year_lent for stage in stages),
        nearest=min(stage.deadline.nearest for stage in stages),
    )


_LEAP_YEAR = 2000  # lent only to tell whether a day without a year can exist at all
_TIMES = {Role.SPANS, Role.YEARS, Role.OFFSET}
_TAILED = {Role.PLAN, Role.OFFSET}
_SINGLE = {Role.RECURRENCE, Role.LATER, Role.CONSTANT}
_TAIL_ENDS = {Role.STOP, Role.SPANS, Role.YEARS, Role.UNTIL}
_STICKY = {"»", ")", '"', "%"}
_KINDS = {
    Unit.DAY: DeadlineKind.POINT,
    Unit.MONTH: DeadlineKind.MONTH,
    Unit.QUARTER: DeadlineKind.QUARTER,
    Unit.RANGE: DeadlineKind.RANGE,
}
_BRACKETED = regex(r"\s*\(([^()]*)\)\s*\.?\s*")
_NO_DEADLINE = regex(r"\s*[-_]+\s*")
_LOOSE = regex(r"[\s,;.]+")
_ORDER = r"(?:\d+|[ivx]+|перв\w+|втор\w+|трет\w+|четверт\w+)(?:-?[йяе]\w?)?"
_KINDS_OF_STAGE = (
    r"(?:первичн|вторичн|повторн|входн|стартов|предварительн|промежуточн|итогов|рубежн"
    r"|контрольн)\w+"
)
_LABEL = regex(
    rf"(?<!\w)(?P<label>{_ORDER}\s+(?:этап|срез|тур|мониторинг|полугоди)\w*|этап\s+{_ORDER}"
    rf"|{_KINDS_OF_STAGE}\s+(?:данн|мониторинг|срез|диагностик|отчет|экспертиз|результат|этап)\w*)"
    r"\s*(?:-|:)",
    re.IGNORECASE,
)

"""The readers: which words of a deadline say what.

Enters nothing; leaves the ordered table of readers that the lexer tries at each place. A new way
of putting a deadline is one more row. Patterns are written with plain spaces, which stand for any
white space, and are tried without regard to the letters' size.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.core.dataclass import dataclass
from generator.core.regex import regex
from generator.model.deadline_meanings import (
    ORDINAL,
    days,
    edge_of_month,
    end_of_year,
    event,
    half_year,
    nothing,
    offset,
    one_month,
    part_of_month,
    quarters,
    school_year,
    season,
    whole_year,
    years,
)
from generator.model.deadline_offset import Offset
from generator.model.deadline_span import Span
from generator.model.deadline_token import Role
from generator.russian.dates import DATIVE, GENITIVE, NOMINATIVE, PREPOSITIONAL

_Meaning = tuple[Span, ...] | Offset | None


@dataclass(frozen=True, slots=True)
class Reader:
    """What a pattern that matches here says; ``meaning`` makes spans or an offset of it."""

    role: Role
    pattern: re.Pattern[str]
    meaning: Callable[[re.Match[str]], _Meaning]


# Patterns. \b keeps «по» out of «понедельник».

_FLAGS = re.IGNORECASE
_NAMES = sorted({*NOMINATIVE, *GENITIVE, *PREPOSITIONAL, *DATIVE}, reverse=True)
_MONTH = rf"(?P<month>{'|'.join(_NAMES)})\b"
_G = r"(?:\s*(?:года|году|годы|годов|год|гг\.?|г\.|г\b))?"
_Y = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
_WEEKDAY = (
    r"(?:понедельник\w*|вторник\w*|сред[ауые]\w*|четверг\w*|пятниц\w*|суббот\w*|воскресень\w*)"
)
_SPAN_OF_TIME = (
    r"(?:день|дня|недел[юи]|месяц\w*|квартал\w*|четверть|триместр\w*|полугоди\w+|полгода|"
    r"(?:учебн\w+ )?год\w*|лет)"
)
_NUMBER = (
    r"(?:[0-9]+|од(?:ин|ного|ну|ной)|дв(?:а|ух|е)|тр(?:и|ех)|четыр(?:е|ех)|пят[ьи]|шест[ьи]|сем[ьи]|"
    r"восьми|восемь|девят[ьи]|десят[ьи])"
)
_UNIT = r"(?:дн(?:я|ей|и)|день|сут\w+|недел\w+|месяц\w*|час\w*)"
_RELATION = r"(?:до|после|перед|со дня|с момента|с даты|со времени)\b"
_OFTEN = (
    r"(?:(?:ежедневн|еженедельн|ежемесячн|ежеквартальн|ежегодн|каждодневн)\w*"
    rf"|(?:(?:не (?:реже|менее|чаще|более)|минимум),? (?:чем )?)?(?:{_NUMBER}(?:-[0-9]+)? )?раза?"
    rf" в (?:{_NUMBER} )?{_SPAN_OF_TIME}"
    rf"|(?:{ORDINAL}|последн\w+) (?:{_WEEKDAY}|рабочий день|недел[яюи]) (?:каждого )?"
    r"(?:месяца|квартала|недели)"
    rf"|кажд\w+ (?:{ORDINAL} |последн\w+ )?(?:{_WEEKDAY}|{_SPAN_OF_TIME}|четверть)(?: месяца)?"
    rf"|по {_WEEKDAY}\b"
    r"|(?:до |не позднее |к )?[0-9]{1,2}(?:-?го|-?му)? числ[ауо](?: (?:каждого|следующего))?"
    r"(?: месяца)?(?:,? следующего за отчетным)?)"
)
_PLANS = r"(?:план|график|расписани|циклограмм|регламент|приказ|дорожн|поручени|положени|программ)"
_WANT = r"(?:мере|запросу|согласованию|необходимости|требованию|факту|приглашению|заявк|обращени)"
_WHOLE = (
    r"(?:постоянно|систематически|регулярно|непрерывно|круглогодично|на постоянной основе"
    r"|(?:в течени[еи] |на протяжении |за )?(?:весь|всего|всем) "
    r"(?:период\w*|срок\w*|учебн\w+ год\w*)"
    r"(?: (?:реализации|действия|участия)(?: \w+)?)?"
    r"|(?:в течени[еи]|на протяжении) (?:(?:периода|срока)"
    r"(?: (?:реализации|действия|участия)(?: \w+)?)?|учебного года))"
)


def _reader(
    role: Role, pattern: str, meaning: Callable[[re.Match[str]], _Meaning] = nothing
) -> Reader:
    return Reader(role, regex(pattern.replace(" ", r"\s+"), _FLAGS), meaning)


READERS = (
    _reader(Role.NOTE, r"\([^()]*\)|\*+|[¹²³]"),
    _reader(Role.RECURRENCE, rf"{_OFTEN}(?!\w)"),
    _reader(Role.LATER, rf"далее,?(?: -)? {_OFTEN}(?!\w)"),
    _reader(Role.CONSTANT, rf"{_WHOLE}(?!\w)"),
    _reader(Role.PLAN, rf"(?:по|согласно|в соответствии со?) (?:\w+ ){{0,2}}?{_PLANS}\w*"),
    _reader(Role.PLAN, rf"по {_WANT}\w*"),
    _reader(
        Role.OFFSET,
        r"(?:не (?:позднее|позже),? (?:чем )?(?:за )?|за |через |в течени[еи] )"
        rf"(?:(?P<count>{_NUMBER}) )?(?:(?P<kind>рабоч\w+|календарн\w+) )?(?P<unit>{_UNIT})\b"
        rf"(?:,? (?P<relation>{_RELATION}))?",
        offset,
    ),
    _reader(
        Role.OFFSET,
        r"(?:до (?:начала|окончания|завершения|проведения|дня|конца (?=учебного))|перед|накануне"
        rf"|после|по (?:окончании|завершении|итогам|результатам)|в день|в ходе)\b(?! {_MONTH})",
        event,
    ),
    _reader(
        Role.SPANS,
        rf"(?P<first>[0-9]{{1,2}})\s*-\s*(?P<day>[0-9]{{1,2}})\.(?P<month>[0-9]{{1,2}})\.{_Y}{_G}",
        days,
    ),
    _reader(
        Role.SPANS,
        rf"с (?P<first>[0-9]{{1,2}}) по (?P<day>[0-9]{{1,2}})\.(?P<month>[0-9]{{1,2}})\.{_Y}{_G}",
        days,
    ),
    _reader(Role.SPANS, rf"(?P<day>[0-9]{{1,2}})\.(?P<month>[0-9]{{1,2}})\.{_Y}{_G}", days),
    _reader(Role.SPANS, rf"{_Y}-(?P<month>[0-9]{{2}})-(?P<day>[0-9]{{2}})(?![0-9])", days),
    _reader(Role.SPANS, rf"(?P<month>[0-9]{{1,2}})\.{_Y}{_G}", one_month),
    _reader(
        Role.SPANS,
        r"(?P<day>[0-9]{1,2})\.(?P<month>0[1-9]|1[0-2])(?![0-9]|\.[0-9])",
        days,
    ),
    _reader(Role.SPANS, rf"с (?P<first>[0-9]{{1,2}}) по (?P<day>[0-9]{{1,2}}) {_MONTH}", days),
    _reader(Role.SPANS, rf"(?P<first>[0-9]{{1,2}})\s*-\s*(?P<day>[0-9]{{1,2}}) {_MONTH}", days),
    _reader(
        Role.SPANS,
        r"(?P<list>(?:[0-9]{1,2}(?:, | и |,\s*))*)"
        rf"[«\"]?(?P<day>[0-9]{{1,2}})(?:-?го)?[»\"]? {_MONTH}",
        days,
    ),
    _reader(
        Role.SPANS,
        rf"(?P<which>{ORDINAL}) (?P<part>декад[аеуы]|половин[аеуы]) {_MONTH}",
        part_of_month,
    ),
    _reader(
        Role.SPANS, rf"(?P<edge>начал[оае]|середин[аеуы]|кон(?:ец|ца|це)) {_MONTH}", edge_of_month
    ),
    _reader(
        Role.SPANS, rf"кон(?:ец|ца|це|цу) (?:{_Y}{_G}|(?:календарного )?года)(?!\w)", end_of_year
    ),
    _reader(
        Role.SPANS, rf"(?P<which>{ORDINAL}) (?:полугоди[еяию]|половин[аеуы] года)\b", half_year
    ),
    _reader(
        Role.SPANS,
        rf"(?P<which>{ORDINAL}(?:\s*(?:,|-|\bи\b)\s*{ORDINAL})*)\s*(?:квартал\w*|кв\.)",
        quarters,
    ),
    _reader(Role.SPANS, _MONTH, one_month),
    _reader(Role.SPANS, r"(?:весна|весной|весны|лето|летом|лета|осень|осенью|осени)\b", season),
    _reader(
        Role.SPANS,
        rf"{_Y}\s*[-/]\s*(?:[0-9]{{4}}|[0-9]{{2}})\s*уч(?:ебн\w+|\.)\s*(?:год\w*|г\.)",
        school_year,
    ),
    _reader(
        Role.YEARS, rf"{_Y}{_G}\s*-\s*(?P<last>(?:19|20)[0-9]{{2}})(?![0-9]|\.[0-9]){_G}", years
    ),
    _reader(Role.YEARS, rf"{_Y}{_G}", years),
    _reader(
        Role.SPANS,
        r"(?:в течени[еи]|на протяжении) (?:всего )?(?:календарного )?года\b"
        r"|весь (?:календарный )?год\b",
        whole_year,
    ),
    _reader(Role.UNTIL_START, rf"(?:в срок )?(?:до|к),? (?={_MONTH}|начал|середин)"),
    _reader(Role.UNTIL, r"(?:в срок )?(?:до|не позднее|не позже|к)\b,?"),
    _reader(Role.SINCE, r"(?:начиная )?(?:с|со)\b"),
    _reader(Role.TILL, r"по\b"),
    _reader(Role.GLUE, r"(?:текущ|эт)\w+ год\w*"),
    _reader(
        Role.GLUE,
        r"(?:в течени[еи]|на протяжении|в период|за период|срок|сроки|период|во?|на|за)\b:?",
    ),
    _reader(Role.BREAK, r"(?:,|/|\n|\bи\b|\bа также\b|\\)"),
    _reader(Role.STOP, r"[.;:]"),
    _reader(Role.DASH, r"-"),
)

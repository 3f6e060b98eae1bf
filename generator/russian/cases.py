"""Case forms of people's names and posts.

Enter names in the nominative and the forms that people have reviewed. Leave forms with their
source: a reviewed form always wins, posts come from a reviewed table, names are proposals of
pytrovich that a person must check, and where a proposal would be a guess there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.core.dataclass import dataclass
from generator.core.regex import regex
from generator.core.wording import say, wording
from generator.russian.counting import Case
from generator.russian.numbers import NBSP

if TYPE_CHECKING:
    from pytrovich.enums import NamePart


class FormsSource(StrEnum):
    """Where forms come from."""

    REVIEWED = "reviewed"
    TABLE = "table"
    PROPOSED = "proposed"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of one name; empty with the ``reason`` in Russian when ``source`` is NONE."""

    by_case: Mapping[Case, str]
    source: FormsSource
    reason: str = ""

    def get(self, case: Case) -> str | None:
        """Return the form in ``case``, or None when it is not known."""
        return self.by_case.get(case)


class Sex(StrEnum):
    """A person's sex, keyed as records key it."""

    MALE = "m"
    FEMALE = "f"


def sex_of(patronymic: str) -> Sex | None:
    """Return the sex that a Russian patronymic tells, or None."""
    low = patronymic.lower()
    if low.endswith(("вич", "ьич", "мич", "оглы")):
        return Sex.MALE
    return Sex.FEMALE if low.endswith(("вна", "чна", "кызы")) else None


def surname_forms(
    surname: str, sex: str = "", *, reviewed: Mapping[str, str] | None = None
) -> Forms:
    """Return the forms of a surname; ``sex`` is m, f or "" when not stated.

    ``reviewed`` maps gen, dat, acc, ins, pre to forms; those given win, the others are proposed.
    """
    return _merged(surname, _proposed_surname(surname, sex), reviewed)


def name_forms(name: str, part: NamePart, sex: str = "") -> Forms:
    """Return the forms of a first name or patronymic."""
    if not sex:
        return _none("no-sex")
    return _none("not-cyrillic") if not _CYRILLIC.fullmatch(name) else _inflected(name, part, sex)


def post_forms(post: str, *, reviewed: Mapping[str, str] | None = None) -> Forms:
    """Return the forms of a post, unit or group of addressees.

    The table knows its head words; what depends on them stays: «начальник отдела развития».
    """
    return _merged(post, _post_from_table(post), reviewed)


def initials_before(surname: str, initials: str) -> str:
    """Return «О.А. Синюк» with a no-break space."""
    return f"{initials.replace(' ', '')}{NBSP}{surname}" if initials else surname


def initials_after(surname: str, initials: str) -> str:
    """Return «Синюк О.А.» with a no-break space."""
    return f"{surname}{NBSP}{initials.replace(' ', '')}" if initials else surname


def _merged(name: str, found: Forms, reviewed: Mapping[str, str] | None) -> Forms:
    given = {Case(key): form for key, form in (reviewed or {}).items() if form}
    if not given:
        return found
    whole = len(given) >= len(_OBLIQUE)
    source = FormsSource.REVIEWED if whole or not found.by_case else found.source
    return Forms({**found.by_case, Case.NOMINATIVE: name, **given}, source)


def _none(reason: str) -> Forms:
    return Forms({}, FormsSource.NONE, say("russian", f"names.{reason}"))


# Surnames.


def _proposed_surname(surname: str, sex: str) -> Forms:
    if not surname.strip():
        return _none("empty")
    if not _CYRILLIC.fullmatch(surname):
        return _none("not-cyrillic")
    if not sex:
        return _none("no-sex")
    last = surname.rsplit("-", maxsplit=1)[-1].lower()
    if _UNCHANGED.search(last) or (sex == Sex.FEMALE and _CONSONANT.search(last)):
        return Forms(dict.fromkeys(Case, surname), FormsSource.PROPOSED)
    if sex == Sex.MALE and _FLEETING.search(last):
        return _none("fleeting")
    if _FOREIGN.search(last):
        return _none("foreign")
    return _inflected(surname, None, sex)


def _inflected(name: str, part: NamePart | None, sex: str) -> Forms:
    from generator.russian.inflecting import inflected  # noqa: PLC0415  # most starts print no name

    return Forms(inflected(name, part, is_male=sex == Sex.MALE), FormsSource.PROPOSED)


_OBLIQUE = tuple(case for case in Case if case is not Case.NOMINATIVE)
_CYRILLIC = regex(r"[А-Яа-яЁё]+(?:[- ][А-Яа-яЁё]+)*")
_UNCHANGED = regex(r"(?:[еёиоуыэю]|ых|их)$")
_CONSONANT = regex(r"[бвгджзйклмнпрстфхцчшщь]$")
# «Соловей», «Ивановец», «Песок», «Журавель»: a vowel may fall out, and stress chooses the ending.
_FLEETING = regex(r"(?:[вб]ей|[еёя]ц|[еёо]к|[её]нь|[её]ль|[её]л)$")
# «Гарсиа», «Дюбуа»; «Ли»-like names end in vowels above, «Цой» is too short to tell.
_FOREIGN = regex(r"(?:[аеёиоуыэюя]а|^.{1,2}й)$")


# Posts.


def _post_from_table(post: str) -> Forms:
    pieces = _COMPOUND.split(post.strip())
    forms = [_simple_post(piece) for piece in pieces[::2]]
    missing = next((form for form in forms if not form.by_case), None)
    if missing is not None:
        return missing
    joined = {
        case: "".join(_woven([form.by_case[case] for form in forms], pieces[1::2])) for case in Case
    }
    return Forms(joined, FormsSource.TABLE)


def _woven(words: list[str], dashes: list[str]) -> Iterator[str]:
    for at, word in enumerate(words):
        yield word
        yield dashes[at] if at < len(dashes) else ""


def _simple_post(post: str) -> Forms:
    acting = _ACTING.match(post)
    if acting:
        return Forms(dict.fromkeys(Case, post), FormsSource.TABLE)
    head = _head(post)
    if not head:
        return _none("unknown-post")
    tail = post[len(head) :]
    clause = _CLAUSE.search(tail)
    if "," in tail and clause is None:
        return _none("participle")
    forms = _word_forms("posts", head.lower())
    return Forms(
        {case: _like(head, forms[case]) + _agreed(tail, clause, case) for case in Case},
        FormsSource.TABLE,
    )


def _head(post: str) -> str:
    """Return the longest known head that ``post`` begins with, as printed there."""
    low, table = post.lower(), wording("russian")["posts"]
    ends = [match.start() for match in _WORD_END.finditer(low)]
    known = [end for end in ends if low[:end] in table]
    return post[: max(known)] if known else ""


def _agreed(tail: str, clause: re.Match[str] | None, case: Case) -> str:
    if clause is None:
        return tail
    form = _word_forms("agreeing", clause[1])[case]
    return tail[: clause.start(1)] + form + tail[clause.end(1) :]


def _word_forms(table: str, word: str) -> dict[Case, str]:
    oblique = wording("russian")[table][word].split(", ")
    return {Case.NOMINATIVE: word, **dict(zip(_OBLIQUE, oblique, strict=True))}


def _like(printed: str, form: str) -> str:
    if len(printed) > 1 and printed.isupper():
        return form.upper()
    return form[0].upper() + form[1:] if printed[0].isupper() else form


_COMPOUND = regex(r"(\s+[-–—]\s+)")
_ACTING = regex(r"(?:и\.\s?о\.|врио|вр\.\s?и\.\s?о\.)\s*\S", re.IGNORECASE)
_WORD_END = regex(r"(?=[ \u00a0,])|$")
_AGREEING = (
    "курирующий|курирующая|осуществляющий|осуществляющая|исполняющий|исполняющая|отвечающий"
    "|отвечающая|возглавляющий|возглавляющая|ответственный|ответственная"
)
_CLAUSE = regex(rf"^[^,]*,\s+({_AGREEING})\b[^,]*,?$")

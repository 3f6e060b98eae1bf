"""Counting words: a number and the form of the word that goes with it.

Enter numbers and counted words (a phrase in the forms that it takes). Leave phrases such as
«5 показателей», «по 1 показателю», «24 общеобразовательные организации».
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import cache

from generator.core.dataclass import dataclass
from generator.core.wording import wording
from generator.russian.numbers import NBSP, write_number


class Case(StrEnum):
    """The six cases, keyed as records key them."""

    NOMINATIVE = "nom"
    GENITIVE = "gen"
    DATIVE = "dat"
    ACCUSATIVE = "acc"
    INSTRUMENTAL = "ins"
    PREPOSITIONAL = "pre"


@dataclass(frozen=True, slots=True)
class CountedWord:
    """A word or phrase that is counted.

    ``singular`` and ``plural`` map each case to its form; ``few`` goes with 2–4, ``many`` with
    0, 5–20 in the nominative. They are stored, not derived: «2 обучающихся», «5 человек», «5 лет».
    """

    singular: Mapping[Case, str]
    plural: Mapping[Case, str]
    few: str
    many: str

    @property
    def one(self) -> str:
        """Return the nominative singular, which goes with 1, 21, 101."""
        return self.singular[Case.NOMINATIVE]


def is_one(count: int) -> bool:
    """Tell whether ``count`` takes the singular: it ends in 1, but not in 11."""
    return count % 10 == 1 and count % 100 != 11


def is_few(count: int) -> bool:
    """Tell whether ``count`` ends in 2–4, but not in 12–14."""
    return count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14)


def choose_form(count: int | Decimal, one: str, few: str, many: str) -> str:
    """Return the form that goes with ``count`` in the nominative; fractions take ``few``.

    Source: Правила русской орфографии и пунктуации; «1,5 балла», «0,3 балла».
    """
    if count != int(count):
        return few
    whole = abs(int(count))
    if is_one(whole):
        return one
    return few if is_few(whole) else many


def count_in_case(count: int | Decimal, word: CountedWord, case: Case) -> str:
    """Return the form of ``word`` after ``count`` in ``case``, without the number."""
    if case is Case.NOMINATIVE:
        return choose_form(count, word.one, word.few, word.many)
    if count != int(count):
        return word.few
    whole = abs(int(count))
    if case is Case.ACCUSATIVE:
        return choose_form(whole, word.singular[case], _few_accusative(word), word.many)
    return word.singular[case] if is_one(whole) else word.plural[case]


def counted(count: int | Decimal, word: str | CountedWord, case: Case = Case.NOMINATIVE) -> str:
    """Return number, no-break space and word: «2 показателям» for 2, «показатель», dative.

    Raises: KeyError when ``word`` is not among the counted words of wording/ru/russian.yaml.
    """
    chosen = counted_word(word) if isinstance(word, str) else word
    return f"{write_number(count)}{NBSP}{count_in_case(count, chosen, case)}"


def counted_word(name: str) -> CountedWord:
    """Return a counted word by its nominative singular. Raises: KeyError when unknown."""
    return _counted_words()[name]


def counted_names() -> tuple[str, ...]:
    """Return the names of all counted words, sorted."""
    return tuple(sorted(_counted_words()))


def case_table(forms: Sequence[str]) -> dict[Case, str]:
    """Return case → form for six forms in the order of the cases."""
    return dict(zip(Case, forms, strict=True))


def _few_accusative(word: CountedWord) -> str:
    animate = word.plural[Case.ACCUSATIVE] == word.plural[Case.GENITIVE]
    return word.plural[Case.ACCUSATIVE] if animate else word.few


@cache
def _counted_words() -> dict[str, CountedWord]:
    entries = wording("russian")["counted"]
    return {name: _counted_word(entry) for name, entry in entries.items()}


def _counted_word(entry: Mapping[str, object]) -> CountedWord:
    singular = case_table(str(entry["singular"]).split(", "))
    plural = case_table(str(entry["plural"]).split(", "))
    few = str(entry.get("few", singular[Case.GENITIVE]))
    many = str(entry.get("many", plural[Case.GENITIVE]))
    return CountedWord(singular, plural, few, many)

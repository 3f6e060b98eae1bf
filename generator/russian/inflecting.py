"""Names by the rules of pytrovich.

Enters: a Cyrillic name in the nominative, what part of a full name it is, and the sex. Leaves: its
form in every case.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pytrovich.enums import Case as RuleCase
from pytrovich.enums import Gender, NamePart
from pytrovich.maker import PetrovichDeclinationMaker

from generator.russian.counting import Case


def inflected(name: str, part: NamePart | None, *, is_male: bool) -> Mapping[Case, str]:
    """Return the forms of a name; ``part`` is None for a surname."""
    # The rules mistake capitals for a word without a known ending: «ИВАНОВ» → «ИВАНОВа».
    upper = len(name) > 1 and name.isupper()
    plain = "-".join(piece.capitalize() for piece in name.split("-")) if upper else name
    gender = Gender.MALE if is_male else Gender.FEMALE
    forms = {
        case: _maker().make(part or NamePart.LASTNAME, gender, rule, plain) if rule else plain
        for case, rule in _RULE_CASES.items()
    }
    return {case: form.upper() if upper else form for case, form in forms.items()}


@cache
def _maker() -> PetrovichDeclinationMaker:
    return PetrovichDeclinationMaker()


_RULE_CASES = {
    Case.NOMINATIVE: None,
    Case.GENITIVE: RuleCase.GENITIVE,
    Case.DATIVE: RuleCase.DATIVE,
    Case.ACCUSATIVE: RuleCase.ACCUSATIVE,
    Case.INSTRUMENTAL: RuleCase.INSTRUMENTAL,
    Case.PREPOSITIONAL: RuleCase.PREPOSITIONAL,
}

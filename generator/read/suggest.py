"""«Возможно, вы имели в виду»: the known name that a misspelt one comes nearest to.

Enters: a word and the allowed names with their Russian titles. Leaves: one of the names or "".
Seen besides plain misspelling: Cyrillic letters in a Latin word, the wrong keyboard layout,
Russian titles and transliteration instead of keys, other separators and capitals.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

_LOOK_ALIKE = str.maketrans("аверкмностухіѕԁ", "abepkmhoctyxisd")
_LAYOUT = str.maketrans("йцукенгшщзфывапролдячсмитьё", "qwertyuiopasdfghjklzxcvbnm`")
_SINGLE = dict(zip("абвгдезийклмнопрстуфыэ", "abvgdeziyklmnoprstufye", strict=True))
_SEVERAL = {"ё": "e", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch"}
_SOFT = {"ъ": "", "ь": "", "ю": "yu", "я": "ya"}
_TRANSLITERATION = str.maketrans({**_SINGLE, **_SEVERAL, **_SOFT})
_CLOSE_NAME = 0.74
_CLOSE_TITLE = 0.82
_MIN_SHARED = 4


def closest(word: str, names: Mapping[str, str]) -> str:
    """Return the name that ``word`` most likely stands for, "" when none is near.

    ``names`` maps each allowed name to its Russian title ("" when it has none).
    """
    bare = {_bare(name): name for name in names}
    readings = _readings(word)
    for reading in readings:
        if reading in bare:
            return bare[reading]
    titles = {_bare(title): name for name, title in names.items() if title}
    if _bare(word) in titles:
        return titles[_bare(word)]
    for reading in readings:
        near = get_close_matches(reading, bare, n=1, cutoff=_CLOSE_NAME)
        if near:
            return bare[near[0]]
    near = get_close_matches(_bare(word), titles, n=1, cutoff=_CLOSE_TITLE)
    return titles[near[0]] if near else _shortened(_bare(word), bare)


def _shortened(word: str, names: Mapping[str, str]) -> str:
    """Return the one name that begins ``word`` or is begun by it: «fullname» for «full»."""
    found = [
        name
        for bare, name in names.items()
        if min(len(bare), len(word)) >= _MIN_SHARED
        and (bare.startswith(word) or word.startswith(bare))
    ]
    return found[0] if len(found) == 1 else ""


def _readings(word: str) -> tuple[str, ...]:
    """Return what ``word`` may have been meant as, likeliest first, bare."""
    small = word.lower()
    tables = (_LOOK_ALIKE, _LAYOUT, _TRANSLITERATION)
    return (_bare(word), *(_bare(small.translate(table)) for table in tables))


def _bare(word: str) -> str:
    """Return ``word`` in small letters without separators; ё as е."""
    small = word.lower().replace("ё", "е")
    return "".join(letter for letter in small if letter.isalnum())

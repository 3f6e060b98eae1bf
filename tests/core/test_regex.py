"""Regular expressions compiled when used: each of the program is a right one."""

from __future__ import annotations

import copy
import gc
import pkgutil
import re
from importlib import import_module

import generator
from generator.core.regex import _Regex, regex


def test_a_pattern_is_compiled_once_and_when_it_is_used() -> None:
    word = regex(r"(?P<word>[а-я]+)", re.IGNORECASE)
    assert not hasattr(word, "no_such_part")
    assert set(vars(word)) == {"_source"}
    assert [match["word"] for match in word.finditer("Раз, два")] == ["Раз", "два"]
    search = word.search
    assert (word.sub("-", "Раз 2"), word.groups, word.groupindex["word"]) == ("- 2", 1, 1)
    assert word.search is search
    assert copy.copy(word).fullmatch("Раз")


def test_every_pattern_of_the_program_compiles() -> None:
    for module in pkgutil.walk_packages(generator.__path__, "generator."):
        if module.name != "generator.__main__":
            import_module(module.name)
    patterns = [each for each in gc.get_objects() if type(each) is _Regex]
    assert len(patterns) > 150
    for pattern in patterns:
        assert pattern.search is not None  # a wrong one raises here

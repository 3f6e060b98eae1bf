"""The page of a finding: its message and hint read as an example of them does."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from generator.core.slug import shown, slugs
from generator.core.wording import wording

PLACE = re.compile(r"(?<![{])\{[a-z_]+\}(?!\})")


def _places(slug: str) -> set[str]:
    texts = (str(slugs()[slug][part]) for part in ("message", "hint"))
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("slug", slugs())
def test_no_place_is_shown_empty_handed(slug: str) -> None:
    for part in ("message", "hint"):
        assert not PLACE.search(shown(slug, part))


@pytest.mark.parametrize("slug", wording("examples"))
def test_an_example_has_the_values_that_its_finding_shows(slug: str) -> None:
    assert set(wording("examples")[slug]) == _places(slug)


def test_a_message_reads_as_it_does_in_a_report() -> None:
    assert shown("number-letter", "hint") == "Запишите цифрами: 30"
    assert "похожая на неё буква" in shown("number-letter", "message")

"""Terms on pages read as they do on paper."""

from __future__ import annotations

import pytest

from generator.model.deadline import parse_deadline
from generator.render.pieces.event import term_text


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("29.03.2023 11.04.2023 17.10.2023", "29.03.2023, 11.04.2023, 17.10.2023"),
        ("29.03.2023\n11.04.2023", "29.03.2023, 11.04.2023"),
        ("13.02.2023 - 17.02.2023", "13.02.2023\u201317.02.2023"),
        ("до 31 мая 2024 года", "до 31.05.2024"),
        ("март,\nоктябрь", "март; октябрь"),
        (" постоянно ", "постоянно"),
    ],
)
def test_a_term_reads_as_on_paper(printed: str, shown: str) -> None:
    assert term_text(parse_deadline(printed)) == shown

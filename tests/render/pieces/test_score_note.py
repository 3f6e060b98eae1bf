"""What stands beside a score: how many experts, how far apart, and why."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.analyse.result import CriterionScore
from generator.render.pieces.scores import score_note

WHY = ("Задачи уточнить.", "эксперт 2: Сроки названы.")


@pytest.mark.parametrize(
    ("experts", "remarks", "limit", "note"),
    [
        (1, (), None, ""),
        (1, WHY[:1], None, "Задачи уточнить"),
        (2, (), None, "экспертов: 2, разброс: 2"),
        (
            2,
            WHY,
            "1",
            (
                "экспертов: 2, разброс: 2; разброс оценок экспертов больше допустимого листом "
                "(баллов: 1); Задачи уточнить; эксперт 2: Сроки названы"
            ),
        ),
    ],
)
def test_a_score_is_explained(
    experts: int, remarks: tuple[str, ...], limit: str | None, note: str
) -> None:
    score = CriterionScore(
        criterion="k1",
        mean=Decimal(2),
        spread=Decimal(2),
        experts=experts,
        disagreement=limit is not None,
        origin=None,
        remarks=remarks,
    )
    assert score_note(score, Decimal(limit) if limit else None) == note

"""All profiles in one matrix: columns, themes, how often each significance stands."""

from __future__ import annotations

from typing import Any

from generator.analyse.risk_matrix import (
    LevelCounts,
    RiskColumn,
    level_counts,
    most_often_high,
    risk_columns,
    schools_at_risk,
    themed_factors,
)
from generator.assemble.structure import structure
from generator.core.origin import Origin
from generator.model.risk import RiskFactors, RiskProfile


def version(name: str, factors: str, *groups: tuple[str, str], **more: Any) -> RiskFactors:
    instance = {
        "id": name,
        "title": name,
        "year": int(name),
        "factors": [{"id": each, "name": each} for each in factors],
        "groups": [
            {"id": key, "title": key, "factors": list(factors), "schools": list(schools)}
            for key, schools in groups
        ],
        **more,
    }
    return structure(
        RiskFactors, instance, Origin(f"content/programmes/p/risk-factors-{name}.yaml")
    )


def profile(school: str, taxonomy: str, group: str, **risks: str) -> RiskProfile:
    instance = {
        "id": taxonomy,
        "programme": "p",
        "taxonomy": taxonomy,
        "group": group,
        "risks": [{"factor": key, "significance": level} for key, level in risks.items()],
    }
    place = Origin(f"content/schools/m/{school}/risk-profile-{taxonomy}.yaml")
    return structure(RiskProfile, instance, place)


THEME = {"title": "Кадры", "stated": [{"factors": ["b", "a"], "schools": []}]}
OLD = version("2021", "ab", ("g1", "xy"))
NEW = version("2022", "bc", ("g2", "z"), summary=[THEME])
PROFILES = (
    profile("x", "2021", "g1", a="high", b="low"),
    profile("z", "2022", "g2", b="high", c="medium"),
)


def columns() -> tuple[RiskColumn, ...]:
    return risk_columns((OLD, NEW), PROFILES)


def test_columns_follow_versions_and_groups() -> None:
    assert [(each.group.id, each.school) for each in columns()] == [
        ("g1", "x"),
        ("g1", "y"),
        ("g2", "z"),
    ]
    assert [each.profile is not None for each in columns()] == [True, False, True]


def test_a_factor_of_another_version_is_not_a_gap() -> None:
    x, y, _ = columns()
    assert x.has("b")
    assert not x.has("c")
    assert y.has("a")
    assert y.risk("a") is None


def test_every_factor_stands_under_one_theme_and_the_rest_last() -> None:
    found = [(part.theme and part.theme.title, part.factors) for part in themed_factors((OLD, NEW))]
    assert found == [("Кадры", ("b", "a")), (None, ("c",))]
    assert themed_factors(()) == ()
    whole = version(
        "2023",
        "a",
        ("g", "x"),
        summary=[
            {
                "title": "Т",
                "stated": [{"factors": ["a"], "schools": []}, {"factors": ["a"], "schools": []}],
            }
        ],
    )
    assert [part.factors for part in themed_factors((whole,))] == [("a",)]


def test_significances_are_counted_over_any_cells() -> None:
    assert level_counts(columns(), "abc") == LevelCounts(high=2, medium=1, low=1)
    assert level_counts(columns()[:1], "b") == LevelCounts(high=0, medium=0, low=1)
    assert level_counts(columns(), ()) == LevelCounts(0, 0, 0)


def test_what_is_most_often_high() -> None:
    assert most_often_high(columns(), "abc") == ("a", "b")
    assert most_often_high(columns()[1:2], "abc") == ()
    assert schools_at_risk(columns(), ("a", "b")) == ("x", "z")
    assert schools_at_risk(columns(), ("c",)) == ()

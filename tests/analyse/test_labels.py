from __future__ import annotations

from generator.analyse.labels import label_changes
from generator.assemble.structure import structure
from generator.core.origin import Origin
from generator.model.school import SchoolLabels


def _labels(
    year: int, *labels: str, method: str = "khmao", missing: str | None = None
) -> SchoolLabels:
    instance = {"id": str(year), "label_set": method, "year": year, "labels": list(labels)}
    if missing:
        instance["missing"] = missing
    file = f"content/schools/m/s/labels-{method}-{year}.yaml"
    return structure(SchoolLabels, instance, Origin(file))


def test_neighbouring_years_are_compared() -> None:
    years = [_labels(2023, "ssu", "nor"), _labels(2022, "ssu", "deprived"), _labels(2025)]
    first, second = label_changes(years)
    assert (first.before_year, first.after_year) == (2022, 2023)
    assert (first.kept, first.gained, first.lost) == (("ssu",), ("nor",), ("deprived",))
    assert (second.before_year, second.after_year) == (2023, 2025)
    assert (second.kept, second.gained, second.lost) == ((), (), ("nor", "ssu"))
    assert first.comparable
    assert second.comparable


def test_a_year_without_identification_is_not_compared() -> None:
    (change,) = label_changes([_labels(2022, "ssu"), _labels(2023, missing="not_held")])
    assert not change.comparable
    assert (change.kept, change.gained, change.lost) == ((), (), ())


def test_methods_are_kept_apart() -> None:
    assert label_changes([_labels(2022, "ssu"), _labels(2023, "ssu", method="fioko")]) == ()

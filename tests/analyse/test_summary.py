from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from generator.analyse.summary import school_results
from generator.assemble.structure import structure
from generator.core.origin import Origin
from generator.model.indicator import Comparison, Indicators
from generator.model.programme import Programme
from generator.model.unit import ProgrammeUnit, SchoolUnit


def _programme(*comparisons: Comparison, tree: Indicators | None = None) -> ProgrammeUnit:
    role = {"one": "школа", "many": "школы"}
    record = {"id": "p", "name": "p", "title": "p", "word": "Проект", "organiser": "o",
              "ward_role": role, "partner_role": role}  # fmt: skip
    programme = structure(Programme, record, Origin("content/programmes/p/programme.yaml"))
    trees = (tree,) if tree else ()
    return ProgrammeUnit(programme, comparisons=comparisons, indicators=trees)


def test_results_follow_programme_comparison_and_table(
    tree: Callable[..., Indicators],
    comparison: Callable[..., Comparison],
    school: Callable[..., SchoolUnit],
) -> None:
    measures = tree(("a", "count", "up", "0"), ("b", "count", "up", "0"))
    one, two = {"a": Decimal(1), "b": Decimal(1)}, {"a": Decimal(2), "b": Decimal(0)}
    unit = school(m2022_12=one, m2023_06=two, m2023_12=one)
    programme = _programme(
        comparison(id="c1", date="2023-06"), comparison(id="c2", date="2023-12"), tree=measures
    )
    results = school_results(unit, {"p": programme}, {})
    rows = [(row.comparison, row.measure.id, row.change) for row in results.changes]
    assert rows == [
        ("c1", "a", Decimal(1)),
        ("c1", "b", Decimal(-1)),
        ("c2", "a", Decimal(0)),
        ("c2", "b", Decimal(0)),
    ]
    assert [(c.comparison, c.positive, c.stable, c.negative) for c in results.counts] == [
        ("c1", 1, 0, 1),
        ("c2", 0, 2, 0),
    ]
    assert results.measured == (("p", "2022-12"), ("p", "2023-06"), ("p", "2023-12"))


def test_a_comparison_without_its_tree_gives_no_rows(
    comparison: Callable[..., Comparison], school: Callable[..., SchoolUnit]
) -> None:
    unit = school(m2022_12={"a": Decimal(1)})
    results = school_results(unit, {"p": _programme(comparison())}, {})
    assert (results.school, results.changes, results.counts) == ("s", (), ())

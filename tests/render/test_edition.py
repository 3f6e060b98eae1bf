from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.analyse.counts import verdict_sentence
from generator.analyse.result import Cell, Change, SchoolResults, State, Verdict
from generator.core.artifact import Artifact
from generator.core.finding import Finding, Severity
from generator.model.edition import Edition
from generator.model.indicator import Counts
from generator.model.record import Visibility
from generator.render.edition import Shown, project, project_findings, project_registry, show


def change_of(results: SchoolResults, measure: str) -> Change:
    return next(row for row in results.changes if row.measure.id == measure)


def with_values(change: Change, baseline: int | None, current: int | None) -> Change:
    def cell(value: int | None) -> Cell:
        if value is None:
            return Cell(State.NO_DATA)
        return Cell(State.NUMBER, Decimal(value))

    both = baseline is not None and current is not None
    return replace(
        change,
        baseline=cell(baseline),
        current=cell(current),
        change=Decimal(current - baseline) if both else None,  # type: ignore[operator]
        verdict=Verdict.POSITIVE if both else Verdict.NO_DATA,
        explanation=f"{current} − {baseline}",
    )


def test_internal_edition_is_untouched(district: Shown) -> None:
    assert project(district.results["beta"], Edition.INTERNAL) is district.results["beta"]
    assert show(district).programmes == district.programmes
    assert show(district).registry == district.registry


def test_small_numbers_of_pupils_go_with_all_that_shows_them(district: Shown) -> None:
    shown = change_of(project(district.results["beta"], Edition.PUBLIC), "pupils")
    assert shown.baseline == Cell(State.SUPPRESSED)
    assert shown.current.value == 30
    assert shown.change is None
    assert shown.verdict is Verdict.SUPPRESSED
    assert "27" not in shown.explanation
    assert "3" not in shown.explanation


def test_works_and_shares_are_no_pupils(district: Shown) -> None:
    shown = project(district.results["beta"], Edition.PUBLIC)
    assert change_of(shown, "works").baseline.value == 2
    assert change_of(shown, "quality").change == -1


def test_counts_are_taken_again(district: Shown) -> None:
    before, after = district.results["beta"], project(district.results["beta"], Edition.PUBLIC)
    assert (before.counts[0].positive, before.counts[0].no_data) == (1, 1)
    assert (after.counts[0].positive, after.counts[0].no_data) == (0, 1)
    assert after.counts[0].suppressed == 1
    assert "скрыто по 1 показателю" in verdict_sentence(after.counts[0]).replace("\u00a0", " ")


def test_a_row_without_data_is_not_called_hidden(district: Shown) -> None:
    change = with_values(change_of(district.results["alpha"], "pupils"), None, 30)
    results = replace(district.results["alpha"], changes=(change,))
    counted = project(results, Edition.PUBLIC).counts[0]
    assert (counted.no_data, counted.suppressed) == (1, 0)


@pytest.mark.parametrize(
    ("baseline", "current", "hidden"),
    [(0, 0, False), (5, 5, False), (1, 9, True), (9, 4, True), (0, 4, True), (None, 3, True)],
)
def test_zero_and_k_are_shown(
    district: Shown, baseline: int | None, current: int | None, *, hidden: bool
) -> None:
    change = with_values(change_of(district.results["alpha"], "pupils"), baseline, current)
    results = replace(district.results["alpha"], changes=(change,))
    shown = project(results, Edition.PUBLIC).changes[0]
    assert (State.SUPPRESSED in {shown.baseline.state, shown.current.state}) is hidden
    assert (shown.reason == "suppressed") is hidden


counts = st.one_of(st.none(), st.integers(0, 40))


@given(baseline=counts, current=counts, k=st.integers(1, 20))
def test_no_hidden_number_can_be_computed(
    district: Shown, baseline: int | None, current: int | None, k: int
) -> None:
    change = with_values(change_of(district.results["alpha"], "pupils"), baseline, current)
    results = replace(district.results["alpha"], changes=(change,))
    shown = project(results, Edition.PUBLIC, k).changes[0]
    for cell in (shown.baseline, shown.current):
        assert cell.value is None or cell.value == 0 or cell.value >= k
    if State.SUPPRESSED in {shown.baseline.state, shown.current.state}:
        assert shown.change is None
        assert shown.verdict is Verdict.SUPPRESSED
        assert shown.explanation != change.explanation
    else:
        assert shown == change


def test_pupils_are_declared_in_the_sample(district: Shown) -> None:
    assert change_of(district.results["alpha"], "pupils").measure.counts is Counts.PUPILS


def parts(value: object) -> Iterator[object]:
    yield value
    if isinstance(value, tuple):
        for item in value:
            yield from parts(item)
    elif isinstance(value, dict):
        yield from parts(tuple(value.values()))
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from parts(getattr(value, field.name))


def test_nothing_internal_is_left_anywhere(district: Shown) -> None:
    shown = show(replace(district, edition=Edition.PUBLIC))
    hidden = Visibility.INTERNAL
    assert any(getattr(part, "visibility", None) is hidden for part in parts(district))
    assert not any(getattr(part, "visibility", None) is hidden for part in parts(shown))


def test_public_contacts_stay(district: Shown) -> None:
    office = project_registry(district.registry, Edition.PUBLIC).organisations["office"]
    assert [contact.value for contact in office.contacts] == ["8 (000) 000-00-01"]


def test_findings_are_internal() -> None:
    found = (Finding("some-slug", Severity.ADVICE, "content/x.yaml"),)
    assert project_findings(found, Edition.INTERNAL) == found
    assert project_findings(found, Edition.PUBLIC) == ()


@pytest.mark.parametrize(
    "secret",
    [
        "8 (000) 000-00-02",
        "tolko-dlya-svoih",
        "spisok-dlya-svoih",
        "Запись для своих",
        "content/",
        "git.example",
        "30 − 3",
        "+27",
        "подтверждение не приложено",
    ],
)
def test_public_pages_hold_no_secret(
    rendered: Callable[[Edition], dict[str, Artifact]], secret: str
) -> None:
    internal = rendered(Edition.INTERNAL)
    public = {
        path: item
        for path, item in rendered(Edition.PUBLIC).items()
        if not path.startswith(("fields/", "checks/", "data/"))
    }
    found = [path for path, item in public.items() if secret in item.content.decode()]
    assert found == []
    if secret not in {"30 − 3", "подтверждение не приложено"}:
        assert any(secret in item.content.decode() for item in internal.values())

"""The benchmark's district is a content root like any other, and the same each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.district.__main__ import main
from bench.district.name import PER_MUNICIPALITY, municipalities
from bench.district.number import between
from bench.district.whole import district_files, write_district
from generator.graph.checks import Loaded
from generator.pipeline import load


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("district")
    write_district(10, root)
    return root


@pytest.fixture(scope="module")
def loaded(district: Path) -> Loaded:
    return load(district)


def test_nothing_is_found_in_a_district_of_ten_schools(loaded: Loaded) -> None:
    assert loaded.findings == ()
    assert len(loaded.results) == 10 + 1
    assert len(loaded.programmes) == 10 + 1


def test_every_school_has_what_the_benchmark_promises(district: Path, loaded: Loaded) -> None:
    for number in range(1, 11):
        plan = loaded.programmes[f"plan-{number:05}"]
        assert [len(roadmap.events) for roadmap in plan.roadmaps] == [40]
        assert len(plan.orders) == 1
    folder = district / "content/schools/district-0001/school-00007"
    assert len(list(folder.glob("measurement-*.yaml"))) == 4
    assert {path.name.split("-2")[0] for path in folder.glob("*.yaml")} >= {
        "exam-results",
        "labels",
        "risk-profile",
        "score-activity.yaml",
        "school.yaml",
    }


def test_a_district_is_written_the_same_twice() -> None:
    assert list(district_files(10)) == list(district_files(10))


def test_a_larger_district_begins_like_a_smaller_one() -> None:
    small = {file.path: file.text for file in district_files(PER_MUNICIPALITY)}
    large = {file.path: file.text for file in district_files(2 * PER_MUNICIPALITY)}
    del small["vektor.yaml"]
    assert all(large[path] == text for path, text in small.items())


@pytest.mark.parametrize("schools", [1, 39, 40, 41, 400])
def test_municipalities_share_out_all_schools(schools: int) -> None:
    homes = municipalities(schools)
    assert [number for home in homes for number in home.schools] == [*range(1, schools + 1)]
    assert all(0 < len(home.schools) <= PER_MUNICIPALITY for home in homes)


def test_numbers_stay_within_bounds_and_differ() -> None:
    drawn = [between(number, "share", 1, 100) for number in range(1000)]
    assert min(drawn) == 1
    assert max(drawn) == 100
    assert drawn != [between(number, "count", 1, 100) for number in range(1000)]


@pytest.mark.parametrize("arguments", [[], ["0", "out"], ["ten", "out"], ["10"]])
def test_a_wrong_command_line_is_refused(arguments: list[str]) -> None:
    assert main(arguments) == 2


def test_a_folder_that_holds_anything_is_refused(district: Path) -> None:
    assert main(["1", str(district)]) == 2

"""Long lists as several pages: nothing is lost, no page is too long, every page is led to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from generator.render.split import ListPage, Plan, Rung, split


@dataclass(frozen=True, slots=True)
class Row:
    """A made-up row."""

    number: int
    region: str
    place: str
    lines: int = 1


PLAN: Plan[Row] = Plan(
    "things/index.html",
    "things/list",
    (
        Rung("region", lambda row: row.region, coarse=True),
        Rung("place", lambda row: row.place),
    ),
    lambda row: row.lines,
)
ROWS = st.lists(
    st.tuples(
        st.sampled_from(["", "a", "b", "Ё"]),
        st.sampled_from(["", "one", "two", "Три", "other"]),
        st.integers(1, 4),
    ),
    max_size=40,
).map(
    lambda rows: [Row(at, region, place, lines) for at, (region, place, lines) in enumerate(rows)]
)


def rows_of(*places: str) -> list[Row]:
    return [Row(number, "", place) for number, place in enumerate(places)]


def paths(pages: tuple[ListPage[Row], ...]) -> list[str]:
    return [page.path for page in pages]


def test_a_short_list_is_one_page_at_its_own_address() -> None:
    rows = rows_of("one", "two", "two")
    (page,) = split(PLAN, rows, 3)
    assert (page.path, page.count, page.rows, page.way) == ("things/index.html", 3, tuple(rows), ())


def test_a_long_list_is_an_index_and_a_page_for_each_place() -> None:
    pages = split(PLAN, rows_of("one", "two", "two", ""), 3)
    assert paths(pages) == [
        "things/index.html",
        "things/list/one/index.html",
        "things/list/two/index.html",
        "things/list/other/index.html",
    ]
    assert [(step.key, step.count) for step in pages[0].below] == [("one", 1), ("two", 2), ("", 1)]
    assert [step.key for step in pages[2].before + pages[2].after] == ["one", ""]


def test_a_place_that_is_still_too_long_has_parts() -> None:
    pages = split(PLAN, rows_of("one", *["two"] * 5), 2)
    assert paths(pages)[2:] == [
        "things/list/two/index.html",
        "things/list/two/1/index.html",
        "things/list/two/2/index.html",
        "things/list/two/3/index.html",
    ]
    assert [len(page.rows) for page in pages[3:]] == [2, 2, 1]
    assert [step.rung for step in pages[3].way] == ["place", "part"]


def test_regions_stand_above_places_only_when_places_are_too_many() -> None:
    rows = [Row(number, f"r{number % 2}", f"p{number}") for number in range(6)]
    assert paths(split(PLAN, rows, 3))[1:3] == [
        "things/list/r0/index.html",
        "things/list/r1/index.html",
    ]
    few = [Row(number, f"r{number % 2}", f"p{number % 2}") for number in range(6)]
    assert paths(split(PLAN, few, 3))[1:3] == [
        "things/list/p0/index.html",
        "things/list/p1/index.html",
    ]


def test_two_keys_never_share_an_address() -> None:
    pages = split(PLAN, rows_of("Три", "tri", "", "other"), 2)
    assert len(set(paths(pages))) == len(pages)


@given(ROWS, st.integers(4, 9))
def test_every_row_is_on_one_page_and_no_page_is_too_long(rows: list[Row], longest: int) -> None:
    pages = split(PLAN, rows, longest)
    assert Counter(row for page in pages for row in page.rows) == Counter(rows)
    assert all(sum(row.lines for row in page.rows) <= longest for page in pages)
    assert all(page.count == sum(row.lines for row in page.rows) for page in pages if page.rows)
    led_to = [step.path for page in pages for step in page.below]
    assert sorted(led_to) == sorted(paths(pages[1:]))
    assert all(page.count == sum(step.count for step in page.below) for page in pages if page.below)

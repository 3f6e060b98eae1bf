"""What schools keep for a programme, found without looking at the schools again."""

from __future__ import annotations

from generator.analyse.kept import Kept, kept_together


def test_schools_are_put_together_by_programme() -> None:
    of_schools: tuple[dict[str, Kept], ...] = (
        {"p": Kept(("2024",), ("staff-b",), ("one",)), "q": Kept(("2023",))},
        {"p": Kept(("2023", "2024"), ("staff-a",), ("two",))},
        {},
    )
    assert kept_together(of_schools) == {
        "p": Kept(("2023", "2024"), ("staff-a", "staff-b"), ("one", "two")),
        "q": Kept(("2023",)),
    }

"""The ledger: a node runs again only when a fact that it read has changed."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from generator.graph.ledger import Ledger
from generator.system.store import Store


class Bench:
    """Builds on one store; ``runs`` are the nodes that ran in the last one."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.runs: list[str] = []

    def build(self, sources: dict[str, int], *, complete: bool = True) -> dict[str, int]:
        """Put the sources, double each, and sum the doubles that are even tens."""
        self.runs = []
        store = Store(self.path, "1")
        ledger = Ledger(store)
        for name, value in sources.items():
            ledger.run_anew(f"look {name}", partial(ledger.put, name, value))
        ledger.run_anew("keys", lambda: ledger.put("keys", tuple(sources)))
        ledger.keep_only("look ", {f"look {name}" for name in sources})
        for name in sources:
            ledger.run(f"tens {name}", partial(self._tens, ledger, name))
        ledger.keep_only("tens ", {f"tens {name}" for name in sources})
        total = ledger.run("sum", lambda: self._sum(ledger))
        if complete:
            ledger.complete()
            store.finish()
        store.close()
        return {"sum": total}

    def _tens(self, ledger: Ledger, name: str) -> None:
        self.runs.append(name)
        ledger.put(f"tens/{name}", ledger.value(name) // 10)

    def _sum(self, ledger: Ledger) -> int:
        self.runs.append("sum")
        return sum(ledger.value(f"tens/{name}") for name in ledger.value("keys"))


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path / "ledger.sqlite")


def test_the_first_build_runs_everything(bench: Bench) -> None:
    assert bench.build({"a": 10, "b": 25}) == {"sum": 3}
    assert bench.runs == ["a", "b", "sum"]


def test_nothing_changed_nothing_runs(bench: Bench) -> None:
    bench.build({"a": 10, "b": 25})
    assert bench.build({"a": 10, "b": 25}) == {"sum": 3}
    assert bench.runs == []


def test_a_fact_that_comes_out_as_before_stops_the_change(bench: Bench) -> None:
    bench.build({"a": 10, "b": 25})
    assert bench.build({"a": 10, "b": 27}) == {"sum": 3}
    assert bench.runs == ["b"]


def test_a_change_reaches_what_stands_on_it(bench: Bench) -> None:
    bench.build({"a": 10, "b": 25})
    assert bench.build({"a": 10, "b": 37}) == {"sum": 4}
    assert bench.runs == ["b", "sum"]


def test_what_comes_and_goes_is_seen(bench: Bench) -> None:
    bench.build({"a": 10, "b": 25})
    assert bench.build({"a": 10}) == {"sum": 1}
    assert bench.build({"a": 10, "b": 25, "c": 90}) == {"sum": 12}
    assert bench.runs == ["b", "c", "sum"]


def test_a_build_that_was_not_completed_forgets_nothing(bench: Bench) -> None:
    bench.build({"a": 10, "b": 25})
    bench.build({"a": 10, "b": 99}, complete=False)
    assert bench.build({"a": 10, "b": 99}) == {"sum": 10}
    assert bench.runs == ["b", "sum"]


def test_the_coming_of_a_missing_fact_is_seen(tmp_path: Path) -> None:
    def build(names: tuple[str, ...]) -> bool:
        store = Store(tmp_path / "ledger.sqlite", "1")
        ledger = Ledger(store)
        for name in names:
            ledger.run_anew(name, partial(ledger.put, name, name))
        ledger.keep_only("", {*names, "asks"})
        found = ledger.run("asks", lambda: ledger.has("wanted"))
        ledger.complete()
        store.finish()
        store.close()
        return found

    assert [build(()), build(("wanted",)), build(("other",))] == [False, True, False]


def test_a_change_after_the_first_question_is_seen(tmp_path: Path) -> None:
    def opened() -> Ledger:
        return Ledger(Store(tmp_path / "ledger.sqlite", "1"))

    def double(ledger: Ledger, name: str) -> int:
        return int(ledger.value(name)) * 2

    first = opened()
    for name in ("a", "b"):
        first.run_anew(f"look {name}", partial(first.put, name, 1))
        assert first.run(f"double {name}", partial(double, first, name)) == 2
    first.complete()
    first.store.finish()
    first.store.close()
    again = opened()
    assert again.is_fresh("double a")  # all nodes of this kind are looked at now
    assert again.is_fresh("double b")
    again.run_anew("look b", partial(again.put, "b", 5))
    assert again.is_fresh("double a")
    assert not again.is_fresh("double b")
    assert again.run("double b", partial(double, again, "b")) == 10
    assert again.is_fresh("double b")
    again.drop_node("double a")
    assert not again.is_fresh("double a")
    again.store.close()


def test_what_a_node_with_files_gives_is_a_fact(tmp_path: Path) -> None:
    def lay(ledger: Ledger, given: int | None) -> int | None:
        ledger.lay([])
        return given

    ledger = Ledger(Store(tmp_path / "ledger.sqlite", "1"))
    ledger.run("told", partial(lay, ledger, 7))
    ledger.run("silent", partial(lay, ledger, None))
    assert ledger.value("told") == 7
    assert not ledger.has("silent")
    ledger.forget_facts("told")
    assert not ledger.has("told")
    ledger.store.close()


def test_another_program_starts_anew(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    first = Store(path, "1")
    first.put_fact("seen", b"1")
    first.finish()
    first.close()
    again = Store(path, "1")
    assert again.fact("seen") == b"1"
    again.close()
    other = Store(path, "2")
    assert other.fact("seen") is None
    other.close()


def test_a_node_inside_a_node_is_refused(tmp_path: Path) -> None:
    ledger = Ledger(Store(None, "1"))
    with pytest.raises(RuntimeError, match="inner"):
        ledger.run("outer", lambda: ledger.run("inner", lambda: 1))

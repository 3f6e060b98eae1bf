"""The collector stays on: it is only asked less often."""

from __future__ import annotations

import gc

from generator.system.collecting import collect_seldom


def test_the_collector_stays_on_and_runs_seldom() -> None:
    before = gc.get_threshold()
    try:
        collect_seldom()
        assert gc.isenabled()
        assert gc.get_threshold()[0] > 10 * before[0]
    finally:
        gc.set_threshold(*before)

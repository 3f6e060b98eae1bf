"""The frame of a worker: get ready, then do one round for every line on the input.

Enters: what one round does. Leaves: one JSON line per round. With --once among the arguments the
round is done once and nothing is said. Peers run it too, so it imports nothing but Python's own.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable

ONCE = "--once"


def serve(one_round: Callable[[], object]) -> None:
    """Answer rounds until the input ends."""
    if ONCE in sys.argv:
        one_round()
        return
    for _ in sys.stdin:
        started = time.perf_counter()
        one_round()
        seconds = time.perf_counter() - started
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(json.dumps({"seconds": seconds, "peak_kib": peak}), flush=True)

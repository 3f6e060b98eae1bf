"""The frame of a worker: get ready, then do one round for every line on the input.

Enters: what one round does. Leaves: one JSON line per round. With --once among the arguments the
round is done once and nothing is said. Peers run it too, so it imports nothing but Python's own.

Files of the round before are taken away first, uncounted: ext4 sends a file to the disk at once
when it is written over another one, milliseconds that have nothing to do with the work.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

ONCE = "--once"


def serve(one_round: Callable[[], object], out: Path | None = None) -> None:
    """Answer rounds until the input ends; ``out`` is the folder that a round writes into."""
    if ONCE in sys.argv:
        one_round()
        return
    for _ in sys.stdin:
        for path in out.iterdir() if out else ():
            path.unlink()
        started = time.perf_counter()
        one_round()
        seconds = time.perf_counter() - started
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(json.dumps({"seconds": seconds, "peak_kib": peak}), flush=True)

"""Where a build's time goes: one build under Python's profiler, summed up by room and library.

Arguments: the content root, folder for the build. Leaves on the output: JSON, name → share of the
time spent in its own functions, largest first. The profiler slows calls, so shares are rough.
"""

from __future__ import annotations

import cProfile
import json
import pstats
import sys
from collections import defaultdict
from datetime import date
from pathlib import Path

from generator.model.edition import Edition
from generator.pipeline import build_root

_SHOWN = 12


def main(root: Path, out: Path) -> None:
    """Build once and print the shares."""
    profiler = cProfile.Profile()
    day = date(2024, 3, 1)
    profiler.runcall(
        build_root, root, Edition.INTERNAL, out, day, tell=lambda *_, **__: None, strict=False
    )
    print(json.dumps(shares(profiler), ensure_ascii=False))


def shares(profiler: cProfile.Profile) -> dict[str, float]:
    """Return place → share of all time, the largest ones."""
    seconds: dict[str, float] = defaultdict(float)
    stats = pstats.Stats(profiler).stats  # type: ignore[attr-defined]  # documented, untyped
    for (file, _, _), (_, _, own, _, _) in stats.items():
        seconds[place_of(file)] += own
    whole = sum(seconds.values())
    largest = sorted(seconds.items(), key=lambda item: (-item[1], item[0]))
    return {place: round(own / whole, 4) for place, own in largest[:_SHOWN]}


def place_of(file: str) -> str:
    """Return the room of a file of ours, the library of a foreign one, "Python" for the rest."""
    parts = Path(file).parts
    for mark, depth in (("generator", 2), ("site-packages", 1)):
        if mark in parts:
            below = parts[parts.index(mark) :]
            return "/".join(below[:depth]) if mark == "generator" else below[1]
    return "Python"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

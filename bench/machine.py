"""The machine in general words: enough to compare figures, nothing that names it."""

from __future__ import annotations

import os
import platform


def machine() -> dict[str, str]:
    """Return what is said of the machine: system, cores, memory, Python."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "system": platform.system(),
        "architecture": platform.machine(),
        "cores": str(len(os.sched_getaffinity(0))),
        "memory_gib": f"{memory:.0f}",
        "python": platform.python_version(),
    }

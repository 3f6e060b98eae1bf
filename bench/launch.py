"""Start one command from a small process: `python -IS launch.py FILE COMMAND…`.

Linux counts the memory of whoever starts a process as that process's own until it has begun, and
who measures has grown by then. Arguments: the number of an open file, and a command. Leaves: one
line of JSON there, seconds and the peak of resident memory of the largest process in KiB; the exit
code is the command's.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence


def main(told: int, command: Sequence[str]) -> int:
    """Run the command to its end and tell what it took."""
    started = time.perf_counter()
    child = subprocess.Popen(command)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    with open(told, "w", encoding="utf-8") as file:
        print(json.dumps({"seconds": seconds, "peak_kib": usage.ru_maxrss}), file=file)
    return child.returncode


if __name__ == "__main__":
    code = main(int(sys.argv[1]), sys.argv[2:])
    sys.exit(code if code >= 0 else 128 - code)

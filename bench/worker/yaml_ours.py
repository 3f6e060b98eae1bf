"""Our reader: files → node trees with the place of every key and value; doubled keys are found.

Argument: the content root.
"""

from __future__ import annotations

import sys
from pathlib import Path

from bench.worker.loop import serve
from bench.worker.scan import yaml_files
from generator.read.yaml_tree import parse


def main(root: Path) -> None:
    """Read all files, round after round."""
    files = yaml_files(root)

    def one_round() -> None:
        for path in files:  # one after another, as programs read: no tree is kept
            parse(path.read_bytes(), path.name)

    serve(one_round)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

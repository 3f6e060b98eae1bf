"""PyYAML's fastest loader: files → values, without places, the last of doubled keys wins.

Argument: the content root.
"""

from __future__ import annotations

import sys
from pathlib import Path

import yaml

from bench.worker.loop import serve
from bench.worker.scan import yaml_files


def main(root: Path) -> None:
    """Load all files, round after round."""
    files = yaml_files(root)

    def one_round() -> None:
        for path in files:  # one after another, as programs read: no value is kept
            yaml.load(path.read_bytes(), yaml.CSafeLoader)

    serve(one_round)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""`python -m bench.district N OUT`: write a district of N schools to the folder OUT."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.district.whole import write_district


def main(arguments: list[str]) -> int:
    """Write the district that the command line asks for."""
    if len(arguments) != 2 or not arguments[0].isdigit() or not int(arguments[0]):
        print("Использование: python -m bench.district ЧИСЛО_ШКОЛ ПАПКА", file=sys.stderr)
        return 2
    schools, out = int(arguments[0]), Path(arguments[1])
    if out.exists() and any(out.iterdir()):
        print(f"Папка {out} не пуста", file=sys.stderr)
        return 2
    print(f"Файлов: {write_district(schools, out)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

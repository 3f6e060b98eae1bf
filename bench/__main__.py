"""`python -m bench quick|whole|country`: measure, print the table, write JSON and the page.

With `--only ROW,ROW` only these rows are measured and no page is written; with `--schools N` and
`--rounds N` a run is made smaller. `country` measures growth only and keeps the last run's rows.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bench.failure import MeasureError
from bench.growth import curves
from bench.machine import machine
from bench.measure import measure
from bench.peers import install, versions
from bench.process import ROOT, program, run
from bench.report import PAGE, write_report
from bench.result import Result, read_result, write_result
from bench.row import Row
from bench.rows import ROWS
from bench.rows.building import build
from bench.stage import COUNTRY, STAGES, Stage, clear, district
from bench.table import MeasuredRow, printed
from bench.visit import visits

RESULT = "result.json"


def main(arguments: Sequence[str]) -> int:
    """Measure what the command line asks for."""
    asked = parser().parse_args(arguments)
    stage = stage_of(asked)
    wanted = tuple(row for row in ROWS if not asked.only or row.slug in asked.only.split(","))
    try:
        _say("ставлю соперников")
        install()
        clear(stage)
        if asked.mode == COUNTRY.mode:
            result = _country(stage)
        else:
            result = _result(stage, wanted, whole=not asked.only)
    except MeasureError as error:
        print(error, file=sys.stderr)
        return 2
    write_result(result, stage.folder / RESULT)
    if result.rows:
        print(printed(result.rows))
    if not asked.only:
        write_report(result, asked.docs)
        _say(f"написано: {asked.docs / PAGE}")
    return 0


def parser() -> argparse.ArgumentParser:
    """Return the reader of the command line."""
    reader = argparse.ArgumentParser(prog="python -m bench")
    reader.add_argument("mode", choices=sorted(STAGES))
    reader.add_argument("--only", default="")
    reader.add_argument("--schools", type=int)
    reader.add_argument("--rounds", type=int)
    reader.add_argument("--docs", type=Path, default=ROOT / "docs")
    return reader


def stage_of(asked: argparse.Namespace) -> Stage:
    """Return the stage that was asked for."""
    stage = STAGES[asked.mode]
    if asked.rounds:
        stage = replace(stage, rounds=asked.rounds)
    if asked.schools:
        schools = asked.schools
        sizes = (schools, 2 * schools)
        stage = replace(stage, schools=schools, papers=schools, batch=schools, growth=sizes)
    return stage


def _result(stage: Stage, rows: Sequence[Row], *, whole: bool) -> Result:
    tried = (_measured(row, stage) for row in rows)
    measured = tuple(row for row in tried if row is not None)
    if not whole:
        return Result(stage.mode, stage.rounds, machine(), versions(), measured, (), (), {})
    _say("первое посещение, профиль, рост")
    root = district(stage, stage.schools, "visited")
    run(build(root))
    return Result(
        mode=stage.mode,
        rounds=stage.rounds,
        machine=machine(),
        peers=versions(),
        rows=measured,
        curves=curves(stage),
        visits=visits(root / "build" / "site"),
        shares=_shares(stage, root),
    )


def _country(stage: Stage) -> Result:
    """Measure growth only; everything else is kept from the last whole run, if there was one."""
    known = stage.folder / RESULT
    if known.is_file():
        last = read_result(known)
    else:
        last = Result(stage.mode, stage.rounds, machine(), versions(), (), (), (), {})
    _say("рост")
    return replace(last, curves=curves(stage))


def _measured(row: Row, stage: Stage) -> MeasuredRow | None:
    work = row.work(stage)
    _say(work)
    with row.sides(stage) as sides:
        if not sides:
            _say("пропущено: нет нужной программы")
            return None
        return MeasuredRow(row.slug, work, row.features, measure(sides, stage.rounds))


def _shares(stage: Stage, root: Path) -> dict[str, float]:
    command = program("profile_build", root, stage.work / "profiled")
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise MeasureError(done.stderr[-2000:])
    shares: dict[str, float] = json.loads(done.stdout)
    return shares


def _say(text: str) -> None:
    print(f"· {text}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The result of a run and its JSON.

Enters: measured rows, curves, visits, shares. Leaves: JSON, and the same read back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bench.growth import Curve, Point
from bench.measure import Measured, Role
from bench.table import MeasuredRow, lines_of
from bench.visit import Visit


@dataclass(frozen=True, slots=True)
class Result:
    """All that a run measured. ``shares`` map a place in the program to its share of a build."""

    mode: str
    rounds: int
    machine: Mapping[str, str]
    peers: Mapping[str, str]
    rows: tuple[MeasuredRow, ...]
    curves: tuple[Curve, ...]
    visits: tuple[Visit, ...]
    shares: Mapping[str, float]


def write_result(result: Result, path: Path) -> None:
    """Write a result as JSON, the arithmetic of the table beside the measured times."""
    data = asdict(result)
    for row, measured in zip(data["rows"], result.rows, strict=True):
        row["lines"] = [
            {
                "peer": line.peer_name,
                "ratio": line.ratio,
                "floor": line.floor_name,
                "distance": line.distance,
            }
            for line in lines_of(measured)
        ]
    for curve, measured_curve in zip(data["curves"], result.curves, strict=True):
        curve["exponent"] = measured_curve.exponent
    text = json.dumps(data, ensure_ascii=False, indent=1)
    path.write_text(f"{text}\n", encoding="utf-8", newline="\n")


def read_result(path: Path) -> Result:
    """Return the result in a file that write_result wrote."""
    data = json.loads(path.read_bytes())
    return Result(
        mode=data["mode"],
        rounds=data["rounds"],
        machine=data["machine"],
        peers=data["peers"],
        rows=tuple(_row(row) for row in data["rows"]),
        curves=tuple(_curve(curve) for curve in data["curves"]),
        visits=tuple(Visit(**visit) for visit in data["visits"]),
        shares=data["shares"],
    )


def _row(data: Mapping[str, Any]) -> MeasuredRow:
    sides = tuple(
        Measured(side["name"], Role(side["role"]), tuple(side["seconds"]), side["peak_kib"])
        for side in data["sides"]
    )
    return MeasuredRow(data["slug"], data["work"], data["features"], sides)


def _curve(data: Mapping[str, Any]) -> Curve:
    points = tuple(Point(**point) for point in data["points"])
    return Curve(data["slug"], data["work"], data["unit"], points)

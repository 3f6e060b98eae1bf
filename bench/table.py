"""The table: one line per comparison, and its arithmetic.

Enters: measured rows. Leaves: lines of numbers, and the same as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from bench.measure import Measured, Role

HEAD = ("работа", "мы", "соперник", "отношение", "пол", "до пола", "память, МиБ")
NOTHING = "–"


@dataclass(frozen=True, slots=True)
class MeasuredRow:
    """A row after its measurement."""

    slug: str
    work: str
    features: str
    sides: tuple[Measured, ...]

    def of(self, role: Role) -> tuple[Measured, ...]:
        """Return the sides with a role, in their order."""
        return tuple(side for side in self.sides if side.role is role)


@dataclass(frozen=True, slots=True)
class Line:
    """One comparison; times are medians in seconds.

    ``ratio`` is the peer's time by ours, ``distance`` ours by the floor's; None without a peer or a
    floor. ``peak_mib`` is ours.
    """

    work: str
    ours: float
    peer_name: str
    peer: float | None
    floor_name: str
    floor: float | None
    peak_mib: float

    @property
    def ratio(self) -> float | None:
        """Return how many times faster we are than the peer."""
        return None if self.peer is None else self.peer / self.ours

    @property
    def distance(self) -> float | None:
        """Return how many times slower we are than the floor."""
        return None if self.floor is None else self.ours / self.floor


def lines_of(row: MeasuredRow) -> Iterator[Line]:
    """Yield the lines of a row: one for each peer, a floor beside each as long as there are any."""
    (ours,) = row.of(Role.OURS)
    peers, floors = row.of(Role.PEER), row.of(Role.FLOOR)
    pairs = list(zip_longest(peers, floors)) or [(None, None)]
    for peer, floor in pairs:
        yield Line(
            row.work,
            ours.median,
            peer.name if peer else "",
            peer.median if peer else None,
            floor.name if floor else "",
            floor.median if floor else None,
            ours.peak_kib / 1024,
        )


def cells_of(line: Line) -> tuple[str, ...]:
    """Return the seven cells of a line as they are printed."""
    return (
        line.work,
        duration(line.ours),
        f"{line.peer_name}: {duration(line.peer)}" if line.peer is not None else NOTHING,
        times(line.ratio),
        f"{line.floor_name}: {duration(line.floor)}" if line.floor is not None else NOTHING,
        times(line.distance),
        f"{line.peak_mib:.0f}" if line.peak_mib else NOTHING,
    )


def duration(seconds: float) -> str:
    """Return a time in milliseconds below a second, in seconds above, with a decimal comma."""
    return f"{_short(1000 * seconds)} мс" if seconds < 1 else f"{_short(seconds)} с"


def times(ratio: float | None) -> str:
    """Return a ratio as it is printed: «12,3 ×»."""
    return NOTHING if ratio is None else f"{_short(ratio)} ×"


def _short(number: float) -> str:
    """Return a number with three digits that count, whole from 100 on."""
    text = f"{number:.0f}" if number >= 100 else f"{number:.3g}"
    return text.replace(".", ",")


def printed(rows: Iterable[MeasuredRow]) -> str:
    """Return the table for a terminal: columns as wide as their widest cell."""
    cells = [HEAD, *(cells_of(line) for row in rows for line in lines_of(row))]
    widths = [max(len(line[at]) for line in cells) for at in range(len(HEAD))]
    return "\n".join(_padded(line, widths) for line in cells)


def _padded(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return "  ".join(padded).rstrip()

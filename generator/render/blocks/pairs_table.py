"""The table of pairs: partners, wards and the labels of the wards.

Enter a record of pairs and the scope; leave rows, one per ward, numbered by partner.
"""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.wording import say
from generator.model.programme import Pair, Pairs
from generator.render.blocks.labels import LabelCell, labels_in
from generator.render.printed import capital, printed
from generator.render.scope import Scope, school_name


@dataclass(frozen=True, slots=True)
class PairRow:
    """A partner with one ward. ``first`` is false on the rows that go on with the same partner."""

    first: bool
    number: str
    partner: Fact
    ward: Fact
    labels: LabelCell


@dataclass(frozen=True, slots=True)
class PairsTable:
    """All pairs. The role names head the columns; ``labels`` heads the last one."""

    partner_role: Fact
    ward_role: Fact
    labels: str
    rows: tuple[PairRow, ...]


def pairs_table(scope: Scope, pairs: Pairs) -> PairsTable:
    """Return the table of ``pairs``."""
    programme = scope.unit.programme
    rows = [
        row
        for number, pair in enumerate(pairs.pairs, start=1)
        for row in _rows(scope, pairs, pair, number)
    ]
    return PairsTable(
        partner_role=printed(capital(programme.partner.many), programme.partner.origin),
        ward_role=printed(capital(programme.ward.many), programme.ward.origin),
        labels=say("documents", "labels.year", year=pairs.labels_year),
        rows=tuple(rows),
    )


def _rows(scope: Scope, pairs: Pairs, pair: Pair, number: int) -> list[PairRow]:
    return [
        PairRow(
            first=index == 0,
            number=str(number),
            partner=_placed(school_name(scope, pair.partner), pair, "partner"),
            ward=_placed(school_name(scope, ward), pair, "wards", index),
            labels=labels_in(scope, ward, pairs.labels_year),
        )
        for index, ward in enumerate(pair.wards)
    ]


def _placed(name: Fact, pair: Pair, *steps: str | int) -> Fact:
    """Return a school's name as the fact that the pair states: who is in it."""
    origin = pair.origin.at(*steps)
    return Fact(name.text, origin.file, origin.pointer)

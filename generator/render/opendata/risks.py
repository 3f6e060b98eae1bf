"""risks: the significance of risk factors for schools."""

from __future__ import annotations

from collections.abc import Iterator

from generator.render.dataset import Band, Column, ColumnType, Owner, Row, Split, split_dataset
from generator.render.reports.risk_factors import factor_names
from generator.render.site import Site, school_name, unit_of


def _rows(site: Site, school: str) -> Iterator[tuple[Band, Row]]:
    for profile in site.results[school].risks:
        unit = unit_of(site, profile.programme)
        names = factor_names(unit.risk_factors) if unit else {}
        owner = school_name(site, profile.owner)
        for risk in profile.risks:
            name = names[risk.factor].text if risk.factor in names else risk.factor
            row = (profile.programme, owner, name, risk.significance.value)
            yield (profile.programme, profile.taxonomy), row


RISKS = split_dataset(
    "risks",
    (
        Column("programme"),
        Column("school_name"),
        Column("factor"),
        Column("significance", ColumnType.CODE, "significance"),
    ),
    Split(Owner.SCHOOL, lambda site: sorted(site.results), _rows),
)

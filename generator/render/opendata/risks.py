"""risks: the significance of risk factors for schools."""

from __future__ import annotations

from collections.abc import Iterator

from generator.render.dataset import Column, ColumnType, Dataset, Row
from generator.render.reports.risk_factors import factor_names
from generator.render.site import Site, school_name, unit_of


def _rows(site: Site) -> Iterator[Row]:
    found = [profile for results in site.results.values() for profile in results.risks]
    for profile in sorted(found, key=lambda each: (each.programme, each.taxonomy, each.owner)):
        unit = unit_of(site, profile.programme)
        names = factor_names(unit.risk_factors) if unit else {}
        for risk in profile.risks:
            name = names[risk.factor].text if risk.factor in names else risk.factor
            school = school_name(site, profile.owner)
            yield (profile.programme, school, name, risk.significance.value)


RISKS = Dataset(
    "risks",
    (
        Column("programme"),
        Column("school_name"),
        Column("factor"),
        Column("significance", ColumnType.CODE, "significance"),
    ),
    _rows,
)

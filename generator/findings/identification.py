"""What an identification said of a school when its pair was set up.

Enters: the pairs of a year with what surrounds them. Leaves: the labels of their schools.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.findings.check import Surroundings
from generator.model.programme import Pairs
from generator.model.school import Label, SchoolLabels


def identified(pairs: Pairs, school: str, surroundings: Surroundings) -> SchoolLabels | None:
    """Return a school's labels for the year that ``pairs`` rest on; None when not recorded.

    Where the programme names a method, labels of other methods don't count.
    """
    programme = surroundings.registry.programmes.get(pairs.owner)
    method = programme.label_set if programme else ""
    results = surroundings.results.get(school)
    found = results.labels if results else ()
    return next(
        (
            item
            for item in found
            if item.year == pairs.labels_year and method in {"", item.label_set}
        ),
        None,
    )


def risk_labels(labels: SchoolLabels, surroundings: Surroundings) -> tuple[Label, ...] | None:
    """Return the labels that mark a school in need; None when their method is unknown."""
    method = surroundings.registry.label_sets.get(labels.label_set)
    if method is None:
        return None
    known: Mapping[str, Label] = {label.id: label for label in method.labels}
    return tuple(known[name] for name in labels.labels if name in known and known[name].risk)

"""The names that the texts of a narrative document may print.

``{{ figure.ID }}``, ``{{ table.ID }}``, ``{{ picture.ID }}``, ``{{ section.ID }}``,
``{{ annex.ID }}``, ``{{ value.TREE.DATE.SCHOOL.MEASURE }}``, ``{{ school.ID }}``,
``{{ label.SET.ID }}`` and the programme's own. A section is named by the heading that its token
opens.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.core.fact import Fact
from generator.core.regex import regex
from generator.model.narrative import Narrative, NarrativeBlock
from generator.render.blocks.monitoring_table import value_fact
from generator.render.blocks.note_names import (
    forms_of,
    passport_names,
    picture_named,
    table_named,
)
from generator.render.blocks.references import annex_names
from generator.render.name import Named
from generator.render.printed import number_fact, printed
from generator.render.scope import Scope
from generator.render.view import CHART

_HEADING = regex(r"^(#{1,6})\s+\{\{\s*section\.([a-z0-9-]+)\s*\}\}", re.MULTILINE)
_BLOCK = regex(r"^\s*\{\{\s*block\.([a-z0-9-]+)\s*\}\}\s*$", re.MULTILINE)


def narrative_names(scope: Scope, narrative: Narrative, texts: Iterable[str]) -> dict[str, Named]:
    """Return the names of ``narrative``; ``texts`` are its texts in the order of the paper."""
    shown = tuple(texts)
    tables, pictures = table_numbers(narrative, shown), picture_numbers(narrative, shown)
    names = passport_names(scope, narrative.cycle) | annex_names(narrative.annexes)
    names |= {f"table.{key}": table_named(number) for key, number in tables.items()}
    names |= {f"picture.{key}": picture_named(number) for key, number in pictures.items()}
    for figure in narrative.figures:
        fact = number_fact(figure.value, figure.origin.at("value"))
        names[f"figure.{figure.id}"] = Named(fact, number=figure.value)
    return names | _schools(scope) | _labels(scope)


def section_names(text: str) -> dict[str, Named]:
    """Return the names of the sections of one text, numbered 1, 1.1 by the levels of headings."""
    counts: list[int] = []
    names: dict[str, Named] = {}
    found = [(len(match[1]), match[2]) for match in _HEADING.finditer(text)]
    top = min((level for level, _ in found), default=1)
    for level, name in found:
        depth = level - top + 1
        counts = [*counts[:depth], *(0,) * (depth - len(counts))]
        counts[-1] += 1
        names[f"section.{name}"] = Named(Fact(".".join(str(count) for count in counts)))
    return names


def table_numbers(narrative: Narrative, texts: Iterable[str]) -> Mapping[str, str]:
    """Return block id → number of its table, in the order in which the texts show them."""
    return _numbers((block for block in narrative.blocks if block.view != CHART), texts)


def picture_numbers(narrative: Narrative, texts: Iterable[str]) -> Mapping[str, str]:
    """Return block id → number of its picture, counted apart from the tables."""
    return _numbers((block for block in narrative.blocks if block.view == CHART), texts)


def _numbers(blocks: Iterable[NarrativeBlock], texts: Iterable[str]) -> Mapping[str, str]:
    titled = {block.id for block in blocks if block.caption}
    shown = [name for text in texts for name in _BLOCK.findall(text) if name in titled]
    return {name: str(number) for number, name in enumerate(dict.fromkeys(shown), start=1)}


def _schools(scope: Scope) -> dict[str, Named]:
    names: dict[str, Named] = {}
    for school, results in sorted(scope.results.items()):
        record = scope.registry.schools.get(school)
        if record is not None:
            name = printed(record.name, record.origin.at("name"))
            names[f"school.{school}"] = Named(name, forms_of(record.forms))
        for each in results.values:
            if each.programme == scope.unit.programme.id:
                key = f"value.{each.indicators}.{each.date}.{school}.{each.measure.id}"
                names[key] = Named(value_fact(each.cell), number=each.cell.value)
    return names


def _labels(scope: Scope) -> dict[str, Named]:
    return {
        f"label.{found.id}.{label.id}": Named(printed(label.name, label.origin.at("name")))
        for found in scope.registry.label_sets.values()
        for label in found.labels
    }

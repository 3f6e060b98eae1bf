"""The categories of a label set as definitions: the name in bold, what it means after it."""

from __future__ import annotations

from generator.core.rich import Block, Paragraph, Strong
from generator.model.narrative import NarrativeBlock
from generator.model.school import Label
from generator.render.printed import capital, printed
from generator.render.scope import Scope
from generator.render.view import View


def _make(scope: Scope, block: NarrativeBlock) -> tuple[Block, ...]:
    found = scope.registry.label_sets.get(block.content_id)
    labels = found.labels if found else ()
    return tuple(_term(each) for each in labels if not block.parts or each.id in block.parts)


def _term(label: Label) -> Paragraph:
    short = f" ({label.short_name})" if label.short_name else ""
    name = printed(capital(label.name) + short, label.origin.at("name"))
    definition = label.definition[:1].lower() + label.definition[1:]
    return Paragraph((Strong((name,)), " – ", printed(definition, label.origin.at("definition"))))


LABELS = View("label-set", "", _make)

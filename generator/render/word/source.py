"""Write a prepared tree as Jinja source, and lead a line of it back to the tag.

Enters: the tree with markers and placeholders. Leaves: one Jinja source.
"""

from __future__ import annotations

from lxml import etree

from generator.core.dataclass import dataclass
from generator.render.word.draft import Draft, Spot, placeholders_in
from generator.render.word.marker import dissolve
from generator.render.word.ooxml import Element


@dataclass(frozen=True, slots=True)
class Source:
    """Jinja source; ``spots[n]`` is where the tag on line n + 2 stands in the template."""

    text: str
    spots: tuple[Spot, ...]

    def spot_at(self, line: int) -> Spot | None:
        """Return the place of the tag on ``line``, None for a line without one."""
        return self.spots[line - 2] if 2 <= line < len(self.spots) + 2 else None


def write_source(root: Element, draft: Draft) -> Source:
    """Return the source of a whole part, without its declaration."""
    dissolve(root)
    return _source(etree.tostring(root, encoding="unicode", with_tail=False), draft)


def inner_source(element: Element, draft: Draft) -> Source:
    """Return the source of what ``element`` holds, for a place where its prefixes are known."""
    dissolve(element)
    text = etree.tostring(element, encoding="unicode", with_tail=False)
    hollow = text.endswith("/>")
    return _source("" if hollow else text[text.index(">") + 1 : text.rindex("</")], draft)


def _source(text: str, draft: Draft) -> Source:
    made, spots = [], []
    for index, piece in enumerate(placeholders_in(text)):
        if index % 2 == 0:
            made.append(piece.replace("\n", "&#10;"))
        else:
            snippet = draft.snippets[int(piece)]
            made.append(snippet.code)
            spots.append(snippet.spot)
    return Source("".join(made), tuple(spots))

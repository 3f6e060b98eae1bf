"""The text of a narrative document as parts: runs of upright sheets and of sheets on their side.

Enter the scope and a narrative; leave parts in the order of the paper, its own annexes among them,
with findings on the texts. Word and page render the same parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count, groupby

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.finding import Finding, Severity, finding
from generator.core.rich import Block, Chart, Heading, Paragraph, Rich, Table
from generator.core.wording import say
from generator.model.narrative import Narrative, NarrativeAnnex, NarrativeBlock
from generator.render.blocks.annexes import AnnexHeading
from generator.render.blocks.narrative_names import (
    narrative_names,
    picture_numbers,
    section_names,
    table_numbers,
)
from generator.render.blocks.papers import paper_word
from generator.render.blocks.references import annex_numbers, annex_title
from generator.render.markdown import BLOCK, ReadText, read_markdown
from generator.render.name import Named
from generator.render.printed import EMPTY, printed, typeset
from generator.render.scope import Scope
from generator.render.views import VIEWS
from generator.russian.counting import Case

# So many paragraphs between a heading and its wide table still lead to the table.
_LEAD = 2


@dataclass(frozen=True, slots=True)
class NarrativePart:
    """Sheets of one orientation. Only the first part of a text has ``heading`` and ``title``."""

    heading: tuple[AnnexHeading, ...]
    title: Fact
    subtitle: Fact
    text: Rich
    wide: bool


@dataclass(frozen=True, slots=True)
class NarrativeText:
    """A text before it is cut into parts: its file, what stands above it, and the text itself."""

    file: str
    heading: tuple[AnnexHeading, ...]
    title: Fact
    subtitle: Fact
    rich: Rich
    wide: bool = False

    @property
    def parts(self) -> tuple[NarrativePart, ...]:
        """Return the text cut where the orientation of sheets changes."""
        lies = lying(self.rich.blocks)
        found = groupby(enumerate(self.rich.blocks), key=lambda each: self.wide or lies[each[0]])
        made = [
            NarrativePart((), EMPTY, EMPTY, Rich(tuple(block for _, block in blocks)), wide=wide)
            for wide, blocks in found
        ]
        first = made[0] if made else NarrativePart((), EMPTY, EMPTY, Rich(), wide=self.wide)
        opening = replace(first, heading=self.heading, title=self.title, subtitle=self.subtitle)
        return (opening, *made[1:])


@dataclass(frozen=True, slots=True)
class NarrativeMade:
    """The texts of a document, its own first, then its annexes; findings on all of them."""

    texts: tuple[NarrativeText, ...]
    findings: tuple[Finding, ...]


def make_narrative(
    scope: Scope, narrative: Narrative, heading: tuple[AnnexHeading, ...], title: Fact
) -> NarrativeMade:
    """Return the texts of ``narrative``; ``heading`` and ``title`` open the first."""
    files = (narrative.file, *(annex.file for annex in narrative.annexes))
    sources = [scope.unit.texts.get(f"texts/{file}", "") for file in files]
    names = narrative_names(scope, narrative, sources)
    numbers = {**table_numbers(narrative, sources), **picture_numbers(narrative, sources)}
    blocks = _blocks(scope, narrative, numbers)
    read = [
        _read(narrative, file, text, names, blocks)
        for file, text in zip(files, sources, strict=True)
    ]
    subtitle = printed(narrative.subtitle, narrative.origin.at("subtitle"))
    own = NarrativeText(narrative.file, heading, title, subtitle, read[0].rich)
    annexes = [
        _annex(narrative, annex, made)
        for annex, made in zip(narrative.annexes, read[1:], strict=True)
    ]
    found = tuple(item for made in read for item in made.findings)
    more = (*_unused(narrative, read), *_unviewed(narrative))
    return NarrativeMade((own, *annexes), found + more)


def _read(
    narrative: Narrative,
    file: str,
    text: str,
    names: Mapping[str, Named],
    blocks: Mapping[str, tuple[Block, ...]],
) -> ReadText:
    folder = narrative.origin.file.rpartition("/")[0]
    known = dict(names) | section_names(text)
    return read_markdown(text, f"{folder}/texts/{file}", known, blocks)


def _blocks(
    scope: Scope, narrative: Narrative, numbers: Mapping[str, str]
) -> dict[str, tuple[Block, ...]]:
    return {
        block.id: _shown(block, numbers.get(block.id, ""), _seen(scope, block))
        for block in narrative.blocks
    }


def _shown(block: NarrativeBlock, number: str, made: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return what a block shows; several charts of one are numbered 2.1, 2.2."""
    many = sum(isinstance(each, Chart) for each in made) > 1
    inner = count(1)
    return tuple(
        _dressed(block, f"{number}.{next(inner)}", each)
        if many and isinstance(each, Chart)
        else _dressed(block, number, each)
        for each in made
    )


def _seen(scope: Scope, block: NarrativeBlock) -> tuple[Block, ...]:
    wanted = (block.content_kind, block.view)
    view = next((view for view in VIEWS if (view.kind, view.name) == wanted), None)
    return view.make(scope, block) if view else ()


def _unviewed(narrative: Narrative) -> Iterator[Finding]:
    for block in narrative.blocks:
        known = [view.name for view in VIEWS if view.kind == block.content_kind]
        if block.view not in known:
            at = block.origin.at("view" if block.view else "content_kind")
            yield finding(
                "view-unknown",
                Severity.ERROR,
                at.file,
                at.pointer,
                kind=block.content_kind,
                found=block.view,
                known=", ".join(name or "–" for name in known) or "–",
            )


def _dressed(block: NarrativeBlock, number: str, made: Block) -> Block:
    """Return a table or chart of a block with its caption, anything else as it is."""
    if isinstance(made, Chart):
        return _captioned(block, number, made)
    if not isinstance(made, Table):
        return made
    caption = made.caption
    if block.caption:
        text = say("documents", "narrative.caption", number=number, title=block.caption)
        caption = (printed(text, block.origin.at("caption")),)
    return replace(made, caption=caption, wide=block.wide)


def _captioned(block: NarrativeBlock, number: str, made: Chart) -> Chart:
    """Return a chart under its block's caption, with what it shows itself after it."""
    own = "".join(map(str, made.caption))
    if not block.caption:
        return replace(made, caption=(typeset(own),))
    title = f"{block.caption}. {own}" if own else block.caption
    text = say("charts", "caption", number=number, title=title)
    return replace(made, caption=(printed(text, block.origin.at("caption")),))


def lying(blocks: Sequence[Block]) -> list[bool]:
    """Return for each block whether it belongs on a sheet that lies on its side.

    Wide tables do, with the remarks below them, and what leads to one: its heading, with a short
    text below it.
    """
    found = [isinstance(block, Table) and block.wide for block in blocks]
    for place in [place for place, wide in enumerate(found) if wide]:
        first = place - 1
        while first >= max(0, place - _LEAD) and isinstance(blocks[first], Paragraph):
            first -= 1
        while first >= 0 and isinstance(blocks[first], Heading):
            found[first:place] = [True] * (place - first)
            first -= 1
    for place, block in enumerate(blocks):
        if place and isinstance(block, Paragraph) and block.remark:
            found[place] = found[place] or found[place - 1]
    return found


def _annex(narrative: Narrative, annex: NarrativeAnnex, made: ReadText) -> NarrativeText:
    number = annex_numbers(narrative.annexes)[annex.id]
    named = narrative.forms.dat if narrative.forms else ""
    paper = named or paper_word(narrative.word, Case.DATIVE)
    line = Fact(typeset(say("documents", "annex.to", paper=paper)))
    heading = AnnexHeading(annex_title(number), "", (line,))
    title = printed(annex.title, annex.origin.at("title"))
    return NarrativeText(annex.file, (heading,), title, Fact(""), made.rich, annex.wide)


def _unused(narrative: Narrative, read: Iterable[ReadText]) -> Iterator[Finding]:
    used = {name for made in read for name in made.used}
    for block in narrative.blocks:
        if f"{BLOCK}{block.id}" not in used:
            at = block.origin.at("id")
            yield finding("block-unused", Severity.ADVICE, at.file, at.pointer, id=block.id)

"""A narrative document: a model, project or programme with its own annexes."""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.finding import Finding
from generator.model.narrative import Narrative
from generator.model.organisation import Act
from generator.render.blocks.annexes import AnnexHeading
from generator.render.blocks.belonging import (
    Belonging,
    belonging_of,
    day_of_annex,
    heading_of,
    iso_day,
    kind_with_annex,
    paper_path,
    record_layout,
)
from generator.render.blocks.papers import paper_word
from generator.render.blocks.titles import organiser_name
from generator.render.document import Composed, Document
from generator.render.narrative import NarrativeMade, NarrativePart, make_narrative
from generator.render.printed import date_fact, printed, tied
from generator.render.scope import Scope, get
from generator.russian.agreement import approved
from generator.russian.counting import Case


@dataclass(frozen=True, slots=True)
class NarrativeContext:
    """A whole narrative document, cut where the orientation of sheets changes."""

    parts: tuple[NarrativePart, ...]


@dataclass(frozen=True, slots=True)
class NarrativePaper:
    """The context of a narrative and the findings on its texts."""

    context: NarrativeContext
    findings: tuple[Finding, ...]


def narrative_paper(
    scope: Scope, narrative: Narrative, belonging: Belonging | None
) -> NarrativePaper:
    """Return the paper of ``narrative`` as an annex of ``belonging`` or alone."""
    heading = heading_of(scope, belonging)
    made = narrative_texts(scope, narrative, heading.blocks or _approval(scope, narrative))
    parts = tuple(part for text in made.texts for part in text.parts)
    return NarrativePaper(NarrativeContext(parts), heading.findings + made.findings)


def narrative_texts(
    scope: Scope, narrative: Narrative, heading: tuple[AnnexHeading, ...]
) -> NarrativeMade:
    """Return the texts of ``narrative`` under its own title, which an order only refers to."""
    title = printed(narrative.title.strip().rstrip("."), narrative.origin.at("title"))
    return make_narrative(scope, narrative, heading, title)


def _approval(scope: Scope, narrative: Narrative) -> tuple[AnnexHeading, ...]:
    """Return the mark «УТВЕРЖДЕНА приказом … от … № …» of a document that an act approved."""
    act = scope.registry.acts.get(narrative.approved_by)
    if act is None:
        return ()
    return (AnnexHeading("", approved(narrative.word), _lines_of_act(scope, act)),)


def _lines_of_act(scope: Scope, act: Act) -> tuple[Fact, ...]:
    whole = act.forms.ins if act.forms else ""
    paper = whole or paper_word(act.type, Case.INSTRUMENTAL)
    day = date_fact(act.date, act.origin.at("date"), scope.style).text
    number = tied("№", act.number) if act.number else ""
    dated = " ".join(word for word in (tied("от", day) if day else "", number) if word)
    return (printed(paper, act.origin), *((Fact(dated, act.origin.file),) if dated else ()))


def _items(scope: Scope) -> tuple[str, ...]:
    return tuple(narrative.id for narrative in scope.unit.narratives)


def _layout(scope: Scope, item: str) -> str:
    narrative = get(scope.unit.narratives, item)
    return record_layout(scope, belonging_of(scope, "narrative", item), narrative.date)


def _compose(scope: Scope, item: str) -> Composed:
    narrative = get(scope.unit.narratives, item)
    belonging = belonging_of(scope, "narrative", item)
    made = narrative_paper(scope, narrative, belonging)
    return Composed(
        path=paper_path(scope, narrative.cycle or "texts", f"narrative-{narrative.id}"),
        kind=kind_with_annex(narrative.word, belonging),
        title=narrative.title,
        programme=scope.unit.programme.id,
        context=made.context,
        date=iso_day(narrative.date) or day_of_annex(belonging),
        author=organiser_name(scope),
        findings=made.findings,
    )


NARRATIVE = Document("narrative", "narrative.docx", NarrativeContext, _items, _layout, _compose)

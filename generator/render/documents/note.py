"""The information note on a cycle: author's texts, numbered tables, computed sentences, annexes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.core.dataclass import dataclass
from generator.core.fact import Fact
from generator.core.finding import Finding
from generator.core.rich import Rich
from generator.core.wording import say
from generator.model.note import Note
from generator.render.blocks.annexes import AnnexHeading
from generator.render.blocks.belonging import (
    Belonging,
    belonging_of,
    heading_of,
    iso_day,
    kind_with_annex,
    paper_path,
    record_layout,
)
from generator.render.blocks.note_annexes import note_heading
from generator.render.blocks.note_names import note_names
from generator.render.blocks.note_parts import (
    LabelsPart,
    ModulePart,
    Numbering,
    PairsPart,
    StagePart,
    TablePart,
    indicators_part,
    labels_part,
    module_parts,
    pairs_part,
    stage_parts,
)
from generator.render.blocks.requisites import SignatureLines, signature_of
from generator.render.blocks.titles import annex_or_own_title, organiser_name
from generator.render.document import Composed, Document
from generator.render.documents.monitoring import MonitoringContext, monitoring_context
from generator.render.markdown import ReadText, read_markdown
from generator.render.name import Names
from generator.render.printed import EMPTY, date_fact, printed
from generator.render.scope import Scope, find, get, organisation_of


@dataclass(frozen=True, slots=True)
class NoteText:
    """A note without its annexes. Parts stand in the order of the paper; tuples may be empty.

    ``kind`` is «ИНФОРМАЦИОННАЯ СПРАВКА», ``title`` goes on after it.
    """

    heading: tuple[AnnexHeading, ...]
    kind: str
    title: Fact
    date: Fact
    introduction: Rich
    pairs: tuple[PairsPart, ...]
    after_pairs: Rich
    modules_lead: Fact
    modules: tuple[ModulePart, ...]
    after_roadmap: Rich
    indicators: tuple[TablePart, ...]
    after_indicators: Rich
    stages: tuple[StagePart, ...]
    labels: tuple[LabelsPart, ...]
    after_labels: Rich
    conclusions: Rich
    signature: tuple[SignatureLines, ...]


@dataclass(frozen=True, slots=True)
class NoteContext:
    """A whole note: its text and its annexes, each in a section of its own."""

    text: NoteText
    monitorings: tuple[MonitoringContext, ...]


@dataclass(frozen=True, slots=True)
class NoteMade:
    """The context of a note and the findings on its texts."""

    context: NoteContext
    findings: tuple[Finding, ...]


def make_note(scope: Scope, note: Note, belonging: Belonging | None) -> NoteMade:
    """Return the context of ``note`` as an annex of ``belonging`` or alone."""
    numbering = Numbering()
    pairs = pairs_part(scope, note, numbering)
    modules = module_parts(scope, note, numbering)
    indicators = indicators_part(scope, note, numbering)
    stages = stage_parts(scope, note, numbering)
    labels = labels_part(scope, note, numbering)
    texts = _texts(scope, note, numbering.tables)
    heading = heading_of(scope, belonging)
    kind, title = _kind_and_title(annex_or_own_title(belonging, note.title, note.origin))
    text = NoteText(
        heading=heading.blocks,
        kind=kind,
        title=title,
        date=date_fact(note.date, note.origin.at("date"), scope.style),
        introduction=_rich(texts, "introduction"),
        pairs=pairs,
        after_pairs=_rich(texts, "after-pairs"),
        modules_lead=_modules_lead(scope, note),
        modules=modules,
        after_roadmap=_rich(texts, "after-roadmap"),
        indicators=indicators,
        after_indicators=_rich(texts, "after-indicators"),
        stages=_with_texts(stages, texts),
        labels=labels,
        after_labels=_rich(texts, "after-labels"),
        conclusions=_rich(texts, "conclusions"),
        signature=(signature_of(note.signature, scope.registry),) if note.signature else (),
    )
    found = tuple(item for read in texts.values() for item in read.findings)
    context = NoteContext(text, tuple(_monitorings(scope, note)))
    return NoteMade(context, heading.findings + found)


def _texts(scope: Scope, note: Note, tables: Mapping[str, str]) -> dict[str, ReadText]:
    folder = note.origin.file.rpartition("/")[0]
    names: Names = note_names(scope, note, tables)
    return {
        text.block: read_markdown(
            scope.unit.texts.get(f"texts/{text.file}", ""), f"{folder}/texts/{text.file}", names
        )
        for text in note.texts
    }


def _rich(texts: Mapping[str, ReadText], block: str) -> Rich:
    found = texts.get(block)
    return found.rich if found else Rich()


def _with_texts(
    stages: Iterable[StagePart], texts: Mapping[str, ReadText]
) -> tuple[StagePart, ...]:
    return tuple(stage.with_text(_rich(texts, f"after-{stage.key}")) for stage in stages)


def _modules_lead(scope: Scope, note: Note) -> Fact:
    roadmap = find(scope.unit.roadmaps, note.roadmap)
    if roadmap is None:
        return EMPTY
    text = say("documents", "note.modules", year=roadmap.year)
    return printed(text, roadmap.origin.at("year"))


def _kind_and_title(title: Fact) -> tuple[str, Fact]:
    """Split «Информационная справка об итогах …» into the kind of paper and its title."""
    kind = say("documents", "papers.справка.nom")
    for words in (kind, kind.split()[-1]):
        if title.text.lower().startswith(f"{words} "):
            rest = title.text[len(words) :].strip()
            return words.upper(), Fact(rest, title.record, title.pointer)
    return kind.upper(), title


def _monitorings(scope: Scope, note: Note) -> Iterable[MonitoringContext]:
    for each in note.comparisons:
        comparison = find(scope.unit.comparisons, each)
        if comparison is not None:
            yield monitoring_context(scope, comparison, note_heading(scope, each))


def _items(scope: Scope) -> tuple[str, ...]:
    return tuple(note.id for note in scope.unit.notes)


def _layout(scope: Scope, item: str) -> str:
    note = get(scope.unit.notes, item)
    return record_layout(scope, belonging_of(scope, "note", item), note.date)


def _compose(scope: Scope, item: str) -> Composed:
    note = get(scope.unit.notes, item)
    belonging = belonging_of(scope, "note", item)
    made = make_note(scope, note, belonging)
    author = organisation_of(scope, note.author)
    return Composed(
        path=paper_path(scope, note.cycle, f"note-{note.id}"),
        kind=kind_with_annex(say("documents", "papers.справка.nom"), belonging),
        title=annex_or_own_title(belonging, note.title, note.origin).text,
        programme=scope.unit.programme.id,
        context=made.context,
        date=iso_day(note.date),
        author=author.name if author else organiser_name(scope),
        findings=made.findings,
    )


NOTE = Document("note", "note.docx", NoteContext, _items, _layout, _compose)

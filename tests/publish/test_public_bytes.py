"""No byte of the public edition tells a small number of pupils, a contact or an internal note.

Numbers from 1 to 4 are everywhere, so they can't be searched for. Here every number of pupils is
multiplied, each line of a table by a factor of its own, and the smallest number shown with them:
what must stay hidden is then a long number that appears nowhere else. The build is the real one,
from the records' values to the written files.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.analyse.card import PART, number_in, values_in
from generator.analyse.result import SchoolResults
from generator.analyse.summary import school_results
from generator.graph import acts
from generator.graph.checking import put_results
from generator.graph.checks import Loaded, read_root
from generator.graph.content import put_registry
from generator.graph.crew import Crew
from generator.graph.ledger import Ledger
from generator.model.card import Card, CardCell, CardForm
from generator.model.edition import Edition
from generator.model.exam import MarkLine, MarkUnit
from generator.model.indicator import Counts, Measurement
from generator.model.record import Visibility
from generator.model.unit import ProgrammeUnit, SchoolUnit
from generator.pipeline import build_root
from generator.render.edition import Shown, show

TESTS = Path(__file__).resolve().parent.parent
ROOTS = {
    "real": (TESTS.parent, date(2024, 3, 1)),
    "made-up": (TESTS / "data" / "sixth-district", date(2025, 5, 20)),
}
FACTOR = 792_000_007
LONG = re.compile(r"(?<![\w.,])\d{7,}(?![\w])")
GROUPED = re.compile(r"(?<=\d)[\u00a0\u202f\u2009 ](?=\d{3})")

Number = Decimal | int | None


def factors() -> Iterator[int]:
    """Give factors so near each other that no small number grows beyond a shown one.

    They grow by squares, so that a change between two lines is no number of a third.
    """
    return (FACTOR + 97 * number * number for number in count())


def times(value: Number, factor: int) -> Decimal | None:
    return None if value is None else Decimal(value) * factor


def grown_line(line: MarkLine, factor: int) -> MarkLine:
    grown = replace(line, participants=line.participants * factor)
    if line.unit is MarkUnit.PERCENT:
        return grown
    n2, n3, n4, n5 = (times(cell, factor) for cell in line.marks)
    return replace(grown, n2=n2, n3=n3, n4=n4, n5=n5)


def grown_measurement(
    item: Measurement, programmes: Mapping[str, ProgrammeUnit], factor: int
) -> Measurement:
    trees = programmes[item.programme].indicators
    pupils = {
        measure.id
        for tree in trees
        for measure in tree.measures
        if tree.id == item.indicators and measure.counts is Counts.PUPILS
    }
    values = (
        replace(each, value=times(each.value, factor)) if each.measure in pupils else each
        for each in item.values
    )
    return replace(item, values=tuple(values))


def grown_cell(cell: CardCell, factor: int) -> CardCell:
    numbers = [(text, number_in(text)) for text in values_in(cell.value)]
    parts = (text if number is None else str(times(number, factor)) for text, number in numbers)
    return replace(cell, value=PART.join(parts))


def grown_card(card: Card, forms: Mapping[str, CardForm], factor: int) -> Card:
    pupils = {row.id for _, _, row in forms[card.form].places() if row.counts is Counts.PUPILS}
    lines = (
        replace(line, cells=tuple(grown_cell(cell, factor) for cell in line.cells))
        if line.row in pupils
        else line
        for line in card.lines
    )
    return replace(card, lines=tuple(lines))


def grown_unit(
    unit: SchoolUnit, programmes: Mapping[str, ProgrammeUnit], by: Iterator[int]
) -> SchoolUnit:
    tables = (
        replace(table, lines=tuple(grown_line(line, next(by)) for line in table.lines))
        for table in unit.exam_results
    )
    measured = (grown_measurement(item, programmes, next(by)) for item in unit.measurements)
    return replace(unit, exam_results=tuple(tables), measurements=tuple(measured))


def load_grown(root: Path, monkeypatch: pytest.MonkeyPatch) -> Loaded:
    """Return ``root`` with all numbers of pupils multiplied, and k with them."""
    by = factors()

    def computed(
        unit: SchoolUnit,
        programmes: Mapping[str, ProgrammeUnit],
        ruling: Mapping[str, tuple[str, ...]],
    ) -> SchoolResults:
        return school_results(grown_unit(unit, programmes, by), programmes, ruling)

    with monkeypatch.context() as patch:
        patch.setattr("generator.graph.checking.school_results", computed)
        loaded = pipeline.load(root)
    assert loaded.settings is not None
    forms = loaded.registry.card_forms

    def grown(cards: Iterable[Card]) -> tuple[Card, ...]:
        return tuple(grown_card(card, forms, next(by)) for card in cards)

    of_districts = dict(
        zip(loaded.registry.cards, grown(loaded.registry.cards.values()), strict=True)
    )
    return replace(
        loaded,
        settings=replace(loaded.settings, small_cell_k=loaded.settings.small_cell_k * FACTOR),
        registry=replace(loaded.registry, cards=of_districts),
        results={
            school: replace(each, cards=grown(each.cards))
            for school, each in loaded.results.items()
        },
        findings=(),
    )


def fed(read: Callable[..., Any], loaded: Loaded) -> Callable[..., Any]:
    """Return ``read`` with the facts of ``loaded`` in place of those that it finds."""

    def instead(ledger: Ledger, root: Path, crew: Crew) -> Any:
        found = read(ledger, root, crew)
        ledger.run_anew("fed", partial(put_facts, ledger))
        return replace(found, settings=loaded.settings, findings=())

    def put_facts(ledger: Ledger) -> None:
        ledger.put("settings", loaded.settings)
        put_registry(ledger, "registry", loaded.registry)
        for results in loaded.results.values():
            put_results(ledger, "results", results)

    return instead


def numbers_of(results: Mapping[str, SchoolResults]) -> set[str]:
    """Return every number of pupils in the tables of results, marks and cards.

    What a table hides is in no other place either: not in a comparison, nor in a verdict.
    """
    found: set[Decimal | int | None] = set()
    for each in results.values():
        for result in each.marks:
            if result.line.unit is MarkUnit.COUNT:
                found |= set(result.line.marks)
            found |= {result.participants, result.total, *(result.counts or ())}
        found |= {value.cell.value for value in each.values}
        for card in each.cards:
            found |= {number_in(part) for cell in card.cells for part in values_in(cell.value)}
    return {str(abs(int(number))) for number in found if number and abs(Decimal(number)) >= FACTOR}


def texts_of(out: Path) -> Iterator[tuple[str, str]]:
    """Give every file of a build as text, each part of a document on its own."""
    for path in sorted(path for path in out.rglob("*") if path.is_file()):
        name = path.relative_to(out).as_posix()
        for part, content in parts_of(path.read_bytes()):
            yield f"{name}{part}", content.decode("utf-8", "ignore")


def parts_of(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Give the parts of a zip, of a zip in a zip, too; any other file as it is."""
    if not content.startswith(b"PK\x03\x04"):
        yield "", content
        return
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for part in package.namelist():
            yield from ((f":{part}{below}", each) for below, each in parts_of(package.read(part)))


def plain(text: str) -> str:
    """Return a text without the marks of its format: entities, escapes, runs."""
    if "\\u" in text:
        text = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)
    return html.unescape(re.sub(r"</w:t>.*?<w:t[^>]*>", "\t", text))


def hidden_texts(value: object) -> Iterator[str]:
    """Give the texts of the parts that are marked internal, however deep they lie."""
    if isinstance(value, (Mapping, tuple)):
        for item in value.values() if isinstance(value, Mapping) else value:
            yield from hidden_texts(item)
    elif is_dataclass(value) and not isinstance(value, type):
        internal = getattr(value, "visibility", Visibility.PUBLIC) is Visibility.INTERNAL
        for each in fields(value):
            inner = getattr(value, each.name)
            if internal and each.name in {"value", "title", "link"} and inner:
                yield str(inner)
            else:
                yield from hidden_texts(inner)


@pytest.fixture(scope="module", params=sorted(ROOTS))
def grown(request: pytest.FixtureRequest) -> tuple[Path, date, Loaded]:
    root, on = ROOTS[request.param]
    with pytest.MonkeyPatch.context() as patch:
        return root, on, load_grown(root, patch)


@pytest.fixture(scope="module")
def built(
    grown: tuple[Path, date, Loaded], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, str]:
    """All files of the public build of the grown content, by name."""
    root, on, loaded = grown
    out = tmp_path_factory.mktemp("public") / "build"

    def silent(_: str, **numbers: object) -> None:
        """Hear the steps of a build and say nothing."""

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(acts, "read_root", fed(read_root, loaded))
        patch.setattr(acts, "find_in_texts", lambda *_: ())
        assert build_root(root, Edition.PUBLIC, out, on, tell=silent, strict=False).written
    return {name: plain(text) for name, text in texts_of(out)}


def public_results(loaded: Loaded) -> Mapping[str, SchoolResults]:
    assert loaded.settings is not None
    whole = Shown(Edition.PUBLIC, loaded.registry, loaded.programmes, loaded.results)
    return show(whole, loaded.settings.small_cell_k).results


def test_no_hidden_number_of_pupils_is_in_any_file(
    grown: tuple[Path, date, Loaded], built: dict[str, str]
) -> None:
    loaded = grown[2]
    hidden = numbers_of(loaded.results) - numbers_of(public_results(loaded))
    assert any(int(number) // FACTOR >= 5 for number in hidden)
    assert {int(number) // FACTOR for number in hidden} >= {1, 2, 3, 4}
    leaks = {
        name: sorted(found)
        for name, text in built.items()
        if (found := hidden & set(LONG.findall(GROUPED.sub("", text))))
    }
    assert leaks == {}


def test_what_is_shown_is_found_so_the_search_sees(
    grown: tuple[Path, date, Loaded], built: dict[str, str]
) -> None:
    shown = numbers_of(public_results(grown[2]))
    seen = {
        name.partition("/")[0]
        for name, text in built.items()
        if shown & set(LONG.findall(GROUPED.sub("", text)))
    }
    assert {"data", "documents", "site"} <= seen


def test_no_contact_or_internal_note_is_in_any_file(
    grown: tuple[Path, date, Loaded], built: dict[str, str]
) -> None:
    loaded = grown[2]
    texts = set(hidden_texts((loaded.registry, loaded.programmes)))
    if grown[0] == ROOTS["made-up"][0]:
        assert {"lichnyy-yashchik@example.org", "Служебная записка о семинаре"} <= texts
    for name, text in built.items():
        assert [word for word in texts if word in text] == [], name

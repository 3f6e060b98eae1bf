"""Charts in narrative texts: what a block shows, how it is captioned, numbered and referred to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.core.origin import Origin
from generator.core.rich import Chart, Paragraph, Table
from generator.graph.checks import Loaded
from generator.model.narrative import Narrative, NarrativeBlock
from generator.model.unit import ProgrammeUnit
from generator.pipeline import load
from generator.render.narrative import make_narrative
from generator.render.printed import EMPTY
from generator.render.scope import Scope

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(ROOT)


def shown(
    loaded: Loaded, programme: str, text: str, *blocks: NarrativeBlock
) -> tuple[list[Chart], list[str], Narrative]:
    """Return the charts of a text, its paragraphs, and the narrative that was made."""
    unit = loaded.programmes[programme]
    own = loaded.programmes["yakovlevka-shnor"].narratives[0]
    narrative = replace(own, file="text.md", blocks=blocks, annexes=(), figures=(), cycle="")
    made_of: ProgrammeUnit = replace(unit, texts={"texts/text.md": text})
    made = make_narrative(
        Scope(loaded.registry, made_of, loaded.results), narrative, (), EMPTY
    ).texts[0]
    charts = [each for each in made.rich.blocks if isinstance(each, Chart)]
    words = [
        "".join(map(str, each.children)) for each in made.rich.blocks if isinstance(each, Paragraph)
    ]
    return charts, words, narrative


def block(kind: str, content: str, **more: object) -> NarrativeBlock:
    own = NarrativeBlock(
        origin=Origin("narrative.yaml"), id="drawn", content_kind=kind, content_id=content
    )
    return replace(own, view="chart", caption="Результаты", **more)  # type: ignore[arg-type]


def captions(charts: list[Chart]) -> list[str]:
    return ["".join(map(str, each.caption)).replace("\xa0", " ") for each in charts]


def test_several_charts_of_a_block_are_numbered_below_its_number(loaded: Loaded) -> None:
    text = "Итоги – на {{ picture.drawn | pre }}, рисунок {{ picture.drawn }}.\n\n{{ block.drawn }}"
    found, words, _ = shown(loaded, "yakovlevka-shnor", text, block("exam-reference", "ege"))
    assert words[0].replace("\xa0", " ") == "Итоги – на рисунке 1, рисунок 1."
    assert len(found) > 2
    assert captions(found)[:2] == [
        "Рисунок 1.1 – Результаты. Русский язык (стобалльная шкала)",
        "Рисунок 1.2 – Результаты. Математика (база) (базовый уровень, пятибалльная шкала)",
    ]


def test_tables_and_pictures_are_counted_apart(loaded: Loaded) -> None:
    table = replace(block("exam-reference", "ege"), id="table", view="")
    text = "{{ table.table }} и {{ picture.drawn }}\n\n{{ block.table }}\n\n{{ block.drawn }}"
    one = block("exam-results", "2022", schools=("pvk-sosh-1",))
    _, words, _ = shown(loaded, "pervouralsk-shans", text, table, one)
    assert words[0].replace("\xa0", " ") == "таблица 1 и рисунок 1"


def test_marks_of_chosen_schools_are_drawn(loaded: Loaded) -> None:
    chosen = block("exam-results", "2022", schools=("pvk-sosh-1",))
    found, _, _ = shown(loaded, "pervouralsk-shans", "{{ block.drawn }}", chosen)
    assert captions(found) == ["Рисунок 1 – Результаты. МАОУ СОШ № 1"]
    nothing = shown(loaded, "pervouralsk-shans", "{{ block.drawn }}", block("exam-results", "x"))
    assert nothing[0] == []


def test_a_measure_is_drawn_for_chosen_schools_by_dates(loaded: Loaded) -> None:
    tree = loaded.programmes["surgut-vektor"].indicators[0]
    comparison = loaded.programmes["surgut-vektor"].comparisons[0]
    schools = tuple(each.school for each in comparison.schools)[:2]
    chosen = block("measurement", tree.id, schools=schools)
    found, _, _ = shown(loaded, "surgut-vektor", "{{ block.drawn }}", chosen)
    assert found
    assert all(len(each.series) <= 2 for each in found)
    part = replace(chosen, parts=(tree.measures[0].id,))
    assert len(shown(loaded, "surgut-vektor", "{{ block.drawn }}", part)[0]) <= 1


@pytest.mark.parametrize("kind", ["exam-reference", "measurement"])
def test_a_record_that_is_not_there_gives_no_chart(loaded: Loaded, kind: str) -> None:
    found, _, _ = shown(loaded, "surgut-vektor", "{{ block.drawn }}", block(kind, "нет"))
    assert found == []


def test_a_usual_view_holds_no_chart(loaded: Loaded) -> None:
    usual = replace(block("exam-results", "2022"), view="")
    unit = loaded.programmes["pervouralsk-shans"]
    own = replace(
        loaded.programmes["yakovlevka-shnor"].narratives[0],
        file="text.md",
        blocks=(usual,),
        annexes=(),
        figures=(),
        cycle="",
    )
    made_of = replace(unit, texts={"texts/text.md": "{{ block.drawn }}"})
    blocks = make_narrative(Scope(loaded.registry, made_of, loaded.results), own, (), EMPTY)
    kinds = {type(each) for each in blocks.texts[0].rich.blocks}
    assert Table in kinds
    assert Chart not in kinds

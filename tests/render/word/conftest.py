"""A paper as the templates of tests/data/word declare it, and short ways to render it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml

from generator.core.fact import Fact
from generator.core.rich import (
    Emphasis,
    Footnote,
    Heading,
    LineBreak,
    Link,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Rich,
    Strong,
    Table,
)
from generator.model.layout import LayoutProfile, layout_from
from generator.render.word.compiled import CompiledTemplate
from generator.render.word.document import render_document
from generator.render.word.property import DocumentProperties
from generator.render.word.template import compile_template
from generator.render.word.validity import structural_faults

ROOT = Path(__file__).resolve().parents[3]
DATA = ROOT / "tests" / "data" / "word"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000002000000020802000000fdd49a73"
    "000000104944415478da63507068002206080500170e038149b6da8e0000000049454e44ae426082"
)


@dataclass(frozen=True, slots=True)
class Point:
    number: str
    text: Fact
    subpoints: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    name: Fact
    cells: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Person:
    name: Fact


@dataclass(frozen=True, slots=True)
class Annex:
    title: Fact
    months: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    title: Fact
    number: str
    points: tuple[Point, ...]
    months: tuple[str, ...]
    rows: tuple[Row, ...]
    chief: Person | None
    note: Rich
    logo: Picture
    site: Link
    annexes: tuple[Annex, ...]


@dataclass(frozen=True, slots=True)
class Rendered:
    """A rendered file, opened by python-docx."""

    content: bytes
    document: Any

    @property
    def paragraphs(self) -> list[str]:
        return [each.text for each in self.document.paragraphs]

    @property
    def tables(self) -> list[list[list[str]]]:
        return [
            [[cell.text for cell in row.cells] for row in table.rows]
            for table in self.document.tables
        ]


NOTE = Rich(
    (
        Heading(1, ("Введение",)),
        Paragraph(
            (
                "Обычный, ",
                Strong(("жирный ", Emphasis(("и курсив",)))),
                LineBreak(),
                Fact("42 %"),
                Footnote((Paragraph(("Пояснение со ", Link(("ссылкой",), "https://a.example/"))),)),
            )
        ),
        Listing(((Paragraph(("раз",)),), (Paragraph(("два",)),)), ordered=True, start=3),
        Listing(
            (
                (
                    Paragraph(("внешний",)),
                    Listing(((Paragraph(("внутренний",)),),)),
                    Paragraph(("продолжение",)),
                ),
            )
        ),
        Quote((Paragraph(("Цитата & <знаки>",)),)),
        Table((("А",), ("Б",)), ((("1",), (Strong(("2",)),)), (("3",),)), ("left", "right")),
        Table((), ((("вторая таблица",),),)),
    )
)


@pytest.fixture(scope="session")
def data() -> Path:
    return DATA


@pytest.fixture(scope="session")
def paper_type() -> type[Paper]:
    return Paper


@pytest.fixture(scope="session")
def paper() -> Paper:
    """Return a paper with two of everything."""
    rows = (
        Row(Fact("Школа № 1"), (Fact("1"), Fact("2"), Fact("3"))),
        Row(Fact("Школа № 2"), (Fact("4"), Fact("5"), Fact("6"))),
    )
    months = ("12.2022", "06.2023", "12.2023")
    return Paper(
        title=Fact("О проекте"),
        number="1144",
        points=(
            Point("1", Fact("Утвердить"), (Point("1.1", Fact("план")), Point("1.2", Fact("пары")))),
            Point("2", Fact("Обеспечить")),
        ),
        months=months,
        rows=rows,
        chief=Person(Fact("И.О. Фамилия")),
        note=NOTE,
        logo=Picture(PNG, "Герб & «щит»", 10, 15, b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        site=Link(("сайт",), "https://a.example/?a=1&b=2"),
        annexes=(
            Annex(Fact("Первое"), months, rows),
            Annex(Fact("Второе"), months[:1], (Row(Fact("Школа № 3"), (Fact("7"),)),)),
        ),
    )


@pytest.fixture(scope="session")
def shared() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((DATA / "shared").glob("*.docx"))}


@pytest.fixture(scope="session")
def profile() -> LayoutProfile:
    text = (ROOT / "generator" / "layouts" / "gost-2025.yaml").read_text(encoding="utf-8")
    return layout_from(yaml.load(text, Loader=yaml.BaseLoader))


@pytest.fixture(scope="session")
def compiled(
    shared: Mapping[str, bytes], profile: LayoutProfile
) -> Callable[[str], CompiledTemplate]:
    """Return a function that compiles a template of features/ by its name."""
    made: dict[str, CompiledTemplate] = {}

    def compile_named(name: str) -> CompiledTemplate:
        if name not in made:
            source = (DATA / "features" / f"{name}.docx").read_bytes()
            made[name] = compile_template(f"{name}.docx", source, shared, profile)
        return made[name]

    return compile_named


@pytest.fixture(scope="session")
def render(compiled: Callable[[str], CompiledTemplate]) -> Callable[[str, object], Rendered]:
    """Return a function that renders a template of features/ and finds its structure sound."""

    def render_named(name: str, context: object) -> Rendered:
        content = render_document(
            compiled(name), context, DocumentProperties("Заголовок", "Департамент", "Тема")
        )
        assert structural_faults(content) == []
        return Rendered(content, docx.Document(BytesIO(content)))

    return render_named

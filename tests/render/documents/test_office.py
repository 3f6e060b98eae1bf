"""Every kind of document opens in LibreOffice: pages, their size, text and fonts of the PDF."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pypdf
import pytest

from generator.render.documents import DOCUMENTS
from generator.render.paper import Paper
from generator.render.scope import Scope

pytestmark = pytest.mark.office

# The metric twin of Times New Roman, whichever of the two the profile names.
SERIF = ("LiberationSerif", "TimesNewRoman")


@dataclass(frozen=True)
class Expected:
    """Slug and item, the fewest and most pages, words, and how many pages lie on their side."""

    slug: str
    item: str
    fewest: int
    most: int
    words: tuple[str, ...]
    sideways: int = 0
    programme: str = "surgut-vektor"


EXPECTED = (
    Expected("order", "1144", 2, 3, ("ПРИКАЗЫВАЮ:", "5. Контроль", "О.И. Кочурова")),
    Expected("pack", "1144", 16, 22, ("ПРИКАЗ", "Приложение 4", "Планируемые результаты"), 2),
    Expected("note", "2023", 10, 14, ("Парное взаимодействие школ", "Таблица 11", "Выводы"), 2),
    Expected("pairs", "2024", 1, 1, ("Приложение 2", "МБОУ «Ляминская СОШ»")),
    Expected("roadmap", "2024", 1, 3, ("Модуль 3. Стратегия успеха", "Декабрь 2024")),
    Expected("indicators", "2024", 1, 1, ("31.11.2024", "3. Переход школ")),
    Expected("monitoring", "2023-12", 1, 1, ("+16,2", "Правило оценки"), 1),
    Expected("sheet", "activity-2023-12", 1, 1, ("Итого", "93,3")),
    Expected(
        "narrative",
        "model-2023",
        12,
        16,
        ("Приложение 3", "2.4. Механизмы", "1. Курсы для учителей", "к Региональной модели"),
        8,
        "tyumen-model",
    ),
    Expected(
        "monitoring-plan",
        "2023",
        5,
        9,
        ("Приложение 1", "Критический момент", "(организуется по трем критериям)"),
        7,
        "tyumen-model",
    ),
    Expected("card-form", "dtk-2023", 4, 6, ("Школа: ____", "3.4. Ресурсные"), 0, "tyumen-model"),
    Expected(
        "card",
        "tmn-example-sosh/dtk-2023",
        4,
        6,
        ("Пример заполнения", "апрель 2023", "97,2/38,5", "4/–"),
        0,
        "tyumen-model",
    ),
    Expected("team", "otvetstvennye", 2, 3, ("Приложение 1", "Кускова Марина"), 0, "tyumen-model"),
    Expected(
        "exam-results", "2022", 5, 12, ("▼ 40,8", "93* (81)", "56,67 (68)"), 0, "pervouralsk-shans"
    ),
    Expected(
        "identification-rule",
        "2023",
        2,
        4,
        ("9 из 30", "добавляется ОО № 6"),
        0,
        "pervouralsk-shans",
    ),
    Expected(
        "risk-factors", "2022", 2, 4, ("▲ высокая", "напечатано «№ 58»"), 0, "pervouralsk-shans"
    ),
    Expected(
        "risk-matrix", "schools", 4, 4, ("▲ в", "50/44/56", "ОО № 26, 40"), 4, "pervouralsk-shans"
    ),
    Expected(
        "matrix",
        "isbsh-kachestvo",
        1,
        1,
        ("Итого школ", "В источнике в каждой клетке те же школы."),
        1,
        "pervouralsk-shans",
    ),
    Expected("staff", "programma", 1, 2, ("67,4", "по совместительству"), 0, "pervouralsk-shans"),
    Expected(
        "collection", "monitoring", 1, 2, ("Школьная среда", "август"), 0, "pervouralsk-shans"
    ),
    Expected("order", "229-ra", 2, 2, ("РАСПОРЯЖЕНИЕ", "Н.А. Камаху"), 0, "yakovlevka-shnor"),
    Expected(
        "narrative",
        "project",
        12,
        16,
        ("Приложение 1", "Таблица 8 – Кадровое обеспечение", "12 (32 %)"),
        0,
        "yakovlevka-shnor",
    ),
    Expected("exams", "oge-filialy", 1, 4, ("Край", "3,93"), 0, "yakovlevka-shnor"),
    Expected(
        "team", "rabochaya-gruppa", 1, 1, ("Приложение 3", "Д.Н. Горбунова"), 0, "yakovlevka-shnor"
    ),
    Expected(
        "roadmap",
        "2024",
        11,
        11,
        ("приказом директора МБОУ СОШ № 2", "3.1. Мероприятия для педагогов", "Н.Н. Шукшина"),
        11,
        "hmsosh2-plan",
    ),
    Expected(
        "targets",
        "2024",
        1,
        2,
        ("Основные целевые показатели", "с 0,400 до 0,438 и выше"),
        0,
        "hmsosh2-plan",
    ),
    Expected("extract", "2023/russkinskaya", 3, 6, ("Парное взаимодействие", "82,6")),
)


def test_every_kind_is_opened() -> None:
    assert {each.slug for each in EXPECTED} == {document.slug for document in DOCUMENTS}


@pytest.mark.parametrize("expected", EXPECTED, ids=lambda each: each.slug)
def test_the_pdf_is_as_expected(
    expected: Expected,
    make: Callable[..., Paper],
    scopes: Mapping[str, Scope],
    to_pdf: Callable[[Path], Path],
    tmp_path: Path,
) -> None:
    document = tmp_path / f"{expected.slug}.docx"
    paper = make(expected.slug, expected.item, scopes[expected.programme])
    document.write_bytes(paper.artifact.content)
    pdf = to_pdf(document)
    reader = pypdf.PdfReader(pdf)
    assert expected.fewest <= len(reader.pages) <= expected.most
    wide = [page for page in reader.pages if page.mediabox.width > page.mediabox.height]
    assert len(wide) == expected.sideways
    text = " ".join("\n".join(_texts(reader)).replace("\u00a0", " ").split())
    assert [word for word in expected.words if word not in text] == []
    assert "{{" not in text
    assert _fonts(reader) - set(SERIF) == set()


def test_pages_are_numbered_from_the_second_through_all_annexes(
    make: Callable[..., Paper], to_pdf: Callable[[Path], Path], tmp_path: Path
) -> None:
    document = tmp_path / "pack.docx"
    document.write_bytes(make("pack", "1144").artifact.content)
    pages = _texts(pypdf.PdfReader(to_pdf(document)))
    firsts = [page.split(maxsplit=1)[0] for page in pages]
    assert firsts[1:] == [str(number) for number in range(2, len(pages) + 1)]


def _texts(reader: pypdf.PdfReader) -> list[str]:
    return [page.extract_text() for page in reader.pages]


def _fonts(reader: pypdf.PdfReader) -> set[str]:
    """Return the families of all fonts: «ABCDEF+LiberationSerif-Bold» → LiberationSerif."""
    names: set[str] = set()
    for page in reader.pages:
        resources = cast("dict[str, Any]", page["/Resources"])
        for font in resources.get("/Font", {}).values():
            name = str(font.get_object()["/BaseFont"]).removeprefix("/")
            names.add(name.partition("+")[2].partition("-")[0] or name.partition("-")[0])
    return names

"""A sixth district exists as content only and prints all its papers: nothing is coded for one.

Enters: tests/data/sixth-district, a made-up district with a programme of its own and the plan of
one of its schools, which takes part in an event of the district.
"""

from __future__ import annotations

import csv
import json
import re
from datetime import date
from pathlib import Path

import docx
import pytest

from generator.model.edition import Edition
from generator.pipeline import Built, build_root
from generator.render.documents import DOCUMENTS

ROOT = Path(__file__).resolve().parent / "data" / "sixth-district"
SOURCES = Path(__file__).resolve().parent.parent / "generator"
ON = date(2025, 5, 20)
OWN_WORDS = ("Заречн", "Лугов", "zar-", "Примеров")


def silent(_: str, **numbers: object) -> None:
    """Hear the steps of a build and say nothing."""


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> tuple[Built, Path]:
    out = tmp_path_factory.mktemp("sixth") / "build"
    return build_root(ROOT, Edition.INTERNAL, out, ON, tell=silent, strict=True), out


def rows(out: Path, name: str) -> list[dict[str, str]]:
    text = (out / "data" / f"{name}.csv").read_text(encoding="utf-8-sig")
    return list(csv.DictReader(text.splitlines(), delimiter=";"))


def text_of(out: Path, document: str) -> str:
    """Return paragraphs and cells of a document as one text."""
    opened = docx.Document(str(out / "documents" / f"{document}.docx"))
    cells = (cell for table in opened.tables for row in table.rows for cell in row.cells)
    lines = [*(item.text for item in opened.paragraphs), *(cell.text for cell in cells)]
    return "\n".join(lines).replace("\u00a0", " ")


def test_it_is_sound_and_prints_every_kind_of_paper(build: tuple[Built, Path]) -> None:
    built, out = build
    assert built.findings == ()
    listed = json.loads((out / "documents" / "index.json").read_text(encoding="utf-8"))
    assert {item["document"] for item in listed} == {document.slug for document in DOCUMENTS}
    assert {item["programme"] for item in listed} == {"zar-opora", "zar-lugovaya-plan"}


def test_a_directive_opens_without_an_order(build: tuple[Built, Path]) -> None:
    text = text_of(build[1], "zar-opora/2025/order-15-r")
    assert "РАСПОРЯЖЕНИЕ" in text
    assert "ПРИКАЗЫВАЮ" not in text


def test_marks_of_approval_agree_with_what_is_approved(build: tuple[Built, Path]) -> None:
    pack = text_of(build[1], "zar-opora/2025/pack-15-r")
    found = {line for line in pack.splitlines() if line.startswith("УТВЕРЖД")}
    assert found == {"УТВЕРЖДЕН", "УТВЕРЖДЕНА", "УТВЕРЖДЕНЫ"}
    assert "распоряжением управления образования Заречного района" in pack
    plan = text_of(build[1], "zar-lugovaya-plan/2025/roadmap-2025")
    assert "УТВЕРЖДЕН\nприказом директора МБОУ «Луговая СОШ»\nот 10.01.2025 № 3" in plan


def test_every_table_of_the_programme_may_be_an_annex(build: tuple[Built, Path]) -> None:
    pack = text_of(build[1], "zar-opora/2025/pack-15-r")
    for title in ("Программа мониторингов на 2025 год", "Регламент сбора данных", "Итоги года"):
        assert title in pack
    assert "Приложение 9" in pack
    alone = text_of(build[1], "zar-opora/2025/collection-sbor")
    assert "Приложение 7\nУТВЕРЖДЕН\nраспоряжением" in alone


def test_attainment_is_told_with_its_values(build: tuple[Built, Path]) -> None:
    states = {row["indicator"]: row["attained"] for row in rows(build[1], "targets")}
    assert list(states.values()) == ["yes", "no"]
    paper = text_of(build[1], "zar-opora/2025/targets-2025")
    assert "3,85 (4 кл.)" in paper
    assert "не достигнут" in paper
    page = (build[1] / "site/programmes/zar-opora/targets-2025/index.html").read_text("utf-8")
    assert "Аналитическая справка" in page


def test_condition_of_an_event_is_evaluated(build: tuple[Built, Path]) -> None:
    found = rows(build[1], "event_targets")
    assert [(row["plan"], row["actual"], row["attained"]) for row in found] == [
        ("не менее 80 %", "50 %, 18.03.2025", "no")
    ]
    plan = text_of(build[1], "zar-opora/2025/roadmap-2025")
    assert "Доля школ района, участвующих в семинаре (не менее 80%)" in plan
    assert "50%, 18.03.2025 – не достигнут" in plan
    note = text_of(build[1], "zar-opora/2025/note-2025")
    assert "50%, 18.03.2025 – не достигнут" in note
    page = (build[1] / "site/programmes/zar-opora/roadmap-2025/index.html").read_text("utf-8")
    assert "достигнуто: 50 %, 18.03.2025" in page
    assert "Лист регистрации" in page


def test_an_event_of_two_plans_stands_once(build: tuple[Built, Path]) -> None:
    events = rows(build[1], "events")
    assert [(row["programme"], row["event"]) for row in events if "семинар" in row["event"]] == [
        ("zar-opora", "Районный семинар «Работа с неуспевающими обучающимися»")
    ]
    assert len(rows(build[1], "roadmap")) == len(events) + 1
    for view in ("", "person/", "school/", "programme/"):
        page = (build[1] / f"site/calendar/{view}index.html").read_text("utf-8")
        assert "roadmap-2025/index.html#event-seminar" in page
    school = (build[1] / "site/calendar/school/index.html").read_text("utf-8")
    assert "Луговая" in school
    assert "Нагорная" in school


def test_what_is_constant_is_silent_and_never_overdue(build: tuple[Built, Path]) -> None:
    states = {row["event_id"]: row["status"] for row in rows(build[1], "roadmap")}
    assert states["konsultacii"] == "silent"
    assert states["seminar"] in {"done", "planned", "overdue"}


def test_what_is_due_is_told_by_its_pages_and_no_paper(build: tuple[Built, Path]) -> None:
    site = build[1] / "site/programmes/zar-opora"
    page = _plain((site / "collection-sbor/index.html").read_text("utf-8"))
    assert "до 31.03.2025 сдано: Луговая СОШ (позже срока) не сдано: Нагорная СОШ" in page
    assert "Сводка по району до 30.04.2025 сведений о сдаче нет" in page
    assert "Отметки до 30.06.2025 срок не наступил –" in page
    programme = _plain((site / "index.html").read_text("utf-8"))
    assert "сдано: 1 из 2 не сдано: 1 из 2 до 31.12.2025" in programme
    assert "сдано" not in text_of(build[1], "zar-opora/2025/collection-sbor")


def test_a_matrix_crosses_any_two_classifications(build: tuple[Built, Path]) -> None:
    paper = text_of(build[1], "zar-opora/2024/matrix-kachestvo")
    assert "Качество знаний\nшкола с низкими результатами\nшкола с устойчивыми" in paper
    assert "ниже 50\nЛуговая СОШ\n\n1\nот 50" in paper
    assert "известна только одна из двух классификаций: Нагорная СОШ" in paper
    assert "В источнике в каждой клетке те же школы." in paper


def _plain(page: str) -> str:
    """Return a page's words alone, with single spaces."""
    return " ".join(re.sub(r"<[^>]+>", " ", page).replace("\u00a0", " ").split())


def test_no_line_of_code_knows_it() -> None:
    for file in sorted(SOURCES.rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        assert [word for word in OWN_WORDS if word in text] == [], file


def test_a_school_shows_its_card_and_no_empty_conclusion(build: tuple[Built, Path]) -> None:
    page = (build[1] / "site/schools/zar-lugovaya/index.html").read_text("utf-8")
    assert "card-zar-lugovaya-2025/index.html" in page
    assert "Вывод: Контингент стабилен." in page
    blank = text_of(build[1], "zar-opora/2025/card-form-zar-school")
    assert "Вывод:" in blank

"""What the guides say is so: their commands run, their tags and their records are real."""

from __future__ import annotations

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest
from lxml import etree

from generator.render.word.draft import Placed, Spot
from generator.render.word.printing import word_environment
from generator.render.word.structure import WORDS
from generator.render.word.syntax import is_readable
from generator.render.word.tag import COMMENT, STATEMENT, find_tags
from tests.cli.test_commands import vektor
from tests.edited import git

ROOT = Path(__file__).resolve().parents[2]
GUIDES = ROOT / "site" / "docs" / "guides"
PAGES = sorted(GUIDES.rglob("*.md"))
TEMPLATES = (GUIDES / "templates" / "index.md").read_text("utf-8")
# A district grows in this order: it is begun, programmes and records follow.
COMMANDS_OF = ("administrator", "coordinator", "expert", "templates")
FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SPOKEN = re.compile(r"`(vektor(?: [\w./:-]+)+)`")
ROW = re.compile(r"^\| `([\w]+)` \| `(.+?)` \| ", re.MULTILINE)


def fenced(text: str, language: str) -> list[str]:
    return [body for name, body in FENCED.findall(text) if name == language]


def commands(guide: str) -> list[str]:
    text = (GUIDES / guide / "index.md").read_text("utf-8")
    return [line for body in fenced(text, "sh") for line in body.splitlines()]


def test_all_commands_of_the_guides_are_looked_at() -> None:
    with_commands = {page.parent.name for page in PAGES if fenced(page.read_text("utf-8"), "sh")}
    assert with_commands == set(COMMANDS_OF)


def test_commands_of_the_guides_run_one_after_another(tmp_path: Path) -> None:
    folder, done = tmp_path, set[str]()
    for line in (each for guide in COMMANDS_OF for each in commands(guide)):
        words = shlex.split(line)
        if words[0] == "cd":
            folder /= words[1]
            # What the guide on templates puts there before it is checked.
            (folder / "templates" / "docx").mkdir(parents=True)
            shutil.copy(ROOT / "templates" / "docx" / "order.docx", folder / "templates" / "docx")
            git(folder, "init", "--quiet", "--initial-branch=main")
            git(folder, "add", "--all")
            git(folder, "commit", "--quiet", "--message", "новый район")
            continue
        assert words[0] == "vektor", line
        if line in done and words[1] != "init":
            continue
        done.add(line)
        given = (*words[1:], "--help") if words[1] == "serve" else words[1:]
        code, out, err = vektor(*given, folder=folder)
        assert code == 0, (line, out, err)


def test_commands_in_sentences_are_among_those_that_run() -> None:
    run = {line for guide in COMMANDS_OF for line in commands(guide)}
    known = {" ".join(line.split()[:2]) for line in run} | run
    for page in PAGES:
        for spoken in SPOKEN.findall(page.read_text("utf-8")):
            assert spoken in known, (page.name, spoken)


def listed(heading: str) -> dict[str, str]:
    """Return word → example of the table below a heading of the guide on templates."""
    section = re.split(r"^#{2,3} ", TEMPLATES.split(heading, 1)[1], maxsplit=1, flags=re.MULTILINE)
    return dict(ROW.findall(section[0]))


def test_the_guide_lists_the_tags_of_the_engine() -> None:
    tables = ("{#print}", "{#repeat}", "{#cells}", "{#parts}")
    assert sorted(word for table in tables for word in listed(table)) == sorted(WORDS)


def test_the_guide_lists_the_filters_of_the_engine() -> None:
    public = [name for name in word_environment({}).filters if not name.startswith("vektor_")]
    assert sorted(listed("{#filters}")) == sorted(public)


def test_every_example_of_a_tag_is_read_by_the_engine() -> None:
    """In tables and in blocks; «…» stands for what a clerk fills in."""
    examples = [tag for _, tag in ROW.findall(TEMPLATES)] + fenced(TEMPLATES, "")
    spans = [span for text in examples for span in find_tags(text)]
    assert len(spans) > 30
    element = etree.Element("t")
    for span in spans:
        assert span.tag is not None
        assert span.tag.kind != STATEMENT or span.tag.word in WORDS, span.tag.written
        placed = Placed(0, span.tag, Spot("guide"), element, element)
        assert span.tag.kind == COMMENT or is_readable(placed), span.tag.written


def test_an_example_shows_the_word_that_it_explains() -> None:
    for word, example in ROW.findall(TEMPLATES):
        assert re.search(rf"\b{word}\b", example), word


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_records_of_the_guides_are_taken_from_real_ones(page: Path) -> None:
    texts = [path.read_text("utf-8") for path in sorted((ROOT / "content").rglob("*.yaml"))]
    texts.append((ROOT / "vektor.yaml").read_text("utf-8"))
    for block in fenced(page.read_text("utf-8"), "yaml"):
        assert any(block in text for text in texts), block


def test_the_guide_of_the_administrator_names_every_setting() -> None:
    schema = json.loads((ROOT / "schemas" / "vektor.schema.json").read_text("utf-8"))
    guide = (GUIDES / "administrator" / "index.md").read_text("utf-8")
    named = re.findall(r"^\| `(\w+)` \|", guide, re.MULTILINE)
    assert set(named) == set(schema["properties"]) - {"schema"}

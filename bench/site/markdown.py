"""The pages of the schools as Markdown, for stock MkDocs and Hugo: the content of our pages.

Enters: a district's size. Leaves: pages: a profile, a plan, a roadmap and a card for each school, a
list of schools for each municipality.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench.district.name import Municipality, municipalities, school_name
from bench.word.content import Context, papers_of
from bench.word.template import NOTE_TABLES, TABLES, Columns


@dataclass(frozen=True, slots=True)
class MarkdownPage:
    """A page; ``path`` ends in .md and lies below the folder of pages."""

    path: str
    title: str
    body: str

    @property
    def text(self) -> str:
        """Return the file: both builders read the title from its head."""
        return f'---\ntitle: "{self.title}"\n---\n\n# {self.title}\n\n{self.body}'


def site_pages(schools: int) -> Iterator[MarkdownPage]:
    """Yield the pages of a district, a municipality before its schools."""
    for home in municipalities(schools):
        yield MarkdownPage(f"districts/{home.id}.md", home.name, _list_of(home))
        for number in home.schools:
            yield from _school_pages(number, home)


def _list_of(home: Municipality) -> str:
    links = (
        f"- [{school_name(number)}](../schools/school-{number:05}-profile.md)\n"
        for number in home.schools
    )
    return "".join(links)


def _school_pages(number: int, home: Municipality) -> Iterator[MarkdownPage]:
    papers = papers_of(number, home)
    name = school_name(number)
    place = f"schools/school-{number:05}"
    yield MarkdownPage(f"{place}-profile.md", name, _profile(papers["note"]))
    yield MarkdownPage(f"{place}-plan.md", f"План: {name}", _plan(papers["order"]))
    roadmap = _table(TABLES["events"], papers["roadmap"]["events"])
    yield MarkdownPage(f"{place}-roadmap.md", f"Дорожная карта: {name}", roadmap)
    form = _table(TABLES["rows"], papers["form"]["rows"])
    form += f"\n{papers['form']['conclusion']}\n"
    yield MarkdownPage(f"{place}-card.md", f"Карта: {name}", form)


def _profile(note: Context) -> str:
    tables = (
        f"## {title}\n\n{_table(columns, note[loop])}\n" for title, loop, columns in NOTE_TABLES
    )
    return f"{note['municipality']}\n\n" + "".join(tables)


def _plan(order: Context) -> str:
    points = "".join(f"{point['number']} {point['text']}\n" for point in order["points"])
    return f"{order['title']}, {order['date']}\n\n{order['preamble']}:\n\n{points}"


def _table(columns: Columns, rows: Sequence[Mapping[str, Any]]) -> str:
    head = [list(columns.values()), ["---"] * len(columns)]
    cells = [[row[name] for name in columns] for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in [*head, *cells])

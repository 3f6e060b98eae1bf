"""The documents of a school by year, the newest first.

Enter the list of documents. Leave groups; those without a date stand last.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.dataclass import dataclass
from generator.core.wording import say
from generator.render.archives import year_of
from generator.render.pieces.paper import Paper, paper
from generator.render.site import PublishedDocument, Site


@dataclass(frozen=True, slots=True)
class PapersOfYear:
    """The documents of one calendar year; without a title all that there are."""

    title: str
    papers: tuple[Paper, ...]


def papers_by_year(site: Site, school: str, path: str) -> Iterator[PapersOfYear]:
    """Give the documents of a school by the years of its zips."""
    found: dict[str, list[PublishedDocument]] = {}
    for item in site.school_documents.get(school, ()):
        found.setdefault(year_of(item), []).append(item)
    for year in sorted(found, reverse=True):
        title = say("school", "papers.year", year=year) if year else ""
        if not year and len(found) > 1:
            title = say("school", "papers.undated")
        listed = sorted(found[year], key=lambda item: item.id)
        listed.sort(key=lambda item: item.date, reverse=True)
        yield PapersOfYear(title, tuple(paper(site, item, path) for item in listed))

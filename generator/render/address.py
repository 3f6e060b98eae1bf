"""Addresses of pages: stable, readable, and relative from one page to another.

Enter ids of records. Leave POSIX paths below the site's folder, and links between two of them.
Every path ends in index.html so that the site also works from a folder, without a server.
"""

from __future__ import annotations

import re
from functools import lru_cache

HOME = "index.html"
SCHOOLS = "schools/index.html"
PROGRAMMES = "programmes/index.html"
PEOPLE = "people/index.html"
DOCUMENTS = "documents/index.html"
GLOSSARY = "glossary/index.html"
DATA = "data/index.html"
FIELDS = "fields/index.html"
FINDINGS = "findings/index.html"
CHECKS = "checks/index.html"
ABOUT = "about/index.html"
SEARCH = "search/index.html"
SEARCH_HEAD = "search/head.js"
SEARCH_SCRIPT = "assets/search.js"
GUIDES = "guides/index.html"
CALENDAR = "calendar/index.html"
MUNICIPALITIES = "municipalities/index.html"
ARCHIVE = "archive/index.html"


CHANGES = "changes/index.html"
CHANGES_FEED = "changes/changes.atom"
FEED = "documents/documents.atom"


def programme_feed(programme: str) -> str:
    """Return the path of the feed of a programme's new documents."""
    return f"programmes/{programme}/documents.atom"


def school_page(school: str) -> str:
    """Return the path of a school's page."""
    return f"schools/{school}/index.html"


def programme_page(programme: str) -> str:
    """Return the path of a programme's page."""
    return f"programmes/{programme}/index.html"


def roadmap_page(programme: str, roadmap: str) -> str:
    """Return the path of a roadmap's page."""
    return f"programmes/{programme}/roadmap-{roadmap}/index.html"


def narrative_page(programme: str, narrative: str) -> str:
    """Return the path of a narrative document's page."""
    return f"programmes/{programme}/narrative-{narrative}/index.html"


def exams_page(programme: str, table: str) -> str:
    """Return the path of the page of a table of exam averages."""
    return f"programmes/{programme}/exams-{table}/index.html"


def targets_page(programme: str, targets: str) -> str:
    """Return the path of a page of target indicators."""
    return f"programmes/{programme}/targets-{targets}/index.html"


def monitoring_page(programme: str, comparison: str) -> str:
    """Return the path of a comparison's page."""
    return f"programmes/{programme}/monitoring-{comparison}/index.html"


def monitoring_plan_page(programme: str, plan: str) -> str:
    """Return the path of the page of a programme of monitorings."""
    return f"programmes/{programme}/monitoring-plan-{plan}/index.html"


def card_form_page(programme: str, form: str) -> str:
    """Return the path of the page of a card form."""
    return f"programmes/{programme}/card-form-{form}/index.html"


def card_page(programme: str, owner: str, card: str) -> str:
    """Return the path of the page of a filled card."""
    return f"programmes/{programme}/card-{owner}-{card}/index.html"


def report_page(programme: str, report: str, item: str) -> str:
    """Return the path of a report's page."""
    return f"programmes/{programme}/{report}-{item}/index.html"


def pairs_page(programme: str, pairs: str) -> str:
    """Return the path of the page of pairs side by side."""
    return f"programmes/{programme}/pairs-{pairs}/index.html"


def scores_page(programme: str, sheet: str) -> str:
    """Return the path of the page of a sheet's scores by criterion."""
    return f"programmes/{programme}/scores-{sheet}/index.html"


def risks_page(programme: str) -> str:
    """Return the path of the page of a programme's risks and the events that answer them."""
    return f"programmes/{programme}/risks/index.html"


def municipality_page(municipality: str) -> str:
    """Return the path of a municipality's page."""
    return f"municipalities/{municipality}/index.html"


def archive_year(year: str) -> str:
    """Return the path of a year of the archive."""
    return f"archive/{year}/index.html"


def archive_programme(year: str, programme: str) -> str:
    """Return the path of what a programme did in a year."""
    return f"archive/{year}/{programme}/index.html"


def roadmap_view(programme: str, roadmap: str, view: str) -> str:
    """Return the path of a roadmap's events by month or by person."""
    return f"programmes/{programme}/roadmap-{roadmap}/{view}/index.html"


def agenda_page(owner: str) -> str:
    """Return the path of the page of a school's or a person's events («school/<id>»)."""
    kind, _, name = owner.partition("/")
    return (
        f"schools/{name}/calendar/index.html" if kind == "school" else f"people/{name}/index.html"
    )


def feed_file(owner: str) -> str:
    """Return where the calendar of an owner lies: «school/<id>», «person/<id>», «all»."""
    kind, _, name = owner.partition("/")
    return f"{_FEED_FOLDERS[kind]}/{name}/calendar.ics" if name else "calendar/calendar.ics"


def document_file(path: str) -> str:
    """Return where a document lies in the site; ``path`` is its path below documents/."""
    return f"documents/{path}"


def data_file(name: str) -> str:
    """Return where a file of open data lies in the site."""
    return f"data/{name}"


def school_zip(school: str, year: str = "") -> str:
    """Return the path of the zip of a school's documents, of one year or of all."""
    return f"schools/{school}/{_zip(year)}"


def programme_zip(programme: str, year: str = "") -> str:
    """Return the path of the zip of a programme's documents, of one year or of all."""
    return f"programmes/{programme}/{_zip(year)}"


def year_zip(year: str) -> str:
    """Return the path of the zip of all documents of a year (render/archives.py)."""
    return f"documents/{_zip(year)}"


def _zip(year: str) -> str:
    return f"documents-{year}.zip" if year else "documents.zip"


def pdf_file(path: str) -> str:
    """Return where the PDF of a document lies; ``path`` is the document's below documents/."""
    return f"documents/{path.removesuffix('.docx')}.pdf"


def search_file(name: str) -> str:
    """Return where a file of the search's index lies."""
    return f"search/{name}.js"


def link(page: str, target: str, anchor: str = "") -> str:
    """Return the relative link from ``page`` to ``target``, both paths below the site's folder."""
    address = "" if page == target and anchor else _way(page, target)
    return f"{address}#{anchor}" if anchor else address


def _way(page: str, target: str) -> str:
    """Return the way to ``target`` from the folder of ``page``, up first and then down."""
    above, shared = _folders(page), 0
    for folder in above:
        if not target.startswith(folder):
            break
        shared = len(folder)
    up = sum(len(folder) > shared for folder in above)
    return "../" * up + target[shared:]


@lru_cache(maxsize=256)
def _folders(page: str) -> tuple[str, ...]:
    """Return the folders that hold a page, the outermost first: «schools/», «schools/x/»."""
    return tuple(page[: found.end()] for found in re.finditer("/", page))


def anchor(*names: str) -> str:
    """Return an id for a place of a page: ASCII, words joined by hyphens, never empty.

    Cyrillic letters are transliterated, so that an anchor doesn't depend on its neighbours.
    """
    text = "-".join(names).lower()
    if _IS_ANCHOR(text):
        return text  # most ids are made of such words
    text = text.translate(_LATIN)
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-") or "section"


_IS_ANCHOR = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*").fullmatch
_FEED_FOLDERS = {"school": "schools", "person": "people", "programme": "programmes"}
_CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_SPELLED = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya"
_LATIN = str.maketrans(
    {
        letter: spelled.strip("-")
        for letter, spelled in zip(_CYRILLIC, _SPELLED.split(), strict=True)
    }
)

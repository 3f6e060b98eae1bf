"""The state of one rendering: what is counted, named and put aside while the source runs.

Enters: a compiled template. Leaves: the functions that the source calls as ``vektor.…``, and
tables of new relationships, media, notes, lists and headers for the writer of the file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import field
from hashlib import sha256
from typing import Any

from generator.core.dataclass import dataclass
from generator.core.exceptions import VektorError
from generator.core.jinja import Markup, raw
from generator.core.rich import Chart, Picture
from generator.render.word.chart_book import BOOK_TYPE, chart_book
from generator.render.word.chart_part import CHART_TYPE, chart_part
from generator.render.word.drawing import chart_markup, drawing_markup
from generator.render.word.grid import Grid
from generator.render.word.package import OFFICE, Relationship
from generator.render.word.printing import attribute_markup

_TYPES = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class State:
    """Tables filled while rendering.

    ``stack`` holds the parts being written, the present one last; ``relations`` the new
    relationships by part; ``parts`` new parts with their content types; ``notes`` the contents of
    notes by kind; ``lists`` new lists, each its definition id and the first number of every level;
    ``used_lists`` those of the template that were begun, ``renamed_lists`` what stands for them
    in each file being included; ``section`` at most one element,
    who left the section that is still open (own, guest) and its properties; ``margins``
    lead from a header written this time to the part it is compiled from. ``known_parts`` are the
    names of the template's own parts.
    """

    stack: list[str]
    constants: tuple[str, ...]
    first_list: int = 1
    known_lists: Mapping[int, tuple[int, tuple[int, ...]]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)
    ids: dict[str, int] = field(default_factory=dict)
    relations: dict[str, list[Relationship]] = field(default_factory=dict)
    parts: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    notes: dict[str, list[str]] = field(default_factory=dict)
    lists: list[tuple[int, tuple[int, ...]]] = field(default_factory=list)
    used_lists: set[int] = field(default_factory=set)
    renamed_lists: list[dict[int, int]] = field(default_factory=list)
    section: list[tuple[str, str]] = field(default_factory=list)
    margins: dict[str, str] = field(default_factory=dict)
    known_parts: Collection[str] = ()

    def count(self, name: str) -> int:
        """Return the next number of a counter, from 1."""
        self.counts[name] += 1
        return self.counts[name]

    def relate(self, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id of a relationship from the part being written to ``target``."""
        part = self.stack[-1]
        known = self.relations.setdefault(part, [])
        for each in known:
            if each.target == target and each.kind == kind:
                return each.id
        made = Relationship(f"rIdV{len(known) + 1}", f"{OFFICE}/{kind}", target, external)
        known.append(made)
        return made.id

    def new_list(self, definition: int, starts: tuple[int, ...]) -> int:
        """Return the id of a new list."""
        self.lists.append((definition, starts))
        return self.first_list + len(self.lists) - 1

    def media(self, content: bytes, form: str) -> str:
        """Return the id of a picture's relationship from the part being written."""
        name = f"word/media/{sha256(content).hexdigest()[:16]}.{form}"
        self.parts[name] = (_TYPES[form], content)
        return self.relate("image", name)


def chart_drawing(state: State, chart: Chart) -> str:
    """Return a chart as a drawing, to stand in a run; its part and workbook are put aside."""
    number = _free_number(state)
    name, book = f"word/charts/chart{number}.xml", f"word/embeddings/chart{number}.xlsx"
    state.parts[book] = (BOOK_TYPE, chart_book(chart))
    state.stack.append(name)
    embedded = state.relate("package", book)
    state.stack.pop()
    state.parts[name] = (CHART_TYPE, chart_part(chart, embedded))
    return chart_markup(chart, state.count("drawing"), state.relate("chart", name))


def _free_number(state: State) -> int:
    """Return the next number of a chart; a template may have charts of its own."""
    while True:
        number = state.count("chart")
        names = {f"word/charts/chart{number}.xml", f"word/embeddings/chart{number}.xlsx"}
        if names.isdisjoint(state.known_parts):
            return number


def form_of(bitmap: bytes) -> str:
    """Return png or jpeg.

    Raises: VektorError ``word-picture-form`` for anything else.
    """
    if bitmap.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if bitmap.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    raise VektorError("word-picture-form")


def picture_markup(state: State, picture: Picture) -> str:
    """Return a picture as a drawing, to stand in a run."""
    bitmap = state.media(picture.bitmap, form_of(picture.bitmap))
    svg = state.media(picture.svg, "svg") if picture.svg else ""
    return drawing_markup(picture, state.count("drawing"), bitmap, svg)


def functions(state: State) -> dict[str, Callable[..., Any]]:
    """Return the functions that every source may call."""

    def picture(value: Picture) -> Markup:
        return raw(f'</w:t>{picture_markup(state, value)}<w:t xml:space="preserve">')

    def enter(kind: str) -> str:
        state.stack.append(f"word/{kind}s.xml")
        return ""

    def leave() -> str:
        state.stack.pop()
        return ""

    def note(kind: str, content: str) -> int:
        kept = state.notes.setdefault(kind, [])
        kept.append(str(content))
        return len(kept)

    return {
        "drawing": lambda: state.count("drawing"),
        "grid": Grid,
        "picture": picture,
        "enter": enter,
        "leave": leave,
        "note": note,
        **_bookmarks(state),
        **_lists(state),
    }


def _lists(state: State) -> dict[str, Callable[..., Any]]:
    def begin_lists() -> str:
        state.renamed_lists.append({})
        return ""

    def end_lists() -> str:
        state.renamed_lists.pop()
        return ""

    def list_number(number: int) -> int:
        renamed = state.renamed_lists[-1]
        if number not in renamed and number in state.used_lists and number in state.known_lists:
            renamed[number] = state.new_list(*state.known_lists[number])
        state.used_lists.add(number)
        return renamed.setdefault(number, number)

    return {"begin_lists": begin_lists, "end_lists": end_lists, "list": list_number}


def _bookmarks(state: State) -> dict[str, Callable[..., Any]]:
    def bookmark(key: int) -> int:
        state.ids[f"bookmark:{key}"] = made = state.count("bookmark")
        return made

    def bookmark_end(key: int) -> int:
        return state.ids.get(f"bookmark:{key}", 0)

    def bookmark_name(key: int) -> Markup:
        name = state.constants[key]
        number = state.count(f"bookmark-name:{name}")
        ending = f"_{number}" if number > 1 else ""
        return attribute_markup(name[: 40 - len(ending)] + ending)

    return {"bookmark": bookmark, "bookmark_end": bookmark_end, "bookmark_name": bookmark_name}

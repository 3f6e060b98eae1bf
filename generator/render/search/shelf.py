"""A shelf of the search: the lines of one owner as the browser shows them, and where words stand.

Enters: entries. Leaves: a script with the lines, loaded when one of them is shown, and what the
index of all shelves takes from this one. So who edits one programme writes one shelf anew.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import chain

from generator.core.artifact import Artifact
from generator.core.dataclass import dataclass
from generator.core.wording import wording
from generator.render import address
from generator.render.search.entry import Entry
from generator.render.search.postings import runs
from generator.render.stem import stem, words

# A word on a shelf: stem, form, and the runs of lines that have it in the title and elsewhere.
Word = tuple[str, str, str, str]
# What lines are filtered by, and the runs of those that have it.
Mark = tuple[str, str]

TITLE, TEXT = 0, 1


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the index takes from a shelf: its number of lines, its words and its marks."""

    count: int
    words: tuple[Word, ...]
    kinds: tuple[Mark, ...]
    years: tuple[Mark, ...]
    places: tuple[Mark, ...]
    schools: tuple[Mark, ...]


def shelf_of(entries: Sequence[Entry]) -> Shelf:
    """Return what the index takes from a shelf with these lines."""
    return Shelf(
        len(entries),
        _words(entries),
        _marks(entries, lambda entry: (entry.kind,)),
        _marks(entries, lambda entry: (entry.year,) if entry.year else ()),
        _marks(entries, lambda entry: entry.places),
        _marks(entries, lambda entry: entry.schools),
    )


def lines_of(name: str, entries: Iterable[Entry]) -> Artifact:
    """Return the script with the lines of a shelf; each page and note stands in it once."""
    kinds, pages, notes = list(wording("pages")["search"]["kinds"]), _Numbers(), _Numbers()
    listed = [
        [
            kinds.index(entry.kind),
            entry.title,
            pages[entry.path],
            entry.anchor,
            notes[entry.note],
            entry.year,
        ]
        for entry in entries
    ]
    content = {"lines": listed, "pages": list(pages), "notes": list(notes)}
    return script(f"shelves/{name}", content)


def script(name: str, content: object) -> Artifact:
    """Return a file of the index: a script, so that it is read from a folder, too."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return Artifact(address.search_file(name), f'vektorSearch.take("{name}",{text});\n'.encode())


class _Numbers(dict[str, int]):
    """What was asked for → its number, in the order of asking."""

    def __missing__(self, item: str) -> int:
        self[item] = len(self)
        return self[item]


def _words(entries: Sequence[Entry]) -> tuple[Word, ...]:
    found: dict[str, tuple[list[int], list[int]]] = {}
    for line, entry in enumerate(entries):
        title = set(words(entry.title))
        in_title = {stem(word) for word in title}
        others = {*words(entry.note), *words(entry.words), *words(entry.year)}
        text = {word for word in others if stem(word) not in in_title}
        for field, seen in ((TITLE, title), (TEXT, text)):
            for word in seen:
                found.setdefault(word, ([], []))[field].append(line)
    count = len(entries)
    listed = ((stem(word), word, *_fields(found[word], count)) for word in found)
    return tuple(sorted(listed))


def _fields(lines: tuple[list[int], list[int]], count: int) -> tuple[str, str]:
    title, text = (runs(found, count) if found else "" for found in lines)
    return title, text


def _marks(entries: Iterable[Entry], marks: Callable[[Entry], tuple[str, ...]]) -> tuple[Mark, ...]:
    """Return what lines are marked with. Lines with the same marks are taken together."""
    together: dict[tuple[str, ...], list[int]] = {}
    count = 0
    for line, entry in enumerate(entries):
        together.setdefault(marks(entry), []).append(line)
        count += 1
    found: dict[str, list[tuple[str, ...]]] = {}
    for each in together:
        for mark in dict.fromkeys(each):
            found.setdefault(mark, []).append(each)

    @cache  # the schools of a programme are marked alike
    def written(groups: tuple[tuple[str, ...], ...]) -> str:
        return runs(sorted(chain.from_iterable(map(together.__getitem__, groups))), count)

    return tuple((mark, written(tuple(found[mark]))) for mark in sorted(found))

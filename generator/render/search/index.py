"""The index of all shelves: a head that the search page loads, and files loaded when asked for.

Enters: shelves in order. Leaves: search/head.js with the tables of stems and the names of shelves
and files; search/words/…: words by the first letters of their stems, a file split by the next
letter where it would grow too large; search/marks/…: which lines a filter keeps, schools by
municipality. A search loads the files of its words and filters, then the lines that it shows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field

from generator.core.artifact import Artifact
from generator.core.dataclass import dataclass
from generator.core.wording import wording
from generator.model.school import School
from generator.render.search.postings import Stream
from generator.render.search.shelf import Mark, Shelf, script
from generator.render.site import Site, schools_in_order
from generator.render.split import LONGEST
from generator.render.stem import ENDINGS, LITTLE, VOWELS

# Bytes that a file of words may have if it can be split.
_LARGEST = 64_000
# Ends the letters of a file that holds one stem alone.
_ALONE = "."

Streams = dict[str, Stream]


@dataclass(slots=True)
class SearchIndex:
    """The index while shelves are added, in their order."""

    names: list[str] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    words: dict[str, dict[str, tuple[Stream, Stream]]] = field(default_factory=dict)
    kinds: Streams = field(default_factory=dict)
    years: Streams = field(default_factory=dict)
    places: Streams = field(default_factory=dict)
    schools: Streams = field(default_factory=dict)

    def add(self, name: str, shelf: Shelf) -> None:
        """Add a shelf behind all others."""
        number = len(self.names)
        self.names.append(name)
        self.counts.append(shelf.count)
        for stem, form, *fields in shelf.words:
            streams = self.words.setdefault(stem, {}).setdefault(form, (Stream(), Stream()))
            for stream, found in zip(streams, fields, strict=True):
                if found:
                    stream.add(number, found)
        for sort in ("kinds", "years", "places", "schools"):
            _add_marks(getattr(self, sort), number, getattr(shelf, sort))


def index_files(site: Site, index: SearchIndex) -> Iterator[Artifact]:
    """Give the files of an index that has all shelves."""
    keys = []
    for key, words in _split("", _listed(index)):
        keys.append(key)
        yield script(_word_file(key), words)
    for sort in ("kinds", "years", "places"):
        yield script(f"marks/{sort}", _texts(getattr(index, sort)))
    yield from _school_files(site, index)
    yield script("head", _head(site, index, keys))


def _add_marks(streams: Streams, shelf: int, marks: Iterable[Mark]) -> None:
    for mark, found in marks:
        streams.setdefault(mark, Stream()).add(shelf, found)


def _head(site: Site, index: SearchIndex, keys: Sequence[str]) -> dict[str, object]:
    kinds = wording("pages")["search"]["kinds"]
    return {
        "vowels": VOWELS,
        "endings": ENDINGS,
        "little": LITTLE,
        "kinds": [[kind, str(name), int(kind in index.kinds)] for kind, name in kinds.items()],
        "years": sorted(index.years, reverse=True),
        "places": _places(site, index),
        "apart": int(_is_apart(site)),
        "words": list(keys),
        "names": _shortened(index.names),
        "counts": index.counts,
    }


def _places(site: Site, index: SearchIndex) -> list[tuple[str, str]]:
    """Return id and name of the municipalities that lines have, by region and name."""
    known = site.registry.municipalities
    found = [(known[each].region, known[each].name, each) for each in index.places if each in known]
    return [(each, name) for _, name, each in sorted(found)]


def _shortened(names: Iterable[str]) -> list[object]:
    """Return names, each as how much of the one before it repeats, and the rest."""
    found: list[object] = []
    before = ""
    for name in names:
        same = next(
            (
                at
                for at, letters in enumerate(zip(before, name, strict=False))
                if len({*letters}) > 1
            ),
            min(len(before), len(name)),
        )
        found += (same, name[same:])
        before = name
    return found


def _listed(index: SearchIndex) -> list[tuple[str, list[str]]]:
    """Return stems in order, each with what its file says: endings and where the form stands."""
    return [
        (
            stem,
            [
                text
                for form, (title, other) in sorted(index.words[stem].items())
                for text in (form[len(stem) :], str(title), str(other))
            ],
        )
        for stem in sorted(index.words)
    ]


def _split(
    letters: str, words: list[tuple[str, list[str]]]
) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """Give the files of words that begin with ``letters``, by the letters that tell them apart."""
    if len(words) == 1 or sum(map(_size, words)) <= _LARGEST:
        yield letters, dict(words)
        return
    groups: dict[str, list[tuple[str, list[str]]]] = {}
    for stem, found in words:
        groups.setdefault(stem[: len(letters) + 1], []).append((stem, found))
    for more, group in groups.items():
        if more == letters:  # the stem that is no longer than these letters
            yield letters + _ALONE, dict(group)
        else:
            yield from _split(more, group)


def _size(word: tuple[str, list[str]]) -> int:
    return len(json.dumps(word, ensure_ascii=False).encode())


def _word_file(letters: str) -> str:
    return "words/w" + "".join(f"-{ord(letter):x}" for letter in letters)


def _texts(streams: Mapping[str, Stream]) -> dict[str, str]:
    return {name: str(streams[name]) for name in sorted(streams)}


def _is_apart(site: Site) -> bool:
    """Tell whether the schools are too many for one list to choose from."""
    return len(site.registry.schools) > LONGEST


def _school_files(site: Site, index: SearchIndex) -> Iterator[Artifact]:
    """Give the schools to choose from, with what lines concern them."""
    if not _is_apart(site):
        yield script("marks/schools", _choice(index, schools_in_order(site)))
        return
    homes: dict[str, list[School]] = {place: [] for place, _ in _places(site, index)}
    for school in schools_in_order(site):
        homes.setdefault(school.municipality, []).append(school)
    for home, schools in homes.items():
        yield script(f"marks/schools/{home}", _choice(index, schools))


def _choice(index: SearchIndex, schools: Iterable[School]) -> list[tuple[str, str, str, str]]:
    return [
        (each.id, each.name, each.municipality, str(index.schools[each.id]))
        for each in schools
        if each.id in index.schools
    ]

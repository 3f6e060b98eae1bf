"""Datasets: typed rows written as a workbook, CSV, JSON and a schema that describes them.

Enters: a Site. Leaves: artifacts <name>.xlsx, <name>.csv, <name>.json and <name>.schema.json.
CSV: UTF-8 with BOM, «;», decimal comma, CRLF (RFC 4180). JSON: the same rows with true numbers.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from enum import StrEnum
from functools import partial
from itertools import chain
from json.encoder import encode_basestring
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from generator.core.artifact import Artifact
from generator.core.dataclass import dataclass
from generator.core.wording import say, wording
from generator.render.site import Site
from generator.render.workbook import Book, Piece, pieces_of, pour_book, rows_piece

BOM = b"\xef\xbb\xbf"
LIST_SEPARATOR = " | "
# Bytes of a table that may stay in memory while its files are written.
_HELD_BYTES = 32_000_000
_FORMULA_STARTS = frozenset("=+-@\t\r")


class ColumnType(StrEnum):
    """What the cells of a column hold; every cell may be empty."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    MONTH = "month"
    DATE = "date"
    LIST = "list"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Column:
    """A column. ``codes`` names the list of allowed codes in the wording, "" for other types."""

    name: str
    type: ColumnType = ColumnType.TEXT
    codes: str = ""


Value = str | int | Decimal | tuple[str, ...] | None
Row = tuple[Value, ...]


class Owner(StrEnum):
    """Whose rows stand together."""

    SCHOOL = "school"
    PROGRAMME = "programme"


Band = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Split:
    """How a table falls into the rows of its owners, each on its own.

    ``kind`` tells what they are; ``owners`` gives their ids in the order of the table. ``rows``
    gives the rows of one of them, each with its band: the table is ordered by bands, and within a
    band by owners.
    """

    kind: Owner
    owners: Callable[[Site], Iterable[str]]
    rows: Callable[[Site, str], Iterable[tuple[Band, Row]]]


@dataclass(frozen=True, slots=True)
class Dataset:
    """A dataset: a row has one value per column; ``rows`` gives them in a stable order.

    ``split`` is for large tables: what one owner has is then written without the others.
    """

    name: str
    columns: tuple[Column, ...]
    rows: Callable[[Site], Iterable[Row]]
    split: Split | None = None


# A file below data/ and its bytes in pieces.
Pieces: TypeAlias = "tuple[str, Iterable[bytes]]"


class Part(NamedTuple):
    """The rows that an owner has in a band, as they stand in each file."""

    band: Band
    csv: bytes
    json: bytes
    sheet: bytes
    piece: Piece


def split_dataset(name: str, columns: tuple[Column, ...], split: Split) -> Dataset:
    """Return a dataset of the rows that ``split`` gives."""
    return Dataset(name, columns, partial(_split_rows, split), split)


def _split_rows(split: Split, site: Site) -> Iterator[Row]:
    found = (pair for owner in split.owners(site) for pair in split.rows(site, owner))
    # Sorting is stable: owners, and the rows of each, keep their order within a band.
    return (row for _, row in sorted(found, key=itemgetter(0)))


def parts_of(dataset: Dataset, site: Site, owner: str) -> tuple[Part, ...]:
    """Return the rows of one owner of a split dataset, by bands."""
    bands: dict[Band, list[Row]] = {}
    for band, row in dataset.split.rows(site, owner) if dataset.split else ():
        bands.setdefault(band, []).append(row)
    return tuple(_part(dataset, band, rows) for band, rows in bands.items())


def _part(dataset: Dataset, band: Band, rows: list[Row]) -> Part:
    piece, sheet = rows_piece(_kinds(dataset), rows)
    return Part(band, _csv_lines(rows), _json_lines(dataset, rows), sheet, piece)


def write_parts(
    dataset: Dataset, owners: Iterable[str], parts: Callable[[str], tuple[Part, ...]]
) -> tuple[int, list[Pieces]]:
    """Return the number of rows of a split dataset, and its files in pieces.

    ``owners`` are in their order, ``parts`` gives those of one. The pieces are read one by one, so
    a table may be longer than memory.
    """
    parts = _held(parts)
    found = [
        (part.band, owner, at, part.piece)
        for owner in owners
        for at, part in enumerate(parts(owner))
    ]
    # Sorting is stable: owners keep their order within a band.
    found.sort(key=itemgetter(0))
    order, pieces = [(owner, at) for _, owner, at, _ in found], [piece for *_, piece in found]
    sheets = (parts(owner)[at].sheet for owner, at in order)
    table = chain([write_csv(dataset.columns, ())], (parts(owner)[at].csv for owner, at in order))
    listed = _json_pieces(parts(owner)[at].json for owner, at in order)
    return sum(piece.rows for piece in pieces), [
        (f"{dataset.name}.csv", table),
        (f"{dataset.name}.json", listed),
        (f"{dataset.name}.xlsx", pour_book(book_of(dataset), pieces, sheets)),
        (f"{dataset.name}.schema.json", [_text(describe(dataset))]),
    ]


def _held(parts: Callable[[str], tuple[Part, ...]]) -> Callable[[str], tuple[Part, ...]]:
    """Return what gives the same and asks for the first megabytes once, not for every file."""
    held: dict[str, tuple[Part, ...]] = {}
    room = _HELD_BYTES

    def get(owner: str) -> tuple[Part, ...]:
        nonlocal room
        found = held.get(owner)
        if found is None:
            found = parts(owner)
            room -= sum(len(part.csv) + len(part.json) + len(part.sheet) for part in found)
            if room >= 0:
                held[owner] = found
        return found

    return get


def _json_pieces(lines: Iterable[bytes]) -> Iterator[bytes]:
    before = b"[\n"
    for each in lines:
        yield before + each
        before = b",\n"
    yield b"[]\n" if before == b"[\n" else b"\n]\n"


def write_dataset(dataset: Dataset, site: Site) -> Iterator[Artifact]:
    """Give the files of a dataset, at paths below data/."""
    yield from write_rows(dataset, tuple(dataset.rows(site)))


def write_rows(dataset: Dataset, rows: tuple[Row, ...]) -> Iterator[Artifact]:
    """Give the files of a dataset that has these rows."""
    yield Artifact(f"{dataset.name}.csv", write_csv(dataset.columns, rows))
    yield Artifact(f"{dataset.name}.json", _json_list(_json_lines(dataset, rows)))
    yield Artifact(f"{dataset.name}.xlsx", b"".join(_book(dataset, rows)))
    yield Artifact(f"{dataset.name}.schema.json", _text(describe(dataset)))


def _book(dataset: Dataset, rows: tuple[Row, ...]) -> Iterator[bytes]:
    found = tuple(pieces_of(_kinds(dataset), rows))
    pieces = [piece for piece, _ in found]
    yield from pour_book(book_of(dataset), pieces, (deflated for _, deflated in found))


def book_of(dataset: Dataset) -> Book:
    """Return what the workbook of a dataset tells besides its rows: headings and the passport."""
    described, words = describe(dataset), wording("downloads")["book"]
    columns = [_passport_row(dataset, column) for column in dataset.columns]
    return Book(
        str(described["title"]),
        _kinds(dataset),
        tuple(row[0] for row in columns),
        str(words["sheet"]),
        str(words["passport"]),
        (
            (str(words["title"]), str(described["title"])),
            (str(words["name"]), dataset.name),
            (str(words["description"]), str(described["description"])),
            (str(words["columns"]),),
            tuple(map(str, words["heads"])),
            *columns,
        ),
    )


def _passport_row(dataset: Dataset, column: Column) -> tuple[str, ...]:
    meaning = column_meaning(dataset, column)
    heading = meaning.partition(";")[0]
    codes = "; ".join(f"{code} – {text}" for code, text in column_codes(column).items())
    kind = say("pages", f"column-type.{column.type.value}")
    return (heading[:1].upper() + heading[1:], column.name, kind, meaning, codes)


def _kinds(dataset: Dataset) -> tuple[str, ...]:
    return tuple(column.type.value for column in dataset.columns)


def write_csv(columns: tuple[Column, ...], rows: Iterable[Row]) -> bytes:
    """Return the rows as CSV. A text that would run as a formula is preceded by ``'``."""
    return BOM + _csv_lines([tuple(column.name for column in columns)]) + _csv_lines(rows)


def _csv_lines(rows: Iterable[Row]) -> bytes:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    writer.writerows([_csv_cell(value) for value in row] for row in rows)
    return stream.getvalue().encode("utf-8")


def describe(dataset: Dataset) -> dict[str, object]:
    """Return the schema of a dataset: title, description, and every column with its meaning."""
    words = wording("pages")["data"][dataset.name]
    return {
        "name": dataset.name,
        "title": str(words["title"]),
        "description": str(words["description"]),
        "columns": [_describe_column(dataset, column) for column in dataset.columns],
    }


def column_meaning(dataset: Dataset, column: Column) -> str:
    """Return what a column holds: the dataset's own words, or those that all datasets share."""
    words = wording("pages")
    own = words["data"][dataset.name].get("columns", {})
    return str(own.get(column.name) or words["columns"][column.name])


def column_codes(column: Column) -> dict[str, str]:
    """Return code → meaning of a column of codes; nothing for other columns."""
    if column.codes == "status":
        return dict(wording("analyse")["execution"])
    return dict(wording("pages")["codes"][column.codes]) if column.codes else {}


def _describe_column(dataset: Dataset, column: Column) -> dict[str, object]:
    described: dict[str, object] = {
        "name": column.name,
        "type": column.type.value,
        "description": column_meaning(dataset, column),
    }
    codes = column_codes(column)
    if codes:
        described["codes"] = [{"code": code, "meaning": text} for code, text in codes.items()]
    return described


def _json_list(lines: bytes) -> bytes:
    return b"[\n" + lines + b"\n]\n" if lines else b"[]\n"


def _json_lines(dataset: Dataset, rows: Iterable[Row]) -> bytes:
    """Return rows as json.dumps writes them with an indent of 1, which it does slowly."""
    names = [f"  {encode_basestring(column.name)}: " for column in dataset.columns]
    return ",\n".join([_json_row(names, row) for row in rows]).encode()


def _json_row(names: list[str], row: Row) -> str:
    cells = [name + _json_cell(value) for name, value in zip(names, row, strict=True)]
    return " {\n" + ",\n".join(cells) + "\n }"


def _text(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _csv_cell(value: Value) -> str:
    if type(value) is str and value[:1] not in _FORMULA_STARTS and "\r" not in value:
        return value
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return format(value, "f").replace(".", ",")
    if isinstance(value, int):
        return str(value)
    text = LIST_SEPARATOR.join(value) if isinstance(value, tuple) else value
    text = text.replace("\r\n", "\n")
    return f"'{text}" if text[:1] in _FORMULA_STARTS else text


def _json_cell(value: Value) -> str:
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None:
        return "null"
    if isinstance(value, Decimal):
        return repr(int(value) if value == value.to_integral_value() else float(value))
    if isinstance(value, int):
        return str(value)
    listed = ",\n   ".join(map(encode_basestring, value))
    return f"[\n   {listed}\n  ]" if value else "[]"

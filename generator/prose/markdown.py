"""Markdown texts as the rules of prose read them: passages and tables.

Enters a text with its tokens. Leaves paragraphs, headings, list items and cells as passages whose
every letter knows its line and column, and tables with their heading. What a token prints is not
known here: it reads as an ellipsis.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import field

from generator.core.dataclass import dataclass
from generator.core.finding import Place
from generator.core.regex import regex
from generator.prose.excerpt import TOKEN
from generator.prose.passage import Passage, ProseTable


@dataclass(frozen=True, slots=True)
class ProseText:
    """The passages of a text in its order, cells among them, and its tables."""

    passages: tuple[Passage, ...]
    tables: tuple[ProseTable, ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a line, its column counted from 1; holes stand where nothing is printed."""

    line: int
    column: int
    text: str


@dataclass(slots=True)
class _Reading:
    """One reading: ``held`` are the lines of the open paragraph; the lists fill on the way."""

    file: str
    held: list[_Piece] = field(default_factory=list)
    in_list: bool = False
    passages: list[Passage] = field(default_factory=list)
    tables: list[ProseTable] = field(default_factory=list)

    def read_line(self, line: str, number: int) -> None:
        """Take a line into the open paragraph, or begin another with it."""
        opening = _OPENING.match(line)
        # Inside a paragraph only «1.» begins a list: «№ 30. Приказ» may break at its number.
        counted = opening["number"] if opening else None
        if opening and self.held and counted not in {None, "1"} and not self.in_list:
            opening = None
        if opening or not line.strip():
            self.close()
            self.in_list = bool(opening and not opening["heading"])
        piece = _trimmed(line, opening.end() if opening else 0, len(line), number)
        if piece.text:
            self.held.append(piece)
        if opening and opening["heading"]:
            self.close()

    def read_table(self, lines: Sequence[str], first: int) -> None:
        """Take a table: its heading, the line of dashes, its body."""
        self.close()
        numbered = [(first + at, line) for at, line in enumerate(lines) if at != 1]
        rows = [_cells(line, number) for number, line in numbered]
        laid = [[self._passage([cell]) for cell in _fitted(row, len(rows[0]))] for row in rows]
        self.passages += [cell for row in laid for cell in row if cell.text]
        texts = tuple(tuple(cell.text for cell in row) for row in laid)
        place = Place(self.file, first, rows[0][0].column)
        self.tables.append(ProseTable(self.file, "", texts, place=place))

    def close(self) -> None:
        """End the open paragraph."""
        if self.held:
            self.passages.append(self._passage(self.held))
        self.held, self.in_list = [], False

    def _passage(self, pieces: Sequence[_Piece]) -> Passage:
        text = ""
        runs: list[tuple[int, Place]] = []
        for piece in pieces:
            text += " " if text else ""
            for run in _PRINTED.finditer(_without_marks(piece.text)):
                runs.append((len(text), Place(self.file, piece.line, piece.column + run.start())))
                text += run[0]
        place = runs[0][1] if runs else Place(self.file, pieces[0].line, pieces[0].column)
        return Passage(self.file, "", text, place, tuple(runs))


def split_markdown(file: str, text: str) -> ProseText:
    """Return the passages and tables of a Markdown text. Source: CommonMark, tables of GFM."""
    lines = [TOKEN.sub(_hollow, line) for line in text.split("\n")]
    reading = _Reading(file)
    at = 0
    while at < len(lines):
        end = _table_end(lines, at)
        if end:
            reading.read_table(lines[at:end], at + 1)
        else:
            reading.read_line(lines[at], at + 1)
        at = max(end, at + 1)
    reading.close()
    return ProseText(tuple(reading.passages), tuple(reading.tables))


def _table_end(lines: Sequence[str], at: int) -> int:
    """Return the number of the line behind the table that begins at ``at``, or 0 for no table."""
    if at + 1 >= len(lines) or "|" not in lines[at] or not _DASHES.fullmatch(lines[at + 1]):
        return 0
    if len(_cells(lines[at], 0)) != len(_cells(lines[at + 1], 0)):
        return 0
    end = at + 2
    while end < len(lines) and lines[end].strip() and not _OPENING.match(lines[end]):
        end += 1
    return end


def _cells(line: str, number: int) -> list[_Piece]:
    bars = [match.start() for match in _BAR.finditer(line)]
    bounds = list(zip([-1, *bars], [*bars, len(line)], strict=True))
    # The outer bars are optional: what stands outside them is no cell.
    if bars and not line[: bars[0]].strip():
        del bounds[0]
    if bars and not line[bars[-1] + 1 :].strip():
        del bounds[-1]
    return [_trimmed(line, start + 1, end, number) for start, end in bounds]


def _fitted(row: list[_Piece], width: int) -> list[_Piece]:
    """Return the row with as many cells as the heading has."""
    lacking = width - len(row)
    return [*row[:width], *[_Piece(row[0].line, row[-1].column, "")] * lacking]


def _trimmed(line: str, start: int, end: int, number: int) -> _Piece:
    part = line[start:end]
    column = start + len(part) - len(part.lstrip()) + 1
    return _Piece(number, column, part.strip())


def _without_marks(text: str) -> str:
    """Return ``text`` with holes for the asterisks of emphasis and for escaping backslashes."""
    hollow = _EMPHASIS.sub(lambda found: f"{_holes(found[1])}{found[2]}{_holes(found[1])}", text)
    return _ESCAPE.sub(_HOLE, hollow)


def _hollow(token: re.Match[str]) -> str:
    return "…" + _holes(token[0][1:])


def _holes(text: str) -> str:
    return _HOLE * len(text)


_HOLE = "\0"
_PRINTED = regex(rf"[^{_HOLE}]+")
_OPENING = regex(r"\s*(?:(?P<heading>#{1,6})|[-*+]|(?P<number>\d{1,9})[.)])\s+")
_BAR = regex(r"(?<!\\)\|")
_DASHES = regex(r"(?=.*\|)\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_EMPHASIS = regex(r"(?<![\\*])(\*{1,3})(?=[^\s*])(.+?)(?<=[^\s\\*])\1(?!\*)")
_ESCAPE = regex(r"\\(?=[!-/:-@\[-`{-~])")

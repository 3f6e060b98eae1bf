"""A syntax error of libyaml → one finding with a Russian cause.

Enters: libyaml's exception and the lines of the text. Leaves: a located finding; the English
text is only looked at, never printed.
"""

from __future__ import annotations

from collections.abc import Callable

from yaml.error import MarkedYAMLError

from generator.core.finding import Finding, Place, Severity, finding
from generator.core.regex import regex
from generator.read.node import place_of

_KEY_GLUED = regex(r"\s*(?:- )*[\w-]+:[^\s:]")
_ONLY_KEY_BEFORE = regex(r"\s*(?:- +)*[\w-]+\s*")
_SHOWN_LENGTH = 60


def syntax_finding(error: MarkedYAMLError, lines: list[str], file: str) -> Finding:
    """Return the finding that explains a syntax error of libyaml."""
    slug, at_context = _slug(error.problem or "", error, lines)
    mark = error.context_mark if at_context and error.context_mark else error.problem_mark
    place = place_of(mark, file) if mark else Place(file)
    if slug == "yaml-colon-space":
        place = _glued_key(lines, place.line - 1, file)
    line = _line(lines, place.line - 1)
    character = line[place.column - 1 : place.column]
    return finding(slug, Severity.ERROR, file, place=place, found=_shown(line), character=character)


def _glued_key(lines: list[str], number: int, file: str) -> Place:
    """Return the place of the colon that text is glued to: on this line or on the one before."""
    while number and not _KEY_GLUED.match(lines[number]):
        number -= 1
    return Place(file, number + 1, lines[number].find(":") + 1)


def _slug(problem: str, error: MarkedYAMLError, lines: list[str]) -> tuple[str, bool]:
    """Return the slug and whether the context's mark is the better place."""
    context = error.context or ""
    for part, slug, at_context in _DIRECT:
        if part in problem or part in context:
            return slug, at_context
    if "could not find expected ':'" in problem and error.context_mark:
        glued = _KEY_GLUED.match(_line(lines, error.context_mark.line))
        return ("yaml-colon-space" if glued else "yaml-key-without-colon"), True
    for part, choose in _BY_LINE:
        if part in problem and error.problem_mark:
            return choose(lines, error.problem_mark.line, error.problem_mark.column), False
    return "yaml-syntax", False


def _mapping_values(lines: list[str], number: int, column: int) -> str:
    if not _ONLY_KEY_BEFORE.fullmatch(lines[number][:column]):
        return "yaml-colon-in-text"
    before = _line(lines, number - 1)
    return "yaml-colon-space" if _KEY_GLUED.match(before) else "yaml-indentation"


def _dash(lines: list[str], number: int, column: int) -> str:
    """Tell a dash that stands for «nothing» from a list that begins on the line of its key."""
    after = lines[number][column + 1 :].partition(" #")[0]
    return "yaml-dash-misplaced" if after.strip() else "yaml-dash-alone"


def _expected_key(lines: list[str], number: int, column: int) -> str:
    line = _line(lines, number)
    if line[column : column + 1] == ":":
        return "yaml-key-empty"
    return "yaml-text-after-value" if line[:column].strip(" -") else "yaml-indentation"


def _document_start(lines: list[str], number: int, _column: int) -> str:
    ended = any(line.startswith("...") for line in lines[:number])
    return "yaml-several-documents" if ended else "yaml-indentation"


def _no_token(lines: list[str], number: int, column: int) -> str:
    character = _line(lines, number)[column : column + 1]
    return "yaml-tab" if character == "\t" else "yaml-reserved-character"


# (part of libyaml's problem or context, slug, whether the context's mark is the place)
_DIRECT = (
    ("found unexpected end of stream", "yaml-quote-unclosed", True),
    ("found unexpected document indicator", "yaml-quote-unclosed", True),
    ("tab character", "yaml-tab", False),
    ("unknown escape character", "yaml-escape", False),
    ("expected hexdecimal number", "yaml-escape", False),
    ("invalid Unicode character escape", "yaml-escape", False),
    ("expected comment or line break", "yaml-block-header", True),
    ("indentation indicator", "yaml-block-header", True),
    ("mapping keys are not allowed", "yaml-reserved-character", False),
    ("expected ',' or", "yaml-bracket-unclosed", True),
    ("expected node content", "yaml-bracket-stray", False),
    ("expected '-' indicator", "yaml-indentation", False),
    ("incompatible YAML document", "yaml-directive", False),
    ("unknown directive name", "yaml-directive", True),
    ("while scanning a directive", "yaml-reserved-character", True),
    ("while scanning a %TAG", "yaml-directive", True),
    ("while scanning an alias", "yaml-reserved-character", True),
    ("while scanning an anchor", "yaml-reserved-character", True),
    ("while scanning a tag", "yaml-reserved-character", True),
    ("while parsing a tag", "yaml-reserved-character", True),
    ("undefined tag handle", "yaml-reserved-character", True),
)
_BY_LINE: tuple[tuple[str, Callable[[list[str], int, int], str]], ...] = (
    ("block sequence entries are not allowed", _dash),
    ("mapping values are not allowed", _mapping_values),
    ("did not find expected key", _expected_key),
    ("expected <document start>", _document_start),
    ("cannot start any token", _no_token),
)


def _line(lines: list[str], number: int) -> str:
    return lines[number] if 0 <= number < len(lines) else ""


def _shown(line: str) -> str:
    text = line.strip()
    return text if len(text) <= _SHOWN_LENGTH else text[: _SHOWN_LENGTH - 1] + "…"

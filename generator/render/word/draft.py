"""The draft: what is known about a part while it is turned into Jinja source.

Enters: nothing; these are types. Leaves: snippets of Jinja code, which stand in the XML tree as
placeholders of two characters that no text may contain (Unicode noncharacters), and problems.
"""

from __future__ import annotations

from dataclasses import field, replace

from generator.core.dataclass import dataclass
from generator.core.finding import Severity
from generator.render.word.ooxml import Element
from generator.render.word.tag import Tag

BEGIN, END = "\ufdd0", "\ufdd1"
BLOCK_START, BLOCK_END = "\ufdd2", "\ufdd3"
VARIABLE_START, VARIABLE_END = "\ufdd4", "\ufdd5"
DELIMITERS = (BLOCK_START, BLOCK_END, VARIABLE_START, VARIABLE_END, "\ufdd6", "\ufdd7")
MARKER = "{urn:vektor:template}marker"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a tag stands: template, part, and numbers counted from 1 (0: not there)."""

    template: str
    part: str = ""
    table: int = 0
    row: int = 0
    cell: int = 0
    paragraph: int = 0
    words: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake of a template; ``slug`` and ``parameters`` as of a finding."""

    slug: str
    spot: Spot
    parameters: tuple[tuple[str, str], ...] = ()
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of Jinja source and the tag that it came from."""

    code: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Placed:
    """A tag, its number in the draft, its place, and the text element that holds it."""

    number: int
    tag: Tag
    spot: Spot
    carrier: Element
    story: Element

    def turned(self, **changes: str) -> Placed:
        """Return the same place with another level, kind or text of the tag."""
        return replace(self, tag=replace(self.tag, **changes))


@dataclass(frozen=True, slots=True)
class Draft:
    """Snippets, problems and constants of one template, gathered part by part."""

    template: str
    snippets: list[Snippet] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    constants: list[str] = field(default_factory=list)

    def place(self, code: str, spot: Spot) -> str:
        """Return the placeholder of a new snippet."""
        self.snippets.append(Snippet(code, spot))
        return placeholder(len(self.snippets) - 1)

    def recode(self, number: int, code: str) -> None:
        """Change the code of a snippet; its placeholder stays where it is."""
        self.snippets[number] = replace(self.snippets[number], code=code)

    def statement(self, text: str, spot: Spot) -> str:
        """Return the placeholder of a Jinja statement."""
        return self.place(statement_code(text), spot)

    def value(self, text: str, spot: Spot) -> str:
        """Return the placeholder of a printed Jinja expression."""
        return self.place(value_code(text), spot)

    def attribute(self, text: str, spot: Spot) -> str:
        """Return the placeholder of an expression printed inside an attribute."""
        return self.value(f"({text}) | vektor_attribute", spot)

    def constant(self, text: str) -> int:
        """Return the number under which ``text`` is kept for rendering."""
        if text not in self.constants:
            self.constants.append(text)
        return self.constants.index(text)

    def problem(
        self, slug: str, spot: Spot, severity: Severity = Severity.ERROR, **parameters: object
    ) -> None:
        """Note a mistake."""
        texts = tuple((name, str(value)) for name, value in parameters.items())
        self.problems.append(Problem(slug, spot, texts, severity))


def placeholder(number: int) -> str:
    """Return the text that stands for snippet ``number``."""
    return f"{BEGIN}{number}{END}"


def statement_code(text: str) -> str:
    """Return a Jinja statement; each snippet begins its own line, so lines lead back to tags."""
    return f"{BLOCK_START}\n{text}{BLOCK_END}"


def value_code(text: str) -> str:
    """Return a printed Jinja expression."""
    return f"{VARIABLE_START}\n{text}{VARIABLE_END}"


def placeholders_in(text: str) -> list[str]:
    """Split ``text`` into literals and numbers of snippets, in turn; it begins with a literal."""
    pieces = text.split(BEGIN)
    found = [pieces[0]]
    for piece in pieces[1:]:
        number, _, literal = piece.partition(END)
        found += [number, literal]
    return found

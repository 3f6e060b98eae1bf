"""Tags in the text of a paragraph: where they stand and what they say.

Enters: the text of a paragraph as a person reads it. Leaves: spans with tags, or with what is
wrong. Word's typographic quotes inside a tag are read as plain ones.
"""

from __future__ import annotations

from generator.core.dataclass import dataclass

_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_LEVELS = ("p", "tr", "tc", "r")
_PARTNERS = {'"': '"', "'": "'", "“": "”", "„": "“”", "«": "»", "”": "”", "‘": "’", "’": "’"}

VALUE, STATEMENT, COMMENT = "value", "statement", "comment"
_KINDS = {"{{": VALUE, "{%": STATEMENT, "{#": COMMENT}


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag: its kind, its level ("", p, tr, tc, r), first word and text without braces."""

    kind: str
    level: str
    text: str

    @property
    def word(self) -> str:
        """Return the first word of a statement, "" for a value."""
        return self.text.partition(" ")[0] if self.kind == STATEMENT else ""

    @property
    def argument(self) -> str:
        """Return what follows the first word."""
        return self.text.partition(" ")[2].strip()

    @property
    def written(self) -> str:
        """Return the tag as a person would write it."""
        opening = {VALUE: "{{", STATEMENT: "{%", COMMENT: "{#"}[self.kind]
        return f"{opening}{self.level} {self.text} {_CLOSERS[opening]}"


@dataclass(frozen=True, slots=True)
class Span:
    """``text[start:end]`` is a tag; ``tag`` is None when it is not closed or never opened."""

    start: int
    end: int
    tag: Tag | None


def find_tags(text: str) -> list[Span]:
    """Return the tags of a paragraph's text in their order."""
    spans, at = [], 0
    while (start := _next_brace(text, at)) >= 0:
        span = _span_from(text, start)
        spans.append(span)
        at = span.end
    return spans


def _next_brace(text: str, at: int) -> int:
    marks = (*_CLOSERS, "%}", "}}")
    found = [position for mark in marks if (position := text.find(mark, at)) >= 0]
    return min(found, default=-1)


def _span_from(text: str, start: int) -> Span:
    opening = text[start : start + 2]
    if opening not in _CLOSERS:
        return Span(start, start + 2, None)
    closer = _CLOSERS[opening]
    end = _closing(text, start + 2, closer)
    if end < 0:
        return Span(start, _unclosed_end(text, start), None)
    return Span(start, end + 2, _tag(opening, text[start + 2 : end]))


def _unclosed_end(text: str, start: int) -> int:
    following = _next_brace(text, start + 2)
    return following if following > start else len(text)


def _closing(text: str, at: int, closer: str) -> int:
    """Return where the tag closes, quoted text skipped when its quotes are in pairs; -1 if not."""
    limit = len(text)
    position, quote = at, ""
    while position < limit:
        character = text[position]
        if quote:
            quote = "" if character in quote else quote
        elif text.startswith(closer, position):
            return position
        elif text[position : position + 2] in _CLOSERS:
            return -1
        else:
            quote = _PARTNERS.get(character, "")
        position += 1
    plain = text.find(closer, at)
    return plain if quote and not any(mark in text[at:plain] for mark in _CLOSERS) else -1


def _tag(opening: str, inner: str) -> Tag:
    level, text = _level_of(inner) if opening != "{#" else ("", inner)
    return Tag(_KINDS[opening], level, straightened(text).strip())


def _level_of(inner: str) -> tuple[str, str]:
    for level in _LEVELS:
        rest = inner[len(level) :]
        if inner.startswith(level) and rest[:1].isspace() and rest.strip():
            return level, rest
    return "", inner


def straightened(text: str) -> str:
    """Return a tag's text with plain quotes and spaces, as Jinja reads it."""
    made, quote = [], ""
    for character in text:
        if quote and character in quote:
            made.append('"')
            quote = ""
        elif quote:
            made.append('\\"' if character == '"' else character)
        elif character in _PARTNERS:
            quote = _PARTNERS[character]
            made.append('"')
        else:
            made.append(" " if character.isspace() else character)
    return "".join(made)

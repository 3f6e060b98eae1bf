"""Read each tag's Jinja on its own, so that every mistake is found and found where it is.

Enters: the structure of a part's tags. Leaves: problems ``template-tag-syntax``.
"""

from __future__ import annotations

from functools import lru_cache

from generator.core.jinja import TemplateSyntaxError
from generator.render.word.draft import Draft, Placed, statement_code, value_code
from generator.render.word.printing import word_environment
from generator.render.word.structure import Structure
from generator.render.word.tag import STATEMENT

_ENVIRONMENT = word_environment({})
_WHOLE = {
    "for": "{tag}" + statement_code("endfor"),
    "if": "{tag}" + statement_code("endif"),
    "elif": statement_code("if x") + "{tag}" + statement_code("endif"),
    "set": "{tag}",
}
_EXPRESSION = frozenset(("colspan", "vm", "hm", "cellbg", "rich"))


def check_syntax(structure: Structure, draft: Draft) -> None:
    """Note every tag that Jinja cannot read."""
    for placed in structure.tags.values():
        if not is_readable(placed):
            draft.problem("template-tag-syntax", placed.spot, tag=placed.tag.written)


def is_readable(placed: Placed) -> bool:
    """Tell whether Jinja can read the tag."""
    return _is_readable(_source(placed))


# Shared files bring the same tags into nearly every template.
@lru_cache(maxsize=4096)
def _is_readable(source: str) -> bool:
    try:
        _ENVIRONMENT.parse(source)
    except TemplateSyntaxError:
        return False
    return True


def _source(placed: Placed) -> str:
    tag = placed.tag
    if tag.kind != STATEMENT:
        return value_code(tag.text)
    if tag.word in _EXPRESSION:
        return value_code(tag.argument) if tag.argument or tag.word in ("rich", "cellbg") else ""
    if tag.word in _WHOLE:
        return _WHOLE[tag.word].format(tag=statement_code(tag.text))
    if tag.word in ("include", "document") and " with " in tag.argument:
        return value_code(tag.argument.partition(" with ")[2])
    return ""

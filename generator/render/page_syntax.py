"""Find page templates that can't be read, before any page is made.

Enters: the sources of site/. Leaves: a finding for each template that has an unreadable tag.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.core.finding import Finding, Place, Severity, finding
from generator.core.jinja import TemplateSyntaxError
from generator.core.regex import regex
from generator.render.html import TEMPLATE_END, PageTemplates

_TAG = regex(r"\{[{%].*?[%}]\}")
_OPEN = regex(r"innermost block that needs to be closed is '(?P<word>\w+)'")
_SHOWN = 80


def unreadable(templates: PageTemplates, sources: Mapping[str, bytes]) -> dict[str, Finding]:
    """Return the findings by the template's path below site/, ordered by path.

    Only the first unreadable tag of a template is known.
    """
    found = {}
    for name in sorted(sources):
        if name.endswith(TEMPLATE_END):
            source = sources[name].decode("utf-8")
            try:
                templates.environment.parse(source, name)
            except TemplateSyntaxError as error:
                found[name] = _finding(name, source, error)
    return found


def _finding(name: str, source: str, error: TemplateSyntaxError) -> Finding:
    file = f"site/{name}"
    place = Place(file, error.lineno, 1)
    still_open = _OPEN.search(error.message or "")
    if still_open:
        tag, missing = (f"{{% {mark}{still_open['word']} %}}" for mark in ("", "end"))
        known = {"tag": tag, "missing": missing}
        return finding("template-block-open", Severity.ERROR, file, place=place, **known)
    tag = _tag_in(source, error.lineno)
    return finding("template-tag-syntax", Severity.ERROR, file, place=place, tag=tag)


def _tag_in(source: str, number: int) -> str:
    """Return the only tag of a line, else the line, cut where it is long."""
    lines = source.splitlines()
    line = lines[number - 1].strip() if 0 < number <= len(lines) else ""
    tags = _TAG.findall(line)
    shown = tags[0] if len(tags) == 1 else line
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"

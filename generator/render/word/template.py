"""Compile a Word template: once, for any number of documents.

Enters: the file of a template, the shared files that it includes, and the layout profile.
Leaves: a CompiledTemplate.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from generator.core.exceptions import VektorError
from generator.core.finding import Severity
from generator.core.jinja import code_of, templates_of
from generator.model.layout import LayoutProfile
from generator.render.word.archive import LEVEL, entry
from generator.render.word.building import build
from generator.render.word.closing import part_digest, standing_parts
from generator.render.word.compiled import CompiledTemplate, Growing, Unit
from generator.render.word.look import Look
from generator.render.word.note_part import KINDS
from generator.render.word.numbering_part import list_starts, next_number
from generator.render.word.package import Relationship
from generator.render.word.place import spot_label
from generator.render.word.printing import word_environment
from generator.render.word.property import APP, APP_TYPE, CORE, CORE_TYPE, app_part
from generator.render.word.source import Source
from generator.render.word.template_cache import Origin, TemplateCache, keep, kept
from generator.render.word.workshop import Workshop, open_workshop

Filters = Mapping[str, Callable[..., Any]]


def compile_template(
    name: str,
    source: bytes,
    shared: Mapping[str, bytes],
    profile: LayoutProfile,
    *,
    filters: Filters | None = None,
    level: int = LEVEL,
    cache: TemplateCache | None = None,
) -> CompiledTemplate:
    """Return the compiled template ``name``.

    ``shared`` maps the names that includes may use to files; ``filters`` are added to the shelf;
    documents are compressed at ``level`` of zlib, which changes no part of them. What ``cache``
    has is taken from there, and what it lacks is put into it.
    Raises: VektorError ``word-template-refused`` or ``word-template-broken``; check_template
    tells every mistake.
    """
    origin = Origin(name, source, shared, profile, level)
    # Filters of a caller may change what is compiled, so then nothing is kept.
    cache = None if filters else cache
    found = kept(cache, origin, lambda: word_environment({})) if cache is not None else None
    if found is not None:
        return found
    shop = open_workshop(name, source, shared, profile)
    look = build(shop)
    _raise_first(shop)
    included = tuple(sorted(shop.included))
    made = _compiled(shop, look, filters or {}, origin, origin.digest(included))
    if cache is not None:
        keep(cache, origin, made, included)
    return made


def _raise_first(shop: Workshop) -> None:
    errors = [each for each in shop.draft.problems if each.severity is Severity.ERROR]
    if errors:
        place = spot_label(errors[0].spot)
        raise VektorError(
            "word-template-broken",
            template=shop.draft.template,
            count=len(errors),
            place=place,
            slug=errors[0].slug,
        )


def _compiled(
    shop: Workshop, look: Look | None, filters: Filters, origin: Origin, digest: str
) -> CompiledTemplate:
    package = shop.package
    notes = {kind: part for kind in KINDS if (part := package.related(package.main, f"{kind}s"))}
    numbering = package.related(package.main, "numbering")
    lists = shop.tree(numbering) if numbering else None
    growing = {part: _growing(package.parts[part]) for part in (*notes.values(), numbering) if part}
    types = {name: package.types[name] for name in package.parts} | {CORE: CORE_TYPE, APP: APP_TYPE}
    rendered = tuple(name for name in shop.sources if name in package.parts)
    standing = {
        **{name: part for name, part in package.parts.items() if name not in rendered},
        **standing_parts(package.main, types, package.relations, growing),
        APP: app_part(),
    }
    return CompiledTemplate(
        name=shop.draft.template,
        main=package.main,
        units=_units(shop.sources, filters),
        rendered=rendered,
        standing={name: entry(name, part, origin.level) for name, part in standing.items()},
        digests={name: part_digest(part) for name, part in standing.items()},
        types=types,
        relations=_relations(shop),
        margin_types={k: v for k, v in package.types.items() if k not in package.parts},
        constants=tuple(shop.draft.constants),
        look=look,
        notes={kind: growing[part] for kind, part in notes.items()},
        numbering=growing.get(numbering),
        numbering_part=numbering,
        first_list=next_number(lists) if lists is not None else 1,
        lists=list_starts(lists) if lists is not None else {},
        restarts_pages=origin.profile.page_number.restarts,
        level=origin.level,
        digest=digest,
    )


def _units(sources: Mapping[str, Source], filters: Filters) -> dict[str, Unit]:
    environment = word_environment(filters)
    codes = {key: code_of(environment, key, each.text) for key, each in sources.items()}
    templates = templates_of(environment, codes)
    return {key: Unit(sources[key], codes[key], templates[key]) for key in sources}


def _growing(part: bytes) -> Growing:
    text = part.decode()
    if text.endswith("/>"):
        name = text[text.rindex("<") + 1 :].split()[0].rstrip("/>")
        return Growing(f"{text[:-2]}>", f"</{name}>")
    at = text.rindex("</")
    return Growing(text[:at], text[at:])


def _relations(shop: Workshop) -> dict[str, tuple[Relationship, ...]]:
    return {part: tuple(each) for part, each in shop.package.relations.items()}

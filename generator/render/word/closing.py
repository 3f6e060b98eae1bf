"""Close a file: bring the parts that were written and all that stands together into one zip.

Enters: a compiled template, what rendering has left. Leaves: the bytes of a .docx, and a digest of
its content. What no document of the template changes is compressed and digested when the template
is compiled, and never again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256

from generator.render.word.archive import entry, pack
from generator.render.word.compiled import CompiledTemplate, Growing
from generator.render.word.package import (
    OFFICE,
    Relationship,
    content_types_part,
    relations_part,
    rels_name,
)
from generator.render.word.property import APP, CORE, CORE_RELATION
from generator.render.word.state import State

_TYPES = "[Content_Types].xml"
_Relations = Mapping[str, Iterable[Relationship]]


def standing_parts(
    main: str, types: Mapping[str, str], relations: _Relations, growing: Mapping[str, Growing]
) -> dict[str, bytes]:
    """Return the parts that a document has when rendering adds nothing to them.

    ``growing`` are notes and numbering by the names of their parts.
    """
    file = [
        Relationship("rId1", f"{OFFICE}/officeDocument", main),
        Relationship("rId2", CORE_RELATION, CORE),
        Relationship("rId3", f"{OFFICE}/extended-properties", APP),
    ]
    related = {"": file} | {part: list(relations[part]) for part in relations if part in types}
    return {
        _TYPES: content_types_part(types),
        **{rels_name(part): relations_part(each) for part, each in related.items() if each},
        **{name: (part.head + part.tail).encode() for name, part in growing.items()},
    }


def own_parts(
    compiled: CompiledTemplate, state: State, written: Mapping[str, bytes]
) -> dict[str, bytes]:
    """Return the parts that a document has for itself; ``written`` are those of its units."""
    changed = {**written, **_notes(compiled, state), **_numbering(compiled, state)}
    if state.parts:
        added = {name: kind for name, (kind, _) in state.parts.items()}
        changed |= {name: content for name, (_, content) in state.parts.items()}
        changed[_TYPES] = content_types_part({**compiled.types, **added})
    return changed | _relations(compiled, state)


def closed(compiled: CompiledTemplate, own: Mapping[str, bytes]) -> bytes:
    """Return the file of a document with its ``own`` parts."""
    entries = dict(compiled.standing)
    for name, part in own.items():
        entries[name] = entry(name, part, compiled.level)
    first = entries.pop(_TYPES)
    return pack([first, *(entries[name] for name in sorted(entries))])


def content_digest(compiled: CompiledTemplate, own: Mapping[str, bytes]) -> str:
    """Return the SHA-256 over name and SHA-256 of every part of a document, ordered by name.

    Two files of equal content have it in common whatever compressed them.
    """
    digests = {**compiled.digests, **{name: part_digest(part) for name, part in own.items()}}
    listed = b"".join(name.encode() + b"\0" + digests[name] for name in sorted(digests))
    return sha256(listed).hexdigest()


def part_digest(part: bytes) -> bytes:
    """Return the SHA-256 of a part."""
    return sha256(part).digest()


def _notes(compiled: CompiledTemplate, state: State) -> dict[str, bytes]:
    made = {}
    for kind, contents in state.notes.items():
        part = compiled.notes.get(kind)
        if part is not None:
            body = "".join(
                f'<w:{kind} w:id="{number}">{content}</w:{kind}>'
                for number, content in enumerate(contents, 1)
            )
            made[f"word/{kind}s.xml"] = f"{part.head}{body}{part.tail}".encode()
    return made


def _numbering(compiled: CompiledTemplate, state: State) -> dict[str, bytes]:
    part = compiled.numbering
    if part is None or not state.lists:
        return {}
    body = ""
    for number, (definition, starts) in enumerate(state.lists, state.first_list):
        reference = f'<w:abstractNumId w:val="{definition}"/>'
        body += f'<w:num w:numId="{number}">{reference}{_starts(starts)}</w:num>'
    return {compiled.numbering_part: f"{part.head}{body}{part.tail}".encode()}


def _starts(values: tuple[int, ...]) -> str:
    """Return overrides that begin a list, and each of its inner levels, anew."""
    return "".join(
        f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{value}"/></w:lvlOverride>'
        for level, value in enumerate(values)
    )


def _relations(compiled: CompiledTemplate, state: State) -> dict[str, bytes]:
    """Return the relationships of the parts to which rendering added any, and of new parts."""
    made = {}
    for part in {**state.relations, **state.margins}:
        source = state.margins.get(part, part)
        known = [*compiled.relations.get(source, ()), *state.relations.get(part, ())]
        if known and (part in compiled.types or part in state.parts):
            made[rels_name(part)] = relations_part(known)
    return made

"""The package: parts of a Word file, how they are related, and which of them a template keeps.

Enters: a file's bytes. Leaves: the parts that belong in a document; comments, custom XML, macros
and other companions of a template never travel into documents.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from functools import lru_cache
from itertools import chain, count
from posixpath import dirname, join, normpath

from generator.core.dataclass import dataclass
from generator.render.word.archive import read_archive
from generator.render.word.ooxml import DECLARATION, names, parse_part
from generator.render.word.refusal import RefusedError

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
MAIN_TYPES = (f"{ML}.document.main+xml", f"{ML}.template.main+xml")

# What the author of a template keeps in it for himself.
_DROPPED = frozenset(
    names(
        "comments commentsExtended commentsIds commentsExtensible people customXml "
        "glossaryDocument webSettings stylesWithEffects attachedTemplate printerSettings "
        "thumbnail keyMapCustomizations recipientData mailMergeSource mailMergeHeaderSource "
        "documenttasks classificationlabels"
    )
)
# What an attribute must not hold as it is; the first stands in all the others.
_NAMED = {
    "&": "&amp;",
    ">": "&gt;",
    "<": "&lt;",
    '"': "&quot;",
    "\n": "&#10;",
    "\r": "&#13;",
    "\t": "&#9;",
}
_REFUSED = {
    "vbaProject": "macros",
    "wordVbaData": "macros",
    "oleObject": "embedded",
    "control": "embedded",
    "aFChunk": "embedded",
    "subDocument": "embedded",
}


@dataclass(frozen=True, slots=True)
class Relationship:
    """``target`` is a part's name, or an address when ``external``."""

    id: str
    type: str
    target: str
    external: bool = False

    @property
    def kind(self) -> str:
        """Return the last step of the type: image, header, hyperlink."""
        return self.type.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Package:
    """Parts by name, their content types, and their relationships; to be filled and changed."""

    main: str
    parts: dict[str, bytes]
    types: dict[str, str]
    relations: dict[str, list[Relationship]]
    dropped: list[str] = field(default_factory=list)

    def related(self, part: str, kind: str) -> str:
        """Return the name of the part that ``part`` refers to as ``kind``; "" for none."""
        found = (each.target for each in self.relations.get(part, ()) if each.kind == kind)
        return next(found, "")

    def relate(self, part: str, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id of the relationship from ``part`` to ``target``, made when missing."""
        known = self.relations.setdefault(part, [])
        for each in known:
            if (each.kind, each.target, each.external) == (kind, target, external):
                return each.id
        made = Relationship(_free_id(known), f"{OFFICE}/{kind}", target, external)
        known.append(made)
        return made.id


def _free_id(known: list[Relationship]) -> str:
    taken = {each.id for each in known}
    return next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)


def open_package(source: bytes) -> Package:
    """Return the package of a Word file with only the parts that a document needs.

    Raises: RefusedError.
    """
    read = _read(source)
    relations = {part: list(each) for part, each in read.relations.items()}
    return replace(
        read,
        parts={**read.parts},
        types={**read.types},
        relations=relations,
        dropped=[*read.dropped],
    )


# Letterheads and other shared files are included by nearly every template.
@lru_cache(maxsize=32)
def _read(source: bytes) -> Package:
    """Return the package of a file, for nobody to change."""
    raw = read_archive(source)
    types = read_content_types(raw)
    main = _main_part(raw, types)
    package = Package(main, {}, {}, {})
    waiting = [main]
    while waiting:
        name = waiting.pop()
        if name in package.parts:
            continue
        package.parts[name] = _part(raw, name)
        package.types[name] = types.get(name, "application/octet-stream")
        package.relations[name] = _kept(name, raw, package.dropped)
        waiting += [each.target for each in package.relations[name] if not each.external]
    return package


def _part(raw: Mapping[str, bytes], name: str) -> bytes:
    if name not in raw:
        raise RefusedError(reason="missing-part", part=name)
    content = raw[name]
    if name.endswith((".xml", ".rels")):
        parse_part(name, content)
    return content


def _main_part(raw: Mapping[str, bytes], types: Mapping[str, str]) -> str:
    for each in read_relations(raw, ""):
        if each.kind == "officeDocument" and types.get(each.target) in MAIN_TYPES:
            return each.target
        if each.kind == "officeDocument" and "macroEnabled" in types.get(each.target, ""):
            raise RefusedError(reason="macros")
    strict = any(b"purl.oclc.org" in part for name, part in raw.items() if name == "_rels/.rels")
    raise RefusedError(reason="strict" if strict else "not-word", part="")


def _kept(name: str, raw: Mapping[str, bytes], dropped: list[str]) -> list[Relationship]:
    kept = []
    for each in read_relations(raw, name):
        if each.kind in _REFUSED:
            raise RefusedError(reason=_REFUSED[each.kind])
        if each.kind in _DROPPED:
            dropped.append(each.kind)
            continue
        if each.external:
            _refuse_remote(each)
        kept.append(each)
    return kept


def _refuse_remote(each: Relationship) -> None:
    scheme = each.target.partition(":")[0].lower()
    anchor = each.target.startswith("#")
    if each.kind != "hyperlink" or not (anchor or scheme in ("http", "https", "mailto")):
        raise RefusedError(reason="remote", target=each.target)


def add_part(package: Package, kind: str, content_type: str, content: bytes) -> str:
    """Return the name of a new part, word/<kind>.xml or with a number."""
    name = free_name(f"word/{kind}.xml", package)
    package.parts[name] = content
    package.types[name] = content_type
    package.relations[name] = []
    return name


def free_name(name: str, package: Package) -> str:
    """Return ``name``, with a number when the package has a part of that name."""
    stem, _, extension = name.rpartition(".")
    numbered = (f"{stem}-{number}.{extension}" for number in count(2))
    taken = {part.lower() for part in package.parts}
    return next(each for each in chain((name,), numbered) if each.lower() not in taken)


def rels_name(part: str) -> str:
    """Return the name of the part that holds the relationships of ``part`` ("" for the file)."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def read_relations(raw: Mapping[str, bytes], part: str) -> list[Relationship]:
    """Return the relationships of ``part`` ("" for the file's own) in their order."""
    name = rels_name(part)
    if name not in raw:
        return []
    found = []
    for each in parse_part(name, raw[name]).iter(f"{{{RELATIONS}}}Relationship"):
        external = each.get("TargetMode") == "External"
        target = each.get("Target", "")
        place = target if external else _absolute(part, target)
        found.append(Relationship(each.get("Id", ""), each.get("Type", ""), place, external))
    return found


def _absolute(part: str, target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    return normpath(join(dirname(part), target))


def read_content_types(raw: Mapping[str, bytes]) -> dict[str, str]:
    """Return part name → content type, as the file declares; Refusal ``not-word`` without."""
    name = "[Content_Types].xml"
    if name not in raw:
        raise RefusedError(reason="not-word", part=name)
    root = parse_part(name, raw[name])
    by_extension = {
        each.get("Extension", "").lower(): each.get("ContentType", "")
        for each in root.iter(f"{{{TYPES}}}Default")
    }
    found = {part: by_extension.get(part.rpartition(".")[2].lower(), "") for part in raw}
    for each in root.iter(f"{{{TYPES}}}Override"):
        found[each.get("PartName", "").lstrip("/")] = each.get("ContentType", "")
    return found


def relations_part(relations: list[Relationship]) -> bytes:
    """Return the bytes of a relationships part; targets are written from the root."""
    lines = [DECLARATION, f'<Relationships xmlns="{RELATIONS}">']
    for each in relations:
        target = _in_attribute(each.target if each.external else f"/{each.target}")
        mode = ' TargetMode="External"' if each.external else ""
        lines.append(f'<Relationship Id="{each.id}" Type="{each.type}" Target="{target}"{mode}/>')
    return "".join([*lines, "</Relationships>"]).encode()


def _in_attribute(text: str) -> str:
    """Return ``text`` between double quotes; xml.sax.saxutils would bring half a web server."""
    for sign, name in _NAMED.items():
        text = text.replace(sign, name)
    return text


def content_types_part(types: Mapping[str, str]) -> bytes:
    """Return the bytes of the content types, every part named."""
    lines = [
        DECLARATION,
        f'<Types xmlns="{TYPES}">',
        f'<Default Extension="rels" ContentType="{RELS_TYPE}"/>',
    ]
    lines += [
        f'<Override PartName="/{name}" ContentType="{types[name]}"/>' for name in sorted(types)
    ]
    return "".join([*lines, "</Types>"]).encode()

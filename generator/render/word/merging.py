"""Merge an included file into the document: its styles, lists, links and media become ours.

Enters: a foreign package and the part of our document where its content will stand. Leaves: the
foreign trees with all ids turned into ours.
"""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.render.word.note_part import KINDS
from generator.render.word.numbering_part import EMPTY, import_numbers, rename_numbers
from generator.render.word.ooxml import Element, R, names, parse_part
from generator.render.word.package import ML, Package, Relationship, add_part, free_name
from generator.render.word.style_part import import_styles, rename_styles
from generator.render.word.workshop import Workshop

_NOT_CARRIED = frozenset(
    names("styles settings numbering theme fontTable footnotes endnotes header footer")
)


@dataclass(frozen=True, slots=True)
class Guest:
    """A foreign package with its body, its notes by kind, and header and footer trees by part."""

    package: Package
    body: Element
    notes: dict[str, Element]
    margins: dict[str, Element]


def open_guest(package: Package, body: Element) -> Guest:
    """Return the trees of a foreign package whose ``body`` part is parsed already."""
    notes = {}
    for kind in KINDS:
        part = package.related(package.main, f"{kind}s")
        if part:
            notes[kind] = parse_part(part, package.parts[part])
    margins = {
        each.target: parse_part(each.target, package.parts[each.target])
        for each in package.relations[package.main]
        if each.kind in ("header", "footer")
    }
    return Guest(package, body, notes, margins)


def merge_looks(guest: Guest, shop: Workshop) -> None:
    """Import styles and lists that the guest uses and turn its references to them into ours."""
    roots = [guest.body, *guest.notes.values(), *guest.margins.values()]
    theirs = _looks(guest.package, "styles")
    ours = shop.package.related(shop.package.main, "styles")
    if theirs is not None and ours:
        mapping, added = import_styles(theirs, shop.tree(ours), roots)
        for root in roots:
            rename_styles(root, mapping)
        roots += added
    lists = _looks(guest.package, "numbering")
    if lists is not None:
        numbers = import_numbers(lists, shop.tree(numbering_of(shop)), roots)
        for root in roots:
            rename_numbers(root, numbers)


def _looks(package: Package, kind: str) -> Element | None:
    part = package.related(package.main, kind)
    return parse_part(part, package.parts[part]) if part else None


def numbering_of(shop: Workshop) -> str:
    """Return the name of our numbering part, made when missing."""
    package = shop.package
    known = package.related(package.main, "numbering")
    if known:
        return known
    made = add_part(package, "numbering", f"{ML}.numbering+xml", EMPTY.encode())
    package.relate(package.main, "numbering", made)
    return made


def merge_relations(root: Element, guest: Package, part: str, ours: Package, host: str) -> None:
    """Turn the relationship ids in ``root`` (their ``part``) into those of our part ``host``."""
    known = {each.id: each for each in guest.relations.get(part, ())}
    for element in root.iter():
        for name, value in element.attrib.items():
            if isinstance(name, str) and name.startswith(f"{{{R}}}") and value in known:
                element.set(name, _relation(known[value], guest, ours, host))


def _relation(each: Relationship, guest: Package, ours: Package, host: str) -> str:
    if each.kind in _NOT_CARRIED:
        return each.id
    target = each.target if each.external else carry_part(each.target, guest, ours)
    return ours.relate(host, each.kind, target, external=each.external)


def carry_part(name: str, guest: Package, ours: Package) -> str:
    """Copy a part with all that it refers to into our package; return its name there."""
    own = guest.relations.get(name, [])
    same = _same_part(name, guest, ours)
    if same:
        return same
    made = free_name(name, ours)
    ours.parts[made] = guest.parts[name]
    ours.types[made] = guest.types[name]
    ours.relations[made] = []
    for each in own:
        target = each.target if each.external else carry_part(each.target, guest, ours)
        ours.relations[made].append(Relationship(each.id, each.type, target, each.external))
    return made


def _same_part(name: str, guest: Package, ours: Package) -> str:
    """Return the name under which we have the same content already, "" when we have not."""
    if guest.relations.get(name):
        return ""
    wanted = (guest.parts[name], guest.types[name])
    ending = name.rpartition(".")[2]
    found = (
        each
        for each, content in ours.parts.items()
        if (content, ours.types[each]) == wanted and each.endswith(ending)
    )
    return next(found, "")

"""Include a file: compile it as a unit of its own that stands in a part of our document.

Enters: the bench of the part that includes, and the file's name. Leaves: the unit's key; its
source is in the workshop. One unit serves every place and every loop that includes the file.
"""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from generator.render.word.ending import secure_body
from generator.render.word.identity import count_lists
from generator.render.word.layout_part import apply_guest_layout
from generator.render.word.merging import Guest, merge_looks, merge_relations, open_guest
from generator.render.word.ooxml import (
    DECLARATION,
    Element,
    child,
    parse_part,
    r,
    remove,
    w,
    with_prefixes,
)
from generator.render.word.package import open_package
from generator.render.word.preparing import prepare
from generator.render.word.refusal import RefusedError
from generator.render.word.section import fill_margins, make_guest_body
from generator.render.word.source import inner_source, write_source
from generator.render.word.workshop import Bench, Workshop, bench_inside


def include_file(bench: Bench, file: str, word: str) -> str:
    """Compile ``file`` for the part at ``bench`` and return the key of its unit.

    ``word`` is include (content only) or document (with its own sections and headers).
    """
    key = f"{bench.host}|{file}|{word}"
    if key in bench.shop.sources:
        return key
    inside = bench_inside(bench, file, key)
    bench.shop.included.add(file)
    try:
        guest = _open(bench, file, word)
    except RefusedError as refusal:
        bench.draft.problem(
            "template-include-broken", inside.spot, file=file, reason=refusal.parameters["reason"]
        )
        return key
    _adopt(guest, inside)
    body = child(guest.body, "body")
    if body is None:
        return key
    if word == "document":
        bench.shop.needs.add("document")
        _adopt_margins(guest, inside)
    else:
        _drop_margins(guest.body)
    _finish(guest, body, inside, word)
    return key


def _open(bench: Bench, file: str, word: str) -> Guest:
    package, profile = open_package(bench.shop.shared[file]), bench.shop.profile
    body = parse_part(package.main, package.parts[package.main])
    if word == "document" and profile is not None:
        apply_guest_layout(body, package, profile)
    return open_guest(package, body)


def _adopt(guest: Guest, bench: Bench) -> None:
    shop = bench.shop
    merge_looks(guest, shop)
    merge_relations(guest.body, guest.package, guest.package.main, shop.package, bench.host)
    for kind, root in guest.notes.items():
        part = guest.package.related(guest.package.main, f"{kind}s")
        merge_relations(root, guest.package, part, shop.package, f"word/{kind}s.xml")
    shop.prefixes.update({key: uri for key, uri in guest.body.nsmap.items() if key})


def _finish(guest: Guest, body: Element, bench: Bench, word: str) -> None:
    draft, section = bench.draft, child(body, "sectPr")
    if word == "include" and section is not None:
        remove(section)
    prepare(guest.body, bench, include_file, guest.notes)
    if count_lists(body, draft, bench.spot):
        bench.shop.needs.add("lists")
    if word == "document":
        make_guest_body(body, draft, bench.spot)
        fill_margins(next(body.iter(w("sectPr"))), bench.shop.package, bench.host)
    else:
        secure_body(body)
    bench.shop.sources[bench.unit] = inner_source(body, draft)


def _drop_margins(root: Element) -> None:
    """Let sections inside an included content take the headers of the document around it."""
    for reference in list(root.iter(w("headerReference"), w("footerReference"))):
        remove(reference)


def _adopt_margins(guest: Guest, bench: Bench) -> None:
    """Make headers and footers of a whole document ours; those with tags are written each time."""
    ids = {e.id: e for e in guest.package.relations[guest.package.main]}
    known: dict[str, str] = {}
    for reference in list(guest.body.iter(w("headerReference"), w("footerReference"))):
        target = ids[reference.get(r("id"), "")].target
        if target not in known:
            known[target] = _adopt_margin(guest, target, bench)
        reference.set(r("id"), known[target])


def _adopt_margin(guest: Guest, target: str, bench: Bench) -> str:
    """Return what stands as the id of a header: an id, or the code that makes one."""
    package, root = bench.shop.package, with_prefixes(guest.margins[target])
    kind = etree.QName(root).localname
    part = _free_margin(bench.shop, kind)
    package.relations[part] = []
    package.types[part] = guest.package.types[target]
    merge_relations(root, guest.package, target, package, part)
    inside = replace(bench, unit=part, host=part, label="header" if kind == "hdr" else "footer")
    prepare(root, inside, include_file, {})
    source = write_source(root, bench.draft)
    if source.spots:
        bench.shop.sources[part] = source
        return bench.draft.value(f"vektor_margin('{part}')", bench.spot)
    relation = "header" if kind == "hdr" else "footer"
    content = (DECLARATION + source.text).encode()
    same = next((name for name, known in package.parts.items() if known == content), part)
    package.parts[same] = content
    return package.relate(bench.host, relation, same)


def _free_margin(shop: Workshop, kind: str) -> str:
    stem = "header" if kind == "hdr" else "footer"
    taken = {*shop.package.parts, *shop.package.types}
    return next(n for i in range(1, 10_000) if (n := f"word/{stem}{i}.xml") not in taken)

"""Build the parts of a document from a template: all sources, and all parts that stay fixed.

Enters: the workshop of a template. Leaves: the workshop with its sources
finished and its package as the documents will have it; the look of rich text if there is any.
"""

from __future__ import annotations

from generator.render.word.including import include_file
from generator.render.word.layout_part import apply_layout
from generator.render.word.look import Look, ensure_notes, rich_look, styles_of
from generator.render.word.merging import numbering_of
from generator.render.word.note_part import KINDS
from generator.render.word.ooxml import (
    DECLARATION,
    Element,
    child,
    declared,
    parse_part,
    w,
    with_prefixes,
    written,
)
from generator.render.word.preparing import prepare
from generator.render.word.section import fill_margins, make_host_body, sections_of
from generator.render.word.setting_part import clean_settings, set_language, settings_of
from generator.render.word.source import write_source
from generator.render.word.style_part import drop_dangling
from generator.render.word.workshop import Workshop, bench_for

_MARGINS = {"header": "header", "footer": "footer"}


def build(shop: Workshop) -> Look | None:
    """Build all parts; problems are in the workshop's draft."""
    package = shop.package
    root = with_prefixes(parse_part(package.main, package.parts[package.main]))
    apply_layout(root, shop)
    notes = {
        kind: shop.tree(part)
        for kind in KINDS
        if (part := package.related(package.main, f"{kind}s"))
    }
    prepare(root, bench_for(shop, package.main, "document"), include_file, notes)
    margins = _build_margins(shop)
    body = child(root, "body")
    if "document" in shop.needs and body is not None:
        for section in sections_of(root)[:1]:
            fill_margins(section, package, package.main)
        make_host_body(body, shop.draft, bench_for(shop, package.main, "document").spot)
    styles = shop.tree(styles_of(shop))
    for part, tree in {package.main: root, **margins}.items():
        drop_dangling(tree, styles)
        shop.sources[part] = write_source(with_all_prefixes(tree, shop), shop.draft)
    look = _finish(shop)
    for part in list(margins):
        _fix_if_plain(shop, part)
    return look


def _build_margins(shop: Workshop) -> dict[str, Element]:
    """Prepare the headers and footers of the template itself."""
    package, trees = shop.package, {}
    for each in list(package.relations[package.main]):
        if each.kind in _MARGINS and each.target not in shop.sources:
            tree = with_prefixes(parse_part(each.target, package.parts[each.target]))
            prepare(tree, bench_for(shop, each.target, _MARGINS[each.kind]), include_file, {})
            trees[each.target] = tree
    return trees


def _fix_if_plain(shop: Workshop, part: str) -> None:
    """Keep a header without tags as a fixed part."""
    if not shop.sources[part].spots:
        text = shop.sources.pop(part).text
        shop.package.parts[part] = (DECLARATION + text).encode()


def _finish(shop: Workshop) -> Look | None:
    """Bring styles, lists, notes and settings into their final form."""
    package = shop.package
    styles = shop.tree(styles_of(shop))
    set_language(styles)
    look = rich_look(shop) if "rich" in shop.needs else None
    for kind in KINDS:
        if kind in shop.needs or (look is not None and kind == "footnote"):
            ensure_notes(shop, kind)
        part = package.related(package.main, f"{kind}s")
        if part:
            _empty_notes(shop, part, kind)
    if "lists" in shop.needs or package.related(package.main, "numbering"):
        drop_dangling(shop.tree(numbering_of(shop)), styles)
    drop_dangling(styles, styles)
    clean_settings(shop.tree(settings_of(shop)))
    for part, tree in shop.trees.items():
        package.parts[part] = written(tree)
    return look


def _empty_notes(shop: Workshop, part: str, kind: str) -> None:
    """Leave only the separators: every other note is written where it is referred to."""
    tree = with_all_prefixes(with_prefixes(shop.tree(part)), shop)
    for note in list(tree.iter(w(kind))):
        if note.get(w("type")) is None:
            tree.remove(note)
    shop.trees[part] = tree


def with_all_prefixes(root: Element, shop: Workshop) -> Element:
    """Return ``root`` with the namespaces of included files declared."""
    return declared(root, {k: u for k, u in shop.prefixes.items() if k not in root.nsmap})

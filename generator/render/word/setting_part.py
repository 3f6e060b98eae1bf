"""Settings and defaults: Russian as the document's language, no traces of editing.

Enters: the parsed settings and styles. Leaves: the same trees, changed.
"""

from __future__ import annotations

from lxml import etree

from generator.render.word.ooxml import Element, child, remove, w

_TRACES = (
    "rsids",
    "attachedTemplate",
    "mailMerge",
    "docVars",
    "proofState",
    "trackRevisions",
    "documentProtection",
    "writeProtection",
    "readModeInkLockDown",
    "revisionView",
    "saveThroughXslt",
    "linkStyles",
)
LANGUAGE = "ru-RU"


def clean_settings(root: Element) -> None:
    """Take traces of editing and references to dropped parts out of the settings."""
    for name in _TRACES:
        for each in root.findall(w(name)):
            remove(each)
    for each in root.iter(w("themeFontLang")):
        each.set(w("val"), LANGUAGE)


def set_language(styles: Element) -> None:
    """Make Russian the language of all text that does not say another."""
    lang = _made(_default_run(styles), "lang")
    lang.set(w("val"), LANGUAGE)
    for style in styles.iter(w("style")):
        properties = child(style, "rPr")
        own = child(properties, "lang") if properties is not None else None
        if own is not None and style.get(w("default")):
            remove(own)


def _default_run(styles: Element) -> Element:
    defaults = child(styles, "docDefaults")
    if defaults is None:
        defaults = etree.Element(w("docDefaults"))
        styles.insert(0, defaults)
    outer = child(defaults, "rPrDefault")
    if outer is None:
        outer = etree.Element(w("rPrDefault"))
        defaults.insert(0, outer)
    return _made(outer, "rPr")


def _made(parent: Element, name: str) -> Element:
    found = child(parent, name)
    return etree.SubElement(parent, w(name)) if found is None else found

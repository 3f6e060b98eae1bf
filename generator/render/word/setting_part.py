"""Settings and defaults: Russian as the document's language, no traces of editing.

Enters: the parsed settings and styles. Leaves: the same trees, changed.
"""

from __future__ import annotations

from lxml import etree

from generator.render.word.ooxml import Element, M, W, child, names, remove, w
from generator.render.word.package import ML, add_part
from generator.render.word.workshop import Workshop

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
# A line before a break must not be stretched in justified text; 15 is Word 2013 and later.
_COMPATIBLE = (
    f'<w:compat xmlns:w="{W}"><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
)
_AFTER_COMPATIBLE = (
    *map(w, names("docVars rsids attachedSchema themeFontLang clrSchemeMapping captions")),
    *map(w, names("doNotIncludeSubdocsInStats doNotAutoCompressPictures forceUpgrade")),
    *map(w, names("shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator")),
    f"{{{M}}}mathPr",
)


def clean_settings(root: Element) -> None:
    """Take traces of editing and references to dropped parts out of the settings."""
    for name in _TRACES:
        for each in root.findall(w(name)):
            remove(each)
    for each in root.iter(w("themeFontLang")):
        each.set(w("val"), LANGUAGE)
    compatible = child(root, "compat")
    if compatible is None:
        compatible = etree.fromstring(_COMPATIBLE)
        later = next((each for each in root if each.tag in _AFTER_COMPATIBLE), None)
        root.insert(len(root) if later is None else root.index(later), compatible)
    if child(compatible, "doNotExpandShiftReturn") is None:
        setting = child(compatible, "compatSetting")
        at = len(compatible) if setting is None else compatible.index(setting)
        compatible.insert(at, etree.Element(w("doNotExpandShiftReturn")))


def settings_of(shop: Workshop) -> str:
    """Return the name of the settings part, made when missing."""
    package = shop.package
    known = package.related(package.main, "settings")
    if known:
        return known
    empty = f'<w:settings xmlns:w="{W}"/>'.encode()
    made = add_part(package, "settings", f"{ML}.settings+xml", empty)
    package.relate(package.main, "settings", made)
    return made


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

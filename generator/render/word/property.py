"""Document properties: title, author, subject and language, as Word keeps them beside the text.

Enters: the properties of one document. Leaves: the parts docProps/core.xml and docProps/app.xml.
No date and no name of a person at a keyboard is written: the same document is the same bytes.
"""

from __future__ import annotations

from generator.core.dataclass import dataclass
from generator.render.word.ooxml import DECLARATION
from generator.render.word.printing import attribute_markup

CORE, APP = "docProps/core.xml", "docProps/app.xml"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
APP_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
CORE_RELATION = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)
_CORE_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_APP_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"


@dataclass(frozen=True, slots=True)
class DocumentProperties:
    """What a file says about itself."""

    title: str
    author: str
    subject: str = ""
    language: str = "ru-RU"


def core_part(properties: DocumentProperties) -> bytes:
    """Return docProps/core.xml. Source: ISO/IEC 29500-2, 11 (core properties)."""
    values = {
        "dc:title": properties.title,
        "dc:subject": properties.subject,
        "dc:creator": properties.author,
        "dc:language": properties.language,
    }
    lines = [f"<{name}>{attribute_markup(text)}</{name}>" for name, text in values.items() if text]
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_CORE_NAMESPACE}" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{"".join(lines)}</cp:coreProperties>'
    ).encode()


def app_part() -> bytes:
    """Return docProps/app.xml."""
    text = f'<Properties xmlns="{_APP_NAMESPACE}"><Application>Vektor</Application></Properties>'
    return (DECLARATION + text).encode()

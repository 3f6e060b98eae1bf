"""The shelf of documents: one file each, in the order in which lists show them."""

from generator.render.document import Document
from generator.render.documents.extract import EXTRACT
from generator.render.documents.indicators import INDICATORS
from generator.render.documents.monitoring import MONITORING
from generator.render.documents.note import NOTE
from generator.render.documents.order import ORDER
from generator.render.documents.pack import PACK
from generator.render.documents.pairs import PAIRS
from generator.render.documents.roadmap import ROADMAP
from generator.render.documents.sheet import SHEET

DOCUMENTS: tuple[Document, ...] = (
    ORDER,
    PACK,
    NOTE,
    PAIRS,
    ROADMAP,
    INDICATORS,
    MONITORING,
    SHEET,
    EXTRACT,
)

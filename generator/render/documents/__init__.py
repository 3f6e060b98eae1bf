"""The shelf of documents: one file each, in the order in which lists show them."""

from generator.render.document import Document
from generator.render.documents.card import CARD
from generator.render.documents.card_form import CARD_FORM
from generator.render.documents.exams import EXAMS
from generator.render.documents.extract import EXTRACT
from generator.render.documents.indicators import INDICATORS
from generator.render.documents.monitoring import MONITORING
from generator.render.documents.monitoring_plan import MONITORING_PLAN
from generator.render.documents.narrative import NARRATIVE
from generator.render.documents.note import NOTE
from generator.render.documents.order import ORDER
from generator.render.documents.pack import PACK
from generator.render.documents.pairs import PAIRS
from generator.render.documents.report import REPORT_DOCUMENTS
from generator.render.documents.roadmap import ROADMAP
from generator.render.documents.sheet import SHEET
from generator.render.documents.targets import TARGETS
from generator.render.documents.team import TEAM

DOCUMENTS: tuple[Document, ...] = (
    ORDER,
    PACK,
    NOTE,
    NARRATIVE,
    PAIRS,
    ROADMAP,
    TARGETS,
    INDICATORS,
    MONITORING,
    MONITORING_PLAN,
    CARD_FORM,
    CARD,
    SHEET,
    TEAM,
    EXAMS,
    *REPORT_DOCUMENTS,
    EXTRACT,
)

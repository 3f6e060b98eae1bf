"""The shelf of pages: one family per file."""

from generator.render.page import PageFamily
from generator.render.pages.agenda import AGENDA
from generator.render.pages.archive import ARCHIVE, ARCHIVE_PROGRAMME
from generator.render.pages.calendar import CALENDAR
from generator.render.pages.card import CARD
from generator.render.pages.changes import CHANGES
from generator.render.pages.checks import CHECKS
from generator.render.pages.data import DATA
from generator.render.pages.documents import DOCUMENTS
from generator.render.pages.exams import EXAMS
from generator.render.pages.fields import FIELDS
from generator.render.pages.findings import FINDINGS
from generator.render.pages.former import FORMER
from generator.render.pages.glossary import GLOSSARY
from generator.render.pages.home import HOME
from generator.render.pages.list_index import LIST_INDEX
from generator.render.pages.monitoring import MONITORING
from generator.render.pages.monitoring_plan import MONITORING_PLAN
from generator.render.pages.municipality import MUNICIPALITY
from generator.render.pages.municipality_list import MUNICIPALITY_LIST
from generator.render.pages.narrative import NARRATIVE
from generator.render.pages.pairs import PAIRS
from generator.render.pages.people import PEOPLE
from generator.render.pages.programme import PROGRAMME
from generator.render.pages.programme_list import PROGRAMME_LIST
from generator.render.pages.report import REPORT
from generator.render.pages.risks import RISKS
from generator.render.pages.roadmap import ROADMAP
from generator.render.pages.roadmap_view import ROADMAP_VIEW
from generator.render.pages.school import SCHOOL
from generator.render.pages.school_list import SCHOOL_LIST
from generator.render.pages.scores import SCORES
from generator.render.pages.search import SEARCH
from generator.render.pages.targets import TARGETS

PAGE_FAMILIES: tuple[PageFamily, ...] = (
    HOME,
    SCHOOL_LIST,
    SCHOOL,
    PROGRAMME_LIST,
    PROGRAMME,
    ROADMAP,
    ROADMAP_VIEW,
    MONITORING,
    EXAMS,
    RISKS,
    SCORES,
    PAIRS,
    NARRATIVE,
    MONITORING_PLAN,
    CARD,
    REPORT,
    TARGETS,
    CALENDAR,
    AGENDA,
    MUNICIPALITY_LIST,
    MUNICIPALITY,
    ARCHIVE,
    ARCHIVE_PROGRAMME,
    FORMER,
    LIST_INDEX,
    CHANGES,
    DOCUMENTS,
    PEOPLE,
    GLOSSARY,
    DATA,
    FIELDS,
    FINDINGS,
    CHECKS,
    SEARCH,
)

"""The shelf of views that named blocks of narrative documents may show."""

from generator.render.view import View
from generator.render.views.charts import CHARTS
from generator.render.views.exams import EXAMS
from generator.render.views.indicators import INDICATORS
from generator.render.views.labels import LABELS
from generator.render.views.measurement import BY_MEASURE, MEASUREMENT
from generator.render.views.monitoring_plan import MONITORING_PLAN
from generator.render.views.pairs import PAIRS
from generator.render.views.passport import PASSPORT
from generator.render.views.report import REPORT_VIEWS
from generator.render.views.roadmap import ROADMAP
from generator.render.views.sheet import SHEET
from generator.render.views.targets import TARGETS
from generator.render.views.team import TEAM

VIEWS: tuple[View, ...] = (
    ROADMAP,
    PAIRS,
    INDICATORS,
    MEASUREMENT,
    BY_MEASURE,
    SHEET,
    LABELS,
    MONITORING_PLAN,
    PASSPORT,
    TARGETS,
    TEAM,
    EXAMS,
    *REPORT_VIEWS,
    *CHARTS,
)

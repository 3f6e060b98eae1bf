"""The shelf of open data: one dataset per file, in the order of the data page."""

from generator.render.dataset import Dataset
from generator.render.opendata.dynamics import DYNAMICS
from generator.render.opendata.event_targets import EVENT_TARGETS
from generator.render.opendata.events import EVENTS
from generator.render.opendata.exam_averages import EXAM_AVERAGES
from generator.render.opendata.exam_results import EXAM_RESULTS
from generator.render.opendata.findings import FINDINGS
from generator.render.opendata.identification import IDENTIFICATION
from generator.render.opendata.identification_rule import IDENTIFICATION_RULE
from generator.render.opendata.pairs import PAIRS
from generator.render.opendata.people import PEOPLE
from generator.render.opendata.risks import RISKS
from generator.render.opendata.roadmap import ROADMAP
from generator.render.opendata.score_totals import SCORE_TOTALS
from generator.render.opendata.scores import SCORES
from generator.render.opendata.staff import STAFF
from generator.render.opendata.targets import EXPECTED_VALUES, TARGETS
from generator.render.opendata.verdict_counts import VERDICT_COUNTS

DATASETS: tuple[Dataset, ...] = (
    DYNAMICS,
    VERDICT_COUNTS,
    SCORES,
    SCORE_TOTALS,
    PAIRS,
    ROADMAP,
    EVENTS,
    TARGETS,
    EXPECTED_VALUES,
    EVENT_TARGETS,
    IDENTIFICATION,
    EXAM_RESULTS,
    IDENTIFICATION_RULE,
    RISKS,
    STAFF,
    EXAM_AVERAGES,
    PEOPLE,
    FINDINGS,
)

"""The shelf of open data: one dataset per file, in the order of the data page."""

from generator.render.dataset import Dataset
from generator.render.opendata.dynamics import DYNAMICS
from generator.render.opendata.findings import FINDINGS
from generator.render.opendata.identification import IDENTIFICATION
from generator.render.opendata.pairs import PAIRS
from generator.render.opendata.roadmap import ROADMAP
from generator.render.opendata.score_totals import SCORE_TOTALS
from generator.render.opendata.scores import SCORES
from generator.render.opendata.verdict_counts import VERDICT_COUNTS

DATASETS: tuple[Dataset, ...] = (
    DYNAMICS,
    VERDICT_COUNTS,
    SCORES,
    SCORE_TOTALS,
    PAIRS,
    ROADMAP,
    IDENTIFICATION,
    FINDINGS,
)

"""The shelf of reports: one file each, in the order in which lists show them."""

from generator.render.report import Report
from generator.render.reports.collection import COLLECTION
from generator.render.reports.exam_results import EXAM_RESULTS
from generator.render.reports.identification_rule import IDENTIFICATION_RULE
from generator.render.reports.matrix import MATRIX
from generator.render.reports.risk_factors import RISK_FACTORS
from generator.render.reports.risk_matrix import RISK_MATRIX
from generator.render.reports.staff import STAFF

REPORTS: tuple[Report, ...] = (
    IDENTIFICATION_RULE,
    EXAM_RESULTS,
    RISK_FACTORS,
    RISK_MATRIX,
    MATRIX,
    STAFF,
    COLLECTION,
)

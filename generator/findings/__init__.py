"""The shelf of checks over records and results."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.findings.act_cited_differently import ACT_CITED_DIFFERENTLY
from generator.findings.act_later import ACT_LATER
from generator.findings.act_replaced import ACT_REPLACED
from generator.findings.annex_approved_twice import ANNEX_APPROVED_TWICE
from generator.findings.annex_unmentioned import ANNEX_UNMENTIONED
from generator.findings.body_contradicted import BODY_CONTRADICTED
from generator.findings.bounds_reversed import BOUNDS_REVERSED
from generator.findings.branch_unattached import BRANCH_UNATTACHED
from generator.findings.card_cell_doubled import CARD_CELL_DOUBLED
from generator.findings.card_incomplete import CARD_INCOMPLETE
from generator.findings.card_owner_other import CARD_OWNER_OTHER
from generator.findings.card_value_wrong import CARD_VALUE_WRONG
from generator.findings.chapters_differ import CHAPTERS_DIFFER
from generator.findings.check import Check
from generator.findings.condition_unread import CONDITION_UNREAD
from generator.findings.criterion_differs import CRITERION_DIFFERS
from generator.findings.date_impossible import DATE_IMPOSSIBLE
from generator.findings.date_unread import DATE_UNREAD
from generator.findings.deadline_before_order import DEADLINE_BEFORE_ORDER
from generator.findings.deadline_unread import DEADLINE_UNREAD
from generator.findings.deadline_weekend import DEADLINE_WEEKEND
from generator.findings.definition_unknown import DEFINITION_UNKNOWN
from generator.findings.event_doubled import EVENT_DOUBLED
from generator.findings.event_of_unknown import EVENT_OF_UNKNOWN
from generator.findings.event_outside_period import EVENT_OUTSIDE_PERIOD
from generator.findings.exam_scale_doubtful import EXAM_SCALE_DOUBTFUL
from generator.findings.exam_units_mixed import EXAM_UNITS_MIXED
from generator.findings.form_code_doubled import FORM_CODE_DOUBLED
from generator.findings.form_missing import FORM_MISSING
from generator.findings.form_table_wrong import FORM_TABLE_WRONG
from generator.findings.group_contradicted import GROUP_CONTRADICTED
from generator.findings.group_outside_band import GROUP_OUTSIDE_BAND
from generator.findings.invariant_broken import INVARIANT_BROKEN
from generator.findings.listing_differs import LISTING_DIFFERS
from generator.findings.marks_sum_differs import MARKS_SUM_DIFFERS
from generator.findings.matrix_differs import MATRIX_DIFFERS
from generator.findings.maximum_differs import MAXIMUM_DIFFERS
from generator.findings.measure_not_recorded import MEASURE_NOT_RECORDED
from generator.findings.measurement_missing import MEASUREMENT_MISSING
from generator.findings.name_doubled import NAME_DOUBLED
from generator.findings.numbering_broken import NUMBERING_BROKEN
from generator.findings.order_incomplete import ORDER_INCOMPLETE
from generator.findings.pair_crossed import PAIR_CROSSED
from generator.findings.partner_at_risk import PARTNER_AT_RISK
from generator.findings.parts_differ import PARTS_DIFFER
from generator.findings.percent_uncountable import PERCENT_UNCOUNTABLE
from generator.findings.period_reversed import PERIOD_REVERSED
from generator.findings.person_initials_differ import PERSON_INITIALS_DIFFER
from generator.findings.placeholder_left import PLACEHOLDER_LEFT
from generator.findings.plan_before_approval import PLAN_BEFORE_APPROVAL
from generator.findings.planned_without_values import PLANNED_WITHOUT_VALUES
from generator.findings.post_contradicted import POST_CONTRADICTED
from generator.findings.printed_name_unknown import PRINTED_NAME_UNKNOWN
from generator.findings.record_doubled import RECORD_DOUBLED
from generator.findings.reference_unknown import REFERENCE_UNKNOWN
from generator.findings.requisite_unstated import REQUISITE_UNSTATED
from generator.findings.results_late import RESULTS_LATE
from generator.findings.risk_outside_group import RISK_OUTSIDE_GROUP
from generator.findings.risk_school_misprinted import RISK_SCHOOL_MISPRINTED
from generator.findings.risk_summary_differs import RISK_SUMMARY_DIFFERS
from generator.findings.risk_unassessed import RISK_UNASSESSED
from generator.findings.school_alike import SCHOOL_ALIKE
from generator.findings.school_outside_pairs import SCHOOL_OUTSIDE_PAIRS
from generator.findings.school_twice import SCHOOL_TWICE
from generator.findings.score_missing import SCORE_MISSING
from generator.findings.score_out_of_range import SCORE_OUT_OF_RANGE
from generator.findings.score_unlisted import SCORE_UNLISTED
from generator.findings.span_differs import SPAN_DIFFERS
from generator.findings.stated_counts_differ import STATED_COUNTS_DIFFER
from generator.findings.stated_counts_silent import STATED_COUNTS_SILENT
from generator.findings.submission_unplanned import SUBMISSION_UNPLANNED
from generator.findings.target_contradicted import TARGET_CONTRADICTED
from generator.findings.target_text_differs import TARGET_TEXT_DIFFERS
from generator.findings.text_empty import TEXT_EMPTY
from generator.findings.text_missing import TEXT_MISSING
from generator.findings.text_unused import TEXT_UNUSED
from generator.findings.threshold_incomplete import THRESHOLD_INCOMPLETE
from generator.findings.token_unknown import TOKEN_UNKNOWN
from generator.findings.total_differs import TOTAL_DIFFERS
from generator.findings.total_over_maximum import TOTAL_OVER_MAXIMUM
from generator.findings.value_and_missing import VALUE_AND_MISSING
from generator.findings.value_out_of_range import VALUE_OUT_OF_RANGE
from generator.findings.ward_left_out import WARD_LEFT_OUT
from generator.findings.ward_unidentified import WARD_UNIDENTIFIED
from generator.findings.ward_without_risk import WARD_WITHOUT_RISK
from generator.findings.year_differs import YEAR_DIFFERS
from generator.findings.zone_differs import ZONE_DIFFERS

# Of any subject: its type is looked at when a check is chosen for it.
CHECKS: Sequence[Check[Any]] = (
    ACT_CITED_DIFFERENTLY,
    ACT_LATER,
    ACT_REPLACED,
    ANNEX_APPROVED_TWICE,
    ANNEX_UNMENTIONED,
    BODY_CONTRADICTED,
    BOUNDS_REVERSED,
    BRANCH_UNATTACHED,
    CARD_CELL_DOUBLED,
    CARD_INCOMPLETE,
    CARD_OWNER_OTHER,
    CARD_VALUE_WRONG,
    CHAPTERS_DIFFER,
    CONDITION_UNREAD,
    CRITERION_DIFFERS,
    DATE_IMPOSSIBLE,
    DATE_UNREAD,
    DEADLINE_BEFORE_ORDER,
    DEADLINE_UNREAD,
    DEADLINE_WEEKEND,
    DEFINITION_UNKNOWN,
    EVENT_DOUBLED,
    EVENT_OF_UNKNOWN,
    EVENT_OUTSIDE_PERIOD,
    EXAM_SCALE_DOUBTFUL,
    EXAM_UNITS_MIXED,
    FORM_CODE_DOUBLED,
    FORM_MISSING,
    FORM_TABLE_WRONG,
    GROUP_CONTRADICTED,
    GROUP_OUTSIDE_BAND,
    INVARIANT_BROKEN,
    LISTING_DIFFERS,
    MARKS_SUM_DIFFERS,
    MATRIX_DIFFERS,
    MAXIMUM_DIFFERS,
    MEASURE_NOT_RECORDED,
    MEASUREMENT_MISSING,
    NAME_DOUBLED,
    NUMBERING_BROKEN,
    ORDER_INCOMPLETE,
    PAIR_CROSSED,
    PARTNER_AT_RISK,
    PARTS_DIFFER,
    PERCENT_UNCOUNTABLE,
    PERIOD_REVERSED,
    PERSON_INITIALS_DIFFER,
    PLACEHOLDER_LEFT,
    PLAN_BEFORE_APPROVAL,
    PLANNED_WITHOUT_VALUES,
    POST_CONTRADICTED,
    PRINTED_NAME_UNKNOWN,
    RECORD_DOUBLED,
    REFERENCE_UNKNOWN,
    REQUISITE_UNSTATED,
    RESULTS_LATE,
    RISK_OUTSIDE_GROUP,
    RISK_SCHOOL_MISPRINTED,
    RISK_SUMMARY_DIFFERS,
    RISK_UNASSESSED,
    SCHOOL_ALIKE,
    SCHOOL_OUTSIDE_PAIRS,
    SCHOOL_TWICE,
    SCORE_MISSING,
    SCORE_OUT_OF_RANGE,
    SCORE_UNLISTED,
    SPAN_DIFFERS,
    STATED_COUNTS_DIFFER,
    STATED_COUNTS_SILENT,
    SUBMISSION_UNPLANNED,
    TARGET_CONTRADICTED,
    TARGET_TEXT_DIFFERS,
    TEXT_EMPTY,
    TEXT_MISSING,
    TEXT_UNUSED,
    THRESHOLD_INCOMPLETE,
    TOKEN_UNKNOWN,
    TOTAL_DIFFERS,
    TOTAL_OVER_MAXIMUM,
    VALUE_AND_MISSING,
    VALUE_OUT_OF_RANGE,
    WARD_LEFT_OUT,
    WARD_UNIDENTIFIED,
    WARD_WITHOUT_RISK,
    YEAR_DIFFERS,
    ZONE_DIFFERS,
)

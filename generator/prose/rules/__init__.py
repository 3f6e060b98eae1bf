"""The shelf of rules, in the order in which they report."""

from generator.prose.rules.act_date_drift import ACT_DATE_DRIFT
from generator.prose.rules.act_from_future import ACT_FROM_FUTURE
from generator.prose.rules.act_replaced import ACT_REPLACED
from generator.prose.rules.brackets_unbalanced import BRACKETS_UNBALANCED
from generator.prose.rules.date_impossible import DATE_IMPOSSIBLE
from generator.prose.rules.date_malformed import DATE_MALFORMED
from generator.prose.rules.dates_reversed import DATES_REVERSED
from generator.prose.rules.foreign_service import FOREIGN_SERVICE
from generator.prose.rules.initials_mixed import INITIALS_MIXED
from generator.prose.rules.kind_lists_differ import KIND_LISTS_DIFFER
from generator.prose.rules.latin_lookalike import LATIN_LOOKALIKE
from generator.prose.rules.name_variant import NAME_VARIANT
from generator.prose.rules.number_sign import NUMBER_SIGN
from generator.prose.rules.numbering_double import NUMBERING_DOUBLE
from generator.prose.rules.numbering_gap import NUMBERING_GAP
from generator.prose.rules.quoted_name_shortened import QUOTED_NAME_SHORTENED
from generator.prose.rules.quotes_drift import QUOTES_DRIFT
from generator.prose.rules.quotes_nested import QUOTES_NESTED
from generator.prose.rules.quotes_unbalanced import QUOTES_UNBALANCED
from generator.prose.rules.rows_misnumbered import ROWS_MISNUMBERED
from generator.prose.rules.script_mixed import SCRIPT_MIXED
from generator.prose.rules.space_before_mark import SPACE_BEFORE_MARK
from generator.prose.rules.spaces_extra import SPACES_EXTRA
from generator.prose.rules.title_drift import TITLE_DRIFT
from generator.prose.rules.total_mismatch import TOTAL_MISMATCH

RULES = (
    DATE_IMPOSSIBLE,
    DATE_MALFORMED,
    DATES_REVERSED,
    ACT_DATE_DRIFT,
    ACT_FROM_FUTURE,
    ACT_REPLACED,
    NUMBERING_GAP,
    NUMBERING_DOUBLE,
    ROWS_MISNUMBERED,
    TOTAL_MISMATCH,
    NAME_VARIANT,
    TITLE_DRIFT,
    QUOTED_NAME_SHORTENED,
    KIND_LISTS_DIFFER,
    SCRIPT_MIXED,
    LATIN_LOOKALIKE,
    FOREIGN_SERVICE,
    QUOTES_UNBALANCED,
    QUOTES_NESTED,
    QUOTES_DRIFT,
    BRACKETS_UNBALANCED,
    NUMBER_SIGN,
    INITIALS_MIXED,
    SPACES_EXTRA,
    SPACE_BEFORE_MARK,
)

"""The shelf of rows, in the order of the table."""

from bench.row import Row
from bench.rows.batch import BATCH
from bench.rows.building import COLD, EDITED_ONE, UNCHANGED
from bench.rows.checking import CHECKING
from bench.rows.pages import PAGES
from bench.rows.papers import PAPERS, PAPERS_FAST
from bench.rows.reading import READING
from bench.rows.searching import SEARCHING
from bench.rows.serving import SERVING
from bench.rows.start import HELP, ONE_FILE

ROWS: tuple[Row, ...] = (
    PAPERS,
    PAPERS_FAST,
    BATCH,
    READING,
    CHECKING,
    PAGES,
    COLD,
    EDITED_ONE,
    UNCHANGED,
    SERVING,
    SEARCHING,
    HELP,
    ONE_FILE,
)

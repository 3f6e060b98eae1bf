"""What stops a measurement: said in Russian, without a traceback."""

from __future__ import annotations


class MeasureError(Exception):
    """A command failed or something is missing; the text says what and what to do."""

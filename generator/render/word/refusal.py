"""The refusal: why a file is not taken as a Word template at all.

Enters: a reason, a key below ``refused`` of wording/ru/word.yaml. Leaves: an exception that
compile_template lets pass and check_template turns into a finding.
"""

from __future__ import annotations

from generator.core.exceptions import VektorError
from generator.core.wording import say


class RefusedError(VektorError):
    """The file is no safe Word template."""

    def __init__(self, *, reason: str, **parameters: object) -> None:
        self.reason = reason
        text = say("word", f"refused.{reason}", **parameters)
        super().__init__("word-template-refused", reason=text)

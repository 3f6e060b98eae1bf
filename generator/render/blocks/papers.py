"""Words for kinds of papers: «приказ», «распоряжение», «справка» in the cases that papers need.

Enter the kind as records name it; leave its form. The forms stand in wording/ru/documents.yaml.
"""

from __future__ import annotations

from generator.core.wording import wording
from generator.russian.counting import Case


def paper_word(kind: str, case: Case = Case.NOMINATIVE) -> str:
    """Return the word for ``kind`` in ``case``; an unknown kind stays as it is."""
    forms = wording("documents")["papers"].get(kind.strip().lower())
    return str(forms[case.value]) if forms else kind


def operative_word(kind: str) -> str:
    """Return the operative word that a paper of ``kind`` opens with, "" for none."""
    forms = wording("documents")["papers"].get(kind.strip().lower())
    return str(forms["operative"]) if forms else ""

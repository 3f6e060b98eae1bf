"""What fails in the expressions of a template while it is filled in, in Russian.

Enters: an exception that left a template. Leaves: what is wrong, in words. A template is written by
a district, so what its expressions raise is a mistake in a file and no failure of the program.
"""

from __future__ import annotations

from jinja2 import TemplateError

from generator.core.wording import say, wording

# What expressions, filters and tags can raise; the failures of disks and of ledgers are not here.
FAULTS = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


def fault_text(error: Exception) -> str:
    """Return what is wrong, as part of a sentence."""
    worded = wording("faults")
    kind = next(each.__name__ for each in type(error).__mro__ if each.__name__ in worded)
    text = getattr(error, "message", None) or str(error)
    return say("faults", kind, text=text, line=getattr(error, "lineno", ""))

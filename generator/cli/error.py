"""The Russian text of an error of use or environment."""

from __future__ import annotations

from generator.core.exceptions import VektorError
from generator.core.slug import error_slugs
from generator.core.wording import say


def error_text(error: VektorError) -> str:
    """Return message and hint of an error in Russian."""
    found = error_slugs().get(error.slug)
    if found is None:
        return say("cli", "boundary.unexpected", what=error.slug)
    parts = [str(found["message"]), str(found.get("hint", ""))]
    return "\n".join(part.format_map(error.parameters) for part in parts if part)

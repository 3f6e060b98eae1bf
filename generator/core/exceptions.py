"""The one tree of exceptions: wrong use or environment, never wrong content.

Wrong content is a Finding. These are caught in one place, generator/cli, and printed in Russian.
"""

from __future__ import annotations

from collections.abc import Callable


class VektorError(Exception):
    """Wrong use or environment. ``slug`` and ``parameters`` choose and fill the Russian wording.

    The wording of ``slug`` stands in wording/ru/errors.yaml as ``message`` and ``hint``.
    """

    def __init__(self, slug: str, /, **parameters: object) -> None:
        self.slug = slug
        self.parameters = {name: str(value) for name, value in parameters.items()}
        super().__init__(slug, *self.parameters.values())

    def __reduce__(self) -> tuple[Callable[..., VektorError], tuple[object, ...]]:
        """Come out of another process as it went in."""
        return _again, (type(self), self.slug, self.parameters)


class InternalError(VektorError):
    """A promise of the program itself is broken; the message asks to report it."""


def _again(kind: type[VektorError], slug: str, parameters: dict[str, str]) -> VektorError:
    return kind(slug, **parameters)

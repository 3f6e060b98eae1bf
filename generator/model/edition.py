"""The edition: for whom a build is made."""

from __future__ import annotations

from enum import StrEnum


class Edition(StrEnum):
    """For whom a build is made."""

    INTERNAL = "internal"
    PUBLIC = "public"

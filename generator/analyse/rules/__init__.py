"""The shelf of rules of identification: one method per file."""

from generator.analyse.listing import Method
from generator.analyse.rules.low_share import LOW_SHARE

METHODS: tuple[Method, ...] = (LOW_SHARE,)

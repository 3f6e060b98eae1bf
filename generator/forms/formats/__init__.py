"""The shelf of form formats: names, resolved when used."""

FORMATS = ("canonical_yaml",)

"""Vektor: records of school support programmes, checked, computed and rendered."""

__version__ = "0.1.0"

"""``python -m generator`` is the command ``vektor``."""

from generator.cli import main

main()

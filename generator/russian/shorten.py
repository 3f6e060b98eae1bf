"""Long titles cut for lists: whole words, with an ellipsis that says that there is more.

Enter a text. Leave it as it is when it fits, else its beginning.
"""

from __future__ import annotations

ELLIPSIS = "…"


def clipped(name: str, most: int) -> str:
    """Return as much of a name as fits ``most`` letters, words cut where they must be."""
    return name if len(name) <= most else name[: most - 1].rstrip(" ,") + ELLIPSIS


def shorten(text: str, most: int) -> str:
    """Return ``text`` on one line in at most ``most`` letters; a cut one ends in «…» after a word.

    A quotation mark that the cut leaves open is closed after the ellipsis, beyond ``most``.
    """
    line = text.replace("\n", " ")
    if len(line) <= most:
        return line
    head, _, _ = line[:most].rpartition(" ")
    cut = (head or line[: most - 1]).rstrip(" ,.;:–-(«")
    return cut + ELLIPSIS + "»" * (cut.count("«") - cut.count("»"))

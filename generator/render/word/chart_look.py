"""How the series of a chart look: fills with patterns, lines with marks and dashes.

Enters: the place of a series. Leaves: its markup; after the last look the first comes again, so
charts hold no more series than there are looks.
"""

from __future__ import annotations

# pattern ("" is a plain fill), colour in front, colour behind; light and dark take turns.
_FILLS = (
    ("", "1F3864", ""),
    ("", "C9D3E6", ""),
    ("dkUpDiag", "7F3F00", "FFFFFF"),
    ("", "FFFFFF", ""),
    ("", "808080", ""),
    ("dkHorz", "404040", "FFFFFF"),
    ("pct25", "404040", "FFFFFF"),
    ("dkVert", "1F3864", "FFFFFF"),
)
_LINES = (
    ("circle", "solid", "1F3864"),
    ("square", "sysDash", "9C3A00"),
    ("triangle", "solid", "1E6B34"),
    ("diamond", "sysDot", "5B2A86"),
    ("x", "lgDash", "404040"),
    ("star", "solid", "8A6D00"),
    ("plus", "dashDot", "006A75"),
    ("dash", "sysDash", "808080"),
)
MOST_SERIES = len(_FILLS)
OUTLINE = "<a:ln><a:noFill/></a:ln>"
# The serif that every layout of papers names or its suite puts in its place.
LETTERS = (
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000" b="0">'
    '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
    '<a:latin typeface="Times New Roman"/><a:cs typeface="Times New Roman"/>'
    '</a:defRPr></a:pPr><a:endParaRPr lang="ru-RU"/></a:p></c:txPr>'
)


def fill_markup(place: int) -> str:
    """Return the properties of a series of bars."""
    pattern, front, back = _FILLS[place % len(_FILLS)]
    fill = _solid(front)
    if pattern:
        fill = (
            f'<a:pattFill prst="{pattern}"><a:fgClr><a:srgbClr val="{front}"/></a:fgClr>'
            f'<a:bgClr><a:srgbClr val="{back}"/></a:bgClr></a:pattFill>'
        )
    return f'<c:spPr>{fill}<a:ln w="6350">{_solid("000000")}</a:ln></c:spPr>'


def line_markup(place: int) -> str:
    """Return the properties of a line and of its marks."""
    mark, dash, colour = _LINES[place % len(_LINES)]
    return (
        f'<c:spPr><a:ln w="19050">{_solid(colour)}<a:prstDash val="{dash}"/></a:ln></c:spPr>'
        f'<c:marker><c:symbol val="{mark}"/><c:size val="7"/><c:spPr>{_solid(colour)}'
        f'<a:ln w="9525">{_solid(colour)}</a:ln></c:spPr></c:marker>'
    )


def axis_line() -> str:
    """Return the properties of an axis or of a line of its grid."""
    return f'<c:spPr><a:ln w="6350">{_solid("A6A6A6")}</a:ln></c:spPr>'


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'

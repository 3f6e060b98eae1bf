"""Write a picture or a chart as DrawingML: in the line, with its alternative text.

Enters: a picture or a chart, its number and relationship ids. Leaves: the markup of ``w:drawing``.
An SVG always has its bitmap beside it: the extension of Word 2016 names the drawing, and every
older suite shows the bitmap (LibreOffice 7.4 among them).
"""

from __future__ import annotations

from generator.core.rich import Chart, Picture
from generator.render.word.chart_part import CHART, chart_size
from generator.render.word.ooxml import PIC, WP, A
from generator.render.word.printing import attribute_markup

_EMU_PER_MM = 36_000
_SVG_URI = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"


def drawing_markup(picture: Picture, number: int, bitmap: str, svg: str) -> str:
    """Return the drawing; ``bitmap`` and ``svg`` are relationship ids, ``svg`` may be ""."""
    size = f'cx="{picture.width_mm * _EMU_PER_MM}" cy="{picture.height_mm * _EMU_PER_MM}"'
    alt = str(attribute_markup(" ".join(picture.alt.split())))
    return (
        f'<w:drawing><wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent {size}/><wp:docPr id="{number}" name="Рисунок {number}" descr="{alt}"/>'
        f'<a:graphic xmlns:a="{A}"><a:graphicData uri="{PIC}"><pic:pic xmlns:pic="{PIC}">'
        f'<pic:nvPicPr><pic:cNvPr id="0" name="Рисунок {number}" descr="{alt}"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{bitmap}">{_svg_extension(svg)}</a:blip>'
        f"<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        f"</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def chart_markup(chart: Chart, number: int, part: str) -> str:
    """Return the drawing that shows a chart; ``part`` is the id of the relationship to it."""
    width, height = chart_size(chart)
    alt = str(attribute_markup(" ".join(chart.alt.split())))
    return (
        f'<w:drawing><wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width * _EMU_PER_MM}" cy="{height * _EMU_PER_MM}"/>'
        f'<wp:docPr id="{number}" name="Диаграмма {number}" descr="{alt}"/>'
        f'<a:graphic xmlns:a="{A}"><a:graphicData uri="{CHART}">'
        f'<c:chart xmlns:c="{CHART}" r:id="{part}"/></a:graphicData></a:graphic>'
        f"</wp:inline></w:drawing>"
    )


def _svg_extension(svg: str) -> str:
    if not svg:
        return ""
    return (
        f'<a:extLst><a:ext uri="{_SVG_URI}">'
        f'<asvg:svgBlip xmlns:asvg="{_SVG}" r:embed="{svg}"/></a:ext></a:extLst>'
    )

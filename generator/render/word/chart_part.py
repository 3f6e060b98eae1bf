"""Write a chart as DrawingML: a part that Word and LibreOffice draw and people can edit.

Enters: a chart. Leaves: the XML of its part, with all values cached, and its size on the sheet.
Series are told apart by pattern, mark and dash, so that a copy in black and white says the same.
Elements stand in the order of the schema: Word refuses any other.
Source: ISO/IEC 29500-1, 21.2 (CT_ChartSpace, CT_PlotArea, CT_BarSer, CT_LineSer, CT_CatAx).
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from generator.core.rich import Chart, ChartKind, ChartSeries
from generator.render.word.chart_book import SHEET, cell_name
from generator.render.word.chart_look import (
    LETTERS,
    OUTLINE,
    axis_line,
    fill_markup,
    line_markup,
)
from generator.render.word.ooxml import DECLARATION, A, R
from generator.render.word.printing import attribute_markup

CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
WIDTH_MM = 165
# High enough for a legend at the side, a line for each series.
_UPRIGHT_MM, _NAME_MM = 68, 10
_LEGEND_MM, _BAR_MM, _LEAST_MM = 25, 6, 40
_CATEGORIES, _VALUES = 1, 2
# A part so small, in percent of the longest bar, has no room for its number.
_NARROW_PCT = 4
# The comma of Russian numbers, whatever the suite's own language is.
_NUMBER = "[$-419]General"
_STEPS = tuple(map(Decimal, ("0.1", "0.2", "0.5", "1", "2", "5", "10", "20", "50", "100")))
_MOST_STEPS = 6
# Whole numbers up to this one are counted one by one.
_COUNTED = 10


def chart_size(chart: Chart) -> tuple[int, int]:
    """Return width and height in millimetres; bars that lie take a line each."""
    if not _lies(chart):
        return WIDTH_MM, max(_UPRIGHT_MM, _NAME_MM * len(chart.series))
    return WIDTH_MM, max(_LEAST_MM, _LEGEND_MM + _BAR_MM * len(chart.categories))


def chart_part(chart: Chart, book: str) -> bytes:
    """Return the part of ``chart``; ``book`` is the id of the relationship to its workbook."""
    lines = chart.kind is ChartKind.LINES
    plot, side = (_lines(chart), "r") if lines else (_bars(chart), "b")
    return (
        f'{DECLARATION}<c:chartSpace xmlns:c="{CHART}" xmlns:a="{A}" xmlns:r="{R}">'
        f'<c:date1904 val="0"/><c:lang val="ru-RU"/><c:roundedCorners val="0"/>'
        f'<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>{plot}'
        f"{_category_axis(chart)}{_value_axis(chart)}{_NO_FILL}</c:plotArea>"
        f'<c:legend><c:legendPos val="{side}"/><c:overlay val="0"/></c:legend>'
        f'<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"{_NO_FILL}{LETTERS}"
        f'<c:externalData r:id="{book}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    ).encode()


def _lies(chart: Chart) -> bool:
    return chart.kind in (ChartKind.STACKED, ChartKind.SHARES)


def _bars(chart: Chart) -> str:
    stacked = _lies(chart)
    grouping = _GROUPING[chart.kind]
    overlap = '<c:overlap val="100"/>' if stacked else ""
    series = "".join(_bar(chart, place, each) for place, each in enumerate(chart.series))
    return (
        f'<c:barChart><c:barDir val="{"bar" if stacked else "col"}"/>'
        f'<c:grouping val="{grouping}"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="50"/>{overlap}{_AXES}</c:barChart>'
    )


def _bar(chart: Chart, place: int, series: ChartSeries) -> str:
    return (
        f"<c:ser>{_named(place, series)}{fill_markup(place)}"
        f'<c:invertIfNegative val="0"/>{_labels(chart, series)}'
        f"{_data(chart, place, series)}</c:ser>"
    )


def _lines(chart: Chart) -> str:
    series = "".join(
        f"<c:ser>{_named(place, each)}{line_markup(place)}"
        f'{_data(chart, place, each)}<c:smooth val="0"/></c:ser>'
        for place, each in enumerate(chart.series)
    )
    return (
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}'
        f'<c:marker val="1"/>{_AXES}</c:lineChart>'
    )


def _named(place: int, series: ChartSeries) -> str:
    formula = _range(place + 1, 0, 0)
    return (
        f'<c:idx val="{place}"/><c:order val="{place}"/><c:tx><c:strRef><c:f>{formula}</c:f>'
        f'<c:strCache><c:ptCount val="1"/>{_point(0, series.name)}</c:strCache></c:strRef></c:tx>'
    )


def _data(chart: Chart, place: int, series: ChartSeries) -> str:
    count = len(chart.categories)
    names = "".join(_point(at, name) for at, name in enumerate(chart.categories))
    values = "".join(_point(at, value) for at, value in enumerate(series.values) if value)
    return (
        f"<c:cat><c:strRef><c:f>{_range(0, 1, count)}</c:f>"
        f'<c:strCache><c:ptCount val="{count}"/>{names}</c:strCache></c:strRef></c:cat>'
        f"<c:val><c:numRef><c:f>{_range(place + 1, 1, count)}</c:f>"
        f"<c:numCache><c:formatCode>General</c:formatCode>"
        f'<c:ptCount val="{count}"/>{values}</c:numCache></c:numRef></c:val>'
    )


def _point(at: int, text: str) -> str:
    return f'<c:pt idx="{at}"><c:v>{attribute_markup(text)}</c:v></c:pt>'


def _range(column: int, first: int, last: int) -> str:
    """Return «Лист1!$B$2:$B$9», or one cell when ``last`` is ``first``."""
    begin, end = (
        f"${cell_name(column, row).rstrip('0123456789')}${row + 1}" for row in (first, last)
    )
    return f"{SHEET}!{begin}" if begin == end else f"{SHEET}!{begin}:{end}"


def _labels(chart: Chart, series: ChartSeries) -> str:
    place, behind = ("ctr", _PLATE) if _lies(chart) else ("outEnd", _NO_FILL)
    return (
        f"<c:dLbls>{_unlabelled(chart, series)}"
        f'<c:numFmt formatCode="{_NUMBER}" sourceLinked="0"/>{behind}'
        f'<c:dLblPos val="{place}"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
        f'<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/>'
        f'<c:showBubbleSize val="0"/></c:dLbls>'
    )


def _unlabelled(chart: Chart, series: ChartSeries) -> str:
    """Return a mark for every part that is too narrow for its number."""
    if not _lies(chart):
        return ""
    wholes = [bar_sum(chart, at) for at in range(len(chart.categories))]
    longest = wholes if chart.kind is ChartKind.SHARES else [max(wholes)] * len(wholes)
    return "".join(
        f'<c:dLbl><c:idx val="{at}"/><c:delete val="1"/></c:dLbl>'
        for at, (value, whole) in enumerate(zip(series.values, longest, strict=True))
        if value and (not Decimal(value) or 100 * Decimal(value) < _NARROW_PCT * whole)
    )


def bar_sum(chart: Chart, at: int) -> Decimal:
    """Return what the parts of a bar come to; missing ones add nothing."""
    return sum((Decimal(each.values[at] or 0) for each in chart.series), Decimal(0))


def _range_of_values(chart: Chart) -> tuple[str, str]:
    """Return the ends and the step of the values' axis, "" where the suite finds its own."""
    if chart.kind is ChartKind.LINES:
        low, high, step = line_range(chart)
        return f'<c:max val="{high}"/><c:min val="{low}"/>', f'<c:majorUnit val="{step}"/>'
    wholes = [bar_sum(chart, at) for at in range(len(chart.categories))]
    few = max(wholes) <= _COUNTED and all(whole == int(whole) for whole in wholes)
    # Half of a thing that is counted says nothing.
    counted = chart.kind is ChartKind.STACKED and few
    return "", '<c:majorUnit val="1"/>' if counted else ""


def line_range(chart: Chart) -> tuple[Decimal, Decimal, Decimal]:
    """Return lowest and highest value of the axis and its step; lines need no zero to stand on."""
    values = [Decimal(value) for each in chart.series for value in each.values if value]
    low, high = (min(values), max(values)) if values else (Decimal(0), Decimal(1))
    fitting = (step for step in _STEPS if high - low <= step * _MOST_STEPS)
    step = next(fitting, Decimal(10) ** ((high - low).adjusted()))
    lowest = (low / step).to_integral_value(ROUND_FLOOR) * step
    highest = (high / step).to_integral_value(ROUND_CEILING) * step
    return lowest, max(highest, lowest + step), step


def _category_axis(chart: Chart) -> str:
    # Bars that lie are read from the top, in the order of the table.
    lies = _lies(chart)
    return (
        f'<c:catAx><c:axId val="{_CATEGORIES}"/><c:scaling>'
        f'<c:orientation val="{"maxMin" if lies else "minMax"}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{"l" if lies else "b"}"/>'
        f'<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/>{axis_line()}'
        f'<c:crossAx val="{_VALUES}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        f'<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(chart: Chart) -> str:
    lies = _lies(chart)
    ends, step = _range_of_values(chart)
    form = "0%" if chart.kind is ChartKind.SHARES else _NUMBER
    return (
        f'<c:valAx><c:axId val="{_VALUES}"/>'
        f'<c:scaling><c:orientation val="minMax"/>{ends}</c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{"b" if lies else "l"}"/>'
        f"<c:majorGridlines>{axis_line()}</c:majorGridlines>{_title(chart.axis)}"
        f'<c:numFmt formatCode="{form}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>{axis_line()}'
        f'<c:crossAx val="{_CATEGORIES}"/><c:crosses val="{"max" if lies else "autoZero"}"/>'
        f'<c:crossBetween val="between"/>{step}</c:valAx>'
    )


def _title(text: str) -> str:
    if not text:
        return ""
    return (
        f'<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr b="0"/></a:pPr>'
        f'<a:r><a:rPr lang="ru-RU" b="0"/><a:t>{attribute_markup(text)}</a:t></a:r></a:p>'
        f'</c:rich></c:tx><c:overlay val="0"/></c:title>'
    )


_GROUPING = {
    ChartKind.STACKED: "stacked",
    ChartKind.SHARES: "percentStacked",
    ChartKind.COLUMNS: "clustered",
}
_AXES = f'<c:axId val="{_CATEGORIES}"/><c:axId val="{_VALUES}"/>'
_NO_FILL = f"<c:spPr><a:noFill/>{OUTLINE}</c:spPr>"
# The number of a part stays readable on any pattern.
_PLATE = '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr>'

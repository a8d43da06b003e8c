"""The forms of an export that Qt draws: the report as a PDF, one of its charts as a picture."""

from collections.abc import Callable, Mapping
from functools import partial

from fwcompare.charts.alternative_styles import styles_of
from fwcompare.charts.framing import framed
from fwcompare.charts.shapes import Size
from fwcompare.export.export import Export
from fwcompare.export.exporters import Exporter
from fwcompare.export.report_charts import CHARTS, ChartName, report_chart
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.output.printing import WIDEST, report_as_pdf
from fwcompare.gui.widgets.picture_file import Drawing, file_content
from fwcompare.wording import numbers


def content_of(exporter: Exporter, export: Export, theme: Theme) -> bytes:
    """Return what a file of any form holds.

    MissingChartError if it is a chart that this export does not have.
    """
    make = exporter.make
    return DRAWN[exporter.id](export, theme) if make is None else make(export)


@numbers.english()
def chart_picture(export: Export, theme: Theme, name: ChartName, suffix: str) -> bytes:
    """Return a chart, with title and key, as a PNG, SVG or PDF file's content.

    MissingChartError if this export has no such chart; ValueError for another suffix.
    """
    chart, paper = report_chart(export, name), theme.for_paper()
    size = Size(WIDEST, chart.height(paper.measure))
    shapes = chart.draw(size, paper.measure)
    title = f"{on_one_line(export.title)}: {name}"
    styles = styles_of(export.original).values()
    whole = framed(shapes, size, title, styles, paper.measure)
    return file_content(Drawing(whole.shapes, whole.size, paper, title, chart.label), suffix)


DRAWN: Mapping[str, Callable[[Export, Theme], bytes]] = {
    "pdf": report_as_pdf,
    "png": partial(chart_picture, name=CHARTS[0], suffix=".png"),
    "svg": partial(chart_picture, name=CHARTS[0], suffix=".svg"),
}

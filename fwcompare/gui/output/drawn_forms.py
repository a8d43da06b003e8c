"""The forms of an export that Qt draws: the report as a PDF, one of its charts as a picture."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QSize

from fwcompare.export.export import Export
from fwcompare.export.exporters import Exporter
from fwcompare.export.html import CHARTS, ChartName, MissingChartError, charts_of
from fwcompare.gui.charts.picture_file import Drawing, file_content
from fwcompare.gui.charts.report_charts import WIDEST, report_charts
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.output.printing import report_as_pdf


def content_of(exporter: Exporter, export: Export, theme: Theme) -> bytes:
    """Return what a file of any form holds.

    MissingChartError if it is a chart that this export does not have.
    """
    make = exporter.make
    return DRAWN[exporter.id](export, theme) if make is None else make(export)


def chart_picture(export: Export, theme: Theme, name: ChartName, suffix: str) -> bytes:
    """Return a chart as a PNG, SVG or PDF file's content.

    MissingChartError if this export has no such chart; ValueError for another suffix.
    """
    if name not in charts_of(export):
        raise MissingChartError(name)
    paper = theme.for_paper()
    chart = report_charts(export, paper)[name]
    size = QSize(int(WIDEST), int(chart.height))
    title = f"{on_one_line(export.title)}: {name}"
    return file_content(Drawing(size, chart.draw, paper.color("paper"), title), suffix)


DRAWN: Mapping[str, Callable[[Export, Theme], bytes]] = {
    "pdf": report_as_pdf,
    "png": partial(chart_picture, name=CHARTS[0], suffix=".png"),
    "svg": partial(chart_picture, name=CHARTS[0], suffix=".svg"),
}

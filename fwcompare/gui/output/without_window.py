"""What Qt draws where there is no window: the report as a PDF, one of its charts as a picture."""

import os

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from fwcompare.export.export import Export
from fwcompare.export.html import ChartName, MissingChartError, charts_of
from fwcompare.gui.charts.picture_file import Drawing, file_content
from fwcompare.gui.charts.report_charts import WIDEST, report_charts
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.output.printing import report_as_pdf


def report_pdf(export: Export) -> bytes:
    """Return the report as a PDF whose text can be selected."""
    application = _application()
    pdf = report_as_pdf(export, _theme(application))
    del application
    return pdf


def chart_picture(export: Export, name: ChartName, suffix: str) -> bytes:
    """Return a chart as a PNG, SVG or PDF file's content.

    MissingChartError if this export has no such chart; ValueError for another suffix.
    """
    if name not in charts_of(export):
        raise MissingChartError(name)
    application = _application()
    theme = _theme(application).for_paper()
    chart = report_charts(export, theme)[name]
    size = QSize(int(WIDEST), int(chart.height))
    title = f"{on_one_line(export.title)}: {name}"
    content = file_content(Drawing(size, chart.draw, theme.color("paper"), title), suffix)
    del application
    return content


def _application() -> QApplication:
    """Return the application there is, or one that needs no screen and looks alike everywhere."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication(["fwcompare"])
    application.setFont(QFont("Sans"))  # what nobody has chosen: the theme then takes its own
    return application


def _theme(application: QApplication) -> Theme:
    theme = Theme("light")
    theme.prepare(application)
    return theme

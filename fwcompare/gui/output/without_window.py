"""What Qt draws where there is no window: the report as a PDF, one of its charts as a picture."""

import os

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from fwcompare.charts.shapes import Size
from fwcompare.export.export import Export
from fwcompare.export.report_charts import ChartName, report_chart
from fwcompare.gui.look.text_safety import on_one_line
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.output.printing import WIDEST, report_as_pdf
from fwcompare.gui.widgets.picture_file import Drawing, file_content


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
    chart = report_chart(export, name)
    application = _application()
    theme = _theme(application).for_paper()
    size = Size(WIDEST, chart.height(theme.measure))
    shapes = chart.draw(size, theme.measure)
    title = f"{on_one_line(export.title)}: {name}"
    content = file_content(Drawing(shapes, size, theme, title, chart.label), suffix)
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

"""What Qt draws where there is no window, as in a terminal or on a server."""

import os

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from fwcompare.export.export import Export
from fwcompare.export.exporters import Exporter
from fwcompare.export.report_charts import ChartName
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.output.drawn_forms import chart_picture, content_of


def drawn(exporter: Exporter, export: Export, chart: ChartName | None = None) -> bytes:
    """Return what a file of a form holds, or of one chart of the report in that form.

    MissingChartError if this export has no such chart.
    """
    application = _application()
    theme = Theme("light")
    theme.prepare(application)
    if chart is None:
        content = content_of(exporter, export, theme)
    else:
        content = chart_picture(export, theme, chart, exporter.suffix)
    del application  # it had to be there until now
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

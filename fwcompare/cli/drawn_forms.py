"""The forms that Qt has to draw, and which only then load it: the report as a PDF, one chart."""

from collections.abc import Iterator
from contextlib import contextmanager

from fwcompare.export.export import Export
from fwcompare.export.exporters import Exporter
from fwcompare.export.report_charts import CHARTS, ChartName


class QtMissingError(Exception):
    """Qt cannot be loaded here; the text says why."""


DRAWN = ("pdf", "png", "svg")


def drawn_exporter(form: str, chart: ChartName | None) -> Exporter:
    """Return what draws the report (a PDF without a chart named) or a chart, the scores if none is.

    Its `make` raises MissingChartError for a chart that an export does not have,
    and QtMissingError where Qt cannot be loaded.
    """
    if form == "pdf" and chart is None:
        return Exporter(form, "Report as PDF", ".pdf", "report", _report)
    name = chart or CHARTS[0]

    def draw(export: Export) -> bytes:
        with _qt_at_hand():
            from fwcompare.gui.output.without_window import chart_picture

        return chart_picture(export, name, f".{form}")

    return Exporter(form, f"Chart: {name}", f".{form}", "report", draw)


def _report(export: Export) -> bytes:
    with _qt_at_hand():
        from fwcompare.gui.output.without_window import report_pdf

    return report_pdf(export)


@contextmanager
def _qt_at_hand() -> Iterator[None]:
    try:
        yield
    except ImportError as error:  # a server may lack libraries that Qt needs
        raise QtMissingError(f"Qt cannot be loaded, and it alone can draw this: {error}") from error

"""The report as one HTML page that needs nothing else, and as a plain one for printing with Qt."""

import re

from fwcompare.charts.font_measure import FontMeasure
from fwcompare.charts.shapes import Size
from fwcompare.export.export import Export
from fwcompare.export.report_charts import ChartName, charts_of, report_chart
from fwcompare.export.story import tell
from fwcompare.export.svg import page_svg
from fwcompare.export.templates import digest, render_html, style_sheet

CHART_WIDTH = 720.0
_ISOLATION = re.compile("</?bdi>")


def html_report(export: Export) -> str:
    """Return the report as one page: inline SVG and style, no script, nothing from elsewhere.

    Its content security policy allows its own style sheet, known by its hash, and nothing else.
    """
    style = style_sheet("report.css")
    return render_html(
        "report.html.jinja",
        story=tell(export),
        charts={name: chart_as_svg(export, name) for name in charts_of(export)},
        style=style,
        style_hash=digest(style),
    )


def print_html(export: Export) -> str:
    """Return the report for a QTextDocument, in tags and style that Qt's rich text knows.

    A chart is `<img src="chart:NAME">`, NAME one of `charts_of(export)`, for the window to add as
    a resource of the document; without it Qt leaves the place empty.
    """
    page = render_html(
        "print.html.jinja",
        story=tell(export),
        charts=charts_of(export),
        style=style_sheet("print.css"),
    )
    return _ISOLATION.sub("", page)  # Qt does not know it, and forgets what is bold around it


def chart_as_svg(export: Export, name: ChartName) -> str:
    """Return one chart as an SVG element whose colours are left to the page's style sheet.

    MissingChartError if the export has no such chart.
    """
    chart, measure = report_chart(export, name), FontMeasure()
    size = Size(CHART_WIDTH, chart.height(measure))
    return page_svg(chart.draw(size, measure), size, chart.label)

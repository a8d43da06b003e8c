"""The report as one HTML page that needs nothing else, and as a plain one for printing with Qt."""

import re
from collections.abc import Iterable
from typing import Literal, get_args

from fwcompare.analysis.sweep import Sweep, sweep_dimension
from fwcompare.export.alternative_looks import looks_of
from fwcompare.export.export import Export
from fwcompare.export.story import tell
from fwcompare.export.svg_scores import bands, score_bars, waterfall
from fwcompare.export.svg_weights import profile, sweep
from fwcompare.export.templates import digest, render_html, style_sheet

ChartName = Literal["scores", "profile", "waterfall", "bands", "sweep"]
_ISOLATION = re.compile("</?bdi>")

CHARTS: tuple[ChartName, ...] = get_args(ChartName)


class MissingChartError(Exception):
    """An export has no such chart: there are no points, or nothing along which the lead changes."""

    def __init__(self, name: ChartName) -> None:
        super().__init__(f"there is no chart {name!r} of this decision; give it weights that count")


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


def charts_of(export: Export) -> tuple[ChartName, ...]:
    """Return the charts that this export has; none without points."""
    if not export.evaluation.has_weights:
        return ()
    return tuple(name for name in CHARTS if name != "sweep" or nearest_sweep(export) is not None)


def chart_as_svg(export: Export, name: ChartName) -> str:
    """Return one chart as an SVG element whose colours are left to the page's style sheet."""
    evaluation, looks = export.evaluation, looks_of(export.original)
    match name:
        case "scores":
            return score_bars(evaluation, looks)
        case "profile":
            return profile(evaluation, looks)
        case "waterfall":
            return waterfall(evaluation, looks)
        case "bands":
            return bands(evaluation, looks, export.findings.quick.bands)
        case "sweep":
            found = nearest_sweep(export)
            return sweep(evaluation, looks, found) if found else ""


def nearest_sweep(export: Export) -> Sweep | None:
    """Return the scores along the share of the dimension nearest to a tie, or of the first one."""
    tips = (tip.id for tip in export.findings.quick.tipping if tip.level == "dimensions")
    ids: Iterable[str] = [*tips, *export.evaluation.dataset.dimensions]
    found = (sweep_dimension(export.evaluation, id_) for id_ in ids)
    return next((line for line in found if line is not None), None)

"""The report's charts, drawn by the functions that draw them on the screen."""

from collections.abc import Callable
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from fwcompare.export.export import Export
from fwcompare.export.html import MissingChartError, charts_of, nearest_sweep
from fwcompare.gui.charts import bands, profile, score_bars, sweep, waterfall
from fwcompare.gui.charts.text import draw_text
from fwcompare.gui.look.alternative_styles import styles_of
from fwcompare.gui.look.theme import Theme

WIDEST = 640.0
_BAND_NAMES = 160


class ReportChart(NamedTuple):
    """How high a chart is at WIDEST or less, and what draws it."""

    height: float
    draw: Callable[[QPainter, QRectF], None]


def report_charts(export: Export, theme: Theme) -> dict[str, ReportChart]:
    """Return the charts that this export has, as `charts_of` names them."""
    make = {
        "scores": _scores,
        "profile": _profile,
        "waterfall": _waterfall,
        "bands": _bands,
        "sweep": _sweep,
    }
    return {name: make[name](export, theme) for name in charts_of(export)}


def _scores(export: Export, theme: Theme) -> ReportChart:
    result = score_bars.score_bars(export.evaluation, styles_of(export.original), "")
    height = theme.px(24) * len(result.lanes) + theme.px(8)
    return ReportChart(height, lambda p, rect: score_bars.draw(p, rect, result, theme))


def _profile(export: Export, theme: Theme) -> ReportChart:
    result = profile.profile(export.evaluation, styles_of(export.original), "")
    height = profile.height(result, theme)
    return ReportChart(height, lambda p, rect: profile.draw(p, rect, result, theme))


def _waterfall(export: Export, theme: Theme) -> ReportChart:
    result = waterfall.waterfall(export.evaluation, styles_of(export.original), "", "")
    height = waterfall.height(result, theme)
    return ReportChart(height, lambda p, rect: waterfall.draw(p, rect, result, theme))


def _bands(export: Export, theme: Theme) -> ReportChart:
    ends = export.findings.quick.bands
    result = bands.bands(export.evaluation, ends, styles_of(export.original))
    height = bands.height(result, theme)
    return ReportChart(height, lambda p, rect: _draw_named_bands(p, rect, result, theme))


def _draw_named_bands(painter: QPainter, rect: QRectF, result: bands.Bands, theme: Theme) -> None:
    """Draw the bands with the names at their left, as there is room for on paper."""
    names = theme.px(_BAND_NAMES)
    bands.draw(painter, rect.adjusted(names, 0, 0, 0), result, theme)
    lane = (rect.height() - theme.px(18)) / max(1, len(result.bands))
    for index, band in enumerate(result.bands):
        place = QRectF(rect.left(), rect.top() + index * lane, names - theme.px(8), lane)
        draw_text(painter, place, band.style.name, theme, theme.color("ink"))


def _sweep(export: Export, theme: Theme) -> ReportChart:
    found = nearest_sweep(export)
    if found is None:
        raise MissingChartError("sweep")
    name = export.evaluation.dataset.dimensions[found.id].label
    result = sweep.sweep(found, name, styles_of(export.original))
    height = ceil(1.4 * sweep.height(theme))
    return ReportChart(height, lambda p, rect: sweep.draw(p, rect, result, theme))

"""The charts of a report, the same shapes for its page, for paper and for pictures."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Literal, NamedTuple, get_args

from fwcompare.analysis.elicitation import ways_of_weighing
from fwcompare.analysis.sweep import Sweep, sweep_weighed
from fwcompare.analysis.weighed import weighed
from fwcompare.charts import bands, profile, score_bars, sweep, waterfall
from fwcompare.charts import ways_of_weighing as ways_chart
from fwcompare.charts.alternative_styles import styles_of
from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import Shape, Size
from fwcompare.export.export import Export
from fwcompare.wording import names, sentences, spoken, ways_words

ChartName = Literal["scores", "profile", "waterfall", "bands", "sweep", "ways"]
CHARTS: tuple[ChartName, ...] = get_args(ChartName)

_MOST_LANES = 10
_SWEEP_HEIGHT = 176


class ReportChart(NamedTuple):
    """`label` says what it shows; it is as high as `height` says, at any width."""

    label: str
    height: Callable[[Measure], int]
    draw: Callable[[Size, Measure], list[Shape]]


class MissingChartError(Exception):
    """An export has no such chart: there are no points, or nothing along which the lead changes."""

    def __init__(self, name: ChartName) -> None:
        super().__init__(f"there is no chart {name!r} of this decision; give it weights that count")


def charts_of(export: Export) -> tuple[ChartName, ...]:
    """Return the charts that this export has; none without points."""
    if not export.evaluation.is_contested:
        return ()
    missing = {"sweep"} if nearest_sweep(export) is None else set[str]()
    missing |= {"ways"} if several_ways(export) is None else set()
    return tuple(name for name in CHARTS if name not in missing)


def report_chart(export: Export, name: ChartName) -> ReportChart:
    """Return one chart of an export; MissingChartError if it has no such one."""
    if name not in charts_of(export):
        raise MissingChartError(name)
    return _MAKE[name](export)


def nearest_sweep(export: Export) -> Sweep | None:
    """Return the scores along the share of the weight nearest to a tie, or of the first one."""
    those = weighed(export.evaluation)
    tips = (t.id for t in export.findings.quick.tipping if t.level == those.level)
    ids: Iterable[str] = [*tips, *those.things]
    found = (sweep_weighed(export.evaluation, id_) for id_ in ids)
    return next((line for line in found if line is not None), None)


def several_ways(export: Export) -> ways_of_weighing.WaysOfWeighing | None:
    """Return the ways of weighing side by side; None without an order, or with one way alone.

    In a flat comparison there are none: the strips are of dimensions.
    """
    dataset, preferences = export.original, export.evaluation.preferences
    if dataset.is_flat or preferences.statements.is_empty:
        return None
    ways = ways_of_weighing.ways_there_are(dataset, preferences, export.record.snapshots)
    return ways_of_weighing.ways_of_weighing(ways, export.evaluation)


def _ways(export: Export) -> ReportChart:
    found = several_ways(export)
    if found is None:
        raise MissingChartError("ways")
    result = ways_chart.ways_of_weighing(found, export.original, styles_of(export.original))
    return ReportChart(
        ways_words.sentence(export.original, found),
        partial(ways_chart.height, result),
        partial(ways_chart.draw, result),
    )


def _scores(export: Export) -> ReportChart:
    styles, evaluation = styles_of(export.original), export.evaluation
    result = score_bars.score_bars(evaluation, styles, "", most=_MOST_LANES)
    return ReportChart(
        spoken.scores(evaluation),
        partial(score_bars.height, result),
        partial(score_bars.draw, result),
    )


def _profile(export: Export) -> ReportChart:
    result = profile.profile(export.evaluation, styles_of(export.original), "")
    return ReportChart(
        f"Values from 0 to 10 in each {names.one_weighed(export.evaluation.dataset)}",
        partial(profile.height, result),
        partial(profile.draw, result),
    )


def _waterfall(export: Export) -> ReportChart:
    result = waterfall.waterfall(export.evaluation, styles_of(export.original), "", "")
    return ReportChart(
        f"How the margin comes about: {sentences.headline(export.evaluation)}",
        partial(waterfall.height, result),
        partial(waterfall.draw, result),
    )


def _bands(export: Export) -> ReportChart:
    ends = export.findings.quick.bands
    result = bands.bands(export.evaluation, ends, styles_of(export.original))
    best = set(export.evaluation.ranking[:_MOST_LANES])
    lanes = tuple(band for band in result.bands if band.style.id in best)
    result = replace(result, bands=lanes, has_names=True)
    shown = {band.style.id: ends[band.style.id] for band in lanes}
    return ReportChart(
        spoken.bands(export.evaluation.dataset, shown),
        partial(bands.height, result),
        partial(bands.draw, result),
    )


def _sweep(export: Export) -> ReportChart:
    found = nearest_sweep(export)
    if found is None:
        raise MissingChartError("sweep")
    name = weighed(export.evaluation).things[found.id].label
    result = sweep.sweep(found, name, styles_of(export.original))
    return ReportChart(
        spoken.sweep(name, found),
        lambda measure: measure.px(_SWEEP_HEIGHT),
        partial(sweep.draw, result),
    )


_MAKE: dict[ChartName, Callable[[Export], ReportChart]] = {
    "scores": _scores,
    "profile": _profile,
    "waterfall": _waterfall,
    "bands": _bands,
    "sweep": _sweep,
    "ways": _ways,
}

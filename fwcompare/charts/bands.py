"""The bands of the scores when every rating may lie anywhere in its range."""

from collections.abc import Mapping
from dataclasses import dataclass

from fwcompare.analysis import Evaluation
from fwcompare.charts.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.charts.axis import TENTHS, crisp
from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import Area, Box, Line, Shape, Size, Thing, mark_of, told
from fwcompare.charts.text import text_in
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.wording import numbers

_LANE = 16
_WORDS = 18
_SIDE = 6
_CAP = 3
_COLUMNS = (("low", "lowest"), ("score", "score"), ("high", "highest"))


@dataclass(frozen=True, slots=True)
class Band:
    """`low` <= `score` <= `high`, on 0..10."""

    style: AlternativeStyle
    low: float
    score: float
    high: float


@dataclass(frozen=True, slots=True)
class Bands:
    """`has_names` where there is room for the names on the left and the figures on the right."""

    bands: tuple[Band, ...]
    has_names: bool = False


def bands(
    evaluation: Evaluation, ends: Mapping[str, tuple[float, float]], styles: AlternativeStyles
) -> Bands:
    """Return what to draw, with the lowest and the highest score of each alternative."""
    return Bands(
        tuple(
            Band(s, ends[a][0], evaluation.scores[a], ends[a][1])
            for a, s in styles.items()
            if a in ends
        )
    )


def height(result: Bands, measure: Measure) -> int:
    return measure.px(_LANE) * len(result.bands) + measure.px(_WORDS)


def draw(result: Bands, size: Size, measure: Measure) -> list[Shape]:
    px = measure.px
    names, figures = _sides(result, size, measure)
    axis = Box(
        names + px(_SIDE), 0, size.width - names - figures - 2 * px(_SIDE), size.height - px(_WORDS)
    )
    shapes: list[Shape] = [told("", key, words) for key, words in _COLUMNS]
    for value in TENTHS:
        x = crisp(axis.left + value / VALUE_MAX * axis.width)
        shapes.append(Line(x, axis.top, x, axis.bottom, "grid"))
    for index, band in enumerate(result.bands):
        lane = Box(0, index * px(_LANE), size.width, px(_LANE))
        shapes += _band(band, axis, lane, measure)
        if result.has_names:
            shapes += _words(band, lane, names - px(8), figures, measure)
    below = Box(names, axis.bottom + 1, size.width - names - figures, px(16))
    shapes.append(text_in(below, "0", measure, "ink3", "start", "caption"))
    shapes.append(text_in(below, "score", measure, "ink3", "middle", "caption"))
    shapes.append(text_in(below, "10", measure, "ink3", "end", "caption"))
    return shapes


def _sides(result: Bands, size: Size, measure: Measure) -> tuple[float, float]:
    """Return the widths of the names on the left and of the figures on the right."""
    if not result.has_names:
        return 0, 0
    widest = max((measure.width(band.style.name) for band in result.bands), default=0.0)
    figures = measure.width(f"{numbers.score(10)}{numbers.EN_DASH}{numbers.score(10)}")
    return min(widest, size.width * 0.25) + measure.px(8), figures + measure.px(8)


def _band(band: Band, axis: Box, lane: Box, measure: Measure) -> list[Shape]:
    style, scale = band.style, measure.scale
    _, y = lane.middle
    cap = measure.px(_CAP)
    left, right, middle = (
        axis.left + value / VALUE_MAX * axis.width for value in (band.low, band.high, band.score)
    )
    low, score, high = (
        Thing("", style.id, key, numbers.score(value))
        for key, value in (("low", band.low), ("score", band.score), ("high", band.high))
    )
    return [
        Area(*lane, Thing("", style.id, "", style.name)),
        Line(left, y, right, y, style.colour, 2 * scale),
        Line(left, y - cap, left, y + cap, style.colour, 1.5 * scale, thing=low),
        Line(right, y - cap, right, y + cap, style.colour, 1.5 * scale, thing=high),
        mark_of(style, middle, y, scale, "", score),
    ]


def _words(band: Band, lane: Box, room: float, figures: float, measure: Measure) -> list[Shape]:
    name = Box(0, lane.top, room, lane.height)
    place = Box(lane.right - figures, lane.top, figures, lane.height)
    spread = f"{numbers.score(band.low)}{numbers.EN_DASH}{numbers.score(band.high)}"
    return [
        text_in(name, band.style.name, measure),
        text_in(place, spread, measure, "ink2", "end"),
    ]

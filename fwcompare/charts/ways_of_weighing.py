"""Ways of weighing side by side: a strip for each dimension, a number on it for each way."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from fwcompare.analysis.elicitation import ways_of_weighing as ways
from fwcompare.charts.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.charts.axis import apart
from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import Bar, Box, Line, Shape, Size, Text, Thing, mark_of, told
from fwcompare.charts.text import text_in
from fwcompare.dataset import Dataset
from fwcompare.wording import names, numbers, ways_words

_LEGEND, _ROW, _GROOVE, _NUMBER = 18, 34, 22, 12
_LEAST_TOP = 0.2
_NOW, _TIE = "now", "tie"


class WayName(NamedTuple):
    """A way's number and name; who leads in it, None for a tie."""

    number: str
    name: str
    leader: AlternativeStyle | None
    told: str


class Strip(NamedTuple):
    """Shares, 0..1: of each way, of now, and where the lead changes, `leads` in between."""

    dimension: str
    label: str
    shares: tuple[float, ...]
    now: float
    leads: tuple[tuple[float, float, AlternativeStyle | None], ...]
    tie: float | None


class WaysOfWeighing(NamedTuple):
    """`top` is the share, 0..1, at the strips' right end."""

    ways: tuple[WayName, ...]
    strips: tuple[Strip, ...]
    top: float
    selected: str = ""


def ways_of_weighing(
    found: ways.WaysOfWeighing, dataset: Dataset, styles: AlternativeStyles, selected: str = ""
) -> WaysOfWeighing:
    """Return what to draw of the ways, in their order, and of the dimensions in the dataset's."""
    legend = tuple(
        WayName(
            str(number),
            ways_words.way(way),
            styles[leader] if leader else None,
            names.leader(dataset, leader),
        )
        for number, (way, leader) in enumerate(zip(found.ways, found.leaders, strict=True), start=1)
    )
    strips = tuple(
        Strip(
            id_,
            names.dimension(dataset, id_),
            spread.shares,
            spread.now,
            tuple((start, end, styles[a] if a else None) for start, end, a in spread.leads),
            spread.tie,
        )
        for id_, spread in found.spreads.items()
    )
    most = max(share for strip in strips for share in (*strip.shares, strip.now))
    return WaysOfWeighing(legend, strips, _top(most), selected)


def height(result: WaysOfWeighing, measure: Measure) -> int:
    rows = len(result.strips) * measure.px(_ROW) + len(result.ways) * measure.px(_LEGEND)
    return rows + measure.px(8) + measure.px(16)


def draw(result: WaysOfWeighing, size: Size, measure: Measure) -> list[Shape]:
    track = _track(result, size, measure)
    shapes = _heads(result) + _legend(result, size, measure)
    for number, strip in enumerate(result.strips):
        top = track.top + number * measure.px(_ROW)
        shapes += _strip(result, strip, track._replace(top=top), size, measure)
    bottom = track.top + len(result.strips) * measure.px(_ROW)
    place = Box(track.left, bottom, track.width, measure.px(16))
    none, most = numbers.dimension_share(0.0), numbers.dimension_share(result.top)
    needed = measure.width(none, "caption") + measure.width(most, "caption") + measure.px(8)
    if needed <= track.width:
        shapes.append(text_in(place, none, measure, "ink3", "start", "caption"))
    shapes.append(text_in(place, most, measure, "ink3", "end", "caption"))
    return shapes


def _top(most: float) -> float:
    """Return the next tenth above all shares, a fifth at least."""
    return min(1.0, max(_LEAST_TOP, ceil(10 * most - 1e-9) / 10))


def _track(result: WaysOfWeighing, size: Size, measure: Measure) -> Box:
    px = measure.px
    widest = max(measure.width(strip.label) for strip in result.strips)
    left = min(widest, 0.3 * size.width) + px(16)
    top = len(result.ways) * px(_LEGEND) + px(8)
    return Box(left, top, size.width - px(76) - left, px(_ROW))


def _heads(result: WaysOfWeighing) -> list[Shape]:
    """Return the heads of the table: a column for each way, for now, and for the tie."""
    shapes: list[Shape] = [told("", way.number, way.name) for way in result.ways]
    shapes += (told("", _NOW, "now"), told("", _TIE, "tie"))
    return shapes


def _legend(result: WaysOfWeighing, size: Size, measure: Measure) -> list[Shape]:
    px = measure.px
    shapes: list[Shape] = []
    for at, way in enumerate(result.ways):
        line = Box(0, at * px(_LEGEND), size.width, px(_LEGEND))
        wide = min(measure.width(way.told, "caption") + 1, 0.4 * size.width)
        told_at = size.width - wide
        name = line._replace(left=px(16), width=told_at - px(44))
        shapes.append(text_in(line._replace(width=px(14)), way.number, measure, size="caption"))
        shapes.append(text_in(name, way.name, measure, "ink2", "start", "caption"))
        if way.leader is not None:
            middle = line.top + line.height / 2
            mark = mark_of(way.leader, told_at - px(10), middle, 0.8 * measure.scale)
            shapes.append(mark)
        place = line._replace(left=told_at, width=wide)
        shapes.append(text_in(place, way.told, measure, "ink2", "start", "caption"))
    return shapes


def _strip(
    result: WaysOfWeighing, strip: Strip, track: Box, size: Size, measure: Measure
) -> list[Shape]:
    px = measure.px
    y = track.top + px(_GROOVE)
    head = Thing(strip.dimension, strip.dimension, "", strip.label)
    place = Box(0, y - px(9), track.left - px(12), px(18))
    shapes: list[Shape] = []
    if strip.dimension == result.selected:
        shapes.append(Bar(0, track.top, size.width, px(_ROW), "selected"))
    shapes.append(text_in(place, strip.label, measure, thing=head))
    shapes += _groove(result, strip, track, y, measure)
    shapes += _numbers(result, strip, track, y, measure)
    low, high = (numbers.dimension_share(e) for e in (min(strip.shares), max(strip.shares)))
    least = low.removesuffix(f"{numbers.NARROW_SPACE}%")
    words = high if low == high else f"{least}{numbers.EN_DASH}{high}"
    right = Box(track.right + px(8), y - px(9), size.width - track.right - px(8), px(18))
    shapes.append(text_in(right, words, measure, "ink2", "end", "caption"))
    return shapes


def _groove(
    result: WaysOfWeighing, strip: Strip, track: Box, y: float, measure: Measure
) -> list[Shape]:
    """Who leads at which share, where that changes, and where the share is now."""
    px, scale = measure.px, track.width / result.top
    shapes: list[Shape] = []
    for start, end, style in strip.leads:
        left, right = (track.left + scale * min(share, result.top) for share in (start, end))
        if left < right:
            colour = style.colour if style else "edge"
            shapes.append(Bar(left, y - px(1), right - left, px(2), colour))
    if strip.tie is None or strip.tie > result.top:
        words = "none" if strip.tie is None else numbers.dimension_share(strip.tie)
        shapes.append(told(strip.dimension, _TIE, words))
    else:
        thing = Thing(strip.dimension, strip.dimension, _TIE, numbers.dimension_share(strip.tie))
        x = track.left + scale * strip.tie
        shapes.append(Line(x, y - px(5), x, y + px(5), "ink2", 1.5 * measure.scale, thing=thing))
    now = Thing(strip.dimension, strip.dimension, _NOW, numbers.dimension_share(strip.now))
    x = track.left + scale * strip.now
    shapes.append(Bar(x - px(5) / 2, y - px(6), px(5), px(12), "ink", px(2), now))
    return shapes


def _numbers(
    result: WaysOfWeighing, strip: Strip, track: Box, y: float, measure: Measure
) -> list[Shape]:
    """Each way's number above its place, moved aside where two would touch, and a stem there."""
    px, scale = measure.px, track.width / result.top
    placed = sorted(zip(strip.shares, result.ways, strict=True), key=lambda pair: pair[0])
    places = [track.left + scale * share for share, _ in placed]
    step = px(_NUMBER)
    shown = _side_by_side(places, step, track)
    shapes: list[Shape] = []
    for x, (share, way) in zip(places, placed, strict=True):
        thing = Thing(strip.dimension, strip.dimension, way.number, numbers.dimension_share(share))
        shapes.append(Line(x, y - px(8), x, y - px(1), "ink2", measure.scale, thing=thing))
    for x, (_, way) in zip(shown, placed, strict=False):
        shapes.append(_number(way.number, x, y - px(15), measure))
    return shapes


def _side_by_side(places: Sequence[float], step: float, track: Box) -> list[float]:
    """Return places at least `step` apart, those of a cluster around its middle."""
    rightwards = apart(places, step, track.left, track.right)
    mirrored = apart([-x for x in reversed(places)], step, -track.right, -track.left)
    leftwards = [-x for x in reversed(mirrored)]
    return [(a + b) / 2 for a, b in zip(rightwards, leftwards, strict=False)]


def _number(number: str, x: float, y: float, measure: Measure) -> Text:
    place = Box(x - measure.px(_NUMBER) / 2, y - measure.px(6), measure.px(_NUMBER), measure.px(12))
    return text_in(place, number, measure, "ink", "middle", "caption")

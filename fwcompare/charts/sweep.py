"""Every alternative's score against the share of one weight, the others kept in proportion."""

from dataclasses import dataclass

from fwcompare.analysis import sweep as sweeps
from fwcompare.charts.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.charts.axis import apart, crisp, whole_points
from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import (
    Area,
    Bar,
    Box,
    Line,
    Ring,
    Shape,
    Size,
    Text,
    Thing,
    mark_of,
    told,
)
from fwcompare.charts.text import text_in
from fwcompare.wording import isolation, numbers

_HEIGHT = 128
_TOP, _BOTTOM, _LEFT = 18, 20, 20
_MOST_NAMES = 6
_NAME_LINE = 14
_REACH = 8
_CLOSE = 3


@dataclass(frozen=True, slots=True)
class SweepLine:
    """Scores, 0..10, at share 0 and at share 1: the score between them is a straight line."""

    style: AlternativeStyle
    at_none: float
    at_all: float

    def score(self, share: float) -> float:
        return self.at_none + share * (self.at_all - self.at_none)


@dataclass(frozen=True, slots=True)
class Crossing:
    """A share, 0..1, where the leader changes, and the score both have there."""

    share: float
    score: float


@dataclass(frozen=True, slots=True)
class Sweep:
    name: str
    lines: tuple[SweepLine, ...]
    crossings: tuple[Crossing, ...]
    now: float


@dataclass(frozen=True, slots=True)
class _Plot:
    """Where shares, 0..1, and scores from `low` to `high` lie."""

    box: Box
    low: float
    high: float

    def x(self, share: float) -> float:
        return self.box.left + share * self.box.width

    def y(self, score: float) -> float:
        return self.box.bottom - (score - self.low) / (self.high - self.low) * self.box.height


def sweep(found: sweeps.Sweep, name: str, styles: AlternativeStyles) -> Sweep:
    """Return what to draw of the scores along the share of what is called `name`."""
    lines = tuple(SweepLine(styles[a], start, end) for a, (start, end) in found.lines.items())
    crossings = tuple(Crossing(c.share, c.score) for c in found.crossings)
    return Sweep(name, lines, crossings, found.now)


def height(measure: Measure) -> int:
    return measure.px(_HEIGHT)


def draw(result: Sweep, size: Size, measure: Measure) -> list[Shape]:
    plot = _plot(result, size, measure)
    shapes = _heads(result)
    shapes += measure.kept(_axes, result.name, plot)
    for line in result.lines:
        ends = plot.x(0), plot.y(line.at_none), plot.x(1), plot.y(line.at_all)
        shapes.append(Line(*ends, line.style.colour, 2 * measure.scale))
        shapes += _ends(line, plot, measure)
    shapes += _names(result, plot, size, measure)
    words, now, marks = _now_words(result, plot, measure), _now(result, plot, measure), []
    for line in result.lines:
        score = line.score(result.now)
        thing = Thing("", "now", line.style.id, numbers.score(score))
        x, y = plot.x(result.now), plot.y(score)
        marks.append(mark_of(line.style, x, y, measure.scale, "", thing))
    rings = [_ring(crossing, plot, measure) for crossing in result.crossings]
    taken = [words.bounds, *(shape.bounds for shape in (*now, *marks, *rings))]
    for crossing in result.crossings:
        shapes += _crossing(crossing, result, plot, taken, measure)
    return [*shapes, *now, words, *marks]


def share_at(result: Sweep, size: Size, measure: Measure, x: float) -> float:
    """Return the share, 0..1, at an x of the chart."""
    box = _plot(result, size, measure).box
    return min(1.0, max(0.0, (x - box.left) / box.width))


def _plot(result: Sweep, size: Size, measure: Measure) -> _Plot:
    px = measure.px
    widest = max(measure.width(line.style.name, "caption") for line in result.lines)
    names = min(widest, size.width * 0.3) + px(8)
    box = Box(px(_LEFT), px(_TOP), size.width - px(_LEFT) - names, 0)
    box = box._replace(height=size.height - px(_TOP) - px(_BOTTOM))
    scores = (score for line in result.lines for score in (line.at_none, line.at_all))
    return _Plot(box, *whole_points(scores))


def _heads(result: Sweep) -> list[Shape]:
    """Return the table's heads, and what no shape shows: the share that each row is at."""
    shapes: list[Shape] = [told("", "share", f"share of {isolation.name(result.name)}")]
    shapes += (told("", line.style.id, line.style.name) for line in result.lines)
    rows = [("now", "now", result.now), ("none", "none", 0.0), ("all", "all", 1.0)]
    rows += [(_key(crossing), "tie", crossing.share) for crossing in result.crossings]
    for key, words, share in rows:
        shapes.append(told(key, "", words))
        shapes.append(told(key, "share", numbers.dimension_share(share)))
    return shapes


def _key(crossing: Crossing) -> str:
    return f"tie at {crossing.share!r}"


def _ends(line: SweepLine, plot: _Plot, measure: Measure) -> list[Shape]:
    reach = measure.px(_REACH)
    ends = (("none", 0, line.at_none), ("all", 1, line.at_all))
    return [
        Area(
            plot.x(share) - reach / 2, plot.y(score) - reach / 2, reach, reach,
            Thing("", key, line.style.id, numbers.score(score)),
        )
        for key, share, score in ends
    ]  # fmt: skip


def _axes(name: str, plot: _Plot, measure: Measure) -> list[Shape]:
    px, box = measure.px, plot.box
    shapes: list[Shape] = []
    for step in (plot.low, (plot.low + plot.high) / 2, plot.high):
        y = crisp(plot.y(step))
        shapes.append(Line(box.left, y, box.right, y, "grid"))
        if step == int(step):
            label = Box(0, y - px(8), px(_LEFT - 4), px(16))
            shapes.append(text_in(label, numbers.plain(step), measure, "ink3", "start", "caption"))
    below = Box(box.left, box.bottom + px(5), box.width, px(16))  # under the slider's handle
    words = Box(below.left + px(16), below.top, below.width - px(56), below.height)
    whole, along = numbers.percent(100), f"share of {isolation.name(name)}"
    shapes.append(text_in(below, "0", measure, "ink3", "start", "caption"))
    shapes.append(text_in(below, whole, measure, "ink3", "end", "caption"))
    shapes.append(text_in(words, along, measure, "ink3", "middle", "caption"))
    return shapes


def _names(result: Sweep, plot: _Plot, size: Size, measure: Measure) -> list[Shape]:
    """At the lines' right ends, moved apart where they would touch."""
    step, left = measure.px(_NAME_LINE), plot.box.right + measure.px(6)
    lines = sorted(result.lines, key=lambda line: -line.at_all)[:_MOST_NAMES]
    wanted = [plot.y(line.at_all) - step / 2 for line in lines]
    tops = apart(wanted, step, 0, size.height - step)
    shapes: list[Shape] = []
    for line, top in zip(lines, tops, strict=False):
        place = Box(left, top, size.width - left, step)
        thing = Thing("", "all", line.style.id, numbers.score(line.at_all))
        shapes.append(
            text_in(place, line.style.name, measure, "ink", "start", "caption", thing=thing)
        )
    return shapes


def _ring(crossing: Crossing, plot: _Plot, measure: Measure) -> Ring:
    x, y, scale = plot.x(crossing.share), plot.y(crossing.score), measure.scale
    return Ring(x, y, 4 * scale, "ink", 1.5 * scale, Thing("", _key(crossing), "", "tie"))


def _crossing(
    crossing: Crossing, result: Sweep, plot: _Plot, taken: list[Box], measure: Measure
) -> list[Shape]:
    """Return a ring, its foot, and words beside it unless they would lie over others."""
    x, y = plot.x(crossing.share), plot.y(crossing.score)
    key, words = _key(crossing), f"tie {numbers.dimension_share(crossing.share)}"
    shapes: list[Shape] = [
        Line(x, y, x, plot.box.bottom, "edge", 1, "dotted"),
        _ring(crossing, plot, measure),
    ]
    shapes += (
        told(key, line.style.id, numbers.score(line.score(crossing.share))) for line in result.lines
    )
    width = measure.width(words, "caption") + measure.px(6)
    place = label_place((x, y), width, plot.box, plot.x(result.now), taken, measure)
    if place is not None:
        taken.append(place)
        shapes.append(Bar(*place, "ground"))
        shapes.append(text_in(place, words, measure, "ink", "middle", "caption"))
    return shapes


def label_place(
    at: tuple[float, float],
    width: float,
    plot: Box,
    now: float,
    taken: list[Box],
    measure: Measure,
) -> Box | None:
    """Return where words go beside a crossing, or None where there is no room.

    That is to its right, unless the "now" line goes there or something in `taken` is there.
    """
    gap = measure.px(9)
    x, y = at
    right = Box(x + gap, y - measure.px(8), width, measure.px(16))
    left = right._replace(left=x - gap - width)
    inside = [
        place
        for dy in map(measure.px, (0, 14, -14, 28, -28))
        for side in (right, left)
        if plot.left <= (place := side._replace(top=side.top + dy)).left
        and place.right <= plot.right
        and not any(place.meets(other) for other in taken)
        and place.top >= 0
        and place.bottom <= plot.bottom + measure.px(4)
    ]
    for margin in (measure.px(_REACH), measure.px(_CLOSE)):
        for place in inside:
            if not place.left - margin < now < place.right + margin:
                return place
    return None


def _now_words(result: Sweep, plot: _Plot, measure: Measure) -> Text:
    words = f"now {numbers.dimension_share(result.now)}"
    width = measure.width(words, "caption") + 2
    box = plot.box
    left = min(max(plot.x(result.now) - width / 2, box.left), box.right - width)
    place = Box(left, box.top - measure.px(18), width, measure.px(14))
    return text_in(place, words, measure, "ink", "middle", "caption")


def _now(result: Sweep, plot: _Plot, measure: Measure) -> list[Line | Bar]:
    """The line wears the slider's handle, and is one."""
    px = measure.px
    x, bottom = plot.x(result.now), plot.box.bottom
    wide, high = px(6), px(14)
    return [
        Line(x, plot.box.top - px(4), x, bottom, "ink", 1.5 * measure.scale),
        Bar(x - wide / 2, bottom - high / 2, wide, high, "ink", px(3)),
    ]

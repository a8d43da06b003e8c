"""What was measured here beside what the comparison says: a lane for each alternative."""

from dataclasses import dataclass

from fwcompare.charts.alternative_styles import AlternativeStyle
from fwcompare.charts.axis import TENTHS, crisp
from fwcompare.charts.here_sign import Place, here_sign
from fwcompare.charts.measure import Measure
from fwcompare.charts.scale_ends import scale_ends
from fwcompare.charts.shapes import Bar, Box, Line, Shape, Size, Thing, mark_of, told
from fwcompare.charts.text import text_in, weight_of
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.wording import numbers

LANE = 18
_WORDS = 18
_COLUMNS = (("shipped", "comparison"), ("here", "here"), ("from", "here, from"), ("to", "here, to"))


@dataclass(frozen=True, slots=True)
class MeasuredLane:
    """`shipped` is the comparison's, `here` what was measured so far; None where there is none."""

    style: AlternativeStyle
    shipped: Place | None
    here: Place | None
    shipped_words: str
    here_words: str
    ends_words: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class MeasuredLanes:
    """`rounds` and `state` in words; `share`, 0..1, is how much of the least rounds is done.

    Where it `is_narrow`, both stand elsewhere. It `is_waiting` until anything is measured.
    """

    lanes: tuple[MeasuredLane, ...]
    low_words: str
    high_words: str
    rounds: str
    state: str
    share: float
    is_waiting: bool
    is_narrow: bool = False
    is_selected: bool = False


def height(result: MeasuredLanes, measure: Measure) -> int:
    return measure.px(LANE) * len(result.lanes) + measure.px(_WORDS)


def columns(measure: Measure, *, is_narrow: bool) -> tuple[int, int, int, int]:
    """Return the widths of the columns right of the scale: shipped, here, rounds and state."""
    px = measure.px
    return (px(66), px(70), 0, 0) if is_narrow else (px(72), px(76), px(64), px(64))


def axis_in(result: MeasuredLanes, size: Size, measure: Measure) -> Box:
    """Return where the scale lies, from 0 at its left end to 10, as high as all lanes."""
    px = measure.px
    room = size.width - sum(columns(measure, is_narrow=result.is_narrow))
    return Box(px(8), 0, max(px(40), min(px(210), room - px(20))), px(LANE) * len(result.lanes))


def draw(result: MeasuredLanes, size: Size, measure: Measure) -> list[Shape]:
    px = measure.px
    axis = axis_in(result, size, measure)
    widths = columns(measure, is_narrow=result.is_narrow)
    left = size.width - sum(widths)
    shapes: list[Shape] = [told("", *column) for column in _COLUMNS]
    for tenth in TENTHS:
        x = crisp(axis.left + tenth / VALUE_MAX * axis.width)
        shapes.append(Line(x, 0, x, axis.bottom, "grid"))
    for index, lane in enumerate(result.lanes):
        row = Box(0, index * px(LANE), size.width, px(LANE))
        shapes += _lane(lane, result, axis, row, measure)
        shapes += _figures(lane, left, widths, row, measure)
    if not result.is_narrow:
        shapes += _state(result, size, widths, measure)
    return [*shapes, *scale_ends(result.low_words, "", result.high_words, axis, measure)]


def _lane(
    lane: MeasuredLane, result: MeasuredLanes, axis: Box, row: Box, measure: Measure
) -> list[Shape]:
    style, scale, (_, y) = lane.style, measure.scale, row.middle

    def x(value: float) -> float:
        return axis.left + value / VALUE_MAX * axis.width

    shapes: list[Shape] = [told(style.id, "", style.name)]
    if lane.here is None and result.is_waiting:
        shapes.append(Line(axis.left, y, axis.right, y, "edge", 1, "dashed"))
    if lane.shipped is not None:
        low, high, cap = x(lane.shipped.low), x(lane.shipped.high), 3.5 * scale
        shapes.append(Line(low, y, high, y, style.colour, scale, "solid", False))
        shapes += (
            Line(end, y - cap, end, y + cap, style.colour, 1.5 * scale) for end in (low, high)
        )
        thing = Thing("", style.id, "shipped", lane.shipped_words)
        shapes.append(mark_of(style, x(lane.shipped.value), y, scale, thing=thing))
    if lane.here is not None:
        shapes += here_sign(lane.here, style, axis, y, measure, lane.here_words)
        shapes += (
            told(style.id, key, words)
            for key, words in zip(("from", "to"), lane.ends_words, strict=True)
        )
    return shapes


def _figures(
    lane: MeasuredLane,
    left: float,
    widths: tuple[int, int, int, int],
    row: Box,
    measure: Measure,
) -> list[Shape]:
    gap, (shipped, here_width, _, _) = measure.px(4), widths
    cells = (
        (Box(left + gap, row.top, shipped - gap, row.height), lane.shipped_words, "ink2"),
        (Box(left + shipped + gap, row.top, here_width - gap, row.height), lane.here_words, "ink"),
    )
    shapes: list[Shape] = []
    for cell, words, ink in cells:
        fits = measure.width(words, "body", "semibold") <= cell.width
        shown = words if fits else numbers.without_unit(words)
        shapes.append(text_in(cell, shown, measure, ink, "end", "body", weight_of(ink == "ink")))
    return shapes


def _state(
    result: MeasuredLanes, size: Size, widths: tuple[int, int, int, int], measure: Measure
) -> list[Shape]:
    px, high = measure.px, measure.px(LANE)
    *_, rounds, state = widths
    middle = high * len(result.lanes) / 2
    left = size.width - rounds - state
    shapes: list[Shape] = [
        text_in(Box(left, middle - high / 2, rounds, high), result.rounds, measure, "ink2", "end"),
    ]
    is_running = 0 < result.share < 1
    top = middle - high / 2 - (px(4) if is_running else 0)
    cell = Box(size.width - state + px(8), top, state - px(8), high)
    ink = "yes" if result.share >= 1 else "ink2"
    shapes.append(text_in(cell, result.state, measure, ink, "end", "caption"))
    if is_running:
        y, wide = cell.bottom, cell.width
        shapes.append(Bar(cell.left, y, wide, px(3), "line"))
        shapes.append(Bar(cell.left, y, wide * result.share, px(3), "ink"))
    return shapes

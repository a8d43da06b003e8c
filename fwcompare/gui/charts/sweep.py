"""Every alternative's score against the share of one weight, the others kept in proportion."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from fwcompare.analysis import sweep as sweeps
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.gui.charts.marks import draw_mark
from fwcompare.gui.charts.table import Table
from fwcompare.gui.charts.text import CENTRE, LEFT, RIGHT, draw_text, text_width
from fwcompare.gui.look.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.gui.look.theme import Theme
from fwcompare.wording import numbers

_TOP, _BOTTOM, _LEFT = 18, 20, 20
_MOST_NAMES = 6


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


def sweep(found: sweeps.Sweep, name: str, styles: AlternativeStyles) -> Sweep:
    """Return what to draw of the scores along the share of what is called `name`."""
    lines = tuple(SweepLine(styles[a], start, end) for a, (start, end) in found.lines.items())
    crossings = tuple(Crossing(c.share, c.score) for c in found.crossings)
    return Sweep(name, lines, crossings, found.now)


def height(theme: Theme) -> int:
    return theme.px(128)


def draw(painter: QPainter, rect: QRectF, result: Sweep, theme: Theme) -> None:
    plot = _plot(rect, result, theme)
    low, high = _range(result)
    _draw_axes(painter, rect, plot, result, low, high, theme)

    def point(share: float, score: float) -> QPointF:
        y = plot.bottom() - (score - low) / (high - low) * plot.height()
        return QPointF(plot.left() + share * plot.width(), y)

    for line in result.lines:
        painter.setPen(QPen(line.style.colour, 2 * theme.scale))
        painter.drawLine(point(0, line.at_none), point(1, line.at_all))
    _draw_names(painter, rect, plot, result, low, high, theme)
    now = plot.left() + result.now * plot.width()
    for crossing in result.crossings:
        at = point(crossing.share, crossing.score)
        _draw_crossing(painter, plot, at, crossing, now, theme)
    _draw_now(painter, plot, result, theme)
    for line in result.lines:
        draw_mark(painter, point(result.now, line.score(result.now)), line.style, theme)


def share_at(rect: QRectF, result: Sweep, theme: Theme, x: float) -> float:
    """Return the share, 0..1, at an x of the chart."""
    plot = _plot(rect, result, theme)
    return min(1.0, max(0.0, (x - plot.left()) / plot.width()))


def _plot(rect: QRectF, result: Sweep, theme: Theme) -> QRectF:
    px = theme.px
    widest = max(text_width(line.style.name, theme, "caption") for line in result.lines)
    names = min(widest, rect.width() * 0.3) + px(8)
    return QRectF(
        rect.left() + px(_LEFT),
        rect.top() + px(_TOP),
        rect.width() - px(_LEFT) - names,
        rect.height() - px(_TOP) - px(_BOTTOM),
    )


def _range(result: Sweep) -> tuple[float, float]:
    """Whole points around all scores, at least two apart and within the scale."""
    scores = [s for line in result.lines for s in (line.at_none, line.at_all)]
    low, high = int(min(scores)), -int(-max(scores) // 1)
    low = min(low, int(VALUE_MAX) - 2)
    return float(low), float(max(high, low + 2))


def _draw_axes(
    painter: QPainter,
    rect: QRectF,
    plot: QRectF,
    result: Sweep,
    low: float,
    high: float,
    theme: Theme,
) -> None:
    px, ink3 = theme.px, theme.color("ink3")
    painter.setPen(QPen(theme.color("grid"), 1))
    for step in (low, (low + high) / 2, high):
        is_whole = step == int(step)
        y = round(plot.bottom() - (step - low) / (high - low) * plot.height()) + 0.5
        painter.setPen(QPen(theme.color("grid"), 1))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        label = QRectF(rect.left(), y - px(8), px(_LEFT - 4), px(16))
        if is_whole:
            draw_text(painter, label, f"{step:g}", theme, ink3, LEFT, size="caption")
    below = QRectF(plot.left(), plot.bottom() + px(4), plot.width(), px(16))
    draw_text(painter, below, "0", theme, ink3, LEFT, size="caption")
    draw_text(painter, below, numbers.percent(100), theme, ink3, RIGHT, size="caption")
    words = below.adjusted(px(16), 0, -px(40), 0)
    draw_text(painter, words, f"share of {result.name}", theme, ink3, CENTRE, size="caption")


def _draw_names(
    painter: QPainter,
    rect: QRectF,
    plot: QRectF,
    result: Sweep,
    low: float,
    high: float,
    theme: Theme,
) -> None:
    """At the lines' right ends, moved apart where they would touch."""
    line_height = theme.px(14)
    lines = sorted(result.lines, key=lambda line: -line.at_all)[:_MOST_NAMES]
    above = plot.top() - line_height
    for line in lines:
        y = plot.bottom() - (line.at_all - low) / (high - low) * plot.height()
        above = max(above + line_height, y - line_height / 2)
        left = plot.right() + theme.px(6)
        place = QRectF(left, above, rect.right() - left, line_height)
        draw_text(painter, place, line.style.name, theme, theme.color("ink"), size="caption")


def _draw_crossing(
    painter: QPainter, plot: QRectF, at: QPointF, crossing: Crossing, now: float, theme: Theme
) -> None:
    dotted = QPen(theme.color("edge"), 1, Qt.PenStyle.DotLine)
    painter.setPen(dotted)
    painter.drawLine(at, QPointF(at.x(), plot.bottom()))
    painter.setPen(QPen(theme.color("ink"), 1.5 * theme.scale))
    painter.setBrush(theme.color("win"))
    painter.drawEllipse(at, 4 * theme.scale, 4 * theme.scale)
    text = f"tie {numbers.percent(100 * crossing.share, 1)}"
    width = text_width(text, theme, "caption") + theme.px(6)
    place = label_place(at, width, plot, now, theme)
    painter.fillRect(place, theme.color("win"))
    draw_text(painter, place, text, theme, theme.color("ink"), CENTRE, size="caption")


def label_place(at: QPointF, width: float, plot: QRectF, now: float, theme: Theme) -> QRectF:
    """Return where words go beside a crossing: to its right unless the "now" line goes there."""
    gap, reach = theme.px(9), theme.px(8)  # the marks on the line are wider than it
    right = QRectF(at.x() + gap, at.y() - theme.px(8), width, theme.px(16))
    left = right.translated(-width - 2 * gap, 0)
    for place in (right, left):
        is_free = not place.left() - reach <= now <= place.right() + reach
        if is_free and plot.left() <= place.left() and place.right() <= plot.right():
            return place
    return right if right.right() <= plot.right() else left


def _draw_now(painter: QPainter, plot: QRectF, result: Sweep, theme: Theme) -> None:
    """The line wears the slider's handle, and is one."""
    x = plot.left() + result.now * plot.width()
    ink = theme.color("ink")
    painter.setPen(QPen(ink, 1.5 * theme.scale))
    painter.drawLine(QPointF(x, plot.top() - theme.px(4)), QPointF(x, plot.bottom()))
    handle = QRectF(0, 0, theme.px(6), theme.px(14))
    handle.moveCenter(QPointF(x, plot.bottom()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawRoundedRect(handle, theme.px(3), theme.px(3))
    text = f"now {numbers.percent(100 * result.now)}"
    width = text_width(text, theme, "caption") + 2
    left = min(max(x - width / 2, plot.left()), plot.right() - width)
    place = QRectF(left, plot.top() - theme.px(18), width, theme.px(14))
    draw_text(painter, place, text, theme, ink, CENTRE, size="caption")


def table(result: Sweep) -> Table:
    """Return the scores now, at no share, at the whole share and at each crossing."""
    shares = [("now", result.now), ("none", 0.0), ("all", 1.0)]
    shares += [("tie", crossing.share) for crossing in result.crossings]
    rows = [["", f"share of {result.name}", *(line.style.name for line in result.lines)]]
    for words, share in shares:
        scores = [numbers.score(line.score(share)) for line in result.lines]
        rows.append([words, numbers.percent(100 * share, 1), *scores])
    return rows

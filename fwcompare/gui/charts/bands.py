"""The bands of the scores when every rating may lie anywhere in its range."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from fwcompare.analysis import Evaluation
from fwcompare.dataset.scale import VALUE_MAX
from fwcompare.gui.charts.marks import draw_mark
from fwcompare.gui.charts.table import Table
from fwcompare.gui.charts.text import CENTRE, LEFT, RIGHT, draw_text
from fwcompare.gui.look.alternative_styles import AlternativeStyle, AlternativeStyles
from fwcompare.gui.look.theme import Theme
from fwcompare.wording import numbers

_LANE = 16


@dataclass(frozen=True, slots=True)
class Band:
    """`low` <= `score` <= `high`, on 0..10."""

    style: AlternativeStyle
    low: float
    score: float
    high: float


@dataclass(frozen=True, slots=True)
class Bands:
    bands: tuple[Band, ...]


def bands(
    evaluation: Evaluation, ends: Mapping[str, tuple[float, float]], styles: AlternativeStyles
) -> Bands:
    """Return what to draw, with the lowest and the highest score of each alternative."""
    return Bands(
        tuple(Band(s, ends[a][0], evaluation.scores[a], ends[a][1]) for a, s in styles.items())
    )


def height(result: Bands, theme: Theme) -> int:
    return theme.px(_LANE) * len(result.bands) + theme.px(18)


def draw(painter: QPainter, rect: QRectF, result: Bands, theme: Theme) -> None:
    px = theme.px
    axis = rect.adjusted(px(6), 0, -px(6), -px(18))
    painter.setPen(QPen(theme.color("grid"), 1))
    for value in (0, 5, 10):
        x = round(axis.left() + value / VALUE_MAX * axis.width()) + 0.5
        painter.drawLine(QPointF(x, axis.top()), QPointF(x, axis.bottom()))
    for index, band in enumerate(result.bands):
        y = axis.top() + (index + 0.5) * px(_LANE)
        left, right, middle = (
            axis.left() + value / VALUE_MAX * axis.width()
            for value in (band.low, band.high, band.score)
        )
        painter.setPen(QPen(band.style.colour, 2 * theme.scale))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.setPen(QPen(band.style.colour, 1.5 * theme.scale))
        for end in (left, right):
            painter.drawLine(QPointF(end, y - px(3)), QPointF(end, y + px(3)))
        draw_mark(painter, QPointF(middle, y), band.style, theme)
    below = QRectF(rect.left(), axis.bottom() + 1, rect.width(), px(16))
    ink3 = theme.color("ink3")
    draw_text(painter, below, "0", theme, ink3, LEFT, size="caption")
    draw_text(painter, below, "score", theme, ink3, CENTRE, size="caption")
    draw_text(painter, below, "10", theme, ink3, RIGHT, size="caption")


def table(result: Bands) -> Table:
    """Return each alternative's score with the ends of its band."""
    rows = [["", "lowest", "score", "highest"]]
    rows += [
        [b.style.name, numbers.score(b.low), numbers.score(b.score), numbers.score(b.high)]
        for b in result.bands
    ]
    return rows

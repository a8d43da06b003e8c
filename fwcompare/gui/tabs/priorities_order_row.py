"""A row of the order: its grip, place, name and range, and the chevron to what is inside."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from fwcompare.gui.look.text_safety import isolated
from fwcompare.gui.look.theme import MEDIUM, SEMIBOLD, Theme
from fwcompare.gui.widgets.line_of_text import RIGHT, draw_text
from fwcompare.wording import priorities_words

GRIP, TEXT, CHEVRON = 16, 54, 28
_RANK = 26
_REACH = 4


class OrderItem(NamedTuple):
    """What is known of a row: `told` is its place in words.

    `opens` says what a press on its chevron does, "" where nothing inside is to be put in order;
    `is_ordered` whether that has an order.
    """

    id: str
    name: str
    range: str
    told: str
    opens: str = ""
    is_ordered: bool = False


def paint_words(
    painter: QPainter, theme: Theme, row: QRectF, item: OrderItem, place: str, *, is_marked: bool
) -> None:
    """Paint all of a row but its ground; `place` is "" for what counts nothing."""
    px = theme.px
    _paint_grip(painter, theme, row)
    number = QRectF(px(_RANK), row.top() + px(7), px(TEXT - _RANK - 10), px(20))
    draw_text(painter, number, place or "–", theme, theme.color("ink2"), RIGHT)
    wide = row.width() - px(TEXT) - px(CHEVRON if item.opens else 8)
    name = QRectF(px(TEXT), row.top() + px(7), wide, px(20))
    ink = theme.color("ink" if place else "ink2")
    weight = SEMIBOLD if is_marked else MEDIUM
    draw_text(painter, name, isolated(item.name), theme, ink, weight=weight)
    words = QRectF(px(TEXT), row.top() + px(27), wide, px(16))
    draw_text(painter, words, item.range, theme, theme.color("ink2"), size="caption")
    if item.opens:
        _paint_chevron(painter, theme, row, is_ordered=item.is_ordered)


def paint_line(painter: QPainter, theme: Theme, place: QRectF) -> None:
    """Paint the line below which nothing counts, and what it is for."""
    px = theme.px
    line = QRectF(px(GRIP), place.top(), place.width() - px(GRIP) - px(8), 1)
    painter.fillRect(line, theme.color("edge"))
    words = QRectF(px(TEXT), place.top() + px(4), place.width() - px(TEXT), px(18))
    draw_text(
        painter, words, priorities_words.BELOW_LINE, theme, theme.color("ink3"), size="caption"
    )


def _paint_grip(painter: QPainter, theme: Theme, row: QRectF) -> None:
    px = theme.px
    for column in (0, 5):
        for dot in range(3):
            y = row.top() + px(13) + dot * px(5)
            spot = QRectF(px(GRIP) + px(column), y, px(2), px(2))
            painter.fillRect(spot, theme.color("ink3"))


def _paint_chevron(painter: QPainter, theme: Theme, row: QRectF, *, is_ordered: bool) -> None:
    """It is bold where what is inside has an order."""
    px = theme.px
    x, y, reach = row.right() - px(CHEVRON) / 2, row.center().y(), px(_REACH)
    width = 2.5 if is_ordered else 1.5
    painter.setPen(QPen(theme.color("ink" if is_ordered else "ink2"), width * theme.scale))
    left, right = x - reach / 2, x + reach / 2
    corners = (left, y - reach), (right, y), (left, y + reach)
    painter.drawPolyline([QPointF(*corner) for corner in corners])

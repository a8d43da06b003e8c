"""How a whole is shared out: a thin bar, a part for each alternative."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from fwcompare.gui.charts.table import Table
from fwcompare.gui.look.alternative_styles import AlternativeStyle
from fwcompare.gui.look.theme import Theme
from fwcompare.wording import numbers

THICKNESS = 4


@dataclass(frozen=True, slots=True)
class LeadBar:
    """(style, part 0..1); what is left of 1 is nobody's: ties."""

    parts: tuple[tuple[AlternativeStyle, float], ...]


def draw(painter: QPainter, rect: QRectF, result: LeadBar, theme: Theme) -> None:
    thick = theme.px(THICKNESS)
    top = rect.center().y() - thick / 2
    painter.fillRect(QRectF(rect.left(), top, rect.width(), thick), theme.color("line"))
    left = rect.left()
    shown = [(style, part) for style, part in result.parts if part > 0]
    for index, (style, part) in enumerate(shown):
        width = max(1.0, part * rect.width())
        gap = 1 if index < len(shown) - 1 else 0
        bar = QRectF(left, top, min(width, rect.right() - left) - gap, thick)
        painter.fillRect(bar, style.colour)
        left += width


def table(result: LeadBar) -> Table:
    """Return each alternative's part."""
    parts = [[style.name, numbers.percent(100 * part, 1)] for style, part in result.parts]
    return [["", "share"], *parts]

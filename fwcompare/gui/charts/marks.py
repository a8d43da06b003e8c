"""The marks of the alternatives: one form each, so that colour is never the only sign."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from fwcompare.gui.look.alternative_styles import AlternativeStyle
from fwcompare.gui.look.theme import Theme

_CIRCLE, _SQUARE, _OTHER = 10.0, 9.0, 11.0
_OUTLINE = 1.5


def draw_mark(
    painter: QPainter,
    centre: QPointF,
    style: AlternativeStyle,
    theme: Theme,
    *,
    ground: QColor | None = None,
) -> None:
    """Draw an alternative's mark; with `ground` it is hollow, an outline filled with that."""
    pen = QPen(style.colour, _OUTLINE * theme.scale) if ground else QPen(Qt.PenStyle.NoPen)
    inset = _OUTLINE * theme.scale / 2 if ground else 0.0
    painter.setPen(pen)
    painter.setBrush(ground or style.colour)
    if style.mark == "circle":
        radius = _CIRCLE * theme.scale / 2 - inset
        painter.drawEllipse(centre, radius, radius)
    elif style.mark == "square":
        side = _SQUARE * theme.scale - 2 * inset
        painter.drawRect(QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side))
    else:
        painter.drawPolygon(_polygon(style.mark, centre, _OTHER * theme.scale / 2 - inset))


def _polygon(mark: str, centre: QPointF, r: float) -> QPolygonF:
    corners = {
        "up": ((0, -r), (r, r * 0.8), (-r, r * 0.8)),
        "down": ((0, r), (r, -r * 0.8), (-r, -r * 0.8)),
        "diamond": ((0, -r), (r, 0), (0, r), (-r, 0)),
    }[mark]
    return QPolygonF([centre + QPointF(x, y) for x, y in corners])

"""Line icons in the colours of the look, drawn from the outlines of their SVG files."""

from functools import cache
from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPainterPath, QPen, QPixmap

from fwcompare.bundled import RESOURCES

OUTLINES = RESOURCES / "icons" / "outlines.txt"
DRAWN_ON = 24
"""The length of a side, in the units of the outlines."""


def tinted_icon(name: str, colour: str, size: int) -> QIcon:
    """Return the icon of that name in `colour`, `size` pixels, for every screen."""
    outline = _outline(name)
    pen = QPen(QColor(colour), 2 if size < 16 else 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    icon = QIcon()
    for ratio in {ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens()}:
        icon.addPixmap(_pixmap(outline, pen, size, ratio, 1.0), QIcon.Mode.Normal)
        icon.addPixmap(_pixmap(outline, pen, size, ratio, 0.35), QIcon.Mode.Disabled)
    return icon


def _pixmap(outline: QPainterPath, pen: QPen, size: int, ratio: int, opacity: float) -> QPixmap:
    pixmap = QPixmap(size * ratio, size * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(opacity)
        painter.scale(size * ratio / DRAWN_ON, size * ratio / DRAWN_ON)
        painter.strokePath(outline, pen)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@cache
def _outlines() -> dict[str, str]:
    lines = OUTLINES.read_text(encoding="utf-8").splitlines()
    return dict(line.split(": ", 1) for line in lines)


@cache
def _outline(name: str) -> QPainterPath:
    """Return what to draw of an icon, on a square of DRAWN_ON; KeyError where there is none."""
    outline = QPainterPath()
    words = iter(_outlines()[name].split())
    for letter in words:
        if letter == "Z":
            outline.closeSubpath()
            continue
        numbers = [float(next(words)) for _ in range(6 if letter == "C" else 2)]
        match letter:
            case "M":
                outline.moveTo(*numbers)
            case "L":
                outline.lineTo(*numbers)
            case _:
                outline.cubicTo(*numbers)
    return outline

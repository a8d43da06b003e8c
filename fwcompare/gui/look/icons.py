"""SVG line icons, tinted: Qt would draw their `currentColor` black in the dark as well."""

from math import ceil

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from fwcompare.bundled import RESOURCES


def tinted_icon(name: str, colour: str, size: int) -> QIcon:
    """Return the icon resources/icons/`name`.svg in `colour`, `size` pixels, for every screen."""
    stroke = "2" if size < 16 else "1.5"
    svg = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    svg = svg.replace("currentColor", colour)
    svg = svg.replace('stroke-width="2"', f'stroke-width="{stroke}"')
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    icon = QIcon()
    for ratio in {ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens()}:
        icon.addPixmap(_pixmap(renderer, size, ratio, 1.0), QIcon.Mode.Normal)
        icon.addPixmap(_pixmap(renderer, size, ratio, 0.35), QIcon.Mode.Disabled)
    return icon


def _pixmap(renderer: QSvgRenderer, size: int, ratio: int, opacity: float) -> QPixmap:
    pixmap = QPixmap(size * ratio, size * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setOpacity(opacity)
        renderer.render(painter, QRectF(pixmap.rect()))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap

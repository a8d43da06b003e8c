"""Writes the outlines of the icons: what their SVG files draw, as moves, lines and curves.

`python -m devtools.icon_outlines` makes resources/icons/outlines.txt anew. The program draws from
it, so that a start need not load the library that reads SVG.
"""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QGuiApplication, QPainter, QPainterPath
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer

from fwcompare.bundled import RESOURCES
from fwcompare.gui.look.icons import DRAWN_ON, OUTLINES

_APP = "fwcompare"  # the program's own picture, in colour, which Qt draws itself
_KIND = QPainterPath.ElementType
_LETTERS = {_KIND.MoveToElement: "M", _KIND.LineToElement: "L", _KIND.CurveToElement: "C"}
_STILL = "matrix(1,0,0,1,0,0)"


def outline(name: str) -> str:
    """Return what an icon draws: `M x y`, `L x y`, `C` with three points and `Z`, in a row."""
    return " ".join(_drawn(ET.fromstring(_written_by_qt(name))))


def _written_by_qt(name: str) -> bytes:
    """Return the icon as Qt writes what it has drawn of it: no shorthand is left in its paths."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(DRAWN_ON, DRAWN_ON))
    generator.setViewBox(QRect(0, 0, DRAWN_ON, DRAWN_ON))
    with QPainter(generator) as painter:
        renderer = QSvgRenderer(str(RESOURCES / "icons" / f"{name}.svg"))
        renderer.render(painter, QRectF(0, 0, DRAWN_ON, DRAWN_ON))
    return bytes(buffer.data().data())


def _drawn(tree: ET.Element) -> Iterator[str]:
    for element in tree.iter():
        kind = element.tag.rpartition("}")[2]
        if element.get("transform", _STILL) != _STILL:
            raise ValueError(f"a {kind} that is moved or turned")
        if kind == "path":
            yield from re.findall(r"[MLCZ]|[^\sMLCZ,]+", element.attrib["d"])
        elif kind == "polyline":
            yield from _line(re.findall(r"[^\s,]+", element.attrib["points"]))
        elif kind in ("circle", "ellipse"):
            yield from _ellipse(element)
        elif kind not in ("svg", "title", "desc", "defs", "g"):
            raise ValueError(f"an icon with a {kind}")


def _line(numbers: list[str]) -> Iterator[str]:
    for place in range(0, len(numbers), 2):
        yield from ("L" if place else "M", *numbers[place : place + 2])


def _ellipse(element: ET.Element) -> Iterator[str]:
    across, down = (float(element.get(key) or element.attrib["r"]) for key in ("rx", "ry"))
    path = QPainterPath()
    path.addEllipse(QPointF(float(element.attrib["cx"]), float(element.attrib["cy"])), across, down)
    for place in range(path.elementCount()):
        point = path.elementAt(place)
        letter = _LETTERS.get(point.type)
        yield from (*([letter] if letter else []), f"{point.x:.5g}", f"{point.y:.5g}")


def text() -> str:
    """Return what the file is to hold: a line for each icon, its name first."""
    names = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg") if path.stem != _APP)
    return "".join(f"{name}: {outline(name)}\n" for name in names)


if __name__ == "__main__":
    application = QGuiApplication(["icon-outlines"])
    OUTLINES.write_text(text(), encoding="utf-8")

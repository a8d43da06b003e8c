"""The widget of a chart: paints its shapes, says what lies under the pointer, repaints little."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect
from PySide6.QtGui import QHelpEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from fwcompare.charts.font_measure import FontMeasure
from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import Bar, Line, MarkShape, Ring, Shape, Size, Text, Thing, told
from fwcompare.charts.text import text_in
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.shape_painter import paint_shapes

Show = Callable[[QWidget], None]


def two_bars(lengths: tuple[float, float], size: Size, measure: Measure) -> list[Shape]:
    one, other = lengths
    return [
        told("", "length", "long"),
        told("a", "", "A <b>"),
        Bar(0, 0, one, 20, "#2A74CF", 0.0, Thing("first", "a", "length", f"{one:g}")),
        Bar(0, 40, other, 20, "ink", 0.0, Thing("second", "b", "length", f"{other:g}")),
    ]


class Watched(Chart[tuple[float, float]]):
    """Keeps what it was asked to paint."""

    PAINTS_PARTS = True

    def __init__(self, theme: Theme) -> None:
        super().__init__(two_bars, theme, "Two bars")
        self.painted: list[QRect] = []
        self.resize(200, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted.append(event.rect())
        super().paintEvent(event)


@pytest.fixture
def chart(theme: Theme, show: Show) -> Watched:
    chart = Watched(theme)
    chart.show_result((50, 80))
    show(chart)
    QApplication.processEvents()
    chart.painted.clear()
    return chart


def test_shapes_are_painted_where_they_are_and_in_their_colours(theme: Theme) -> None:
    shapes: list[Shape] = [
        Bar(10, 10, 30, 10, "edge"),
        Line(0, 30, 60, 30, "#BD5B00", 4),
        MarkShape(80, 10, "square", "#2A74CF", 1.0),
        MarkShape(80, 30, "circle", "#2A74CF", 2.0, "ground"),
        Ring(80, 60, 8, "ink", 2),
    ]
    image = QImage(100, 80, QImage.Format.Format_RGB32)
    image.fill("white")
    with QPainter(image) as painter:
        paint_shapes(painter, shapes, theme, "selected")
    seen = {place: image.pixelColor(*place).name().upper() for place in (
        (12, 12), (38, 18), (8, 12), (42, 12), (30, 29), (30, 31), (80, 10), (80, 30), (80, 60),
        (80, 52),
    )}  # fmt: skip
    colours = theme.colours
    assert seen == {
        (12, 12): colours.edge, (38, 18): colours.edge, (8, 12): "#FFFFFF", (42, 12): "#FFFFFF",
        (30, 29): "#BD5B00", (30, 31): "#BD5B00", (80, 10): "#2A74CF",
        (80, 30): colours.selected, (80, 60): colours.selected, (80, 52): colours.ink,
    }  # fmt: skip


def test_only_what_differs_is_painted_anew(chart: Watched) -> None:
    chart.show_result((50, 80))
    QApplication.processEvents()
    assert chart.painted == []
    chart.show_result((50, 100))
    QApplication.processEvents()
    (part,) = chart.painted
    assert part.top() >= 36
    assert part.left() <= 0
    assert 100 <= part.right() < 110


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
def test_what_lies_under_the_pointer_is_said(chart: Watched, qtbot: QtBot) -> None:
    for place, said in ((QPoint(20, 10), "A &lt;b&gt;, long: 50"), (QPoint(190, 30), "")):
        event = QHelpEvent(QEvent.Type.ToolTip, place, chart.mapToGlobal(place))
        QApplication.sendEvent(chart, event)
        wanted = f"<qt>{said}</qt>" if said else ""
        qtbot.waitUntil(lambda wanted=wanted: QToolTip.text() == wanted)  # type: ignore[misc]
    QToolTip.hideText()
    thing = chart.thing_at(QPointF(20, 50))
    assert thing is not None
    assert thing.id == "second"
    assert chart.table() == [["", "long"], ["A <b>", "50"], ["", "80"]]


def test_the_shipped_font_is_as_wide_on_paper_as_in_the_window(theme: Theme) -> None:
    """Letter by letter: pairs that the font moves together differ, and are told apart here."""
    assert theme.font().family() == "Inter"
    shipped = FontMeasure()
    for letter in "aeiMWÄßжΩ019.,%+−–…→\u202f":
        for weight in ("regular", "semibold"):
            expected = theme.measure.width(letter * 20, "body", weight)
            found = shipped.width(letter * 20, "body", weight)
            assert found == pytest.approx(expected, rel=0.03), (letter, weight)


def test_a_text_is_no_wider_than_measured(theme: Theme) -> None:
    from fwcompare.charts.shapes import Box

    text = text_in(Box(20, 0, 300, 20), "Rendered on the server: 7.25", theme.measure)
    assert isinstance(text, Text)
    image = QImage(340, 20, QImage.Format.Format_RGB32)
    image.fill("white")
    with QPainter(image) as painter:
        paint_shapes(painter, [text], theme)
    inked = [x for x in range(340) for y in range(20) if image.pixelColor(x, y).lightness() < 200]
    assert min(inked) == pytest.approx(text.left, abs=3)
    assert max(inked) == pytest.approx(text.bounds.right, abs=3)

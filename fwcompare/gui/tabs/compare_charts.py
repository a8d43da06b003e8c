"""The columns of Compare: charts above each other, walked by key, with a gutter that stays."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fwcompare.charts import share_changes, slopes
from fwcompare.charts.shapes import Size
from fwcompare.charts.state_columns import GUTTER, Columns, columns_in
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.chart import Chart, Draw
from fwcompare.gui.widgets.enter_keys import ENTER_KEYS
from fwcompare.gui.widgets.shape_painter import paint_shapes
from fwcompare.gui.widgets.side_scroll import SideScroll

Result = TypeVar("Result")


class Stack(QWidget):
    """The pictures, one below the other; as high as they are, at any width."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def heightForWidth(self, width: int) -> int:
        return self.column.sizeHint().height()


class ColumnChart(Chart[Result]):
    """A click selects a column, a double-click or Enter returns to it, Left and Right walk."""

    pressed = Signal(int)
    walked = Signal(int)
    returned = Signal()

    def __init__(self, draw: Draw[Result], theme: Theme, name: str) -> None:
        super().__init__(draw, theme, name)
        self.count = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def columns(self) -> Columns:
        """Return where the columns stand."""
        size = Size(self.width(), self.height())
        return columns_in(size, self.count, self.theme.measure)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        thing = self.thing_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and thing is not None and thing.id:
            self.pressed.emit(int(thing.id))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        thing = self.thing_at(event.position())
        if thing is not None and thing.id:
            self.returned.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.walked.emit(1 if event.key() == Qt.Key.Key_Right else -1)
        elif event.key() in ENTER_KEYS:
            self.returned.emit()
        else:
            super().keyPressEvent(event)


class Gutter(QWidget):
    """Lies over the left edge, so that scale and names stay when the columns are scrolled."""

    def __init__(
        self,
        over: SideScroll,
        above: Chart[slopes.Slopes],
        below: Chart[share_changes.ShareChanges],
        theme: Theme,
    ) -> None:
        super().__init__(over)
        self._over, self._above, self._below, self._theme = over, above, below, theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        over.installEventFilter(self)
        over.horizontalScrollBar().valueChanged.connect(self._follow)
        theme.changed.connect(self.update)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._above.result is None or self._below.result is None:
            return
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("paper"))
            measure = self._theme.measure
            above, below = (Size(c.width(), c.height()) for c in (self._above, self._below))
            scale = slopes.gutter(self._above.result, above, measure)
            names = share_changes.gutter(self._below.result, below, measure)
            paint_shapes(painter, scale, self._theme)
            painter.translate(0, above.height)
            paint_shapes(painter, names, self._theme)
            painter.translate(0, -above.height)
            line = self._theme.color("line")
            painter.fillRect(self.width() - 1, 0, 1, self.height(), line)

    def _follow(self) -> None:
        """Be there only while something is scrolled out of sight."""
        bar = self._over.horizontalScrollBar()
        height = self._over.height() - (bar.height() if bar.isVisible() else 0)
        self.setGeometry(0, 0, self._theme.px(GUTTER), height)
        self.setVisible(bar.value() > 0)
        self.raise_()

"""The column of where one is, which stays in sight however far the others are scrolled."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fwcompare.charts import share_changes, slopes
from fwcompare.charts.shapes import Box
from fwcompare.charts.state_columns import GUTTER
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.tabs.compare_charts import ColumnChart
from fwcompare.gui.widgets.shape_painter import paint_shapes
from fwcompare.gui.widgets.side_scroll import SideScroll


class OwnColumn(QWidget):
    """Lies over the edge behind which its column would be out of sight; a click selects it."""

    pressed = Signal(int)

    def __init__(
        self,
        over: SideScroll,
        above: ColumnChart[slopes.Slopes],
        below: ColumnChart[share_changes.ShareChanges],
        theme: Theme,
    ) -> None:
        super().__init__(over)
        self.setObjectName("own-column")
        self._over, self._above, self._below, self._theme = over, above, below, theme
        self._index = -1
        for watched in (over, above):
            watched.installEventFilter(self)
        over.horizontalScrollBar().valueChanged.connect(self._follow)
        theme.changed.connect(self.update)
        self._follow()

    def show_column(self, index: int) -> None:
        """Keep the column of that number in sight; the charts show others than before."""
        self._index = index
        self._follow()
        self.update()

    def room_left(self, index: int) -> tuple[int, int]:
        """Return from where to where another column can be seen whole, from the view's left."""
        first, end = self._theme.px(GUTTER), self._over.width()
        if not 0 <= self._index < self._above.count or index == self._index:
            return first, end
        wide = round(self._place().width)
        return (first + wide, end) if self._index < index else (first, end - wide)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show):
            self._follow()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(self._index)

    def paintEvent(self, event: QPaintEvent) -> None:
        place = self._place()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("paper"))
            painter.translate(-place.left, 0)
            for chart in (self._above, self._below):
                wanted = Box(place.left, 0, place.width, chart.height())
                paint_shapes(painter, chart.shapes(), self._theme, "paper", wanted)
                painter.translate(0, chart.height())
            painter.resetTransform()
            inner = 0 if self.x() > self._theme.px(GUTTER) else self.width() - 1
            painter.fillRect(inner, 0, 1, self.height(), self._theme.color("line"))

    def _place(self) -> Box:
        """Return where it lies in the charts, the last one with the names behind it."""
        columns = self._above.columns()
        cell = columns.cell(self._index)
        is_last = self._index == self._above.count - 1
        return cell._replace(width=self._above.width() - cell.left) if is_last else cell

    def _follow(self) -> None:
        if not 0 <= self._index < self._above.count:
            self.hide()
            return
        bar, first = self._over.horizontalScrollBar(), self._theme.px(GUTTER)
        place = self._place()
        left, wide = round(place.left) - bar.value(), round(place.width)
        last = self._over.width() - wide
        stays = min(max(left, first), last) if bar.maximum() else left
        self.setGeometry(stays, 0, wide, self._above.height() + self._below.height())
        self.setVisible(stays != left)
        self.raise_()

"""A widget that shows one result as the shapes that one function makes of it."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from fwcompare.charts.measure import Measure
from fwcompare.charts.shapes import Box, Shape, Size, Thing, changed_part, thing_at
from fwcompare.charts.table import Table, cells_of, table_of, words_on
from fwcompare.gui.look.fill import fill
from fwcompare.gui.look.text_safety import tool_tip
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.shape_painter import paint_shapes
from fwcompare.wording import numbers

Result = TypeVar("Result")
Draw = Callable[[Result, Size, Measure], list[Shape]]

_GROUNDS = {QPalette.ColorRole.Light: "paper", QPalette.ColorRole.Window: "win"}
_SPILL = 2  # pixels that letters and smooth edges may reach beyond what is measured


class Chart(QWidget, Generic[Result]):
    """Draws the last result; `name` and the sentence shown with it are what a reader hears.

    Its menu copies the picture or the same facts as a table, or saves the picture. `RING` is what
    it leaves free at both sides, and half of it above and below, for the ring of the focus, in
    pixels of the design. Where much of a chart stays as it is at a tick, `PAINTS_PARTS` is True: to
    find out what differs takes longer than to paint it all where most does.
    """

    spoken_role = QAccessible.Role.Graphic
    RING = 0
    PAINTS_PARTS = False

    def __init__(
        self, draw: Draw[Result], theme: Theme, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._draw = draw
        self._ground = "paper"
        self._has_ground = False
        self._shapes: list[Shape] | None = None
        self._shapes_size = Size(0, 0)
        self._shapes_numbers = ""
        self.theme = theme
        self.result: Result | None = None
        self.setAccessibleName(name)
        theme.changed.connect(self.update)

    def stand_on(self, ground: QPalette.ColorRole) -> None:
        """Paint a ground of its own, so that nothing behind it is painted at every tick."""
        self._ground = _GROUNDS[ground]
        self._has_ground = True
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_result(self, result: Result, sentence: str = "") -> None:
        """Show a result; nothing is repainted but what differs from the one shown."""
        if result != self.result:
            before, self.result = self._shapes, result
            self._shapes = None
            if before is None or not self._can_compare():
                self.update()
            else:
                self._update_from(before)
        if sentence and sentence != self.accessibleDescription():
            self.setAccessibleDescription(sentence)

    def shapes(self) -> list[Shape]:
        """Return what is drawn, from the left upper corner of `place`."""
        size, way = self._size(), numbers.way_in_use()
        if self._shapes is None or size != self._shapes_size or way != self._shapes_numbers:
            self._shapes = self.shapes_in(size)
            self._shapes_size, self._shapes_numbers = size, way
        return self._shapes

    def shapes_in(self, size: Size) -> list[Shape]:
        """Return what would be drawn in a place of another size."""
        return [] if self.result is None else self._draw(self.result, size, self.theme.measure)

    def thing_at(self, point: QPointF) -> Thing | None:
        """Return what lies under a point of the widget, if it stands for anything."""
        place = self.place()
        return thing_at(self.shapes(), point.x() - place.left(), point.y() - place.top())

    def table(self) -> Table:
        """Return the facts shown, as rows of text."""
        return table_of(self.shapes())

    def place(self) -> QRectF:
        """Return where the picture lies in the widget."""
        ring = self.theme.px(self.RING)
        return QRectF(self.rect().adjusted(ring, ring // 2, -ring, -(ring // 2)))

    def fit(self, height: int) -> None:
        """Be as high as a picture of that height needs."""
        self.setFixedHeight(height + self.theme.px(self.RING) // 2 * 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self._has_ground:
                fill(painter, event.rect(), self.theme.color(self._ground))
            if self.result is None:
                return
            painter.setClipRect(event.rect())
            place = self.place()
            painter.translate(place.topLeft())
            seen, x, y = event.rect(), place.left(), place.top()
            wanted = None
            if seen != self.rect():
                wanted = Box(seen.x() - x, seen.y() - y, seen.width(), seen.height())
            paint_shapes(painter, self.shapes(), self.theme, self._ground, wanted)
            painter.translate(-place.topLeft())
            if self.hasFocus():
                painter.setPen(QPen(self.theme.color("ink"), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._keep_ground()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._keep_ground()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("&Copy the picture", self.copy_picture)
        menu.addAction("Copy as S&VG", self.copy_svg)
        menu.addAction("Copy as a &table", self.copy_table)
        menu.addAction("&Save the picture…", self.save_picture)
        menu.popup(event.globalPos())

    def copy_picture(self) -> None:
        from fwcompare.gui.widgets.chart_copies import copy_picture

        copy_picture(self)

    def copy_svg(self) -> None:
        from fwcompare.gui.widgets.chart_copies import copy_svg

        copy_svg(self)

    def copy_table(self) -> None:
        from fwcompare.gui.widgets.chart_copies import copy_table

        copy_table(self)

    def save_picture(self) -> None:
        from fwcompare.gui.widgets.picture import ask_where_to_save

        ask_where_to_save(self)

    def _keep_ground(self) -> None:
        """Be opaque again: a style sheet takes that from what it makes transparent."""
        if self._has_ground:
            self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _size(self) -> Size:
        ring = self.theme.px(self.RING)
        return Size(self.width() - 2 * ring, self.height() - ring // 2 * 2)

    def _can_compare(self) -> bool:
        """Whether the shapes before were painted, and those that come now will be: in sight."""
        is_same_size = self._shapes_size == self._size()
        return self.PAINTS_PARTS and is_same_size and not self.visibleRegion().isEmpty()

    def _update_from(self, before: list[Shape]) -> None:
        """Have painted anew where the shapes differ from those before."""
        box = changed_part(before, self.shapes())
        if box is None:
            return
        place = self.place()
        part = QRectF(*box).translated(place.topLeft())
        self.update(part.adjusted(-_SPILL, -_SPILL, _SPILL, _SPILL).toAlignedRect())

    def _show_tip(self, event: QHelpEvent) -> None:
        """Say what lies under the pointer, as long as it stays there."""
        from PySide6.QtWidgets import QToolTip

        thing = self.thing_at(QPointF(event.pos()))
        words = words_on(thing, cells_of(self.shapes())) if thing is not None else ""
        place = QRect(event.pos().x() - 2, event.pos().y() - 2, 4, 4)
        QToolTip.showText(event.globalPos(), tool_tip(words), self, place)

"""A widget that shows one result with one drawing function."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QMenu, QWidget

from fwcompare.gui.charts.table import Table, as_text
from fwcompare.gui.look.theme import Theme

Result = TypeVar("Result")
Draw = Callable[[QPainter, QRectF, Result, Theme], None]
AsTable = Callable[[Result], Table]


class Chart(QWidget, Generic[Result]):
    """Draws the last result; `name` and the sentence shown with it are what a reader hears.

    Its menu copies the picture or the same facts as a table, or saves the picture. `RING` is what
    it leaves free at both sides, and half of it above and below, for the ring of the focus, in
    pixels of the design.
    """

    RING = 0

    def __init__(
        self,
        draw: Draw[Result],
        theme: Theme,
        name: str,
        as_table: AsTable[Result],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._draw = draw
        self._as_table = as_table
        self.theme = theme
        self.result: Result | None = None
        self.setAccessibleName(name)
        theme.changed.connect(self.update)

    def stand_on(self, ground: QPalette.ColorRole) -> None:
        """Paint a ground of its own, so that nothing behind it is painted at every tick."""
        self.setBackgroundRole(ground)
        self.setAutoFillBackground(True)

    def show_result(self, result: Result, sentence: str = "") -> None:
        """Show a result; nothing is repainted when it is the one shown."""
        if result != self.result:
            before, self.result = self.result, result
            self.update(self.rect() if before is None else self.changed_part(before, result))
        if sentence and sentence != self.accessibleDescription():
            self.setAccessibleDescription(sentence)

    def changed_part(self, before: Result, after: Result) -> QRect:
        """Return what has to be painted anew; less than everything where a chart knows better."""
        return self.rect()

    def table(self) -> Table:
        """Return the facts shown, as rows of text."""
        return [] if self.result is None else self._as_table(self.result)

    def place(self) -> QRectF:
        """Return where the picture lies in the widget."""
        ring = self.theme.px(self.RING)
        return QRectF(self.rect().adjusted(ring, ring // 2, -ring, -(ring // 2)))

    def fit(self, height: int) -> None:
        """Be as high as a picture of that height needs."""
        self.setFixedHeight(height + self.theme.px(self.RING) // 2 * 2)

    def draw_on(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the result shown on anything a painter can paint on."""
        if self.result is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(painter, rect, self.result, self.theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.result is None:
            return
        with QPainter(self) as painter:
            painter.setClipRect(event.rect())
            self.draw_on(painter, self.place())
            if self.hasFocus():
                painter.setPen(QPen(self.theme.color("ink"), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("&Copy the picture", self.copy_picture)
        menu.addAction("Copy as a &table", self.copy_table)
        menu.addAction("&Save the picture…", self.save_picture)
        menu.popup(event.globalPos())

    def copy_picture(self) -> None:
        from fwcompare.gui.widgets.picture import picture_of

        QGuiApplication.clipboard().setImage(picture_of(self))

    def copy_table(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self.table()))

    def save_picture(self) -> None:
        from fwcompare.gui.widgets.picture import ask_where_to_save

        ask_where_to_save(self)

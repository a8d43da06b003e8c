"""The strip's bars: who has which score, made of what, and a menu on each name."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QMenu

from fwcompare.charts import score_bars
from fwcompare.charts.shapes import Thing
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels import who_takes_part
from fwcompare.gui.selection import Selection
from fwcompare.gui.widgets.chart import Chart
from fwcompare.gui.widgets.enter_keys import PRESSING_KEYS
from fwcompare.wording import joining_words


class ScoreBarsView(Chart[score_bars.ScoreBars]):
    """A click looks at the part under the pointer, a double-click goes to its tab.

    Where more than two are known, a click on a name opens a menu to leave that one out, and Enter
    one with all who take part or could.
    """

    RING = 8

    def __init__(self, document: Document, theme: Theme, selection: Selection) -> None:
        super().__init__(score_bars.draw, theme, "Scores")
        self._document = document
        self._selection = selection
        self.stand_on(QPalette.ColorRole.Light)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        thing = self.thing_at(event.position())
        if thing is None:
            return
        if thing.id:
            self._selection.look_at_weighed(thing.id)
        elif event.button() == Qt.MouseButton.LeftButton and self._is_name(thing):
            self._open_menu(event.globalPosition().toPoint(), thing.row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        thing = self.thing_at(event.position())
        if thing is not None and thing.id:
            self._selection.ask_for_weighed(thing.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        is_by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        thing = None if is_by_key else self.thing_at(event.pos().toPointF())
        if thing is not None and self._is_name(thing):
            self._open_menu(event.globalPos(), thing.row)
        else:
            super().contextMenuEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PRESSING_KEYS and who_takes_part.can_change(self._document):
            self._open_menu(self.mapToGlobal(QPoint(self.theme.px(16), self.height() // 2)), "")
        else:
            super().keyPressEvent(event)

    def _is_name(self, thing: Thing) -> bool:
        is_head = thing.column in ("", "must") and thing.row in self._document.evaluation.scores
        return is_head and who_takes_part.can_change(self._document)

    def _open_menu(self, place: QPoint, alternative: str) -> None:
        """Offer to leave one out; without one, to leave out or to take in whoever there is."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(joining_words.HEADING)
        if alternative:
            words = joining_words.LEAVE_OUT
            who_takes_part.add_leaving(menu, self._document, alternative, words)
        else:
            who_takes_part.fill(menu, self._document)
        menu.popup(place)

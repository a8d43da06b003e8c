"""At the end of the strip on top: who could be compared, too, and who has joined and may leave."""

from collections.abc import Callable, Sequence
from math import ceil

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from fwcompare.dataset import Dataset
from fwcompare.decision.taking_part import joined, waiting
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.who_takes_part import fill, join, leave_out
from fwcompare.gui.widgets.link import Link
from fwcompare.gui.widgets.still_layout import StillLayout, put_at
from fwcompare.gui.widgets.tip import set_tip
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.wording import joining_words

_Words = Callable[[Dataset, Sequence[str]], joining_words.Pressed]
_BOTH: tuple[_Words, ...] = (joining_words.join, joining_words.leave)
_WIDEST, _MARGIN, _LINE, _PITCH = 120, 8, 22, 24


class Joining(QWidget):
    """Two links, each with a line of its own, so that a second press of one is not the other's.

    The width is that of the longest name that may come to stand here: coming and going moves
    nothing.
    """

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._theme = theme
        self._shown: tuple[tuple[str, ...], ...] = ()
        self.setLayout(StillLayout())
        self.join = self._make_link("join", self._take_in)
        self.leave = self._make_link("leave", self._leave_out)
        self.refresh()

    def refresh(self) -> None:
        """Name who waits and who has joined; where that is nobody, a line is empty."""
        dataset, preferences = self._document.dataset, self._document.preferences
        shown = waiting(preferences, dataset), joined(preferences, dataset)
        if shown == self._shown:
            return
        self._shown = shown
        has_focus = self.join.hasFocus() or self.leave.hasFocus()
        self._show(self.join, shown[0], joining_words.join)
        self._show(self.leave, shown[1], joining_words.leave)
        self.setFixedWidth(self._width())
        self.setVisible(self.width() > 0)
        other = self.leave if self.join.isHidden() else self.join
        if has_focus and not other.isHidden():
            other.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        px = self._theme.px
        for link, middle in ((self.join, -_PITCH / 2), (self.leave, _PITCH / 2)):
            top = (self.height() - px(_LINE)) // 2 + round(middle * self._theme.scale)
            put_at(link, QRect(0, top, self.width(), px(_LINE)))

    def _make_link(self, name: str, press: Callable[[], None]) -> Link:
        link = Link(self._theme, "", parent=self)
        link.setObjectName(name)
        link.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # by mouse it would leave a ring
        link.clicked.connect(press)
        return link

    def _show(self, link: Link, who: Sequence[str], words: _Words) -> None:
        if who:
            told = words(self._document.dataset, who)
            link.set_label(told.label)
            set_tip(link, told.does)
            link.setAccessibleName(told.spoken)
            link.setAccessibleDescription(told.does)
        show_if(link, bool(who))

    def _width(self) -> int:
        """Return the width of the longest label; none is needed where nobody comes or goes."""
        dataset = self._document.dataset
        if all(a.at_start for a in dataset.alternatives.values()) and not self._shown[0]:
            return 0
        told = [say(dataset, [a]) for a in dataset.alternatives for say in _BOTH]
        wide = max(ceil(self._theme.width(words.label, "caption")) for words in told) + 2
        return min(wide, self._theme.px(_WIDEST)) + self._theme.px(_MARGIN)

    def _take_in(self) -> None:
        self._press(self._shown[0], join, self.join)

    def _leave_out(self) -> None:
        self._press(self._shown[1], leave_out, self.leave)

    def _press(
        self, who: Sequence[str], change: Callable[[Document, str], None], link: Link
    ) -> None:
        """One comes or goes at once; of several a list opens."""
        if len(who) == 1:
            change(self._document, who[0])
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(joining_words.HEADING)
        fill(menu, self._document)
        menu.popup(link.mapToGlobal(QPoint(0, link.height())))

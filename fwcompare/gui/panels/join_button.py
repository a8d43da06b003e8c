"""At the end of the strip on top: who is known and could be compared, too."""

from math import ceil

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from fwcompare.decision.taking_part import waiting
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.who_takes_part import fill, join
from fwcompare.gui.widgets.link import Link
from fwcompare.gui.widgets.tip import set_tip
from fwcompare.wording import joining_words

_WIDEST, _MARGIN = 120, 8


class JoinButton(Link):
    """One who waits joins by a press; of several a list opens."""

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent=parent)
        self.setObjectName("join")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # by mouse it would leave a ring on the bars
        self._document = document
        self._theme = theme
        self._waiting: tuple[str, ...] | None = None
        self.clicked.connect(self._take_in)
        self.refresh()

    def refresh(self) -> None:
        """Name who waits; nobody, and it is not there."""
        dataset = self._document.dataset
        found = waiting(self._document.preferences, dataset)
        if found == self._waiting:
            return
        self._waiting = found
        self.setVisible(bool(found))
        if not found:
            return
        label = joining_words.join_several(len(found))
        if len(found) == 1:
            label = joining_words.join(dataset, found[0])
        self.set_label(label)
        told = joining_words.join_in_full(dataset, found)
        set_tip(self, told)
        self.setAccessibleDescription(told)
        px = self._theme.px
        wide = ceil(self._theme.width(self.label, "caption")) + 2
        self.setFixedWidth(min(wide, px(_WIDEST)) + px(_MARGIN))

    def _take_in(self) -> None:
        found = self._waiting or ()
        if len(found) == 1:
            join(self._document, found[0])
        elif found:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            fill(menu, self._document)
            menu.popup(self.mapToGlobal(QPoint(0, self.height())))

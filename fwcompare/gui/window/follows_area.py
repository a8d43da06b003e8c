"""What follows, one part below the other: why, what would change it, how sure."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.widgets.rule import Rule
from fwcompare.gui.widgets.tab_order import put_after

if TYPE_CHECKING:
    from fwcompare.gui.panels.change import ChangePanel
    from fwcompare.gui.panels.sure import SurePanel
    from fwcompare.gui.panels.why import WhyPanel


class FollowsArea(QScrollArea):
    """The parts are made when first asked for, at the latest after the first paint."""

    def __init__(
        self, document: Document, theme: Theme, selection: Selection, styles: AlternativeStyles
    ) -> None:
        super().__init__()
        self._parts = (document, theme, selection, styles)
        self._theme = theme
        self._why: WhyPanel | None = None
        self._change: ChangePanel | None = None
        self._sure: SurePanel | None = None
        self._is_painted = False
        content = _Content(self)
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        self.setMinimumWidth(theme.px(220))

    @property
    def why(self) -> "WhyPanel":
        if self._why is None:
            from fwcompare.gui.panels.why import WhyPanel

            self._why = WhyPanel(*self._parts)
            self._column.insertWidget(0, self._why)
        return self._why

    @property
    def change(self) -> "ChangePanel":
        if self._change is None:
            from fwcompare.gui.panels.change import ChangePanel

            self._change = ChangePanel(*self._parts)
            self._add(self._change, after=self.why)
        return self._change

    @property
    def sure(self) -> "SurePanel":
        if self._sure is None:
            from fwcompare.gui.panels.sure import SurePanel

            self._sure = SurePanel(*self._parts)
            self._add(self._sure, after=self.change)
        return self._sure

    def fill(self) -> None:
        """Make all parts now."""
        if self._sure is None:
            self.sure.show()

    def show_reading(self, reading: str) -> None:
        """Bring the row of one of the dataset's readings into view."""
        row = self.sure.show_reading(reading)
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # or it has no place yet
        self.ensureWidgetVisible(row)

    def close_down(self) -> None:
        """End what goes on in the background; to be called before the window goes."""
        if self._sure is not None:
            self._sure.close_down()
        self._is_painted = True

    def note_paint(self) -> None:
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.fill)

    def _add(self, part: QWidget, after: QWidget) -> None:
        at = self._column.indexOf(after) + 1
        self._column.insertWidget(at, Rule(self._theme))
        self._column.insertWidget(at + 1, part)
        put_after(after, part)


class _Content(QWidget):
    """Tells the area when it is painted."""

    def __init__(self, area: FollowsArea) -> None:
        super().__init__()
        self._area = area

    def paintEvent(self, event: QPaintEvent) -> None:
        self._area.note_paint()
        super().paintEvent(event)

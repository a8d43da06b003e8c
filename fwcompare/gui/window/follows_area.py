"""What follows, one part below the other: why, what would change it, how sure."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.panels.section import Section
from fwcompare.gui.selection import Selection
from fwcompare.gui.view import Parts
from fwcompare.gui.widgets.rule import Rule
from fwcompare.gui.widgets.tab_order import put_after

PanelT = TypeVar("PanelT", bound=Section)


@dataclass(frozen=True, slots=True)
class Panel:
    """One part of what follows; `make` imports it, too, since none is needed at the start."""

    id: str
    make: Callable[[Parts], Section]


def _why(parts: Parts) -> Section:
    from fwcompare.gui.panels.why import WhyPanel

    return WhyPanel(*parts)


def _change(parts: Parts) -> Section:
    from fwcompare.gui.panels.change import ChangePanel

    return ChangePanel(*parts)


def _sure(parts: Parts) -> Section:
    from fwcompare.gui.panels.sure import SurePanel

    return SurePanel(*parts)


PANELS = (Panel("why", _why), Panel("change", _change), Panel("sure", _sure))


class FollowsArea(QScrollArea):
    """The panels are made when first asked for, at the latest after the first paint."""

    def __init__(
        self, document: Document, theme: Theme, selection: Selection, styles: AlternativeStyles
    ) -> None:
        super().__init__()
        self._parts = Parts(document, theme, selection, styles)
        self._theme = theme
        self._panels: list[Section] = []
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

    def panel(self, kind: type[PanelT]) -> PanelT:
        """Return the panel of a class; it and those above are made now if they are not there yet.

        LookupError if PANELS has none of that class.
        """
        for panel in self._panels:
            if isinstance(panel, kind):
                return panel
        while len(self._panels) < len(PANELS):
            panel = self._add_next()
            if isinstance(panel, kind):
                return panel
        raise LookupError(kind)

    def fill(self) -> None:
        """Make all panels now."""
        while len(self._panels) < len(PANELS):
            self._add_next().show()

    def take_focus(self) -> None:
        from fwcompare.gui.panels.why import WhyPanel

        self.panel(WhyPanel).take_focus()

    def show_reading(self, reading: str) -> None:
        """Bring the row of one of the dataset's readings into view."""
        from fwcompare.gui.panels.sure import SurePanel

        row = self.panel(SurePanel).show_reading(reading)
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # or it has no place yet
        self.ensureWidgetVisible(row)

    def close_down(self) -> None:
        """End what goes on in the background; to be called before the window goes."""
        for panel in self._panels:
            panel.close_down()
        self._is_painted = True

    def note_paint(self) -> None:
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.fill)

    def _add_next(self) -> Section:
        panel = PANELS[len(self._panels)].make(self._parts)
        at = self._column.count() - 1  # before the stretch
        if self._panels:
            self._column.insertWidget(at, Rule(self._theme))
            at += 1
        self._column.insertWidget(at, panel)
        if self._panels:
            put_after(self._panels[-1], panel)
        self._panels.append(panel)
        return panel


class _Content(QWidget):
    """Tells the area when it is painted."""

    def __init__(self, area: FollowsArea) -> None:
        super().__init__()
        self._area = area

    def paintEvent(self, event: QPaintEvent) -> None:
        self._area.note_paint()
        super().paintEvent(event)

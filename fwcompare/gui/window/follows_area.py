"""What follows, one part below the other: why, what would change it, how sure."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from fwcompare.charts.alternative_styles import AlternativeStyles
from fwcompare.gui.document import Document
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.selection import Selection
from fwcompare.gui.view import Parts
from fwcompare.gui.widgets.left_to_right import keep_left_to_right
from fwcompare.gui.widgets.still_layout import StillLayout, put_at
from fwcompare.gui.widgets.tab_order import put_after
from fwcompare.gui.widgets.visibility import show_if
from fwcompare.values import dataclass

if TYPE_CHECKING:
    from fwcompare.gui.panels.section import Section

PanelT = TypeVar("PanelT", bound="Section")


@dataclass(frozen=True)
class Panel:
    """One part of what follows; `make` imports it, too, since none is needed at the start."""

    id: str
    make: Callable[[Parts], "Section"]


def _why(parts: Parts) -> "Section":
    from fwcompare.gui.panels.why import WhyPanel

    return WhyPanel(*parts)


def _change(parts: Parts) -> "Section":
    from fwcompare.gui.panels.change import ChangePanel

    return ChangePanel(*parts)


def _sure(parts: Parts) -> "Section":
    from fwcompare.gui.panels.sure import SurePanel

    return SurePanel(*parts)


PANELS = (Panel("why", _why), Panel("change", _change), Panel("sure", _sure))


class FollowsArea(QScrollArea):
    """The panels are made when first asked for, at the latest after the first paint.

    Each has the height it asks for, the last one what is left; one that is opened has it all.
    """

    def __init__(
        self, document: Document, theme: Theme, selection: Selection, styles: AlternativeStyles
    ) -> None:
        super().__init__()
        self._parts = Parts(document, theme, selection, styles)
        self._panels: list[Section] = []
        self._is_painted = False
        keep_left_to_right(self)
        self._room = QSize(0, 0)
        self._content = _Content(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._content)
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
            self._add_next()
        self._show_panels()

    def take_focus(self) -> None:
        from fwcompare.gui.panels.why import WhyPanel

        panel = self.panel(WhyPanel)
        self._close_others(panel)
        panel.take_focus()

    def show_reading(self, reading: str) -> None:
        """Bring the row of one of the dataset's readings into view."""
        from fwcompare.gui.panels.sure import SurePanel

        panel = self.panel(SurePanel)
        self._close_others(panel)
        self.ensureWidgetVisible(panel.show_reading(reading))

    def close_down(self) -> None:
        """End what goes on in the background; to be called before the window goes."""
        for panel in self._panels:
            panel.close_down()
        self._is_painted = True

    def note_paint(self) -> None:
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.fill)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The viewport's. PySide loads every widget that Qt has to wrap one of those Qt has made.
        self._room = event.size()
        self._place_panels()

    def _add_next(self) -> "Section":
        panel = PANELS[len(self._panels)].make(self._parts)
        panel.setParent(self._content)
        panel.opened.connect(partial(self._show_opened, panel))
        if self._panels:
            put_after(self._panels[-1], panel)
        self._panels.append(panel)
        self._place_panels()
        return panel

    def _close_others(self, panel: "Section") -> None:
        for other in self._panels:
            if other is not panel:
                other.set_opened(False)

    def _show_opened(self, panel: "Section", is_opened: bool) -> None:
        """Give all the room to one panel, or to each its part again."""
        if is_opened:
            self._close_others(panel)
        self._show_panels()
        self.verticalScrollBar().setValue(0)

    def _show_panels(self) -> None:
        shown = self._shown()
        self._place_panels()
        for panel in self._panels:
            show_if(panel, panel in shown)

    def _shown(self) -> list["Section"]:
        """Return the one that is opened, or else all."""
        return [panel for panel in self._panels if panel.is_opened] or self._panels

    def _place_panels(self) -> None:
        room, width, top = self._room.height(), self._room.width(), 0
        shown = self._shown()
        for panel in shown:
            has_the_rest = panel.is_opened or len(self._panels) == len(PANELS)
            rest = room - top if has_the_rest and panel is shown[-1] else 0
            height = max(panel.fixed_height, rest)
            put_at(panel, QRect(0, top, width, height))
            top += height
        self._content.resize(width, max(top, room))


class _Content(QWidget):
    """Tells the area when it is painted."""

    def __init__(self, area: FollowsArea) -> None:
        super().__init__()
        self._area = area
        self.setLayout(StillLayout())

    def paintEvent(self, event: QPaintEvent) -> None:
        self._area.note_paint()
        super().paintEvent(event)

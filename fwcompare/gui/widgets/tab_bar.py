"""The bar of tabs, with chevrons to scroll it by where not all of them fit."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QTabBar, QToolButton

from fwcompare.gui.look.text_safety import tool_tip
from fwcompare.gui.look.theme import Theme

_ICONS = {Qt.ArrowType.LeftArrow: "chevron-left", Qt.ArrowType.RightArrow: "chevron-right"}


class TabBar(QTabBar):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Qt sets its own arrows again at each layout, and a style sheet takes pictures from files.
        for button in self.findChildren(QToolButton):
            button.installEventFilter(self)

    def set_tip(self, index: int, words: str) -> None:
        """Show words on hovering a tab where they say more than its name does."""
        says_more = words != self.tabText(index).replace("&&", "&")
        self.setTabToolTip(index, tool_tip(words) if says_more else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QToolButton):
            self._draw_scroller(watched)
            return True
        return super().eventFilter(watched, event)

    def _draw_scroller(self, button: QToolButton) -> None:
        theme, rect = self._theme, button.rect()
        is_hovered = button.isEnabled() and button.underMouse()
        role = "ink" if is_hovered else "ink2" if button.isEnabled() else "line"
        size = theme.px(16)
        place = QRect(0, 0, size, size)
        place.moveCenter(rect.center())
        with QPainter(button) as painter:
            painter.fillRect(rect, theme.color("hover" if is_hovered else "paper"))
            if button.arrowType() == Qt.ArrowType.LeftArrow:
                painter.fillRect(
                    0, theme.px(8), 1, rect.height() - theme.px(16), theme.color("line")
                )
            theme.icon(_ICONS[button.arrowType()], role).paint(painter, place)

"""The bar of tabs with one list at its end, which holds what did not fit."""

from functools import partial

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from fwcompare.gui.look.fill import fill
from fwcompare.gui.look.text_safety import mnemonic_safe, tool_tip
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.widgets.tab_bar import TabBar
from fwcompare.gui.widgets.visibility import show_if

_HEIGHT = 36
_MORE = 32


class TabRow(QWidget):
    """`more` is there only where something did not fit; the current tab always does."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.bar = TabBar(theme)
        self.bar.setParent(self)
        self.more = self._make_more()
        self.setFixedHeight(theme.px(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.bar.currentChanged.connect(self.fit)
        self.bar.removed.connect(self.fit)
        theme.changed.connect(self._restyle)

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @property
    def _onwards(self) -> str:
        """The icon that points to where the row goes on."""
        return "chevrons-left" if self._is_mirrored else "chevrons-right"

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(_HEIGHT))

    def fit(self) -> None:
        """Show the tabs that there is room for, and the list if that is not all of them."""
        beside = self._theme.px(_MORE)
        taken = self.bar.fit(self.width(), beside)
        hidden = self.bar.hidden
        width = min(taken, self.width() - (beside if hidden else 0))
        is_mirrored = self._is_mirrored
        self.bar.setGeometry(self.width() - width if is_mirrored else 0, 0, width, self.height())
        at = self.width() - width - beside if is_mirrored else width
        self.more.setGeometry(at, self._theme.px(4), beside, self.height() - self._theme.px(8))
        show_if(self.more, bool(hidden))
        names = ", ".join(self.bar.title(index) for index in hidden)
        self.more.setToolTip(tool_tip(f"More tabs: {names}"))
        self.more.setAccessibleDescription(names)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            fill(painter, event.rect(), self._theme.color("paper"))
            fill(painter, QRect(0, self.height() - 1, self.width(), 1), self._theme.color("line"))

    def _make_more(self) -> QToolButton:
        more = QToolButton(self)
        more.setObjectName("more-tabs")
        more.setAccessibleName("More tabs")
        more.setAutoRaise(True)
        more.setProperty("popup", True)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setIcon(self._theme.icon(self._onwards, "ink2"))
        more.setIconSize(QSize(self._theme.px(16), self._theme.px(16)))
        menu = QMenu(more)
        menu.aboutToShow.connect(partial(self._fill, menu))
        more.setMenu(menu)
        more.hide()
        return more

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        for index in self.bar.hidden:
            name = mnemonic_safe(self.bar.title(index))
            menu.addAction(name, partial(self.bar.setCurrentIndex, index))

    def _restyle(self) -> None:
        self.more.setIcon(self._theme.icon(self._onwards, "ink2"))
        self.update()

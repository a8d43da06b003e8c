"""A claim, what checking found, and on opening the whole finding with its sources."""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QGridLayout, QWidget

from fwcompare.dataset.dataset import EVERYBODY, Claim, Dataset
from fwcompare.gui.look.theme import Theme
from fwcompare.gui.tabs.source_card import SourceLink
from fwcompare.gui.widgets.chip import VerdictChip
from fwcompare.gui.widgets.enter_keys import PRESSING_KEYS
from fwcompare.gui.widgets.flow import FlowLayout
from fwcompare.gui.widgets.label import INK2, INK3, ElidedLabel, Label
from fwcompare.gui.widgets.tab_order import put_after
from fwcompare.wording import isolation

_CHIP_WIDTH = 96


class ClaimRow(QWidget):
    """Enter, Space or a click opens and closes it."""

    spoken_role = QAccessible.Role.ListItem

    def __init__(self, dataset: Dataset, claim: Claim, theme: Theme, where: str = "") -> None:
        super().__init__()
        self.claim = claim
        self._dataset = dataset
        self._theme = theme
        self._where = where
        self._details: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{claim.verdict.replace('-', ' ')}: {claim.says}")
        self.setAccessibleDescription(claim.finding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        px = theme.px
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(px(16), px(6), px(16), px(6))
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(1))
        self._grid.setColumnMinimumWidth(0, px(_CHIP_WIDTH))
        self._grid.setColumnStretch(1, 1)
        chip = VerdictChip(theme, claim.verdict)
        self._grid.addWidget(chip, 0, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        says = Label(theme, claim.says, wraps=True, breaks_words=True)
        self._grid.addWidget(says, 0, 1)
        self._short = ElidedLabel(theme, claim.finding, size="caption", ink=INK2)
        self._grid.addWidget(self._short, 1, 1)

    @property
    def is_opened(self) -> bool:
        return self._details is not None and not self._details.isHidden()

    def set_opened(self, is_opened: bool) -> None:
        """Show the whole finding and its sources, or only the beginning of it."""
        if is_opened and self._details is None:
            self._details = self._make_details()
            self._grid.addWidget(self._details, 2, 1)
            put_after(self, self._details)
        if self._details is not None:
            self._details.setVisible(is_opened)
        self._short.setVisible(not is_opened)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and is_inside:
            self.set_opened(not self.is_opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PRESSING_KEYS:
            self.set_opened(not self.is_opened)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        left = theme.px(16)
        with QPainter(self) as painter:
            if self.underMouse() or self.is_opened:
                painter.fillRect(self.rect(), theme.color("hover"))
            line = theme.color("grid")
            painter.fillRect(left, self.height() - 1, self.width() - 2 * left, 1, line)
            if self.hasFocus():
                painter.setPen(QPen(theme.color("ink"), 1.5))
                painter.drawRect(self.rect().adjusted(3, 1, -3, -3))

    def _make_details(self) -> QWidget:
        theme, px = self._theme, self._theme.px
        details = QWidget()
        column = FlowLayout(px(12))
        grid = QGridLayout(details)
        grid.setContentsMargins(0, px(2), 0, px(2))
        grid.setVerticalSpacing(px(4))
        grid.addWidget(Label(theme, self.claim.finding, ink=INK2, wraps=True), 0, 0)
        about = self.claim.about
        names = self._dataset.alternatives
        of = "about all" if about == EVERYBODY else f"about {isolation.name(names[about].name)}"
        for text in filter(None, (self._where, of)):
            column.addWidget(Label(theme, text, size="caption", ink=INK3))
        for id_ in self.claim.sources:
            column.addWidget(SourceLink(theme, self._dataset.sources[id_]))
        grid.addLayout(column, 1, 0)
        return details
